/**
 * A request that another program hands in: checked and kept as one at the desk is, with the program as who registered it.
 * A retried one (same key, same content) gets the same answer again; the same key with other content is refused.
 */
import { inTransaction } from '../../../db/database.ts';
import { findApplicationAnswer, insertApplicationAnswer } from '../../../db/repositories/applications.ts';
import { stateOf } from '../../../shared/domain/requests/request-type.ts';
import type { RegisterRequest } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { drawingAgain } from '../register-visit.ts';
import { typeInForce } from '../requests/reading.ts';
import { takeInWithin } from '../requests/register.ts';

/** What it says of a request; what only an officer may say (documents seen, why it came too late) is not its to say. */
export interface Submitted extends Pick<RegisterRequest, 'typeId' | 'channel' | 'applicant' | 'answers'> {
  /** Null for today: the day it is said on, and not the one it is said again. */
  readonly receivedOn: string | null;
}

export interface SubmitAnswer {
  readonly number: string;
  /** What the applicant follows it with. */
  readonly code: string;
  readonly type: string;
  readonly receivedOn: string;
  /** Null where the holidays of that year are not decreed yet. */
  readonly dueDay: string | null;
  readonly state: { readonly id: string; readonly en: string };
}

interface Said {
  readonly answer: SubmitAnswer;
  /** It was said before. */
  readonly replayed: boolean;
}

export function submitRequest(
  context: Context,
  application: Caller,
  key: string,
  submitted: Submitted,
): Promise<Result<Said>> {
  // keyed: what was asked for could be guessed from a plain hash
  const bodyHash = context.vault.hash(`submitted:${sorted(submitted)}`);
  return drawingAgain(() =>
    inTransaction(context.db, async (tx): Promise<Result<Said>> => {
      const before = await findApplicationAnswer(tx.db, application.id, key);
      if (before && before.bodyHash !== bodyHash) return refuse('key-reused');
      if (before) return ok({ answer: JSON.parse(before.answer) as SubmitAnswer, replayed: true });
      // no key of an officer has a colon
      const idempotencyKey = `${application.id}:${key}`;
      const receivedOn = submitted.receivedOn ?? context.office().calendar.day(context.clock.now());
      const beside = {
        idempotencyKey,
        typeVersion: null,
        receivedOn,
        visitId: null,
        seen: [],
        lateOverride: '',
      };
      const order = { ...submitted, ...beside };
      const done = await takeInWithin(context, tx, application, order, (_, { form }) =>
        Promise.resolve(ok({ ...order, language: 'id' as const, asked: form })),
      );
      if (!done.ok) return done;
      const answer = answerOf(context, { typeId: submitted.typeId, receivedOn }, done.value);
      const kept = { applicationId: application.id, key, bodyHash, requestId: done.value.id };
      await insertApplicationAnswer(tx.db, { ...kept, answer: JSON.stringify(answer) });
      return ok({ answer, replayed: false });
    }),
  );
}

function answerOf(
  context: Context,
  { typeId, receivedOn }: Pick<RegisterRequest, 'typeId' | 'receivedOn'>,
  { number, code, dueDay }: Pick<SubmitAnswer, 'number' | 'code' | 'dueDay'>,
): SubmitAnswer {
  const type = typeInForce(context.office(), typeId);
  if (!type) throw new Error(`There is no request type ${typeId}.`);
  const state = stateOf(type, type.states[0]?.id ?? '').told;
  return { number, code, type: typeId, receivedOn, dueDay, state };
}

/** The same content is the same text, in whatever order it was written. */
function sorted(value: unknown): string {
  return JSON.stringify(value, (_, one: unknown) =>
    one !== null && typeof one === 'object' && !Array.isArray(one)
      ? Object.fromEntries(Object.entries(one).sort(([a], [b]) => (a < b ? -1 : 1)))
      : one,
  );
}
