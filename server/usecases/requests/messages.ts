/** Messages to the applicant: offered after a step, sent by a person with WhatsApp, and put on record by them (P-03). */
import { inTransaction } from '../../../db/database.ts';
import { appendEvent } from '../../../db/repositories/events.ts';
import { insertMessage } from '../../../db/repositories/request-letters.ts';
import { letterTextsOf } from '../../../db/seed/profiles/request-letters.ts';
import { fillText } from '../../../shared/domain/requests/letters.ts';
import { requestStep } from '../../../shared/domain/requests/request-type.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type { OfferedMessage } from '../../../shared/protocol/desk/request-letters.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { mayKnowApplicant } from './access.ts';
import { openRequest, type Opened } from './change.ts';
import { letterValues } from './letter-values.ts';
import { unsealed } from './reading.ts';

/** What the last step offers, where the applicant has a phone. */
export function offeredMessage(context: Context, { request, type, progress }: Opened): OfferedMessage | null {
  const last = progress.steps.at(-1);
  const step = last && requestStep(type, last.step);
  if (!last || step?.message === undefined) return null;
  const { applicant, form } = unsealed(context, request);
  if (applicant === null || applicant.phone === '') return null;
  const office = context.office();
  const values = letterValues(office, {
    request,
    type,
    applicant,
    form,
    marks: progress.marks,
    seen: progress.seen.map(({ documentId }) => documentId),
    asked: step.asks,
    answers: unsealed(context, { applicantCipher: null, answersCipher: last.answersCipher }).form,
    by: office.officerName(last.actorId),
    now: context.clock.now(),
  });
  const text = fillText(letterTextsOf(office.data).messages[step.message], values);
  return { stepNo: last.no, message: step.message, phone: applicant.phone, text };
}

/** The officer says that they sent it. Of the message and its number nothing is kept but which one it was. */
export function messageSent(
  context: Context,
  caller: Caller,
  { requestId, stepNo }: CommandInput<'request:message-sent'>,
): Promise<Result<null>> {
  return inTransaction(context.db, async (tx) => {
    const opened = await openRequest(context, tx.db, caller, requestId);
    if (!opened.ok) return opened;
    const { request } = opened.value;
    if (!mayKnowApplicant(caller, request)) return refuse('not-allowed');
    const offered = offeredMessage(context, opened.value);
    if (offered?.stepNo !== stepNo) return refuse('request-no-message');
    const { message } = offered;
    const sentAt = context.clock.now();
    const id = context.ids.id();
    await insertMessage(tx.db, { id, requestId, stepNo, message, sentBy: caller.id, sentAt });
    await appendEvent(tx.db, {
      at: sentAt,
      type: 'request.message-sent',
      visitId: request.visitId,
      actor: actorOf(caller),
      data: { requestId, message },
    });
    tx.onCommit(() => context.live.adminChanged('request'));
    return ok(null);
  });
}
