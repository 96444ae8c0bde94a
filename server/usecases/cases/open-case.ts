/** A case begins with a finding that a person of the back office checked (Z-01 B); none begins by itself. */
import { inTransaction, type Transaction } from '../../../db/database.ts';
import { casesOfVisits, type CaseRow } from '../../../db/repositories/cases.ts';
import { earlierOfficers, ratedVisit } from '../../../db/repositories/recap.ts';
import { findVisitor } from '../../../db/repositories/visitors.ts';
import { findVisit } from '../../../db/repositories/visits.ts';
import type { Identifying } from '../../../shared/domain/cases/allegation.ts';
import { caseName, mayReadCase } from '../../../shared/domain/cases/case.ts';
import type { Finding } from '../../../shared/domain/cases/findings.ts';
import type { CaseDetail, OpenCase } from '../../../shared/protocol/admin/cases.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { beginCase } from './begin-case.ts';
import { caseDetailOf } from './case-view.ts';
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
  const opened = await beginCase(context, tx, caller, {
    ...input,
    complaintId: null,
    level: finding.value.level,
    visitor: await visitorOf(tx, input.visitId),
  });
  if (opened.ok) tx.onCommit(() => context.live.adminChanged('recap'));
  return opened;
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

async function visitorOf(tx: Transaction, visitId: string): Promise<Identifying | null> {
  const visit = await findVisit(tx.db, visitId);
  const visitor = visit && (await findVisitor(tx.db, visit.visitorId));
  if (!visit || !visitor) return null;
  return {
    ticket: visit.ticket,
    code: visit.code,
    name: visitor.name,
    institution: visitor.institution,
  };
}
