/** What time itself does: survey windows end, the office opens and closes, a new office day begins. */
import { deleteExpiredPairingCodes } from '../../db/repositories/devices.ts';
import { deleteExpiredSessions } from '../../db/repositories/sessions.ts';
import { deleteOverThrottles } from '../../db/repositories/throttles.ts';
import { lapsedSurveys, leftOverVisits } from '../../db/repositories/visits.ts';
import { ok } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { changeVisit, withVisit } from '../usecases/change-visit.ts';
import { lapseSurvey } from '../usecases/surveys.ts';
import { endOpenSteps } from '../usecases/visit-records.ts';

export interface DayJobs {
  /** Does all that is due now; safe to call as often as one likes. */
  run(): Promise<void>;
}

export function createDayJobs(context: Context): DayJobs {
  let day: string | undefined;
  let open: string | undefined;

  async function run(): Promise<void> {
    const now = context.clock.now();
    for (const visit of await lapsedSurveys(context.db, now)) await lapseSurvey(context, visit.id);
    const today = context.office().calendar.day(now);
    if (today !== day) {
      await beginDay(context, today, now);
      if (day !== undefined) context.live.newDay();
      day = today;
    }
    const openNow = JSON.stringify(context.office().openState(now));
    if (open !== undefined && open !== openNow) context.live.openStateChanged();
    open = openNow;
  }

  return { run };
}

/** Numbers of an earlier day that nobody has in hand end with their reason, never silently (domain 5.1). */
async function beginDay(context: Context, today: string, now: number): Promise<void> {
  await context.reloadOffice();
  for (const { id } of await leftOverVisits(context.db, today)) await expireVisit(context, id);
  await deleteExpiredSessions(context.db, now);
  await deleteExpiredPairingCodes(context.db, now);
  await deleteOverThrottles(context.db, now);
}

async function expireVisit(context: Context, visitId: string): Promise<void> {
  await withVisit(context, visitId, async (tx, visit) => {
    const reason = 'Kedaluwarsa: hari layanan berakhir.';
    await endOpenSteps(context, tx, visit, { result: 'expired', explanation: reason });
    const done = await changeVisit(context, tx, visit, {
      type: 'visit.expired',
      actor: { kind: 'system', id: 'hub' },
      action: 'expire',
      patch: { reason, endedAt: context.clock.now(), officerId: null, counterId: null },
      data: { state: visit.state },
    });
    return done.ok ? ok(null) : done;
  });
}
