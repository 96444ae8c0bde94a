/** The slip an applicant takes along: the first by itself where they stand there, later ones headed CETAK ULANG. */
import type { Transaction } from '../../../db/database.ts';
import { setRequestSlip, type RequestRow } from '../../../db/repositories/requests.ts';
import type { Context } from '../../context.ts';
import { requestReceipt } from '../../printing/request-slip.ts';
import { storeSlip } from '../../printing/store-slip.ts';
import { firstDueDay, typeOf } from './reading.ts';

/** Puts it in line. @returns the job's id; null where nothing is printed */
export async function storeReceipt(
  context: Context,
  tx: Transaction,
  request: RequestRow,
): Promise<string | null> {
  const type = typeOf(context.office(), request);
  const reprint = request.slipJobId !== null;
  const dueDay = firstDueDay(context.office(), type, request);
  const slip = requestReceipt(context, request, { typeName: type.name, dueDay, reprint });
  // no slip of the visit's: it is good also where the number is given up
  const of = { visitId: null, ticket: request.number };
  const jobId = await storeSlip(context, tx, { kind: 'request-receipt', slip }, of);
  if (jobId !== null && !reprint) await setRequestSlip(tx.db, request.id, jobId);
  return jobId;
}
