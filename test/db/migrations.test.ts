/** What an office has kept for years comes through an update whole. */
import BetterSqlite from 'better-sqlite3';
import { Kysely, sql, SqliteDialect } from 'kysely';
import { Migrator } from 'kysely/migration';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { MIGRATIONS } from '../../db/migrations/index.ts';
import { nextDueJob } from '../../db/repositories/print-jobs.ts';
import type { Tables } from '../../db/schema/tables.ts';

const POS = {
  id: 'kaltara-helpdesk',
  version: 2,
  steps: [1, 2, 3, 4, 5, 6].map((no) => ({ no, output: `keluaran ${no}` })),
};

/** One visit of the release before, rescheduled, with an explained overrun. */
const BEFORE = [
  `INSERT INTO setting VALUES ('office', '{"id":"kaltara","zone":"Asia/Makassar"}')`,
  `INSERT INTO service VALUES ('consultation', 'A', 0, '{}')`,
  `INSERT INTO "posVersion" VALUES ('kaltara-helpdesk', 2, '2025-08-07', '${JSON.stringify(POS)}')`,
  `INSERT INTO visitor VALUES ('p-1', 'Sutrisno', 'none', NULL, NULL, '', NULL, '', '', '', 1)`,
  `INSERT INTO visit (id, seq, day, letter, number, ticket, code, "idempotencyKey", "deviceId", "visitorId", "serviceId",
     state, stage, rank, language, purpose, "posId", "posVersion", "registeredAt", "queuedAt", calls, outcome)
   VALUES ('v-1', 9, '2026-11-20', 'A', 7, 'A-007', '7K3F-Q9', 'k', 'd', 'p-1', 'consultation',
     'closed', 'helpdesk', 4, 'id', '', 'kaltara-helpdesk', 2, 10, 10, 1, 'rescheduled')`,
  `INSERT INTO "stepRun" VALUES ('v-1', 2, 10, 20, 25, 30, 40, 'usman', 'verified')`,
  `INSERT INTO "stepRun" VALUES ('v-1', 4, 40, 50, NULL, NULL, 60, 'usman', 'rescheduled')`,
  `INSERT INTO deviation VALUES ('d-1', 'v-1', 2, 'time', 'Listrik padam', 'usman', 40)`,
  `INSERT INTO "printJob" VALUES ('j-1', 'v-1', 'A-007', 'ticket', '{"number":"A-007"}', 'printed', 1, 1, NULL, 10, 20, 30)`,
  `INSERT INTO "printJob" VALUES ('j-2', 'v-1', 'A-007', 'reprint', '{"number":"A-007"}', 'printing', 2, 0, 'offline', 40, 50, NULL)`,
  `INSERT INTO "followUp" VALUES ('f-1', 'v-1', '2026-11-24', '10:00', 'Menunggu data', 'B2C3-D4', 'usman', 60)`,
];

describe('an office of the release before', () => {
  let db: Kysely<Tables>;
  let migrator: Migrator;

  beforeEach(async () => {
    const sqlite = new BetterSqlite(':memory:');
    sqlite.pragma('foreign_keys = ON');
    db = new Kysely<Tables>({ dialect: new SqliteDialect({ database: sqlite }) });
    migrator = new Migrator({ db, provider: { getMigrations: () => Promise.resolve({ ...MIGRATIONS }) } });
    expect((await migrator.migrateTo('0002-failed-print-jobs')).error).toBeUndefined();
    for (const row of BEFORE) await sql.raw(row).execute(db);
    expect((await migrator.migrateToLatest()).error).toBeUndefined();
  });

  afterEach(() => db.destroy());

  it('keeps its visits, as visits of one service', async () => {
    const visit = await db.selectFrom('visit').selectAll().executeTakeFirstOrThrow();
    expect(visit).toMatchObject({ ticket: 'A-007', outcome: 'rescheduled', round: 1, moreServices: '[]' });
  });

  it('keeps its steps with every instant and who did them', async () => {
    const steps = await db.selectFrom('stepRun').selectAll().orderBy('no').execute();
    expect(steps).toEqual([
      {
        visitId: 'v-1',
        round: 1,
        no: 2,
        waitingSince: 10,
        startedAt: 20,
        amberAt: 25,
        dueAt: 30,
        finishedAt: 40,
        pausedAt: null,
        pausedMs: 0,
        officerId: 'usman',
        result: 'verified',
      },
      expect.objectContaining({ no: 4, startedAt: 50, dueAt: null, finishedAt: 60, result: 'rescheduled' }),
    ]);
  });

  it('keeps its deviations, and nobody can change them any more', async () => {
    const kept = await db.selectFrom('deviation').selectAll().execute();
    expect(kept).toEqual([expect.objectContaining({ id: 'd-1', explanation: 'Listrik padam', round: 1 })]);
    await expect(db.updateTable('deviation').set({ explanation: '' }).execute()).rejects.toThrow(
      'never changed',
    );
    await expect(db.deleteFrom('deviation').execute()).rejects.toThrow('never deleted');
  });

  it('keeps what was promised to visitors as appointments, at the office’s own hour', async () => {
    const [appointment] = await db.selectFrom('appointment').selectAll().execute();
    expect(appointment).toMatchObject({
      code: 'B2C3-D4',
      day: '2026-11-24',
      at: Date.parse('2026-11-24T10:00+08:00'),
      fromVisitId: 'v-1',
      visitorId: 'p-1',
      serviceId: 'consultation',
      arrivedVisitId: null,
    });
  });

  it('keeps its print jobs, those that wait still in line', async () => {
    const jobs = await db.selectFrom('printJob').selectAll().orderBy('id').execute();
    const none = { printedBy: null, cancelledBy: null, reason: null, strikes: 0 };
    expect(jobs).toEqual([
      expect.objectContaining({ id: 'j-1', state: 'printed', uncertain: 1, endedAt: 30, ...none }),
      expect.objectContaining({ id: 'j-2', state: 'printing', attempts: 2, error: 'offline', ...none }),
    ]);
    expect(await nextDueJob(db, 50)).toMatchObject({ id: 'j-2' });
  });

  it('keeps its procedure, whose steps are now known by what they are', async () => {
    const { data } = await db.selectFrom('posVersion').selectAll().executeTakeFirstOrThrow();
    const { steps } = JSON.parse(data) as { steps: { no: number; moment: string; output: string }[] };
    const moments = ['register', 'verify', 'route', 'question', 'solution', 'survey'];
    expect(steps.map(({ moment }) => moment)).toEqual(moments);
    expect(steps.map(({ output }) => output)).toEqual(POS.steps.map(({ output }) => output));
  });

  it('keeps that procedure as it is from now on, because visits ran under it (H-10)', async () => {
    await expect(db.updateTable('posVersion').set({ data: '{}' }).execute()).rejects.toThrow('never changed');
  });
});
