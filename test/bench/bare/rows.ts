/**
 * The rows of one registered visit, written as barely as it goes: seven prepared statements in one transaction. Same
 * file, tables, indices and pragmas as the hub's; nothing is checked, sealed, counted or told to anyone.
 */
import { randomUUID } from 'node:crypto';
import BetterSqlite from 'better-sqlite3';
import type { RegisterVisit } from '../../../shared/protocol/kiosk.ts';

const INSERT = {
  visitor: `INSERT INTO visitor VALUES (?, ?, 'nik', ?, ?, ?, NULL, ?, ?, ?, ?)`,
  number: `INSERT INTO "ticketCounter" VALUES (?, ?, 1) ON CONFLICT DO UPDATE SET last = last + 1 RETURNING last`,
  event: `INSERT INTO event (at, type, "visitId", "actorKind", "actorId", data) VALUES (?, ?, ?, ?, ?, ?)`,
  visit: `INSERT INTO visit (id, seq, day, letter, number, ticket, code, "idempotencyKey", "deviceId", "visitorId",
    "serviceId", state, stage, rank, language, purpose, "letterNumber", "letterDate", "posId", "posVersion",
    "registeredAt", "queuedAt", calls, "followToken")
    VALUES (?, ?, ?, ?, ?, ?, ?, ?, 'kiosk', ?, ?, 'waiting-front-office', 'front-office', 4, ?, ?, ?, ?, ?, ?, ?, ?, 0, ?)`,
  step: `INSERT INTO "stepRun" ("visitId", round, no, "waitingSince", "startedAt", "amberAt", "dueAt", "finishedAt", "pausedMs",
    result) VALUES (?, 1, ?, ?, ?, ?, ?, ?, 0, ?)`,
  job: `INSERT INTO "printJob" (id, "visitId", ticket, kind, slip, state, attempts, uncertain, "createdAt", "nextTryAt")
    VALUES (?, ?, ?, 'ticket', ?, 'queued', 0, 0, ?, ?)`,
} as const;

const SLIP = JSON.stringify({ slip: 'x'.repeat(560) });
const DAY = '2026-11-23';
const LETTER = 'A';

export interface BareTicket {
  readonly visitId: string;
  readonly ticket: string;
}

export interface BareRows {
  /** Commits the rows of one registration. */
  register(input: RegisterVisit): BareTicket;
  /** Commits what a call stores: its event, and the visit it calls. */
  call(): void;
}

export function openBareRows(file: string): BareRows {
  const db = new BetterSqlite(file, { timeout: 2_000 });
  for (const pragma of [
    'journal_mode = WAL',
    'synchronous = FULL',
    'foreign_keys = ON',
    'secure_delete = ON',
    'cache_size = -8000',
    'temp_store = MEMORY',
  ])
    db.pragma(pragma);
  const pos = db.prepare<[], { id: string; version: number }>('SELECT id, version FROM "posVersion"').get();
  const [visitor, event, visit, step, job] = [
    INSERT.visitor,
    INSERT.event,
    INSERT.visit,
    INSERT.step,
    INSERT.job,
  ].map((text) => db.prepare(text)) as [
    BetterSqlite.Statement,
    BetterSqlite.Statement,
    BetterSqlite.Statement,
    BetterSqlite.Statement,
    BetterSqlite.Statement,
  ];
  const number = db.prepare<[string, string], { last: number }>(INSERT.number);
  const called = db.prepare(`UPDATE visit SET calls = calls + 1, "lastCalledAt" = ? WHERE id = ?`);
  let latest = '';
  const register = db.transaction((input: RegisterVisit): BareTicket => {
    const [visitId, visitorId, code] = [randomUUID(), randomUUID(), randomUUID()];
    const now = Date.now();
    const book = input.visitor.kind === 'new' ? input.visitor.guestBook : undefined;
    const no = number.get(DAY, LETTER)?.last ?? 0;
    const ticket = `${LETTER}-${String(no).padStart(3, '0')}`;
    visitor.run(
      visitorId,
      book?.name,
      `${code}${code}`,
      code,
      book?.idNumber,
      book?.institution,
      book?.role,
      book?.regency,
      now,
    );
    const seq = event.run(now, 'visit.registered', visitId, 'device', 'kiosk', '{}').lastInsertRowid;
    visit.run(
      visitId,
      seq,
      DAY,
      LETTER,
      no,
      ticket,
      code,
      input.idempotencyKey,
      visitorId,
      input.serviceId,
      input.language,
      input.purpose,
      input.letter?.number,
      input.letter?.date,
      pos?.id,
      pos?.version,
      now,
      now,
      code,
    );
    step.run(visitId, 1, now, now, now, now, now, 'registered');
    step.run(visitId, 2, now, null, null, null, null, null);
    job.run(code, visitId, ticket, SLIP, now, now);
    latest = visitId;
    return { visitId, ticket };
  });
  const call = db.transaction(() => {
    event.run(Date.now(), 'visit.called', latest, 'officer', 'officer', '{}');
    called.run(Date.now(), latest);
  });
  return { register, call };
}
