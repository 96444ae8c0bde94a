/** The receipt of a complaint and the code of a priority service as their slips say them: nothing of who or why. */
import type { ComplaintRow } from '../../db/repositories/complaints.ts';
import type { PriorityCodeRow } from '../../db/repositories/priority-codes.ts';
import type { ComplaintReceiptSlip, PriorityCodeSlip } from '../../printer/slip/slips.ts';
import type { Context } from '../context.ts';

export function complaintReceipt(
  context: Pick<Context, 'office'>,
  complaint: Pick<ComplaintRow, 'kind' | 'language' | 'number' | 'receivedOn' | 'code'>,
  about: { readonly dueDay: string | null; readonly reprint: boolean },
): ComplaintReceiptSlip {
  const { kind, language, number, receivedOn, code } = complaint;
  const { name: officeName } = context.office().data;
  return { ...{ kind, language, number, receivedOn, code, officeName }, ...about, qrContent: `ULT-${code}` };
}

/** In the office's language: whose it is says nothing of theirs. */
export function priorityCodeSlip(
  context: Pick<Context, 'office'>,
  { code, validUntil }: Pick<PriorityCodeRow, 'code' | 'validUntil'>,
  { language, reprint }: Pick<PriorityCodeSlip, 'language' | 'reprint'>,
): PriorityCodeSlip {
  const { name: officeName } = context.office().data;
  return { language, officeName, code, validUntil, reprint, qrContent: `ULT-${code}` };
}
