import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queryable } from '../../db/database.ts';
import * as accountability from '../../db/repositories/accountability.ts';
import { closedCases, openCases, promisedOnlineServices } from '../../db/repositories/cases.ts';
import { priorityCodeOfVisit } from '../../db/repositories/priority-codes.ts';
import { openQueryPlans, type QueryPlans } from '../support/query-plans.ts';

/** What every open dashboard asks again and again, and what ending a visit asks. */
const ASKED: Readonly<Record<string, { ask: (db: Queryable) => Promise<unknown>; along: string[] }>> = {
  'what nobody examined': {
    ask: (db) => accountability.surveysNotExamined(db, '2026-10-23', '2026-11-22'),
    along: ['survey USING INDEX surveyDay', 'recapCheck USING PRIMARY KEY'],
  },
  'the cases that are not over': {
    ask: (db) => accountability.caseClocks(db),
    along: ['caseFile USING INDEX caseOpen'],
  },
  'the cases of a list, and those every desk is told of': {
    ask: (db) => openCases(db),
    along: ['caseFile USING INDEX caseOpen'],
  },
  'the cases that are over': {
    ask: (db) => closedCases(db, 200),
    along: ['caseFile USING INDEX caseOver'],
  },
  'the services online that were promised': {
    ask: (db) => promisedOnlineServices(db),
    along: ['caseFile USING INDEX caseOpen', 'caseGate USING PRIMARY KEY'],
  },
  'the complaints that are owed something': {
    ask: (db) => accountability.complaintClocks(db, '2026-11-23'),
    along: ['complaint USING INDEX complaintOpen'],
  },
  'the codes that end soon': {
    ask: (db) => accountability.codesEnding(db, '2026-11-23', '2026-12-07'),
    along: [
      'priorityCode USING INDEX priorityCodeUnused',
      'caseFile USING INDEX sqlite_autoindex_caseFile_1',
    ],
  },
  'the code of a visit': {
    ask: (db) => priorityCodeOfVisit(db, 'v-1'),
    along: ['priorityCode USING INDEX priorityCodeOfVisit'],
  },
};

describe('with years of surveys, cases and complaints in the database', () => {
  let plans: QueryPlans;
  beforeAll(async () => {
    plans = await openQueryPlans();
  });
  afterAll(() => plans.close());

  it.each(Object.entries(ASKED))('%s is found along an index', async (_, { ask, along }) => {
    const plan = await plans.of(ask);
    for (const way of along) expect(plan.join('\n')).toContain(way);
    // an index of what is open alone may be read from end to end
    expect(plan.filter((step) => step.startsWith('SCAN') && !/caseOpen|caseOver/.test(step))).toEqual([]);
  });
});
