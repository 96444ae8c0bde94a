/** The facility that a request is about (P-02): asked for at receipt, the applicant's or free again by a step. */
import type { Transaction } from '../../../db/database.ts';
import {
  bookingOf,
  bookingsIn,
  insertBooking,
  updateBooking,
} from '../../../db/repositories/facility-bookings.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { conflictsOf, isPeriod, type Period } from '../../../shared/domain/requests/loans.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import type { RequestStep, RequestType } from '../../../shared/domain/requests/request-type.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';

/** A wished loan is asked for; one that is agreed already stands against it (P-02). */
export async function book(
  context: Context,
  tx: Transaction,
  { loan }: RequestType,
  requestId: string,
  answers: Answers,
): Promise<Result<true>> {
  if (loan === undefined) return ok(true);
  const facilityId = String(answers[loan.facility]);
  const period = { from: momentOf(context, answers[loan.from]), to: momentOf(context, answers[loan.to]) };
  if (!isPeriod(period)) return refuse('loan-period');
  if (period.to <= context.clock.now()) return refuse('day-past');
  const free = await checkFree(context, tx, facilityId, period, null);
  if (!free.ok) return free;
  const id = context.ids.id();
  await insertBooking(tx.db, { id, facilityId, requestId, kind: 'asked', ...period, releasedAt: null });
  return ok(true);
}

/** @param own the booking that may be there: the request's own */
async function checkFree(
  context: Context,
  tx: Transaction,
  facilityId: string,
  period: Period,
  own: string | null,
): Promise<Result<true>> {
  const { taken } = conflictsOf(facilityId, period, await bookingsIn(tx.db, facilityId, period), own);
  const [first] = taken;
  if (!first) return ok(true);
  const { calendar } = context.office();
  return refuse('facility-taken', {
    day: calendar.day(first.from),
    from: calendar.timeOfDay(first.from),
    until: calendar.timeOfDay(first.to),
  });
}

/** @param answer `YYYY-MM-DDTHH:MM` of the office's clock */
function momentOf(context: Context, answer: Answers[string] | undefined): number {
  const [day = '', time = ''] = String(answer).split('T');
  return context.office().calendar.at(day, time);
}

/** Agreed to only where nothing else was agreed to meanwhile (P-02). */
export async function moveBooking(
  context: Context,
  tx: Transaction,
  { id }: RequestRow,
  { booking: what }: RequestStep,
): Promise<Result<true>> {
  const booking = what === undefined ? undefined : await bookingOf(tx.db, id);
  if (!booking) return ok(true);
  if (what === 'release') {
    await updateBooking(tx.db, booking.id, { releasedAt: context.clock.now() });
    return ok(true);
  }
  const free = await checkFree(context, tx, booking.facilityId, booking, booking.id);
  if (!free.ok) return free;
  await updateBooking(tx.db, booking.id, { kind: 'agreed' });
  return ok(true);
}
