/** A complaint that names an officer is a second source of a case (Z-10): opened by a person who read it, never by itself. */
import { casesOfComplaint, type CaseRow } from '../../../db/repositories/cases.ts';
import type { ComplaintRow } from '../../../db/repositories/complaints.ts';
import type { Transaction } from '../../../db/database.ts';
import { caseName } from '../../../shared/domain/cases/case.ts';
import { accusedInComplaint } from '../../../shared/domain/cases/source.ts';
import type { CaseDetail, OpenFromComplaint } from '../../../shared/protocol/admin/cases.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { withComplaint } from '../complaints/change.ts';
import { unsealIdentity } from '../complaints/identity.ts';
import { beginCase } from './begin-case.ts';
import { caseDetailOf } from './case-view.ts';

/** About the officer that the complaint names; the week of Z-03 begins with it. */
export async function openFromComplaint(
  context: Context,
  caller: Caller,
  input: OpenFromComplaint,
): Promise<Result<CaseDetail>> {
  const opened = await withComplaint(context, caller, input.complaintId, (tx, complaint) =>
    open(context, tx, caller, { ...input, complaint }),
  );
  return opened.ok ? ok(await caseDetailOf(context, caller, opened.value)) : opened;
}

async function open(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { complaint, violation, allegation }: OpenFromComplaint & { readonly complaint: ComplaintRow },
): Promise<Result<CaseRow>> {
  const accused = accusedInComplaint(complaint);
  if (!accused.ok) return accused;
  const [same] = await casesOfComplaint(tx.db, complaint.id);
  if (same) return refuse('complaint-is-case', { name: caseName(same) });
  const identity = unsealIdentity(context, complaint.identityCipher);
  const { number: ticket, code } = complaint;
  const opened = await beginCase(context, tx, caller, {
    visitId: null,
    complaintId: complaint.id,
    level: null,
    officerId: accused.value,
    violation,
    allegation,
    visitor: { ticket, code, name: identity?.name ?? '', institution: identity?.address ?? '' },
  });
  if (opened.ok) tx.onCommit(() => context.live.adminChanged('complaint'));
  return opened;
}
