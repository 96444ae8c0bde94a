/** Letters of requests as they are fetched: drawn from what was written then. Every look at one is on record. */
import { inTransaction } from '../../../db/database.ts';
import { findLetter, type RequestLetterRow } from '../../../db/repositories/request-letters.ts';
import type { LetterContent } from '../../../shared/domain/requests/letter-content.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { letterDocument } from '../../reports/letters/letter.ts';
import { recordLook } from '../privacy/looks.ts';
import { mayKnowApplicant } from './access.ts';
import { openRequest } from './change.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

/** Draws a letter as it was written, for who may know its applicant. */
export function fetchLetter(
  context: Context,
  caller: Caller,
  { letterId }: CommandInput<'request:letter'>,
): Promise<Result<{ readonly jobId: string }>> {
  return inTransaction<{ readonly jobId: string }>(context.db, async (tx) => {
    const letter = await findLetter(tx.db, letterId);
    if (!letter) return refuse('letter-unknown');
    const opened = await openRequest(context, tx.db, caller, letter.requestId);
    if (!opened.ok) return opened;
    const { request } = opened.value;
    if (!mayKnowApplicant(caller, request)) return refuse('not-allowed');
    const content = contentIn(context, letter);
    if (content === null) return refuse('letter-unknown');
    const document = letterDocument(`${letter.letter}-${request.number}`, content);
    const started = context.reports.start(caller.id, {
      report: 'request-letter',
      format: 'pdf',
      input: null,
      document,
    });
    if (!started.ok) return started;
    const data = { requestId: request.id, letterId };
    await recordLook(context, tx.db, caller, { kind: 'request', visitId: request.visitId, data });
    return ok({ jobId: started.value.id });
  });
}

function contentIn({ vault }: Context, { contentCipher }: RequestLetterRow): LetterContent | null {
  return unsealJson(vault, contentCipher) as LetterContent | null;
}
