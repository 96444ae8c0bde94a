/**
 * What time itself does: survey windows and sessions end, the office opens and closes, numbers that were passed over end
 * with its service, requests lapse that were not completed, supervision is told of what runs late, a new office day begins.
 */
import { takeExpiredSessions } from '../../db/repositories/sessions.ts';
import { lapsedSurveys } from '../../db/repositories/visits.ts';
import type { Context } from '../context.ts';
import { lapseSurvey } from '../usecases/surveys.ts';
import { keepAppointments } from './appointments.ts';
import { endPassedOver } from './closing.ts';
import { beginDay } from './new-day.ts';
import { raiseEscalations } from './raise-escalations.ts';
import { lapseRequests } from './request-lapses.ts';

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
    for (const tokenHash of await takeExpiredSessions(context.db, now)) context.live.sessionOver(tokenHash);
    const today = context.office().calendar.day(now);
    if (today !== day) {
      await beginDay(context, today);
      if (day !== undefined) context.live.newDay();
      day = today;
    }
    await keepAppointments(context);
    await endPassedOver(context, today);
    await lapseRequests(context);
    await raiseEscalations(context);
    const openNow = JSON.stringify(context.office().openState(now));
    if (open !== undefined && open !== openNow) context.live.openStateChanged();
    open = openNow;
  }

  return { run };
}
