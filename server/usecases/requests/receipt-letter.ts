/** Tanda terima as a letter: written with the registration, given with the number. */
import type { Transaction } from '../../../db/database.ts';
import { lettersOf } from '../../../db/repositories/request-letters.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import { RECEIVED } from '../../../shared/domain/requests/request-type.ts';
import type { MadeLetter } from '../../../shared/protocol/desk/request-letters.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import type { AfterStep } from './letter-values.ts';
import { receivedAt } from './reading.ts';
import { writeLetter } from './write-letter.ts';

/** The step a receipt belongs to: none. */
const REGISTRATION = 0;

type Registered = Pick<AfterStep, 'type' | 'applicant' | 'form' | 'seen'> & { readonly request: RequestRow };

export function writeReceipt(
  context: Context,
  tx: Transaction,
  caller: Caller,
  { request, ...registered }: Registered,
): Promise<MadeLetter | null> {
  const office = context.office();
  const { id, receivedOn, registeredAt: now } = request;
  const marks = [{ mark: RECEIVED, at: receivedAt(office, receivedOn, now) }];
  const by = office.officerName(caller.id);
  const about = { ...registered, request, marks, asked: [], answers: {}, by, now };
  return writeLetter(context, tx, id, { stepNo: REGISTRATION, letter: 'receipt', about });
}

/** Of a registration that is sent once more: the same one. */
export async function receiptLetterOf(tx: Transaction, requestId: string): Promise<MadeLetter | null> {
  const receipt = (await lettersOf(tx.db, requestId)).find(({ stepNo }) => stepNo === REGISTRATION);
  return receipt ? { id: receipt.id, letter: receipt.letter, number: receipt.number } : null;
}
