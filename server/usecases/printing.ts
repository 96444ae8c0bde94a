/** Slips that officers ask for: a test page, the day's figures, an appointment. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import { findAppointment } from '../../db/repositories/appointments.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { findVisit } from '../../db/repositories/visits.ts';
import { appointmentState } from '../../shared/domain/appointment.ts';
import type { CommandInput, CommandOutputs } from '../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { appointmentSlip } from '../printing/appointment-slip.ts';
import { recapSlip } from '../printing/recap-slip.ts';
import { storeSlip, WITHOUT_NUMBER, type NewSlip } from '../printing/store-slip.ts';
import { testSlip } from '../printing/test-slip.ts';

export function printTestPage(
  context: Context,
  caller: Caller,
): Promise<Result<CommandOutputs['printer:print-test-page']>> {
  return inTransaction(context.db, (tx) =>
    printForOffice(context, tx, caller, { kind: 'test-page', slip: testSlip(context) }),
  );
}

/** The figures of today so far, or of a day that is over. */
export async function printRecap(
  context: Context,
  caller: Caller,
  { day }: CommandInput<'printer:print-recap'>,
): Promise<Result<CommandOutputs['printer:print-recap']>> {
  if (day > context.office().calendar.day(context.clock.now())) return refuse('day-ahead');
  const slip = await recapSlip(context, day);
  return inTransaction(context.db, (tx) => printForOffice(context, tx, caller, { kind: 'recap', slip }));
}

/** For who makes an appointment, and for who lost its slip: as long as it is still ahead. */
export function printAppointment(
  context: Context,
  caller: Caller,
  { appointmentId }: CommandInput<'appointment:print-slip'>,
): Promise<Result<CommandOutputs['appointment:print-slip']>> {
  return inTransaction(context.db, async (tx) => {
    const appointment = await findAppointment(tx.db, appointmentId);
    if (!appointment) return refuse('appointment-unknown');
    const state = appointmentState(appointment);
    if (state === 'cancelled') return refuse('appointment-cancelled');
    if (state === 'arrived') return refuse('appointment-arrived');
    if (state === 'missed') return refuse('date-passed');
    const printJobId = await storeAppointmentSlip(context, tx, appointment);
    if (printJobId !== null) await notePrinting(context, tx, caller, { printJobId, kind: 'appointment' });
    return ok({ printJobId });
  });
}

/** In the language of the visit it was made from. @returns the job's id; null where nothing is printed */
export async function storeAppointmentSlip(
  context: Context,
  tx: Transaction,
  appointment: Parameters<typeof appointmentSlip>[1] & { readonly fromVisitId: string | null },
): Promise<string | null> {
  const { fromVisitId } = appointment;
  const visit = fromVisitId === null ? undefined : await findVisit(tx.db, fromVisitId);
  const slip = appointmentSlip(context, appointment, visit?.language ?? 'id');
  return storeSlip(context, tx, { kind: 'appointment', slip }, { visitId: fromVisitId, ticket: '' });
}

async function printForOffice(
  context: Context,
  tx: Transaction,
  caller: Caller,
  slip: NewSlip,
): Promise<Result<{ printJobId: string }>> {
  const printJobId = await storeSlip(context, tx, slip, WITHOUT_NUMBER);
  if (printJobId === null) return refuse('no-printer');
  await notePrinting(context, tx, caller, { printJobId, kind: slip.kind });
  return ok({ printJobId });
}

/** Who asked for a slip, in the log of events. */
export async function notePrinting(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { printJobId, kind }: { readonly printJobId: string; readonly kind: NewSlip['kind'] },
): Promise<void> {
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type: 'print-job.requested',
    visitId: null,
    actor: actorOf(caller),
    data: { jobId: printJobId, kind },
  });
}
