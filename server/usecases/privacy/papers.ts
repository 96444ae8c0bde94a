/** What a data subject takes home: a copy of their data, and the receipt of what was done. Made here, fetched once. */
import { findSubjectRequest, requestEntriesOf } from '../../../db/repositories/subject-requests.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { copyDocument, copyFile } from '../../reports/subject/copy.ts';
import { receiptDocument } from '../../reports/subject/receipt.ts';
import { recordAct, withOpenRequest } from './change-request.ts';
import { personOfRequest } from './person.ts';
import { dataOf } from './person-data.ts';
import { requesterOf } from './requests.ts';

interface Job {
  readonly jobId: string;
}

/** For a machine as JSON, for a person as PDF; who takes it out is on record before it is made. */
export function exportSubject(
  context: Context,
  caller: Caller,
  { requestId, format }: CommandInput<'subject:export'>,
): Promise<Result<Job>> {
  return withOpenRequest<Job>(context, requestId, ['copy', 'access'], async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    if (!person) return refuse('subject-not-chosen');
    const data = await dataOf(context, tx.db, caller, person, true);
    const office = context.office();
    const about = { office, now: context.clock.now(), number: request.number, data };
    const report = 'subject-copy';
    const started =
      format === 'json'
        ? context.reports.keep(caller.id, report, copyFile(about))
        : context.reports.start(caller.id, { report, format, input: null, document: copyDocument(about) });
    if (!started.ok) return started;
    await recordAct(context, tx, caller, requestId, { act: 'exported', detail: { format } });
    return ok({ jobId: started.value.id });
  });
}

/** Number, day, what was done and by whom: proof for both sides, with nothing of the person but their name. */
export async function receiptOf(
  context: Context,
  caller: Caller,
  { requestId }: CommandInput<'subject:receipt'>,
): Promise<Result<Job>> {
  const request = await findSubjectRequest(context.db, requestId);
  if (!request) return refuse('subject-unknown');
  const document = receiptDocument({
    office: context.office(),
    now: context.clock.now(),
    request,
    requester: requesterOf(context, request.requesterCipher)?.name ?? '',
    reason: request.reasonCipher === null ? '' : (context.vault.unseal(request.reasonCipher) ?? ''),
    entries: await requestEntriesOf(context.db, requestId),
  });
  const started = context.reports.start(caller.id, {
    report: 'subject-receipt',
    format: 'pdf',
    input: null,
    document,
  });
  return started.ok ? ok({ jobId: started.value.id }) : started;
}
