import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { sql } from 'kysely';
import { afterEach, beforeEach, describe, expect, it } from 'vitest';
import { inTransaction, openDatabase, type Database, type Transaction } from '../../db/database.ts';
import { getSetting, setSetting } from '../../db/repositories/settings.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';

let folder: string;
let db: Database;

beforeEach(async () => {
  folder = mkdtempSync(join(tmpdir(), 'ult-group-'));
  db = await openDatabase(join(folder, 'ult.db'));
});

afterEach(async () => {
  await db.destroy();
  rmSync(folder, { recursive: true, force: true });
});

/** A command that writes one row under its own name. */
function write(name: string, end: () => Result<string> = () => ok(name)): Promise<Result<string>> {
  return inTransaction(db, async (tx) => {
    await setSetting(tx.db, name, name);
    return end();
  });
}

async function stored(): Promise<string[]> {
  const rows = await db.selectFrom('setting').select('key').orderBy('key').execute();
  return rows.map(({ key }) => key);
}

describe('commands that arrive together', () => {
  it('are all stored, and each gets its own answer', async () => {
    expect(await Promise.all([write('a'), write('b'), write('c')])).toEqual([ok('a'), ok('b'), ok('c')]);
    expect(await stored()).toEqual(['a', 'b', 'c']);
  });

  it('keep nothing of a refused one, and all of the others', async () => {
    const answers = await Promise.all([write('a'), write('b', () => refuse('queue-empty')), write('c')]);
    expect(answers).toEqual([ok('a'), refuse('queue-empty'), ok('c')]);
    expect(await stored()).toEqual(['a', 'c']);
  });

  it('keep nothing of one that failed, and all of the others', async () => {
    const failing = write('b', () => {
      throw new Error('unforeseen');
    });
    const answers = await Promise.allSettled([write('a'), failing, write('c')]);
    expect(answers.map(({ status }) => status)).toEqual(['fulfilled', 'rejected', 'fulfilled']);
    expect(await stored()).toEqual(['a', 'c']);
  });

  it('see what those before them wrote', async () => {
    const first = write('a');
    const second = inTransaction(db, async (tx) => ok(await getSetting<string>(tx.db, 'a')));
    expect(await Promise.all([first, second])).toEqual([ok('a'), ok('a')]);
  });

  it('are told to the screens only after the commit, in order, and a refused one never', async () => {
    const told: string[] = [];
    const telling = (name: string, result: Result<null>): Promise<Result<null>> =>
      inTransaction(db, async (tx: Transaction) => {
        await setSetting(tx.db, name, name);
        tx.onCommit(() => told.push(name));
        expect(told).toEqual([]);
        return result;
      });
    await Promise.all([telling('a', ok(null)), telling('b', refuse('queue-empty')), telling('c', ok(null))]);
    expect(told).toEqual(['a', 'c']);
  });

  it('are none of them answered with success where the commit they share fails', async () => {
    // deferred, so that the row is only refused when everything is to be made safe
    const orphan = inTransaction(db, async (tx) => {
      await sql`PRAGMA defer_foreign_keys = ON`.execute(tx.db);
      await sql`INSERT INTO note VALUES ('n', 'nobody', 'o', 'text', 0)`.execute(tx.db);
      return ok('orphan');
    });
    const answers = await Promise.allSettled([write('a'), orphan, write('c')]);
    expect(answers.map(({ status }) => status)).toEqual(['rejected', 'rejected', 'rejected']);
    expect(await stored()).toEqual([]);
    expect(await write('later')).toEqual(ok('later'));
  });

  it('may be more than one commit takes', async () => {
    const names = Array.from({ length: 200 }, (_, index) => `n${1_000 + index}`);
    await Promise.all(names.map((name) => write(name)));
    expect(await stored()).toEqual(names);
  });
});
