/** What time itself does to requests: the applicant's own days are over, and the step of that clock is taken. */
import { requestsLapsing } from '../../db/repositories/request-deadlines.ts';
import type { Context } from '../context.ts';
import { lapseRequest } from '../usecases/requests/lapse.ts';
import { HUB } from './expire.ts';

/** Safe to call as often as one likes: what lapsed owes nothing any more. */
export async function lapseRequests(context: Context): Promise<void> {
  for (const { id } of await requestsLapsing(context.db, context.clock.now()))
    await lapseRequest(context, HUB, id);
}
