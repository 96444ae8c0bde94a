/** The slip a complainant takes along: the first by itself where they stand there, later ones headed CETAK ULANG. */
import type { Transaction } from '../../../db/database.ts';
import { updateComplaint, type ComplaintRow } from '../../../db/repositories/complaints.ts';
import type { CommandInput, CommandOutputs } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { complaintReceipt } from '../../printing/redress-slips.ts';
import { storeSlip } from '../../printing/store-slip.ts';
import { notePrinting } from '../printing.ts';
import { mayAct } from './access.ts';
import { withComplaint } from './change.ts';
import { timesOf } from './times.ts';

/** Puts it in line. @returns the job's id; null where nothing is printed */
export async function storeReceipt(
  context: Context,
  tx: Transaction,
  complaint: ComplaintRow,
): Promise<string | null> {
  const reprint = complaint.receiptJobId !== null;
  const dueDay = timesOf(context.office(), complaint)?.dueDay ?? null;
  const slip = complaintReceipt(context, complaint, { dueDay, reprint });
  const of = { visitId: null, ticket: complaint.number };
  const jobId = await storeSlip(context, tx, { kind: 'complaint-receipt', slip }, of);
  if (jobId !== null && !reprint) await updateComplaint(tx.db, complaint.id, { receiptJobId: jobId });
  return jobId;
}

/** For who works on it, and who took it in: their complainant lost it, or it came by letter. */
export function printReceipt(
  context: Context,
  caller: Caller,
  { complaintId }: CommandInput<'complaint:print-receipt'>,
): Promise<Result<CommandOutputs['complaint:print-receipt']>> {
  return withComplaint(context, caller, complaintId, async (tx, complaint) => {
    if (!mayAct(caller, complaint) && complaint.registeredBy !== caller.id)
      return refuse('complaint-not-yours');
    const printJobId = await storeReceipt(context, tx, complaint);
    if (printJobId !== null)
      await notePrinting(context, tx, caller, { printJobId, kind: 'complaint-receipt' });
    return ok({ printJobId });
  });
}
