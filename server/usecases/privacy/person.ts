/**
 * Whose data it is. One person has several guest-book entries (docs/adr/0003): those of one ID number, those that correct
 * one another, and those of one phone under the same name, as a family or a school may share a phone.
 */
import type { Queryable } from '../../../db/database.ts';
import { findComplaint, type ComplaintRow } from '../../../db/repositories/complaints.ts';
import { findRequest, type RequestRow } from '../../../db/repositories/requests.ts';
import {
  applicationsWith,
  complaintsWithPhone,
  correctionsOf,
  entriesWith,
  visitsOfEntries,
} from '../../../db/repositories/subject-data.ts';
import type { SubjectRequestRow } from '../../../db/repositories/subject-requests.ts';
import { findVisitor, type VisitorRow } from '../../../db/repositories/visitors.ts';
import { findByTicket } from '../../../db/repositories/visits.ts';
import { checkPhone, normaliseId } from '../../../shared/domain/identity.ts';
import { maskName, maskPhone } from '../../../shared/domain/mask.ts';
import type { SubjectFound } from '../../../shared/protocol/admin/subjects.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { phoneHash, unsealIdentity } from '../complaints/identity.ts';
import { idHash } from '../guest-book.ts';
import { applicantOf, applicationsOf } from './applications.ts';
import { carriedOut, recordAct, withOpenRequest } from './change-request.ts';
import { recordLook } from './looks.ts';
import { nameKey } from './name-key.ts';

export interface Person {
  /** Newest first. */
  readonly entries: readonly VisitorRow[];
  readonly complaints: readonly ComplaintRow[];
  /** Requests (permohonan) they are the applicant of. */
  readonly applications: readonly RequestRow[];
}

/** Ids are given in the order of time, also within one moment. */
const newestFirst = (one: VisitorRow, other: VisitorRow): number =>
  other.createdAt - one.createdAt || (other.id < one.id ? -1 : 1);

function maybeSame(one: VisitorRow, other: VisitorRow): boolean {
  const otherId = one.idHash !== null && other.idHash !== null && one.idHash !== other.idHash;
  return !otherId && nameKey(one.name) === nameKey(other.name);
}

/** All entries of the person one entry is of. */
async function entriesOf(db: Queryable, seed: VisitorRow): Promise<VisitorRow[]> {
  const known = new Map<string, VisitorRow>();
  const toFollow = [seed];
  for (let row = toFollow.pop(); row !== undefined; row = toFollow.pop()) {
    if (known.has(row.id) || row.name === '') continue;
    known.set(row.id, row);
    toFollow.push(...(await nextTo(db, row)));
  }
  return [...known.values()].toSorted(newestFirst);
}

async function nextTo(db: Queryable, row: VisitorRow): Promise<VisitorRow[]> {
  const before = row.correctsId === null ? undefined : await findVisitor(db, row.correctsId);
  const samePhone = (await entriesWith(db, { phone: row.phone })).filter((other) => maybeSame(row, other));
  return [
    ...(await entriesWith(db, { idHash: row.idHash })),
    ...samePhone,
    ...(await correctionsOf(db, row.id)),
    ...(before ? [before] : []),
  ];
}

/** Complaints made from one of their phones under their name; of who is complained of, none (Z-08). */
async function complaintsOf(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  { phones, names }: { readonly phones: readonly string[]; readonly names: readonly string[] },
): Promise<ComplaintRow[]> {
  const keys = new Set(names.map(nameKey));
  const found = new Map<string, ComplaintRow>();
  for (const phone of new Set(phones)) {
    for (const row of await complaintsWithPhone(db, phoneHash(context, phone))) {
      const name = unsealIdentity(context, row.identityCipher)?.name;
      const theirs = name !== undefined && keys.has(nameKey(name));
      if (theirs && row.concernsOfficerId !== caller.id) found.set(row.id, row);
    }
  }
  return [...found.values()].toSorted((one, other) => one.number.localeCompare(other.number));
}

async function personOfEntry(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  seed: VisitorRow,
): Promise<Person> {
  const entries = await entriesOf(db, seed);
  const phones = entries.flatMap(({ phone }) => phone ?? []);
  const names = entries.map(({ name }) => name);
  const idHashes = entries.flatMap(({ idHash: hash }) => hash ?? []);
  return {
    entries,
    complaints: await complaintsOf(context, db, caller, { phones, names }),
    applications: await applicationsOf(context, db, { phones, names, idHashes, entries }),
  };
}

async function personOfComplaint(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  complaint: ComplaintRow,
): Promise<Person> {
  const identity = unsealIdentity(context, complaint.identityCipher);
  if (identity === null || complaint.concernsOfficerId === caller.id) return NOBODY;
  return outsideTheGuestBook(context, db, caller, { ...identity, idHashes: [] });
}

const NOBODY: Person = { entries: [], complaints: [], applications: [] };

async function personOfApplication(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  row: RequestRow,
): Promise<Person> {
  const applicant = applicantOf(context, row);
  if (applicant === null) return NOBODY;
  const idHashes = row.idHash === null ? [] : [row.idHash];
  const person = await outsideTheGuestBook(context, db, caller, { ...applicant, idHashes });
  // it may have come without phone and ID number
  const others = person.applications.filter(({ id }) => id !== row.id);
  return { ...person, applications: [row, ...others] };
}

async function outsideTheGuestBook(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  {
    name,
    phone,
    idHashes,
  }: { readonly name: string; readonly phone: string; readonly idHashes: readonly string[] },
): Promise<Person> {
  const told = { phones: phone === '' ? [] : [phone], names: [name] };
  return {
    entries: [],
    complaints: await complaintsOf(context, db, caller, told),
    applications: await applicationsOf(context, db, { ...told, idHashes, entries: [] }),
  };
}

type Chosen = Pick<SubjectRequestRow, 'visitorId' | 'complaintId' | 'applicantOf'>;

/** The person a request was found to be about; undefined where nobody was chosen. */
export async function personOfRequest(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  { visitorId, complaintId, applicantOf: applicationId }: Chosen,
): Promise<Person | undefined> {
  const entry = visitorId === null ? undefined : await findVisitor(db, visitorId);
  if (entry) return personOfEntry(context, db, caller, entry);
  const complaint = complaintId === null ? undefined : await findComplaint(db, complaintId);
  if (complaint) return personOfComplaint(context, db, caller, complaint);
  const application = applicationId === null ? undefined : await findRequest(db, applicationId);
  return application && personOfApplication(context, db, caller, application);
}

export async function entriesOfRequest(
  db: Queryable,
  request: Pick<SubjectRequestRow, 'visitorId'>,
): Promise<readonly VisitorRow[]> {
  const entry = request.visitorId === null ? undefined : await findVisitor(db, request.visitorId);
  return entry ? entriesOf(db, entry) : [];
}

/** Whose data a request is about was found and chosen. */
export function isChosen({ visitorId, complaintId, applicantOf: applicationId }: Chosen): boolean {
  return visitorId !== null || complaintId !== null || applicationId !== null;
}

/** Looks for a person by what they say of themselves. That somebody looked is on record, what they typed is not. */
export function findSubject(
  context: Context,
  caller: Caller,
  input: CommandInput<'subject:find'>,
): Promise<Result<readonly SubjectFound[]>> {
  const { requestId } = input;
  return withOpenRequest<readonly SubjectFound[]>(context, requestId, null, async (tx, request) => {
    const seeds = await seedsFor(context, tx.db, input);
    if (!seeds.ok) return seeds;
    const persons = await personsOf(context, tx.db, caller, seeds.value);
    const alone =
      seeds.value.phone === null
        ? []
        : await complainants(context, tx.db, caller, seeds.value.phone, persons);
    const known = [...persons, ...alone];
    const all = [...known, ...(await applicants(context, tx.db, caller, seeds.value, known))];
    await recordLook(context, tx.db, caller, { kind: 'subject-found', data: { requestId } });
    if (all.length === 0 && !isChosen(request))
      await recordAct(context, tx, caller, requestId, { act: 'nothing-held' });
    const found = [];
    for (const person of all) found.push(await foundOf(context, tx.db, person));
    return ok(found);
  });
}

interface Seeds {
  readonly entries: readonly VisitorRow[];
  /** E.164, where it was looked for by phone. */
  readonly phone: string | null;
  /** Where it was looked for by ID number. */
  readonly idHash: string | null;
}

async function seedsFor(
  context: Context,
  db: Queryable,
  input: CommandInput<'subject:find'>,
): Promise<Result<Seeds>> {
  if (input.by === 'phone') {
    const phone = checkPhone(input.phone);
    if (phone.state !== 'valid') return refuse('phone-invalid');
    return ok({ entries: await entriesWith(db, { phone: phone.value }), phone: phone.value, idHash: null });
  }
  if (input.by === 'id') {
    const hash = idHash(context, input.idType, normaliseId(input.idType, input.idNumber));
    return ok({ entries: await entriesWith(db, { idHash: hash }), phone: null, idHash: hash });
  }
  const visit = await findByTicket(db, input.day, input.ticket.trim().toUpperCase());
  const entry = visit && (await findVisitor(db, visit.visitorId));
  return ok({ entries: entry ? [entry] : [], phone: null, idHash: null });
}

async function personsOf(
  context: Context,
  db: Queryable,
  caller: Caller,
  { entries }: Seeds,
): Promise<Person[]> {
  const persons: Person[] = [];
  const taken = new Set<string>();
  for (const seed of entries) {
    if (taken.has(seed.id) || seed.name === '') continue;
    const person = await personOfEntry(context, db, caller, seed);
    for (const { id } of person.entries) taken.add(id);
    persons.push(person);
  }
  return persons;
}

/** Who complained from that phone and is none of those in the guest book. */
async function complainants(
  context: Context,
  db: Queryable,
  caller: Caller,
  phone: string,
  persons: readonly Person[],
): Promise<Person[]> {
  const known = new Set(persons.flatMap(({ complaints }) => complaints.map(({ id }) => id)));
  const alone: Person[] = [];
  for (const row of await complaintsWithPhone(db, phoneHash(context, phone))) {
    if (known.has(row.id)) continue;
    const person = await personOfComplaint(context, db, caller, row);
    for (const { id } of person.complaints) known.add(id);
    if (person.complaints.length > 0) alone.push(person);
  }
  return alone;
}

/** Who applied with that phone or ID number and is none of those found so far. */
async function applicants(
  context: Context,
  db: Queryable,
  caller: Caller,
  { phone, idHash: hash }: Seeds,
  persons: readonly Person[],
): Promise<Person[]> {
  const known = new Set(persons.flatMap(({ applications }) => applications.map(({ id }) => id)));
  const alone: Person[] = [];
  const rows = [
    ...(phone === null ? [] : await applicationsWith(db, { phoneHash: phoneHash(context, phone) })),
    ...(hash === null ? [] : await applicationsWith(db, { idHash: hash })),
  ];
  for (const row of rows) {
    if (known.has(row.id)) continue;
    const person = await personOfApplication(context, db, caller, row);
    for (const { id } of person.applications) known.add(id);
    if (person.applications.length > 0) alone.push(person);
  }
  return alone;
}

async function foundOf(
  context: Context,
  db: Queryable,
  { entries, complaints, applications }: Person,
): Promise<SubjectFound> {
  const [entry] = entries;
  const [complaint] = complaints;
  const [application] = applications;
  const applicant = application && applicantOf(context, application);
  const visits = await visitsOfEntries(
    db,
    entries.map(({ id }) => id),
  );
  const complainant = unsealIdentity(context, complaint?.identityCipher ?? null);
  const name = entry?.name ?? complainant?.name ?? applicant?.name ?? '';
  const received = [...complaints, ...applications].map(({ receivedOn }) => receivedOn);
  const days = [...visits.map(({ day }) => day), ...received];
  const phone = entries.find((one) => one.phone !== null)?.phone;
  return {
    visitorId: entry?.id ?? null,
    complaintId: entry ? null : (complaint?.id ?? null),
    applicationId: entry || complaint ? null : (application?.id ?? null),
    name: maskName(name),
    idMasked: entries.find(({ idMasked }) => idMasked !== '')?.idMasked ?? '',
    phoneMasked: phone ? maskPhone(phone) : '',
    institution: entry?.institution ?? applicant?.institution ?? '',
    entries: entries.length,
    visits: visits.length,
    applications: applications.length,
    lastDay: days.toSorted().at(-1) ?? null,
  };
}

/** This one it is: the officer compared what is masked with the card in their hand. */
export function chooseSubject(
  context: Context,
  caller: Caller,
  { requestId, visitorId, complaintId, applicationId }: CommandInput<'subject:choose'>,
): Promise<Result<null>> {
  return withOpenRequest(context, requestId, null, async (tx, request) => {
    const chosen = { visitorId, complaintId, applicantOf: applicationId };
    const person = await personOfRequest(context, tx.db, caller, chosen);
    const found = Object.values(person ?? NOBODY).some((rows: readonly unknown[]) => rows.length > 0);
    if (!found) return refuse('subject-not-found');
    return carriedOut(context, tx, caller, request, { act: 'chosen', patch: chosen });
  });
}
