import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { Queryable } from '../../db/database.ts';
import { casesDueBy } from '../../db/repositories/cases.ts';
import { complaintsNotTold } from '../../db/repositories/complaint-entries.ts';
import * as escalations from '../../db/repositories/escalations.ts';
import { overdueRequests, requestsDueBy, requestsLapsing } from '../../db/repositories/request-deadlines.ts';
import { openQueryPlans, type QueryPlans } from '../support/query-plans.ts';

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
  'which complaints a level was not told of': {
    ask: (db) => complaintsNotTold(db, 1, '2026-11-16'),
    along: ['complaint USING INDEX complaintOpen (receivedOn<?)', 'USING INDEX complaintEscalated'],
  },
  'which requests a level was not told of': {
    ask: (db) => overdueRequests(db, 1, 0),
    along: ['request USING INDEX requestDue (escalated=? AND dueAt>? AND dueAt<?)'],
  },
  'which requests lapse': {
    ask: (db) => requestsLapsing(db, 0),
    along: ['request USING INDEX requestLapses (lapseAt>? AND lapseAt<?)'],
  },
  'which requests the dashboard names': {
    ask: (db) => requestsDueBy(db, 0),
    along: ['request USING INDEX requestDue'],
  },
  'which weeks run out': {
    ask: (db) => casesDueBy(db, '2026-11-25'),
    along: ['caseFile USING INDEX caseOpen (dueDay<?)'],
  },
};

describe('with years of steps in the database', () => {
  let plans: QueryPlans;
  beforeAll(async () => {
    plans = await openQueryPlans();
  });
  afterAll(() => plans.close());

  it.each(Object.entries(ASKED))(
    '%s is found along an index, not in the archive',
    async (_, { ask, along }) => {
      const plan = await plans.of(ask);
      for (const way of along) expect(plan.join('\n')).toContain(way);
      // these indices hold only what is open
      const scans = plan.filter((step) =>
        /^SCAN (visit|stepRun|escalation|complaint|complaintEntry|caseFile|request)\b/.test(step),
      );
      expect(
        scans.filter((step) => !/INDEX (visitWaiting|stepRunDue|escalationOpen|requestDue)/.test(step)),
      ).toEqual([]);
    },
  );
});
