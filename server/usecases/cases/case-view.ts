/** What is shown of cases: everything to those who work on them, to the officer only what is theirs (Z-08). */
import {
  caseEscalations,
  casesOfOfficer,
  closedCases,
  findCase,
  gatesOf,
  openCases,
  redressOf,
  type CaseRow,
} from '../../../db/repositories/cases.ts';
import { findComplaint } from '../../../db/repositories/complaints.ts';
import { priorityCodeOf } from '../../../db/repositories/priority-codes.ts';
import { ratedVisit } from '../../../db/repositories/recap.ts';
import { findVisitor } from '../../../db/repositories/visitors.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { caseActions, caseName, mayReadCase, openGates } from '../../../shared/domain/cases/case.ts';
import { caseClockRuns, daysLeft, pressureOf } from '../../../shared/domain/cases/deadline.ts';
import { maskName } from '../../../shared/domain/mask.ts';
import type {
  CaseDetail,
  CaseLine,
  ComplaintSource,
  OwnCase,
  SurveySource,
} from '../../../shared/protocol/admin/cases.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { standingOf } from './standing.ts';

const MOST_OVER = 200;

/** Those about the caller are not among them. */
export async function listCases(
  context: Context,
  caller: Caller,
  { over }: CommandInput<'case:list'>,
): Promise<Result<readonly CaseLine[]>> {
  const rows = over ? await closedCases(context.db, MOST_OVER) : await openCases(context.db);
  return ok(
    rows.filter(({ officerId }) => mayReadCase(caller, officerId)).map((row) => lineOf(context, caller, row)),
  );
}

function lineOf(context: Context, caller: Caller, row: CaseRow): CaseLine {
  const office = context.office();
  const today = office.calendar.day(context.clock.now());
  const runs = caseClockRuns(row.state);
  return {
    id: row.id,
    name: caseName(row),
    officerId: row.officerId,
    officerName: office.officerName(row.officerId),
    violation: row.violation,
    level: row.level,
    state: row.state,
    foundAt: row.foundAt,
    dueDay: row.dueDay,
    pressure: runs ? pressureOf(row.dueDay, today, office.data.settings.caseNearDays) : null,
    daysLeft: daysLeft(row.dueDay, today),
    compensationDueDay: row.compensationDueDay,
    mine: openGates(standingOf(row), caller),
    closedAt: row.closedAt,
  };
}

export async function caseDetail(
  context: Context,
  caller: Caller,
  { caseId }: CommandInput<'case:detail'>,
): Promise<Result<CaseDetail>> {
  const row = await findCase(context.db, caseId);
  if (!row || !mayReadCase(caller, row.officerId)) return refuse('case-unknown');
  return ok(await caseDetailOf(context, caller, row));
}

export async function caseDetailOf(context: Context, caller: Caller, row: CaseRow): Promise<CaseDetail> {
  const office = context.office();
  const gates = await gatesOf(context.db, row.id);
  const redress = await redressOf(context.db, row.id);
  return {
    ...lineOf(context, caller, row),
    allegation: row.allegation,
    defence: row.defence,
    defendedAt: row.defendedAt,
    proposesSanction: row.proposesSanction === null ? null : row.proposesSanction === 1,
    decree: decreeOf(row),
    compensation: row.compensation,
    source: await sourceOf(context, row),
    gates: gates.map(({ no, action, state, officerId, at, text }) => ({
      no,
      action,
      state,
      officerName: office.officerName(officerId),
      at,
      text,
    })),
    redress: redress.map(({ kind, officerId, day, way, text }) => ({
      kind,
      officerName: office.officerName(officerId),
      day,
      way,
      text,
    })),
    code: await codeOf(context, row.id),
    escalations: (await caseEscalations(context.db, [row.id])).map(({ level, raisedAt }) => ({
      level: level as 1 | 2 | 3,
      raisedAt,
    })),
  };
}

async function sourceOf(context: Context, { visitId, complaintId }: CaseRow): Promise<CaseDetail['source']> {
  return visitId === null ? complaintOf(context, complaintId ?? '') : surveyOf(context, visitId);
}

/** Its number and what it is about; its text and who complained are where complaints are worked on. */
async function complaintOf(context: Context, complaintId: string): Promise<ComplaintSource> {
  const complaint = await findComplaint(context.db, complaintId);
  return {
    kind: 'complaint',
    complaintId,
    number: complaint?.number ?? '',
    type: complaint?.type ?? null,
    receivedOn: complaint?.receivedOn ?? '',
    anonymous: complaint?.identityCipher == null,
  };
}

async function surveyOf(context: Context, visitId: string): Promise<SurveySource> {
  const survey = await ratedVisit(context.db, visitId);
  const visit = await findVisit(context.db, visitId);
  const visitor = visit && (await findVisitor(context.db, visit.visitorId));
  return {
    kind: 'survey',
    visitId,
    ticket: survey?.ticket ?? '',
    day: survey?.day ?? '',
    serviceName: context.office().serviceName(survey?.serviceId ?? ''),
    rating: survey?.rating ?? 0,
    words: survey?.comment ?? '',
    visitor: maskName(visitor?.name ?? ''),
  };
}

async function codeOf(context: Context, caseId: string): Promise<CaseDetail['code']> {
  const made = await priorityCodeOf(context.db, caseId);
  if (!made) return null;
  const visit = made.usedVisitId === null ? undefined : await findVisit(context.db, made.usedVisitId);
  const { code, usedAt, validUntil, slipJobId } = made;
  return { code, usedAt, usedTicket: visit?.ticket ?? null, validUntil, printed: slipJobId !== null };
}

function decreeOf({ decreeNumber, decreeDate }: CaseRow): OwnCase['decree'] {
  return decreeNumber === null || decreeDate === null ? null : { number: decreeNumber, date: decreeDate };
}

/** The allegation, the own defence and how it stands: neither visitor, rating nor anybody's words. */
export async function ownCases(context: Context, caller: Caller): Promise<Result<readonly OwnCase[]>> {
  const rows = await casesOfOfficer(context.db, caller.id);
  // what is only found may turn out to be nothing: they are told once they are called
  return ok(rows.filter(({ gates }) => gates > 1).map(ownView));
}

function ownView(row: CaseRow): OwnCase {
  return {
    id: row.id,
    name: caseName(row),
    violation: row.violation,
    allegation: row.allegation,
    state: row.state,
    foundDay: row.foundDay,
    defence: row.defence,
    defendedAt: row.defendedAt,
    mayDefend: caseActions(row.state).includes('defend'),
    decree: decreeOf(row),
  };
}
