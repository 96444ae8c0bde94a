/** Days that were lived already, as rows: visits served at every hour, some late, some missed, most rated. */
import { inTransaction, type Queryable } from '../../db/database.ts';
import { insertDeviation } from '../../db/repositories/records.ts';
import { insertStepRun } from '../../db/repositories/step-runs.ts';
import { insertSurvey } from '../../db/repositories/surveys.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { insertVisit } from '../../db/repositories/visits.ts';
import { ok } from '../../shared/result.ts';
import { MINUTE } from './fake-clock.ts';
import { aVisitorRow, aVisitRow } from './visit-rows.ts';
import type { App } from './with-app.ts';

const ANSWERS = JSON.stringify({ U1: 4, U2: 3, U3: 4, U4: 4, U5: 3, U6: 4, U7: 4, U8: 3, U9: 4 });

/** @param officerIds who served, one after the other; they must be there */
export async function aFullDay(
  app: Pick<App, 'hub'>,
  day: string,
  { visits, officerIds }: { readonly visits: number; readonly officerIds: readonly string[] },
): Promise<void> {
  await inTransaction(app.hub.context.db, async ({ db }) => {
    await write(app, db, day, { visits, officerIds });
    return ok(true);
  });
}

async function write(
  app: Pick<App, 'hub'>,
  db: Queryable,
  day: string,
  { visits, officerIds }: { readonly visits: number; readonly officerIds: readonly string[] },
): Promise<void> {
  const { office } = app.hub.context;
  const serviceIds = [...office().services.keys()];
  const opens = office().calendar.at(day, '08:00');
  const visitorId = `visitor-${day}`;
  await insertVisitor(db, aVisitorRow({ id: visitorId, createdAt: opens }));
  for (let n = 1; n <= visits; n += 1) {
    const registeredAt = opens + Math.round(((n * 397) % 420) * MINUTE);
    const called = registeredAt + (3 + ((n * 7) % 23)) * MINUTE;
    const done = called + (4 + ((n * 11) % 26)) * MINUTE;
    const missed = n % 17 === 0;
    const late = n % 13 === 0;
    const id = `${day}-${n}`;
    const officerId = officerIds[n % officerIds.length] ?? '';
    const serviceId = serviceIds[(n * n) % serviceIds.length] ?? '';
    await insertVisit(db, {
      ...aVisitRow(n, { id, day, visitorId, serviceId, registeredAt, queuedAt: registeredAt }),
      code: id,
      idempotencyKey: `key-${id}`,
      priority: n % 12 === 0 ? 'elderly' : null,
      state: missed ? 'expired' : n % 29 === 0 ? 'cancelled' : 'closed',
      outcome: missed || n % 29 === 0 ? null : n % 23 === 0 ? 'rescheduled' : 'solved',
      skippedAt: missed ? called : null,
      officerId: missed ? null : officerId,
      endedAt: done,
    });
    if (missed) continue;
    const run = {
      visitId: id,
      round: 1,
      waitingSince: registeredAt,
      startedAt: called,
      amberAt: null,
      pausedAt: null,
      pausedMs: 0,
      officerId,
      result: null,
    };
    await insertStepRun(db, {
      ...run,
      no: 2,
      dueAt: called + (late ? 1 : 60) * MINUTE,
      finishedAt: called + 3 * MINUTE,
    });
    await insertStepRun(db, {
      ...run,
      no: 5,
      waitingSince: called + 3 * MINUTE,
      startedAt: called + 3 * MINUTE,
      dueAt: null,
      finishedAt: done,
    });
    if (late) {
      const deviation = {
        id: `dev-${id}`,
        visitId: id,
        round: 1,
        stepNo: 2,
        kind: 'time',
        createdAt: done,
      } as const;
      const owed = n % 26 === 0 ? 1 : 0;
      await insertDeviation(db, {
        ...deviation,
        explanation: 'Sistem pusat lambat',
        responsible: officerId,
        owed,
      });
    }
    if (n % 2 === 0) {
      const respondent = { sex: 'P', age: 34, education: 'S1', occupation: null, comment: '' };
      const rating = n % 20 === 0 ? 2 : 4 + ((n / 2) % 2);
      const answers = n % 4 === 0 ? ANSWERS : null;
      await insertSurvey(db, {
        visitId: id,
        rating,
        answers,
        ...respondent,
        day,
        createdAt: done,
        skmVersion: office().skm.id,
      });
    }
  }
}
