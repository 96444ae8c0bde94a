/** The code of a priority service on a slip, to be handed or sent to the visitor (Z-04, kind 2). */
import { inTransaction } from '../../../db/database.ts';
import { findCase } from '../../../db/repositories/cases.ts';
import { keepCodeSlip, priorityCodeOf } from '../../../db/repositories/priority-codes.ts';
import { mayReadCase } from '../../../shared/domain/cases/case.ts';
import type { CommandInput, CommandOutputs } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { priorityCodeSlip } from '../../printing/redress-slips.ts';
import { storeSlip, WITHOUT_NUMBER } from '../../printing/store-slip.ts';
import { notePrinting } from '../printing.ts';
import { checkCode } from './priority-code.ts';

/** As long as the code is good; a second slip of it is headed CETAK ULANG. */
export function printCode(
  context: Context,
  caller: Caller,
  { caseId, language }: CommandInput<'case:print-code'>,
): Promise<Result<CommandOutputs['case:print-code']>> {
  return inTransaction(context.db, async (tx) => {
    const row = await findCase(tx.db, caseId);
    if (!row || !mayReadCase(caller, row.officerId)) return refuse('case-unknown');
    const made = await priorityCodeOf(tx.db, caseId);
    if (!made) return refuse('priority-code-unknown');
    const good = checkCode(context, made);
    if (!good.ok) return good;
    const reprint = made.slipJobId !== null;
    const slip = priorityCodeSlip(context, made, { language, reprint });
    const printJobId = await storeSlip(context, tx, { kind: 'priority-code', slip }, WITHOUT_NUMBER);
    if (printJobId === null) return refuse('no-printer');
    if (!reprint) await keepCodeSlip(tx.db, made.code, printJobId);
    await notePrinting(context, tx, caller, { printJobId, kind: 'priority-code' });
    return ok({ printJobId });
  });
}
