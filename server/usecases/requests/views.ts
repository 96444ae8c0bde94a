/** A request as officers see it, with all that was done; what may be registered, and when a facility is taken. */
import { findApplication } from '../../../db/repositories/applications.ts';
import { bookingsIn } from '../../../db/repositories/facility-bookings.ts';
import { dispositionsOf } from '../../../db/repositories/request-progress.ts';
import { correctionsOfRequest } from '../../../db/repositories/request-corrections.ts';
import { requestEscalations } from '../../../db/repositories/request-deadlines.ts';
import { lettersOf, messagesOf } from '../../../db/repositories/request-letters.ts';
import type { RequestRow } from '../../../db/repositories/requests.ts';
import type { LocalText } from '../../../shared/domain/pos.ts';
import { openSteps } from '../../../shared/domain/requests/flow.ts';
import type { ApplicantField } from '../../../shared/domain/requests/applicant-fields.ts';
import { maskApplicantId } from '../../../shared/domain/requests/applicant-id.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import {
  isOver,
  requestStep,
  stateOf,
  type RequestStep,
  type RequestType,
} from '../../../shared/domain/requests/request-type.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import type {
  Applicant,
  OfferedRequestType,
  RequestDetail,
  TakenSpan,
} from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { recordLookOnce } from '../privacy/looks.ts';
import { mayKnowApplicant } from './access.ts';
import { lineOf } from './board.ts';
import { openRequest, type Opened } from './change.ts';
import { filesShown } from './files.ts';
import { offeredMessage } from './messages.ts';
import { pressingKept, readClocks, standingOf } from './reading.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

export async function requestDetail(
  context: Context,
  caller: Caller,
  requestId: string,
): Promise<Result<RequestDetail>> {
  const opened = await openRequest(context, context.db, caller, requestId);
  if (!opened.ok) return opened;
  const { request } = opened.value;
  if (mayKnowApplicant(caller, request) && request.erasedAt === null)
    await recordLookOnce(context, caller, { kind: 'request', visitId: request.visitId, data: { requestId } });
  return ok(await detailOf(context, caller, opened.value));
}

async function detailOf(context: Context, caller: Caller, opened: Opened): Promise<RequestDetail> {
  const { request, type, progress } = opened;
  const office = context.office();
  const known = mayKnowApplicant(caller, request);
  const unseal = (cipher: string | null): unknown => (known ? unsealJson(context.vault, cipher) : null);
  const clocks = readClocks(office, type, progress.marks, context.clock.now());
  const actor = { id: caller.id, roles: caller.roles };
  return {
    ...lineOf(context, caller, request, pressingKept(office, request, context.clock.now())),
    erased: request.erasedAt !== null,
    application: (await findApplication(context.db, request.registeredBy))?.name ?? null,
    facilityNames: Object.fromEntries(office.facilities.map(({ id, name }) => [id, name])),
    applicant: masked(unseal(request.applicantCipher) as Applicant | null),
    applicantRules: type.applicant,
    mayCorrect: known && request.erasedAt === null && !isOver(type, request.state),
    corrections: (await correctionsOfRequest(context.db, request.id)).map((one) => ({
      fields: JSON.parse(one.fields) as readonly ApplicantField[],
      by: office.officerName(one.correctedBy),
      at: one.at,
      subjectRequest: one.subjectRequest === 1,
    })),
    form: type.form,
    answers: unseal(request.answersCipher) as Answers | null,
    documents: type.documents.map(({ id, name, required }) => {
      const seen = progress.seen.find(({ documentId }) => documentId === id);
      const seenBy = seen ? office.officerName(seen.seenBy) : null;
      return { id, name, required, seenBy, seenAt: seen?.seenAt ?? null };
    }),
    clocks: clocks.map(({ clock, reading }) => ({ name: clock.name, source: clock.source, reading })),
    steps: progress.steps.map(({ no, step, state, actorId, at, answersCipher }) => ({
      id: step,
      no,
      name: requestStep(type, step).name,
      state: stateOf(type, state).name,
      by: office.officerName(actorId),
      at,
      asked: requestStep(type, step).asks,
      answers: (unseal(answersCipher) as Answers | null) ?? {},
    })),
    escalations: (await requestEscalations(context.db, request.id)).map(({ level, clock, raisedAt }) => ({
      level,
      clock: clockName(type, clock),
      at: raisedAt,
    })),
    dispositions: (await dispositionsOf(context.db, request.id)).map((one) => ({
      from: office.officerName(one.fromId),
      to: office.officerName(one.toId),
      instruction: one.instructionCipher === null ? '' : (context.vault.unseal(one.instructionCipher) ?? ''),
      limitDay: one.limitDay,
      nature: one.nature,
      at: one.at,
    })),
    open: openSteps(type, standingOf(request, type, progress), actor).map(({ step, lacks }) => ({
      id: step.id,
      name: step.name,
      leadsTo: leadsTo(type, step, request),
      asks: step.asks,
      lacks,
    })),
    files: filesShown(context, opened, caller),
    mostMegabytes: office.data.settings.requestFileMegabytes,
    letters: (await lettersOf(context.db, request.id)).map(({ id, letter, number, day, contentCipher }) => ({
      id,
      letter,
      number,
      day,
      erased: contentCipher === null,
    })),
    mayRead: known,
    message: known ? offeredMessage(context, opened) : null,
    messages: (await messagesOf(context.db, request.id)).map(({ stepNo, message, sentBy, sentAt }) => ({
      stepNo,
      message,
      by: office.officerName(sentBy),
      at: sentAt,
    })),
    eventDay: request.eventDay,
    lateOverride: request.lateOverride,
    base: request.steps,
  };
}

/** Birth date and sex are nobody's to read in passing; the whole number is a look of its own. */
function masked(applicant: Applicant | null): Applicant | null {
  return applicant && { ...applicant, idNumber: maskApplicantId(applicant.idNumber) };
}

function leadsTo(type: RequestType, { to }: RequestStep, { before }: RequestRow): LocalText | null {
  const state = to === 'back' ? before : to === 'stay' ? null : to;
  return state === null ? null : stateOf(type, state).name;
}

function clockName(type: RequestType, id: string): LocalText {
  return type.clocks.find((clock) => clock.id === id)?.name ?? { id, en: id };
}

/** What may be registered here: types whose service the office offers, in the version in force. */
export function offeredTypes(context: Context): Result<readonly OfferedRequestType[]> {
  const { typesInForce, services, facilities } = context.office();
  const lent = facilities
    .filter(({ active }) => active)
    .map(({ id, name, capacity }) => ({ id, name, capacity }));
  return ok(
    typesInForce
      .filter(({ serviceId }) => services.has(serviceId))
      .map(({ id, version, name, form, documents, applicant, lead, loan }) => ({
        id,
        version,
        name,
        form,
        documents,
        applicant,
        ...(lead ? { lead } : {}),
        ...(loan ? { loan } : {}),
        facilities: loan ? lent : [],
      })),
  );
}

const LONGEST_CALENDAR_DAYS = 92;

/** When a facility is taken or asked for, seen while choosing (P-02); by whom is not said. */
export async function facilityCalendar(
  context: Context,
  { facilityId, from, to }: CommandInput<'facility:calendar'>,
): Promise<Result<readonly TakenSpan[]>> {
  const { calendar, facilities } = context.office();
  if (!facilities.some(({ id }) => id === facilityId)) return refuse('bad-input', { field: 'facilityId' });
  const period = { from: calendar.bounds(from).start, to: calendar.bounds(to).end };
  const days = (period.to - period.from) / 86_400_000;
  if (days <= 0 || days > LONGEST_CALENDAR_DAYS) return refuse('bad-input', { field: 'to' });
  const bookings = await bookingsIn(context.db, facilityId, period);
  return ok(bookings.map(({ kind, from: start, to: end }) => ({ kind, from: start, to: end })));
}
