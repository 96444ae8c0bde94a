/** Appointments at the desk (janji temu): booked, cancelled, listed. Keeping them is in check-in.ts. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import {
  appointmentLine,
  appointmentsOn,
  findAppointment,
  insertAppointment,
  updateAppointment,
  type AppointmentLine,
  type AppointmentRow,
} from '../../db/repositories/appointments.ts';
import { appendEvent } from '../../db/repositories/events.ts';
import { insertVisitor } from '../../db/repositories/visitors.ts';
import { appointmentState } from '../../shared/domain/appointment.ts';
import { makeCode } from '../../shared/domain/numbering.ts';
import type { CommandInput } from '../../shared/protocol/commands.ts';
import type { AppointmentView, BookAppointment } from '../../shared/protocol/desk/appointments.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { readGuestBook } from './guest-book.ts';
import { recordLookOnce } from './privacy/looks.ts';
import { storeAppointmentSlip } from './printing.ts';
import { drawingAgain } from './register-visit.ts';
import { checkService, worksAt } from './service-target.ts';

/** An appointment lies ahead, on a working day, within service hours. */
export function checkAppointmentTime(context: Context, day: string, time: string): Result<true> {
  const { calendar, workingTime } = context.office();
  const at = calendar.at(day, time);
  if (at <= context.clock.now()) return refuse('date-passed');
  const open = workingTime.openState(at).kind;
  return open === 'open' || open === 'last-ticket-passed' ? ok(true) : refuse('date-not-working');
}

type Made = Pick<
  AppointmentRow,
  | 'day'
  | 'time'
  | 'serviceId'
  | 'topicId'
  | 'officerId'
  | 'visitorId'
  | 'reason'
  | 'fromVisitId'
  | 'createdBy'
>;

/** Stores a new appointment with a code of its own. @throws where the code is taken: see `drawingAgain` */
export async function makeAppointment(
  context: Context,
  tx: Transaction,
  made: Made,
): Promise<AppointmentRow> {
  const row: AppointmentRow = {
    ...made,
    reason: made.reason.trim(),
    id: context.ids.id(),
    code: makeCode(context.ids),
    at: context.office().calendar.at(made.day, made.time),
    createdAt: context.clock.now(),
    arrivedVisitId: null,
    arrivedAt: null,
    missedAt: null,
    cancelledAt: null,
  };
  await insertAppointment(tx.db, row);
  return row;
}

/** Books a visit for somebody who called or wrote, with their guest book. */
export function bookAppointment(
  context: Context,
  caller: Caller,
  input: BookAppointment,
): Promise<Result<AppointmentView>> {
  return drawingAgain(() => inTransaction(context.db, (tx) => book(context, tx, caller, input)));
}

async function book(
  context: Context,
  tx: Transaction,
  caller: Caller,
  input: BookAppointment,
): Promise<Result<AppointmentView>> {
  const office = context.office();
  const time = checkAppointmentTime(context, input.date, input.time);
  if (!time.ok) return time;
  const service = checkService(office, input);
  if (!service.ok) return service;
  const officer = office.officers.find(({ id }) => id === input.officerId);
  if (input.officerId !== null && !worksAt(office, officer, 'helpdesk')) return refuse('officer-unknown');
  const visitor = await readGuestBook(
    context,
    tx,
    { kind: 'new', guestBook: input.guestBook },
    service.value,
  );
  if (!visitor.ok) return visitor;
  await insertVisitor(tx.db, visitor.value.row);
  const appointment = await makeAppointment(context, tx, {
    day: input.date,
    time: input.time,
    serviceId: input.serviceId,
    topicId: input.topicId,
    officerId: input.officerId,
    visitorId: visitor.value.row.id,
    reason: input.reason,
    fromVisitId: null,
    createdBy: caller.id,
  });
  const { id } = appointment;
  await storeAppointmentSlip(context, tx, appointment);
  await appendEvent(tx.db, {
    at: context.clock.now(),
    type: 'appointment.booked',
    visitId: null,
    actor: actorOf(caller),
    data: { appointmentId: id, day: input.date, time: input.time, serviceId: input.serviceId },
  });
  const line = await appointmentLine(tx.db, id);
  return line ? ok(viewOf(line)) : refuse('appointment-unknown');
}

/** Taken back before anybody came for it; why is kept with it. */
export function cancelAppointment(
  context: Context,
  caller: Caller,
  { appointmentId, reason }: CommandInput<'appointment:cancel'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const appointment = await findAppointment(tx.db, appointmentId);
    if (!appointment) return refuse('appointment-unknown');
    const state = appointmentState(appointment);
    if (state === 'arrived') return refuse('appointment-arrived');
    if (state === 'cancelled') return refuse('appointment-cancelled');
    const now = context.clock.now();
    await updateAppointment(tx.db, appointmentId, {
      cancelledAt: now,
      reason: `${appointment.reason}\nDibatalkan: ${reason.trim()}`,
    });
    await appendEvent(tx.db, {
      at: now,
      type: 'appointment.cancelled',
      visitId: appointment.fromVisitId,
      actor: actorOf(caller),
      data: { appointmentId },
    });
    return ok(null);
  });
}

/** The appointments of a day, by name: whoever asks for them is on record. */
export async function listAppointments(
  context: Context,
  caller: Caller,
  { day }: CommandInput<'appointment:list'>,
): Promise<Result<readonly AppointmentView[]>> {
  const listed = await appointmentsOn(context.db, day);
  if (listed.length > 0) await recordLookOnce(context, caller, { kind: 'appointments', data: { day } });
  return ok(listed.map(viewOf));
}

function viewOf(line: AppointmentLine): AppointmentView {
  const { id, code, day, time, at, serviceId, topicId, officerId, name, reason, fromTicket, ticket } = line;
  const state = appointmentState(line);
  return { id, code, day, time, at, serviceId, topicId, officerId, name, reason, fromTicket, state, ticket };
}
