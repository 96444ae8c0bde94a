/** Keeping an appointment at the kiosk: found by the code or QR of its slip, and given a number when its visitor comes. */
import { inTransaction, type Transaction } from '../../db/database.ts';
import {
  findAppointmentByCode,
  updateAppointment,
  type AppointmentRow,
} from '../../db/repositories/appointments.ts';
import { findVisitor } from '../../db/repositories/visitors.ts';
import {
  findActiveVisit,
  findByIdempotencyKey,
  findVisit,
  type VisitRow,
} from '../../db/repositories/visits.ts';
import { appointmentState, arrivalAt, placeOf } from '../../shared/domain/appointment.ts';
import { rankWith } from '../../shared/domain/calling.ts';
import { maskName } from '../../shared/domain/mask.ts';
import { parseCode } from '../../shared/domain/numbering.ts';
import { isWaiting } from '../../shared/domain/visit.ts';
import type { AppointmentFound, CheckIn, TicketIssued } from '../../shared/protocol/kiosk.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { actorOf, type Caller } from '../auth/callers.ts';
import { findLimits, forgive, takeTry } from '../auth/throttle.ts';
import type { Context } from '../context.ts';
import { changeVisit } from './change-visit.ts';
import { beginVisit, issuedAgain, mayTakeNumber } from './new-visit.ts';
import { drawingAgain } from './register-visit.ts';

/** @returns enough to know oneself by, masked; a refusal where it is of another day, kept already or cancelled */
export async function findAppointment(
  context: Context,
  caller: Caller,
  code: string,
): Promise<Result<AppointmentFound>> {
  const appointment = await lookUp(context, caller, code);
  if (!appointment.ok) return appointment;
  const mayCome = checkToday(context, appointment.value);
  if (!mayCome.ok) return mayCome;
  const visitor = await findVisitor(context.db, appointment.value.visitorId);
  const { day, time, at, serviceId } = appointment.value;
  return ok({
    code: appointment.value.code,
    name: maskName(visitor?.name ?? ''),
    institution: visitor?.institution ?? '',
    serviceName: context.office().serviceName(serviceId),
    day,
    time,
    when: arrivalAt(at, graceMinutes(context), context.clock.now()),
  });
}

/** Wrong codes are limited like those of returning visitors (domain 3.4). */
async function lookUp(context: Context, caller: Caller, typed: string): Promise<Result<AppointmentRow>> {
  const limits = findLimits(context.vault.hash('appointment'), caller.id);
  const allowed = await takeTry(context.db, limits, context.clock.now());
  if (!allowed.ok) return allowed;
  const code = parseCode(typed);
  const appointment = code === undefined ? undefined : await findAppointmentByCode(context.db, code);
  if (!appointment) return refuse('appointment-unknown');
  await forgive(context.db, limits);
  return ok(appointment);
}

/** An appointment is kept on its own day, once. */
function checkToday(context: Context, appointment: AppointmentRow): Result<true> {
  const state = appointmentState(appointment);
  if (state === 'cancelled') return refuse('appointment-cancelled');
  if (state === 'arrived') return refuse('appointment-arrived');
  const today = context.office().calendar.day(context.clock.now());
  return appointment.day === today ? ok(true) : refuse('appointment-other-day', { date: appointment.day });
}

function graceMinutes(context: Context): number {
  return context.office().data.settings.appointmentGraceMinutes;
}

/**
 * A new visit for the appointment, from the guest book it was made with: a new number, and the procedure runs anew. A
 * retried tap (same idempotency key) gets the same number.
 */
export async function checkIn(
  context: Context,
  caller: Caller,
  input: CheckIn,
): Promise<Result<TicketIssued>> {
  const appointment = await lookUp(context, caller, input.code);
  if (!appointment.ok) return appointment;
  const { code } = appointment.value;
  return drawingAgain(() =>
    inTransaction(context.db, (tx) => arrive(context, tx, caller, { ...input, code })),
  );
}

async function arrive(
  context: Context,
  tx: Transaction,
  caller: Caller,
  input: CheckIn,
): Promise<Result<TicketIssued>> {
  const now = context.clock.now();
  const office = context.office();
  const retried = await findByIdempotencyKey(tx.db, input.idempotencyKey);
  if (retried) return ok(await issuedAgain(context, tx, retried, false));
  const appointment = await findAppointmentByCode(tx.db, input.code);
  if (!appointment) return refuse('appointment-unknown');
  const mayCome = checkToday(context, appointment);
  if (!mayCome.ok) return mayCome;
  if (!mayTakeNumber(office, now, input.elapsedMs)) return refuse('office-closed');
  const visitor = await findVisitor(tx.db, appointment.visitorId);
  const held = visitor && (await findActiveVisit(tx.db, appointment.day, visitor));
  if (held) return joinVisit(context, tx, caller, appointment, held);
  const service = office.services.get(appointment.serviceId);
  if (!service) return refuse('service-unknown');
  const { priority, elapsedMs } = input;
  const arrival = arrivalAt(appointment.at, graceMinutes(context), now);
  const place = { appointmentId: appointment.id, ...placeOf(arrival, { at: appointment.at, priority, now }) };
  const told = await toldBefore(tx, appointment, input);
  const beginning = { told, service, priority, place, now, elapsedMs };
  const ticket = await beginVisit(context, tx, caller, beginning);
  await updateAppointment(tx.db, appointment.id, { arrivedVisitId: ticket.visitId, arrivedAt: now });
  return ok(ticket);
}

/** What the visitor told when it was made holds for it: the errand, for whom, and by which letter. */
async function toldBefore(
  tx: Transaction,
  appointment: AppointmentRow,
  { idempotencyKey, language }: CheckIn,
): Promise<Parameters<typeof beginVisit>[3]['told']> {
  const before =
    appointment.fromVisitId === null ? undefined : await findVisit(tx.db, appointment.fromVisitId);
  return {
    idempotencyKey,
    visitorId: appointment.visitorId,
    topicId: appointment.topicId,
    language,
    purpose: before?.purpose ?? appointment.reason.slice(0, 200),
    onBehalfName: before?.onBehalfName ?? null,
    onBehalfDocument: before?.onBehalfDocument ?? null,
    letterNumber: before?.letterNumber ?? null,
    letterDate: before?.letterDate ?? null,
  };
}

/** Who took an ordinary number before remembering the appointment keeps that number, with the appointment's rank. */
async function joinVisit(
  context: Context,
  tx: Transaction,
  caller: Caller,
  appointment: AppointmentRow,
  held: VisitRow,
): Promise<Result<TicketIssued>> {
  if (!isWaiting(held.state) || held.appointmentId !== null)
    return ok(await issuedAgain(context, tx, held, true));
  const now = context.clock.now();
  const late = arrivalAt(appointment.at, graceMinutes(context), now) === 'late';
  const appointmentAt = late ? null : appointment.at;
  const joined = await changeVisit(context, tx, held, {
    type: 'visit.appointment-joined',
    actor: actorOf(caller),
    action: null,
    patch: {
      appointmentId: appointment.id,
      appointmentAt,
      rank: rankWith({ rank: held.rank, appointmentAt }, held.priority, now),
    },
  });
  if (!joined.ok) return joined;
  await updateAppointment(tx.db, appointment.id, { arrivedVisitId: held.id, arrivedAt: now });
  return ok(await issuedAgain(context, tx, joined.value, true));
}
