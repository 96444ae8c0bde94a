/** Puts a slip in the line of what is to be printed. */
import type { Transaction } from '../../db/database.ts';
import { insertPrintJob } from '../../db/repositories/print-jobs.ts';
import type { SlipOf } from '../../printer/slip/render-slip.ts';
import type { Context } from '../context.ts';

/** A slip with its kind. */
export type NewSlip = {
  readonly [K in keyof SlipOf]: { readonly kind: K; readonly slip: SlipOf[K] };
}[keyof SlipOf];

/**
 * Stores a job in the open transaction and wakes the printer after the commit.
 *
 * @param of the visit and the number that the slip is of, where it is of one
 * @returns the job's id; null where nothing is printed (ULT_PRINTER=none)
 */
export async function storeSlip(
  context: Context,
  tx: Transaction,
  { kind, slip }: NewSlip,
  of: { readonly visitId: string | null; readonly ticket: string },
): Promise<string | null> {
  if (!context.printing.prints) return null;
  const id = context.ids.id();
  const createdAt = context.clock.now();
  await insertPrintJob(tx.db, { ...of, id, kind, slip: JSON.stringify(slip), createdAt });
  tx.onCommit(() => context.printing.wake());
  return id;
}

/** Of a slip that carries no number. */
export const WITHOUT_NUMBER = { visitId: null, ticket: '' } as const;
