/** The receipt of a request once more, on an officer's wish. */
import { inTransaction } from '../../../db/database.ts';
import type { CommandInput, CommandOutputs } from '../../../shared/protocol/commands.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { notePrinting } from '../printing.ts';
import { openRequest } from './change.ts';
import { storeReceipt } from './receipt.ts';

/** For who may see it: its applicant lost theirs, or it came by letter. */
export function printRequestReceipt(
  context: Context,
  caller: Caller,
  { requestId }: CommandInput<'request:print-receipt'>,
): Promise<Result<CommandOutputs['request:print-receipt']>> {
  return inTransaction(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    const printJobId = await storeReceipt(context, tx, opened.value.request);
    if (printJobId !== null) await notePrinting(context, tx, caller, { printJobId, kind: 'request-receipt' });
    return ok({ printJobId });
  });
}
