import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, isTaken, openDatabase, type Database } from '../../db/database.ts';
import { appendEvent, eventsAfter, latestSeq } from '../../db/repositories/events.ts';
import { insertDeviation } from '../../db/repositories/records.ts';
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import { takeNumber } from '../../db/repositories/numbers.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { insertVisit, updateVisit } from '../../db/repositories/visits.ts';
import { PROFILES } from '../../db/seed/profiles/index.ts';
import { seedOffice } from '../../db/seed/seed.ts';
import { ok, refuse } from '../../shared/result.ts';
import { everything, rowCounts, tableNames } from '../support/rows.ts';
import { anOfficeDatabase, aVisitorRow, aVisitRow } from '../support/visit-rows.ts';

let folder: string;
let db: Database;

beforeEach(async () => {
  folder = await mkdtemp(join(tmpdir(), 'ult-db-'));
  db = await anOfficeDatabase(join(folder, 'ult.db'));
});
afterEach(async () => {
  await db.destroy();
  await rm(folder, { recursive: true, force: true });
});

async function pragma(name: string): Promise<unknown> {
  const { rows } = await sql.raw<Record<string, unknown>>(`PRAGMA ${name}`).execute(db);
  return Object.values(rows[0] ?? {})[0];
}

const EVENT = { at: 1, type: 'test', visitId: null, actor: { kind: 'system', id: 'hub' } } as const;

describe('the database', () => {
  it('keeps on the disk what was acknowledged, and holds rows to each other', async () => {
    expect(await pragma('journal_mode')).toBe('wal');
    expect(await pragma('synchronous')).toBe(2);
    expect(await pragma('foreign_keys')).toBe(1);
    expect(await pragma('secure_delete')).toBe(1);
    await expect(insertVisit(db, aVisitRow(1))).rejects.toThrow('FOREIGN KEY');
  });

  it('is made from nothing, and is the same when it is opened again', async () => {
    const before = await everything(db);
    expect(await tableNames(db)).toContain('visit');
    await db.destroy();
    db = await openDatabase(join(folder, 'ult.db'));
    await seedOffice(db, PROFILES.kaltara);
    expect(await everything(db)).toEqual(before);
  });

  it('is seeded once, and stays the office’s own', async () => {
    await setSetting(db, 'stages', 'one');
    await db.updateTable('service').set({ position: 99 }).where('id', '=', 'consultation').execute();
    expect(await seedOffice(db, PROFILES.kalsel)).toBe('kaltara');
    expect(await getSetting(db, 'stages')).toBe('one');
    const row = await db
      .selectFrom('service')
      .select('position')
      .where('id', '=', 'consultation')
      .executeTakeFirst();
    expect(row?.position).toBe(99);
  });

  it('is in use by one hub only, until that one closes it', async () => {
    const file = join(folder, 'ult.db');
    await expect(openDatabase(file)).rejects.toThrow(`Another hub is using ${file}`);
    await db.destroy();
    db = await openDatabase(file);
    expect((await rowCounts(db)).service).toBe(9);
  });
});

describe('the log of events', () => {
  it('cannot be changed or deleted, whoever tries', async () => {
    await appendEvent(db, EVENT);
    await expect(db.updateTable('event').set({ actorId: 'nobody' }).execute()).rejects.toThrow(
      'events are append-only',
    );
    await expect(db.deleteFrom('event').execute()).rejects.toThrow('events are append-only');
    await expect(
      sql`REPLACE INTO event (seq, at, type, "actorKind", "actorId", data) VALUES (1, 2, 'x', 'system', 'x', '{}')`.execute(
        db,
      ),
    ).rejects.toThrow('events are append-only');
    expect(await eventsAfter(db, 0, 10)).toMatchObject([{ type: 'test', actorId: 'hub' }]);
  });

  it('grows by numbers that are never given again', async () => {
    const seqs = [await appendEvent(db, EVENT), await appendEvent(db, EVENT)];
    await inTransaction(db, async (tx) => {
      await appendEvent(tx.db, EVENT);
      return refuse('internal');
    });
    seqs.push(await appendEvent(db, EVENT));
    expect(seqs).toEqual([...seqs].sort((a, b) => a - b));
    expect(new Set(seqs).size).toBe(3);
    expect(await latestSeq(db)).toBe(seqs[2]);
  });
});

describe('a deviation', () => {
  it('is never deleted (H-08)', async () => {
    await insertVisitor(db, aVisitorRow());
    await insertVisit(db, aVisitRow(1));
    const deviation = {
      id: 'd1',
      visitId: 'visit-0001',
      round: 1,
      stepNo: 2,
      kind: 'time',
      explanation: 'Lambat',
      responsible: 'usman',
      createdAt: 1,
      owed: 0,
    } as const;
    await insertDeviation(db, deviation);
    await expect(db.deleteFrom('deviation').execute()).rejects.toThrow('deviations are never deleted');
  });
});

describe('a transaction', () => {
  it('leaves nothing of a refusal, and does not do what waited for its commit', async () => {
    const before = await everything(db);
    const done: string[] = [];
    const result = await inTransaction(db, async (tx) => {
      tx.onCommit(() => done.push('told'));
      await takeNumber(tx.db, 'ticketCounter', { day: '2026-11-23', letter: 'A' });
      return refuse('office-closed');
    });
    expect(result).toEqual({ ok: false, error: { code: 'office-closed' } });
    expect([await everything(db), done]).toEqual([before, []]);
  });

  it('leaves nothing of an exception, and goes on with it', async () => {
    const before = await everything(db);
    const failing = inTransaction(db, async (tx) => {
      await takeNumber(tx.db, 'ticketCounter', { day: '2026-11-23', letter: 'A' });
      throw new Error('the disk is gone');
    });
    await expect(failing).rejects.toThrow('the disk is gone');
    expect(await everything(db)).toEqual(before);
  });

  it('tells after the commit, in order', async () => {
    const told: string[] = [];
    await inTransaction(db, async (tx) => {
      tx.onCommit(() => told.push('one'));
      tx.onCommit(() => told.push('two'));
      await takeNumber(tx.db, 'ticketCounter', { day: '2026-11-23', letter: 'A' });
      expect(told).toEqual([]);
      return ok(null);
    });
    expect(told).toEqual(['one', 'two']);
  });

  it('waits for the one before it: a hundred at once count to a hundred', async () => {
    const numbers = await Promise.all(
      Array.from({ length: 100 }, () =>
        inTransaction(db, async (tx) =>
          ok(await takeNumber(tx.db, 'ticketCounter', { day: '2026-11-23', letter: 'A' })),
        ),
      ),
    );
    const taken = numbers.flatMap((result) => (result.ok ? [result.value] : []));
    expect(taken).toEqual(Array.from({ length: 100 }, (_, n) => n + 1));
  });
});

describe('a visit in the database', () => {
  beforeEach(() => insertVisitor(db, aVisitorRow()));

  it('has a number, a code and a tap of its own', async () => {
    await insertVisit(db, aVisitRow(1));
    const twins = {
      number: { number: 1 },
      code: { code: 'CODE-1' },
      idempotencyKey: { idempotencyKey: 'key-1' },
    };
    for (const [column, twin] of Object.entries(twins)) {
      const error: unknown = await insertVisit(db, aVisitRow(2, twin)).catch((thrown: unknown) => thrown);
      expect(isTaken(error, `visit.${column}`), column).toBe(true);
    }
    expect(isTaken(new Error('visit.code'), 'visit.code')).toBe(false);
  });

  it('is one that an officer holds alone, whatever the program does', async () => {
    await insertVisit(db, aVisitRow(1, { state: 'serving', officerId: 'usman' }));
    await expect(
      insertVisit(db, aVisitRow(2, { state: 'called-helpdesk', officerId: 'usman' })),
    ).rejects.toThrow('UNIQUE');
    await insertVisit(db, aVisitRow(3, { state: 'survey', officerId: 'usman' }));
  });

  it('is written only by who has read it as it is', async () => {
    await insertVisit(db, aVisitRow(1));
    expect(await updateVisit(db, { id: 'visit-0001', seq: 1 }, { seq: 7, calls: 1 })).toBe(true);
    expect(await updateVisit(db, { id: 'visit-0001', seq: 1 }, { seq: 8, calls: 2 })).toBe(false);
    const row = await db.selectFrom('visit').select(['seq', 'calls']).executeTakeFirst();
    expect(row).toEqual({ seq: 7, calls: 1 });
  });
});
