/** A case begins with a finding that a person of the back office checked (Z-01 B); none begins by itself. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import {
  casesOfVisits,
  insertCase,
  insertGate,
  nextCaseNo,
  type CaseRow,
} from '../../../db/repositories/cases.ts';
import { earlierOfficers, ratedVisit } from '../../../db/repositories/recap.ts';
import { findVisitor } from '../../../db/repositories/visitors.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import { pointsToVisitor } from '../../../shared/domain/cases/allegation.ts';
import { caseName, mayReadCase } from '../../../shared/domain/cases/case.ts';
import { caseDueDay } from '../../../shared/domain/cases/deadline.ts';
import type { Finding } from '../../../shared/domain/cases/findings.ts';
import type { CaseDetail, OpenCase } from '../../../shared/protocol/admin/cases.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { caseDetailOf } from './case-view.ts';
import { noteCase } from './gate.ts';
import { findingsOfSurvey, officersOf } from './recap.ts';

/** Opens a case about an officer who served; the week of Z-03 begins with it. */
export async function openCase(
  context: Context,
  caller: Caller,
  input: OpenCase,
): Promise<Result<CaseDetail>> {
  const opened = await inTransaction(context.db, (tx) => open(context, tx, caller, input));
  return opened.ok ? ok(await caseDetailOf(context, caller, opened.value)) : opened;
}

async function open(
  context: Context,
  tx: Transaction,
  caller: Caller,
  input: OpenCase,
): Promise<Result<CaseRow>> {
  const finding = await findingAbout(context, tx, input);
  if (!finding.ok) return finding;
  if (!mayReadCase(caller, input.officerId)) return refuse('case-own');
  const before = await casesOfVisits(tx.db, [input.visitId]);
  const same = before.find(({ officerId }) => officerId === input.officerId);
  if (same) return refuse('case-exists', { name: caseName(same) });
  if (await identifies(tx, input)) return refuse('allegation-identifies');
  const row = await newCase(context, tx, input, finding.value);
  await insertCase(tx.db, row);
  const first = { caseId: row.id, no: 1, action: 'open', state: row.state, text: row.allegation } as const;
  await insertGate(tx.db, { ...first, officerId: caller.id, at: row.foundAt });
  await noteCase(context, tx, caller, { caseId: row.id, action: 'opened', state: row.state });
  tx.onCommit(() => context.live.adminChanged('recap'));
  return ok(row);
}

/** What was rated so low, and that this officer served. What is the unit's is nobody's case (2.6). */
async function findingAbout(
  context: Context,
  tx: Transaction,
  { visitId, officerId }: OpenCase,
): Promise<Result<Finding>> {
  const survey = await ratedVisit(tx.db, visitId);
  if (!survey) return refuse('no-finding');
  const finding = findingsOfSurvey(context.office(), survey).find(({ about }) => about === 'officer');
  if (!finding) return refuse('no-finding');
  const served = officersOf(survey, await earlierOfficers(tx.db, [visitId]));
  return served.includes(officerId) ? ok(finding) : refuse('officer-did-not-serve');
}

async function identifies(tx: Transaction, { visitId, allegation }: OpenCase): Promise<boolean> {
  const visit = await findVisit(tx.db, visitId);
  const visitor = visit && (await findVisitor(tx.db, visit.visitorId));
  if (!visit || !visitor) return false;
  const { ticket, code } = visit;
  return pointsToVisitor(allegation, { ticket, code, name: visitor.name, institution: visitor.institution });
}

async function newCase(
  context: Context,
  tx: Transaction,
  { visitId, officerId, violation, allegation }: OpenCase,
  { level }: Finding,
): Promise<CaseRow> {
  const foundAt = context.clock.now();
  const foundDay = context.office().calendar.day(foundAt);
  const year = Number(foundDay.slice(0, 4));
  return {
    id: context.ids.id(),
    year,
    no: await nextCaseNo(tx.db, year),
    visitId,
    officerId,
    level,
    violation,
    allegation: allegation.trim(),
    state: 'found',
    foundAt,
    foundDay,
    dueDay: caseDueDay(foundDay),
    defence: null,
    defendedAt: null,
    proposesSanction: null,
    proposedBy: null,
    decreeNumber: null,
    decreeDate: null,
    compensation: null,
    compensationDueDay: null,
    closedAt: null,
    gates: 1,
  };
}
