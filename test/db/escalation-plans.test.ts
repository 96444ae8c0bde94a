import BetterSqlite from 'better-sqlite3';
import { Kysely, SqliteDialect, type CompiledQuery } from 'kysely';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openDatabase, type Queryable } from '../../db/database.ts';
import * as escalations from '../../db/repositories/escalations.ts';
import type { Tables } from '../../db/schema/tables.ts';
import { withStatementCache } from '../../db/statement-cache.ts';

/** What the clock asks every second, and a supervisor's desk when it starts. */
const ASKED: Readonly<Record<string, { ask: (db: Queryable) => Promise<unknown>; along: string[] }>> = {
  'what runs late': {
    ask: (db) => escalations.overdueRuns(db, 0),
    along: ['stepRun USING INDEX stepRunDue', 'visit USING INDEX sqlite_autoindex_visit_1'],
  },
  'who waits': {
    ask: (db) => escalations.runsWaitedFor(db, 0),
    along: ['visit USING INDEX visitWaiting', 'stepRun USING PRIMARY KEY'],
  },
  'what was raised of a visit': {
    ask: (db) => escalations.escalationsOfVisits(db, ['v-1', 'v-2']),
    along: ['escalation USING INDEX sqlite_autoindex_escalation_2'],
  },
  'what a supervisor is shown': {
    ask: (db) => escalations.escalationsToShow(db, '2026-11-23'),
    along: ['escalation USING INDEX escalationDay', 'INDEX escalationOpen', 'visit USING INDEX'],
  },
};

describe('with years of steps in the database', () => {
  const folder = mkdtempSync(join(tmpdir(), 'ult-escalation-'));
  const asked: CompiledQuery[] = [];
  let sqlite: BetterSqlite.Database;
  let db: Kysely<Tables>;

  beforeAll(async () => {
    const file = join(folder, 'ult.db');
    await (await openDatabase(file)).destroy();
    sqlite = new BetterSqlite(file);
    db = new Kysely<Tables>({
      dialect: new SqliteDialect({ database: withStatementCache(sqlite) }),
      log: ({ query }) => void asked.push(query),
    });
  });

  afterAll(async () => {
    await db.destroy();
    rmSync(folder, { recursive: true, force: true });
  });

  it.each(Object.entries(ASKED))(
    '%s is found along an index, not in the archive',
    async (_, { ask, along }) => {
      asked.length = 0;
      await ask(db);
      const plan = asked.flatMap(planOf).join('\n');
      for (const way of along) expect(plan).toContain(way);
      // these indices hold only what is open
      const scans = plan.split('\n').filter((step) => /^SCAN (visit|stepRun|escalation)\b/.test(step));
      expect(scans.filter((step) => !/INDEX (visitWaiting|stepRunDue|escalationOpen)/.test(step))).toEqual(
        [],
      );
    },
  );

  function planOf({ sql, parameters }: CompiledQuery): string[] {
    const plan = sqlite.prepare<unknown[], { detail: string }>(`EXPLAIN QUERY PLAN ${sql}`);
    return plan.all(...parameters).map(({ detail }) => detail);
  }
});
