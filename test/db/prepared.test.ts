import BetterSqlite from 'better-sqlite3';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { blueprint } from '../../db/blueprint.ts';
import type { Database } from '../../db/database.ts';
import { prepared } from '../../db/prepared.ts';
import { withStatementCache } from '../../db/statement-cache.ts';
import { anOfficeDatabase } from '../support/visit-rows.ts';

describe('a prepared query', () => {
  let db: Database;
  beforeEach(async () => {
    db = await anOfficeDatabase();
  });
  afterEach(() => db.destroy());

  it('runs with the values of each call, in whatever order they are given', async () => {
    let built = 0;
    const between = prepared<{ from: number; to: number }, { id: string }>((p) => {
      built += 1;
      return blueprint
        .selectFrom('service')
        .select('id')
        .where('position', '>=', p.from)
        .where('position', '<', p.to)
        .orderBy('position')
        .limit(5);
    });
    expect((await between(db, { from: 0, to: 2 })).rows).toEqual([
      { id: 'consultation' },
      { id: 'information' },
    ]);
    expect((await between(db, { to: 3, from: 2 })).rows).toEqual([{ id: 'helpdesk' }]);
    expect(built).toBe(1);
  });

  it('keeps null and text that looks like anything', async () => {
    const insert = prepared<{ key: string; value: string }, never>((p) =>
      blueprint.insertInto('setting').values({ key: p.key, value: p.value }),
    );
    const strange = `'"; DROP TABLE setting; -- \u0000 ?1 :key`;
    await insert(db, { key: 'strange', value: strange });
    const row = await db
      .selectFrom('setting')
      .select('value')
      .where('key', '=', 'strange')
      .executeTakeFirst();
    expect(row?.value).toBe(strange);
  });

  it('runs in the transaction it is given', async () => {
    const insert = prepared<{ key: string }, never>((p) =>
      blueprint.insertInto('setting').values({ key: p.key, value: '1' }),
    );
    const rolledBack = db.transaction().execute(async (trx) => {
      await insert(trx, { key: 'gone' });
      throw new Error('roll back');
    });
    await expect(rolledBack).rejects.toThrow('roll back');
    expect(await db.selectFrom('setting').selectAll().where('key', '=', 'gone').execute()).toEqual([]);
  });
});

describe('the statement cache', () => {
  it('prepares the same text once, and another text anew', () => {
    const cached = withStatementCache(new BetterSqlite(':memory:'));
    const one = cached.prepare('SELECT 1 AS n');
    expect(cached.prepare('SELECT 1 AS n')).toBe(one);
    expect(cached.prepare('SELECT 2 AS n')).not.toBe(one);
    cached.close();
  });

  it('goes on when it is full', () => {
    const cached = withStatementCache(new BetterSqlite(':memory:'));
    for (let n = 0; n < 1_100; n += 1) cached.prepare(`SELECT ${n} AS n`);
    expect(cached.prepare('SELECT 1099 AS n').all([])).toEqual([{ n: 1_099 }]);
    cached.close();
  });

  it('tells when the database is closed', () => {
    let closed = 0;
    const cached = withStatementCache(new BetterSqlite(':memory:'), () => (closed += 1));
    cached.close();
    expect(closed).toBe(1);
  });
});
