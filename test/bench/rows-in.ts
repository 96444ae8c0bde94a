/** What a bench does directly to the file of a hub: look at its rows, empty its hall, give it a past. */
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';

/** Opens the file beside the hub, or without one. */
export function withDatabase<T>(dataDir: string, work: (db: BetterSqlite.Database) => T): T {
  const db = new BetterSqlite(join(dataDir, 'ult.db'), { timeout: 10_000 });
  try {
    return work(db);
  } finally {
    db.close();
  }
}

/** Every number given, one row a visit. */
export function ticketsIn(dataDir: string): { day: string; ticket: string }[] {
  return withDatabase(dataDir, (db) =>
    db.prepare<[], { day: string; ticket: string }>('SELECT day, ticket FROM visit').all(),
  );
}

/** Ends every visit, so that the next round does not find the last one's visitors waiting. */
export function emptyHall(dataDir: string): void {
  withDatabase(dataDir, (db) => db.exec(`UPDATE visit SET state = 'closed' WHERE state <> 'closed'`));
}

/** Visits of earlier years, each with all that a visit leaves behind: steps, events, a printed ticket, a survey. */
export function addHistory(dataDir: string, visits: number): void {
  addPast(dataDir, { visits, from: '2020-01-01', aDay: 60 });
}

/** The same in one year. */
export function addYear(dataDir: string, year: number, visits: number): void {
  addPast(dataDir, { visits, from: `${year}-01-01`, aDay: Math.ceil(visits / 365) });
}

interface Past {
  readonly visits: number;
  readonly from: string;
  readonly aDay: number;
}

function addPast(dataDir: string, past: Past): void {
  fill(dataDir, history(past));
}

/** Runs SQL that adds many rows; no hub may be running. */
export function fill(dataDir: string, sql: string): void {
  withDatabase(dataDir, (db) => {
    db.pragma('foreign_keys = OFF');
    db.pragma('synchronous = OFF');
    db.transaction(() => db.exec(sql))();
    db.pragma('wal_checkpoint(TRUNCATE)');
  });
}

const history = ({ visits, from, aDay }: Past): string => `
  CREATE TEMP TABLE past AS WITH RECURSIVE n (i) AS (SELECT 1 UNION ALL SELECT i + 1 FROM n WHERE i < ${visits})
    SELECT i, printf('0190%028x', i) AS id, date('${from}', '+' || ((i - 1) / ${aDay}) || ' days') AS day,
      ${Date.parse(from)} + ((i - 1) / ${aDay}) * 86400000 + (i % 60) * 300000 + 3600000 AS at FROM n;
  INSERT INTO visitor (id, name, "idType", "idCipher", "idHash", "idMasked", phone, institution, role, regency, "createdAt")
    SELECT 'p' || id, 'Siti Rahmawati', 'nik', 'c' || id || id, 'h' || id, '************9001',
    NULL, 'SDN Contoh 1 Banjarbaru', 'Guru', '6571', at FROM past;
  INSERT INTO visit (id, seq, day, letter, number, ticket, code, "idempotencyKey", "deviceId", "visitorId", "serviceId",
    state, stage, rank, language, purpose, "posId", "posVersion", "registeredAt", "queuedAt", calls, "lastCalledAt",
    "lastCalledAtCounterId", outcome, verification, "endedAt")
    SELECT past.id, i * 4, day, 'A', i % ${aDay} + 1, printf('A-%03d', i % ${aDay} + 1), 'k' || past.id, 'y' || past.id, 'kiosk', 'p' || past.id,
      'consultation', 'closed', 'helpdesk', 4, 'id', 'Konsultasi rapor pendidikan', pos.id, pos.version, at, at, 1,
      at + 60000, 'loket-1', 'solved', 'verified', at + 1800000 FROM past, "posVersion" AS pos;
  INSERT INTO "stepRun" ("visitId", round, no, "waitingSince", "startedAt", "amberAt", "dueAt", "finishedAt", "pausedMs",
    "officerId", result) SELECT past.id, 1, no.value, at, at, at, at, at + 60000, 0, 'officer', 'done'
    FROM past, json_each('[1,2,3,4,5,6]') AS no;
  INSERT INTO event (at, type, "visitId", "actorKind", "actorId", data)
    SELECT at, 'visit.' || kind.value, past.id, 'officer', 'officer', '{}'
    FROM past, json_each('["registered","called","started","closed"]') AS kind;
  INSERT INTO "printJob" (id, "visitId", ticket, kind, slip, state, attempts, uncertain, error, "createdAt", "nextTryAt",
    "endedAt") SELECT 'j' || id, id, printf('A-%03d', i % ${aDay} + 1), 'ticket', '{}', 'printed', 0, 0, NULL, at, at,
    at + 1000 FROM past;
  INSERT INTO survey ("visitId", rating, comment, day, "createdAt") SELECT id, 5, '', day, at FROM past;
  DROP TABLE past;
`;
