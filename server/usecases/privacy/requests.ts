/** The register of what data subjects ask for: received, decided, told; never deleted, and it says nothing of who asked. */
import { inTransaction } from '../../../db/database.ts';
import { takeNumber } from '../../../db/repositories/numbers.ts';
import {
  findSubjectRequest,
  findSubjectRequestByKey,
  insertSubjectRequest,
  openSubjectRequests,
  requestEntriesOf,
  toldSubjectRequests,
  type SubjectRequestEntryRow,
  type SubjectRequestRow,
} from '../../../db/repositories/subject-requests.ts';
import { checkPhone } from '../../../shared/domain/identity.ts';
import { checkName } from '../../../shared/domain/name.ts';
import { PRIVACY_HANDLERS } from '../../../shared/domain/privacy/roles.ts';
import {
  isCarriedOut,
  requestDueAt,
  requestNumber,
  requestPace,
} from '../../../shared/domain/privacy/subject-request.ts';
import type {
  RequestDetail,
  RequestEntryView,
  RequestLine,
  RequestList,
  Requester,
} from '../../../shared/protocol/admin/subjects.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { phoneHash } from '../complaints/identity.ts';
import { carriedOut, recordAct, withOpenRequest, withRequest } from './change-request.ts';
import { recordLook } from './looks.ts';
import { entriesOfRequest, isChosen } from './person.ts';
import { unsealJson } from '../../auth/sealed-json.ts';

/** Older ones are in the register for good. */
const MOST_ENDED = 200;

export async function listRequests(context: Context): Promise<Result<RequestList>> {
  const line = (row: SubjectRequestRow): RequestLine => lineOf(context, row);
  const open = await openSubjectRequests(context.db);
  const ended = await toldSubjectRequests(context.db, MOST_ENDED);
  return ok({ open: open.map(line), ended: ended.map(line) });
}

/** Those near the end of their 72 hours, or over it, the most pressing first. */
export async function pressingRequests(context: Context): Promise<readonly SubjectRequestRow[]> {
  const now = context.clock.now();
  const pressing = (await openSubjectRequests(context.db)).filter((row) =>
    ['near', 'late'].includes(requestPace(row, now) ?? ''),
  );
  return pressing.sort((one, other) => one.dueAt - other.dueAt);
}

function lineOf(context: Context, row: SubjectRequestRow): RequestLine {
  const { id, number, kind, channel, receivedAt, dueAt, state, decidedAt, toldAt } = row;
  const handlerName = context.office().officerName(row.decidedBy ?? row.registeredBy);
  return { id, number, kind, channel, receivedAt, dueAt, state, decidedAt, toldAt, handlerName };
}

export function registerRequest(
  context: Context,
  caller: Caller,
  input: CommandInput<'subject:register'>,
): Promise<Result<{ id: string; number: string }>> {
  const { calendar } = context.office();
  const now = context.clock.now();
  const receivedAt = calendar.at(input.date, input.time);
  return inTransaction(context.db, async (tx) => {
    const retried = await findSubjectRequestByKey(tx.db, input.idempotencyKey);
    if (retried) return ok({ id: retried.id, number: retried.number });
    if (receivedAt > now) return refuse('day-ahead');
    const requester = readRequester(input.requester);
    if (!requester.ok) return requester;
    const { phone } = requester.value;
    const year = Number(calendar.day(now).slice(0, 4));
    const serial = await takeNumber(tx.db, 'subjectRequestCounter', { year });
    const row: SubjectRequestRow = {
      id: context.ids.id(),
      year,
      serial,
      number: requestNumber(year, serial),
      idempotencyKey: input.idempotencyKey,
      kind: input.kind,
      channel: input.channel,
      proof: input.proof,
      receivedAt,
      dueAt: requestDueAt(receivedAt),
      registeredAt: now,
      registeredBy: caller.id,
      state: 'open',
      requesterCipher: context.vault.seal(JSON.stringify(requester.value)),
      phoneHash: phone === '' ? null : phoneHash(context, phone),
      ...NOTHING_DONE,
    };
    await insertSubjectRequest(tx.db, row);
    await recordAct(context, tx, caller, row.id, { act: 'received', detail: { kind: row.kind } });
    return ok({ id: row.id, number: row.number });
  });
}

const NOTHING_DONE = {
  visitorId: null,
  complaintId: null,
  applicantOf: null,
  decidedAt: null,
  decidedBy: null,
  ground: null,
  reasonCipher: null,
  toldAt: null,
  toldWay: null,
  toldBy: null,
  erasedAt: null,
} as const;

function readRequester(given: Requester): Result<Requester> {
  const name = checkName(given.name);
  if (!name.ok) return refuse('name-invalid');
  const phone = given.phone.trim() === '' ? '' : checkPhone(given.phone);
  if (phone !== '' && phone.state !== 'valid') return refuse('phone-invalid');
  return ok({ name: name.value, phone: phone === '' ? '' : phone.value, contact: given.contact.trim() });
}

export async function requestDetail(
  context: Context,
  caller: Caller,
  requestId: string,
): Promise<Result<RequestDetail>> {
  const row = await findSubjectRequest(context.db, requestId);
  if (!row) return refuse('subject-unknown');
  const entries = await requestEntriesOf(context.db, requestId);
  const person = await entriesOfRequest(context.db, row);
  const handle = caller.roles.some((role) => PRIVACY_HANDLERS.some((one) => one === role));
  const acts = entries.map(({ act }) => act);
  const reason = row.reasonCipher === null ? null : (context.vault.unseal(row.reasonCipher) ?? null);
  return ok({
    ...lineOf(context, row),
    proof: row.proof,
    ground: row.ground,
    reason,
    told:
      row.toldWay === null ? null : { way: row.toldWay, by: context.office().officerName(row.toldBy ?? '') },
    chosen: isChosen(row),
    hasRequester: row.requesterCipher !== null,
    entries: entries.map((entry) => entryView(context, entry)),
    restricted: person.some(({ restrictedAt }) => restrictedAt !== null),
    withheld: person.some(({ contactWithheldAt }) => contactWithheldAt !== null),
    may: { handle, decide: handle && row.state === 'open' && isCarriedOut(row.kind, acts) },
  });
}

function entryView(
  context: Context,
  { at, act, officerId, detail }: SubjectRequestEntryRow,
): RequestEntryView {
  const { count } = JSON.parse(detail) as { count?: number };
  return { at, act, by: context.office().officerName(officerId), count: count ?? null };
}

/** Who asked, and where they are told; every look is on record. */
export function seeRequester(
  context: Context,
  caller: Caller,
  requestId: string,
): Promise<Result<Requester>> {
  return withRequest(context, requestId, async (tx, { requesterCipher }) => {
    const requester = requesterOf(context, requesterCipher);
    if (requester === null) return refuse('subject-no-requester');
    await recordLook(context, tx.db, caller, { kind: 'requester', data: { requestId } });
    return ok(requester);
  });
}

export function requesterOf(context: Context, cipher: string | null): Requester | null {
  return unsealJson(context.vault, cipher) as Requester | null;
}

/** Done, once what was asked for was carried out; or refused, with the ground and the reason in words. */
export function decideRequest(
  context: Context,
  caller: Caller,
  { requestId, ground, text }: CommandInput<'subject:decide'>,
): Promise<Result<null>> {
  return withOpenRequest(context, requestId, null, async (tx, request) => {
    const reason = text.trim();
    if (ground === null) {
      const acts = (await requestEntriesOf(tx.db, requestId)).map(({ act }) => act);
      if (!isCarriedOut(request.kind, acts)) return refuse('subject-not-carried-out');
    } else if (reason.length < 3) return refuse('subject-reason');
    const decided = {
      state: ground === null ? 'done' : 'refused',
      ground,
      decidedAt: context.clock.now(),
      decidedBy: caller.id,
      reasonCipher: reason === '' ? null : context.vault.seal(reason),
    } as const;
    const act = ground === null ? 'done' : 'refused';
    return carriedOut(context, tx, caller, request, { act, patch: decided });
  });
}

/** Who asked knows the outcome: how and when. It ends the request. */
export function tellRequester(
  context: Context,
  caller: Caller,
  { requestId, way, date, time }: CommandInput<'subject:tell'>,
): Promise<Result<null>> {
  return withRequest(context, requestId, async (tx, request) => {
    if (request.state === 'open') return refuse('subject-not-decided');
    if (request.toldAt !== null) return refuse('subject-state');
    const toldAt = context.office().calendar.at(date, time);
    if (toldAt > context.clock.now()) return refuse('day-ahead');
    if (toldAt < request.receivedAt) return refuse('subject-told-before');
    const patch = { toldAt, toldWay: way, toldBy: caller.id };
    return carriedOut(context, tx, caller, request, { act: 'told', detail: { way }, patch });
  });
}
