/** A visit as the officer who serves it sees it. */
import type { Queryable } from '../../db/database.ts';
import { appointmentFrom, findAppointment } from '../../db/repositories/appointments.ts';
import {
  deputationsOf,
  deviationRemarksOf,
  deviationsOf,
  notesOf,
  servedServicesOf,
} from '../../db/repositories/records.ts';
import { stepRunsOf, type StepRunRow } from '../../db/repositories/step-runs.ts';
import { findVisitor } from '../../db/repositories/visitors.ts';
import { findVisit, type VisitRow } from '../../db/repositories/visits.ts';
import { overran } from '../../shared/domain/pos.ts';
import type { StepRunView, VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import { supervises, type Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { deskVisit } from '../live/desk-visit.ts';
import type { Office } from '../office/office.ts';
import { recordLookOnce } from './privacy/looks.ts';
import { shownOf } from './privacy/shown-visitor.ts';
import { isOver } from './steps.ts';

/** @param viewer the officer who looks, so that their own deviations are marked as theirs to explain */
export async function detailOf(
  context: Context,
  db: Queryable,
  visit: VisitRow,
  viewer: string | null = visit.officerId,
): Promise<VisitDetail> {
  const office = context.office();
  const [visitor, steps, deviations, remarks, notes, followUp, served, deputations] = [
    await findVisitor(db, visit.visitorId),
    await stepRunsOf(db, visit.id),
    await deviationsOf(db, visit.id),
    await deviationRemarksOf(db, visit.id),
    await notesOf(db, visit.id),
    await appointmentFrom(db, visit.id),
    await servedServicesOf(db, visit.id),
    await deputationsOf(db, visit.id),
  ];
  const detail: VisitDetail = {
    visit: deskVisit(visit, steps),
    visitor: shownOf(visitor),
    onBehalf:
      visit.onBehalfName === null || visit.onBehalfDocument === null
        ? null
        : { name: visit.onBehalfName, document: visit.onBehalfDocument },
    letter:
      visit.letterNumber === null || visit.letterDate === null
        ? null
        : { number: visit.letterNumber, date: visit.letterDate },
    purpose: visit.purpose,
    question: visit.question,
    summary: visit.summary,
    verification: visit.verification && { result: visit.verification, reason: visit.reason ?? '' },
    steps: steps.map((step) => stepView(context, visit, step)),
    deviations: deviations.map(({ id, round, stepNo, kind, explanation, responsible, createdAt }) => ({
      id,
      round,
      stepNo,
      kind,
      explanation,
      responsible: responsible === 'visitor' ? responsible : office.officerName(responsible),
      mine: responsible === viewer,
      at: createdAt,
      remarks: remarks
        .filter(({ deviationId }) => deviationId === id)
        .map((remark) => ({
          kind: remark.kind,
          text: remark.text,
          officerName: office.officerName(remark.officerId),
          at: remark.createdAt,
        })),
    })),
    served: served.map((service) => ({
      round: service.round,
      serviceId: service.serviceId,
      topicId: service.topicId,
      officerName: office.officerName(service.officerId),
      question: service.question,
      summary: service.summary,
      outcome: service.outcome,
      finishedAt: service.finishedAt,
    })),
    deputations: deputations.map((deputation) => ({
      from: office.officerName(deputation.fromOfficerId),
      to: office.officerName(deputation.toOfficerId),
      basis: deputation.basis,
      letterNumber: deputation.letterNumber,
      orderedBy: deputation.orderedBy,
      reason: deputation.reason,
      at: deputation.createdAt,
    })),
    notes: notes.map(({ text, officerId, createdAt }) => ({
      text,
      officerName: office.officerName(officerId),
      at: createdAt,
    })),
    appointment: await appointmentOf(office, db, visit),
    followUp: followUp
      ? { date: followUp.day, time: followUp.time, reason: followUp.reason, code: followUp.code }
      : null,
  };
  return visitor?.restrictedAt ? withoutWords(detail) : detail;
}

/** Of a person who restricted the use of their data: that the visit was, and nothing of what was said. */
function withoutWords(detail: VisitDetail): VisitDetail {
  const served = detail.served.map((service) => ({ ...service, question: null, summary: '' }));
  const nothing = { onBehalf: null, letter: null, purpose: '', question: null, summary: null, notes: [] };
  return { ...detail, ...nothing, served };
}

/** What a visit with an appointment comes from. */
async function appointmentOf(
  office: Office,
  db: Queryable,
  { appointmentId }: VisitRow,
): Promise<VisitDetail['appointment']> {
  const kept = appointmentId === null ? undefined : await findAppointment(db, appointmentId);
  if (!kept) return null;
  const from = kept.fromVisitId === null ? undefined : await findVisit(db, kept.fromVisitId);
  const { code, day, time, reason, officerId } = kept;
  return {
    code,
    day,
    time,
    reason,
    officerId,
    officerName: officerId === null ? '' : office.officerName(officerId),
    fromTicket: from?.ticket ?? null,
    fromDay: from?.day ?? null,
  };
}

function stepView(context: Context, visit: VisitRow, step: StepRunRow): StepRunView {
  const { startedAt, finishedAt, dueAt } = step;
  return {
    round: step.round,
    no: step.no,
    waitingSince: step.waitingSince,
    startedAt,
    amberAt: step.amberAt,
    dueAt,
    finishedAt,
    pausedAt: step.pausedAt,
    pausedMs: step.pausedMs,
    officerName: step.officerId === null ? null : context.office().officerName(step.officerId),
    over:
      startedAt !== null && (finishedAt === null ? isOver(context, visit, step) : overran(finishedAt, dueAt)),
    result: step.result,
  };
}

/**
 * Who serves a visit, who served one of its steps or is named by one of its deviations, which is theirs to explain, and
 * who answers for the office.
 */
export async function isConcerned(
  db: Queryable,
  caller: Caller,
  { id, officerId: holder }: Pick<VisitRow, 'id' | 'officerId'>,
): Promise<boolean> {
  return (
    supervises(caller) ||
    holder === caller.id ||
    (await stepRunsOf(db, id)).some(({ officerId }) => officerId === caller.id) ||
    (await deviationsOf(db, id)).some(({ responsible }) => responsible === caller.id)
  );
}

/** All that is known of a visit, for whom it concerns. */
export async function visitDetail(
  context: Context,
  caller: Caller,
  visitId: string,
): Promise<Result<VisitDetail>> {
  const visit = await findVisit(context.db, visitId);
  if (!visit) return refuse('visit-unknown');
  if (!(await isConcerned(context.db, caller, visit))) return refuse('visit-not-yours');
  await recordLookOnce(context, caller, { kind: 'visit', visitId });
  return ok(await detailOf(context, context.db, visit, caller.id));
}
