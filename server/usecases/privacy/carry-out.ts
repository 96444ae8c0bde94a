/** What a data subject asked for is carried out: corrected, restricted, no longer contacted, erased. */
import { emptyWriteAheadLog } from '../../../db/database.ts';
import { casesOfVisits } from '../../../db/repositories/cases.ts';
import { eraseEntry } from '../../../db/repositories/erasure.ts';
import { markEntries } from '../../../db/repositories/subject-data.ts';
import { insertVisitor } from '../../../db/repositories/visitors.ts';
import { isCaseOver } from '../../../shared/domain/cases/case.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import { actorOf, type Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { correctedEntry } from '../guest-book.ts';
import { correctWithin } from '../requests/correct-applicant.ts';
import { eraseRequests } from '../requests/erase.ts';
import { sweepDocuments } from '../requests/files.ts';
import { ofRegister } from './applications.ts';
import { carriedOut, withOpenRequest } from './change-request.ts';
import { personOfRequest } from './person.ts';
import { heldOf, inInformationRegister, planOf } from './person-data.ts';

/** A new version of an entry, found from now on; earlier visits keep what they were told (docs/adr/0003). */
export function correctSubject(
  context: Context,
  caller: Caller,
  { requestId, visitorId, ...corrections }: CommandInput<'subject:correct'>,
): Promise<Result<null>> {
  return withOpenRequest(context, requestId, ['correct'], async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    const was = person?.entries.find(({ id }) => id === visitorId);
    if (!was) return refuse('subject-not-chosen');
    const row = correctedEntry(context, was, corrections);
    if (!row.ok) return row;
    await insertVisitor(tx.db, row.value);
    return carriedOut(context, tx, caller, request, { act: 'corrected', detail: { count: 1 } });
  });
}

/** Who asked for a request of theirs; letters that went out keep what was written. */
export function correctApplication(
  context: Context,
  caller: Caller,
  { requestId, applicationId, applicant }: CommandInput<'subject:correct-application'>,
): Promise<Result<null>> {
  return withOpenRequest(context, requestId, ['correct'], async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    const row = person?.applications.find(({ id }) => id === applicationId);
    if (!row) return refuse('subject-not-chosen');
    const corrected = await correctWithin(context, tx, caller, row, { applicant, subjectRequest: true });
    if (!corrected.ok) return corrected;
    return carriedOut(context, tx, caller, request, { act: 'corrected', detail: { count: 1 } });
  });
}

/** From now on the entries are found and listed in this section alone; or again as before. */
export function restrictSubject(
  context: Context,
  caller: Caller,
  { requestId, on }: CommandInput<'subject:restrict'>,
): Promise<Result<null>> {
  return withOpenRequest(context, requestId, ['restrict'], async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    if (!person || person.entries.length === 0) return refuse('subject-not-chosen');
    const held = await heldOf(tx.db, person);
    const { blocks } = await planOf(context, tx.db, caller, held);
    // who is being served is served under their name
    if (on && blocks.some(({ what }) => what === 'visit' || what === 'appointment'))
      return refuse('subject-being-served');
    const ids = person.entries.map(({ id }) => id);
    await markEntries(tx.db, ids, { restrictedAt: on ? context.clock.now() : null });
    const act = on ? 'restricted' : 'lifted';
    return carriedOut(context, tx, caller, request, { act, detail: { count: ids.length } });
  });
}

/** Consent to be contacted was withdrawn: no officer and no list shows the phone any more. */
export function withdrawConsent(
  context: Context,
  caller: Caller,
  { requestId }: CommandInput<'subject:withdraw'>,
): Promise<Result<null>> {
  return withOpenRequest(context, requestId, ['withdraw'], async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    if (!person || person.entries.length === 0) return refuse('subject-not-chosen');
    const ids = person.entries.map(({ id }) => id);
    await markEntries(tx.db, ids, { contactWithheldAt: context.clock.now() });
    return carriedOut(context, tx, caller, request, { act: 'withdrawn', detail: { count: ids.length } });
  });
}

/**
 * Erases what may be erased in one transaction, and from the files of the database and of documents. Nothing is erased while
 * a visit, an appointment, a complaint, a request or a case of theirs runs; figures stay, and so do the registers a law asks for.
 */
export async function eraseSubject(
  context: Context,
  caller: Caller,
  { requestId }: CommandInput<'subject:erase'>,
): Promise<Result<null>> {
  const erased = await withOpenRequest(context, requestId, ['erase'], async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    if (!person) return refuse('subject-not-chosen');
    const held = await heldOf(tx.db, person);
    const plan = await planOf(context, tx.db, caller, held);
    if (plan.blocks.length > 0) return refuse('subject-blocked');
    const visitIds = held.visits.map(({ id }) => id);
    const cases = visitIds.length === 0 ? [] : await casesOfVisits(tx.db, visitIds);
    // a running case about this very officer: its evidence is not theirs to erase
    if (cases.some(({ state }) => !isCaseOver(state))) return refuse('subject-other-officer');
    const kept = inInformationRegister(context, held);
    const going = person.entries.filter(({ id }) => !kept.has(id));
    const registered = await ofRegister(context, tx.db, person.applications);
    const applications = person.applications.map(({ id }) => id).filter((id) => !registered.has(id));
    if (going.length + applications.length === 0) return refuse('subject-nothing');
    for (const { id } of going) await eraseEntry(tx.db, id);
    await eraseRequests(context, tx, applications, actorOf(caller));
    return carriedOut(context, tx, caller, request, {
      act: 'erased',
      detail: { count: going.length + applications.length },
      patch: { visitorId: null, complaintId: null, applicantOf: null },
    });
  });
  if (!erased.ok) return erased;
  await emptyWriteAheadLog(context.db);
  await sweepDocuments(context);
  return ok(null);
}
