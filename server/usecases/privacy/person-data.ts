/** All that is held of one person, masked until it is asked for whole, and what of it could be erased. */
import { findAppointment } from '../../../db/repositories/appointments.ts';
import type { AppointmentRow } from '../../../db/repositories/appointments.ts';
import { casesOfVisits } from '../../../db/repositories/cases.ts';
import type { ComplaintRow } from '../../../db/repositories/complaints.ts';
import { notesOf, servedServicesOf } from '../../../db/repositories/records.ts';
import {
  appointmentsOfEntries,
  countDeviationsOf,
  requestsOfEntries,
  requestsWithPhone,
  visitsOfEntries,
} from '../../../db/repositories/subject-data.ts';
import { findSurvey } from '../../../db/repositories/surveys.ts';
import type { VisitorRow } from '../../../db/repositories/visitors.ts';
import type { VisitRow } from '../../../db/repositories/visits.ts';
import type { Queryable } from '../../../db/database.ts';
import { appointmentState } from '../../../shared/domain/appointment.ts';
import { isCaseOver } from '../../../shared/domain/cases/case.ts';
import { formatPhone } from '../../../shared/domain/identity.ts';
import { maskName, maskPhone } from '../../../shared/domain/mask.ts';
import { planErasure, type ErasurePlan } from '../../../shared/domain/privacy/erasure-plan.ts';
import { regencyName } from '../../../shared/domain/regions.ts';
import { isEnded } from '../../../shared/domain/visit.ts';
import type {
  SubjectComplaint,
  SubjectData,
  SubjectEntry,
  SubjectText,
  SubjectVisit,
} from '../../../shared/protocol/admin/subjects.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { mayKnowIdentity } from '../complaints/access.ts';
import { phoneHash } from '../complaints/identity.ts';
import { applicationShown, ofRegister } from './applications.ts';
import { recordAct, withRequest } from './change-request.ts';
import { recordLook, recordLookOnce } from './looks.ts';
import { personOfRequest, type Person } from './person.ts';

/** What a person's data is read with. */
export interface HeldRows extends Person {
  readonly visits: readonly VisitRow[];
  readonly appointments: readonly AppointmentRow[];
}

export async function heldOf(db: Queryable, person: Person): Promise<HeldRows> {
  const ids = person.entries.map(({ id }) => id);
  return {
    ...person,
    visits: await visitsOfEntries(db, ids),
    appointments: await appointmentsOfEntries(db, ids),
  };
}

/** Entries that the register of information requests asks for: its services demand the ID number. */
export function inInformationRegister(context: Context, { entries, visits }: HeldRows): ReadonlySet<string> {
  const services = context.office().services;
  const theirs = visits.filter(({ serviceId }) => services.get(serviceId)?.idRule === 'required');
  const ids = new Set(theirs.map(({ visitorId }) => visitorId));
  return new Set(entries.filter(({ id }) => ids.has(id)).map(({ id }) => id));
}

/** Of a case about the officer who asks, nothing is said (Z-08). */
export async function planOf(
  context: Context,
  db: Queryable,
  caller: Pick<Caller, 'id'>,
  held: HeldRows,
): Promise<ErasurePlan> {
  const { calendar } = context.office();
  const visitIds = held.visits.map(({ id }) => id);
  const files = visitIds.length === 0 ? [] : await casesOfVisits(db, visitIds);
  const cases = files.filter(({ officerId }) => officerId !== caller.id);
  const openComplaints = held.complaints.filter(({ endedAt }) => endedAt === null);
  const openApplications = held.applications.filter(({ endedAt }) => endedAt === null);
  const registered = await ofRegister(context, db, held.applications);
  return planErasure({
    entries: held.entries.length,
    registerEntries: inInformationRegister(context, held).size,
    visits: held.visits.length,
    openVisits: held.visits
      .filter(({ endedAt, state }) => endedAt === null || !isEnded(state))
      .map(({ ticket, day }) => `${ticket}, ${calendar.formatDayOf(calendar.at(day, '12:00'), 'id')}`),
    openAppointments: held.appointments
      .filter((row) => appointmentState(row) === 'expected')
      .map(({ code }) => code),
    openComplaints: openComplaints.map(({ number }) => number),
    endedComplaints: held.complaints.length - openComplaints.length,
    openApplications: openApplications.map(({ number }) => number),
    endedApplications: held.applications.length - openApplications.length,
    registerApplications: held.applications.filter(
      ({ id, endedAt }) => endedAt !== null && registered.has(id),
    ).length,
    openCases: cases.filter(({ state }) => !isCaseOver(state)).length,
    endedCases: cases.filter(({ state }) => isCaseOver(state)).length,
    deviations: await countDeviationsOf(db, visitIds),
  });
}

/** Masked it is looked at once in a while; whole, every look is on record, and it is what a request of access asks for. */
export async function subjectData(
  context: Context,
  caller: Caller,
  { requestId, whole }: CommandInput<'subject:data'>,
): Promise<Result<SubjectData>> {
  const shown = await withRequest(context, requestId, async (tx, request) => {
    const person = await personOfRequest(context, tx.db, caller, request);
    if (!person) return refuse('subject-not-chosen');
    if (whole) {
      await recordLook(context, tx.db, caller, { kind: 'subject', data: { requestId } });
      if (request.kind === 'access' && request.state === 'open')
        await recordAct(context, tx, caller, requestId, { act: 'shown' });
    }
    return ok(await dataOf(context, tx.db, caller, person, whole));
  });
  if (shown.ok && !whole) await recordLookOnce(context, caller, { kind: 'subject', data: { requestId } });
  return shown;
}

export async function dataOf(
  context: Context,
  db: Queryable,
  caller: Caller,
  person: Person,
  whole: boolean,
): Promise<SubjectData> {
  const held = await heldOf(db, person);
  const { entries, complaints, appointments } = held;
  const corrected = new Set(entries.map(({ correctsId }) => correctsId));
  const visits = [];
  for (const visit of held.visits) visits.push(await visitOf(context, db, caller, visit, whole));
  const applications = [];
  for (const row of held.applications) applications.push(await applicationShown(context, db, row, whole));
  const at = (dates: readonly (number | null)[]): number | null =>
    dates.find((date) => date !== null) ?? null;
  return {
    whole,
    entries: entries.map((entry) => entryOf(context, entry, { whole, corrected: corrected.has(entry.id) })),
    visits,
    appointments: appointments.map(({ code, day, time, serviceId, reason }) => ({
      code,
      day,
      time,
      service: context.office().serviceName(serviceId).id,
      reason: whole ? reason : '',
    })),
    complaints: complaints.map((row) => complaintOf(context, caller, row, whole)),
    applications,
    requests: await requestNumbers(context, db, entries),
    restrictedAt: at(entries.map(({ restrictedAt }) => restrictedAt)),
    withheldAt: at(entries.map(({ contactWithheldAt }) => contactWithheldAt)),
    plan: await planOf(context, db, caller, held),
  };
}

function entryOf(
  context: Context,
  row: VisitorRow,
  { whole, corrected }: { readonly whole: boolean; readonly corrected: boolean },
): SubjectEntry {
  const { id, createdAt: at, idType, phone, regency } = row;
  const kept = { id, at, idType, regency: regencyName(regency), corrected };
  if (!whole) {
    const masked = { name: maskName(row.name), phone: phone === null ? '' : maskPhone(phone) };
    const institution = maskName(row.institution);
    return { ...kept, ...masked, idNumber: row.idMasked, institution, role: maskName(row.role) };
  }
  const number = row.idCipher === null ? undefined : context.vault.unseal(row.idCipher);
  const { name, institution, role } = row;
  // once the whole number was erased, its mask is what is held
  const idNumber = number ?? row.idMasked;
  return { ...kept, name, idNumber, phone: phone === null ? '' : formatPhone(phone), institution, role };
}

async function visitOf(
  context: Context,
  db: Queryable,
  caller: Caller,
  visit: VisitRow,
  whole: boolean,
): Promise<SubjectVisit> {
  const { id, ticket, day, serviceId, endedAt, priority } = visit;
  const survey = await findSurvey(db, id);
  // who is rated does not learn by whom (Z-08)
  const rated = survey && visit.officerId !== caller.id ? survey : undefined;
  const texts: SubjectText[] = [
    { what: 'purpose', text: visit.purpose },
    { what: 'on-behalf', text: visit.onBehalfName ?? '' },
    { what: 'letter', text: visit.letterNumber ?? '' },
    { what: 'question', text: visit.question ?? '' },
    { what: 'summary', text: visit.summary ?? '' },
    { what: 'reason', text: visit.reason ?? '' },
  ];
  for (const { question, summary } of await servedServicesOf(db, id))
    texts.push({ what: 'question', text: question ?? '' }, { what: 'summary', text: summary });
  for (const { text } of await notesOf(db, id)) texts.push({ what: 'note', text });
  texts.push({ what: 'comment', text: rated?.comment ?? '' });
  if (visit.appointmentId !== null)
    texts.push({ what: 'appointment', text: (await findAppointment(db, visit.appointmentId))?.reason ?? '' });
  const written = texts.filter(({ text }) => text !== '');
  return {
    id,
    ticket,
    day,
    service: context.office().serviceName(serviceId).id,
    ended: endedAt !== null,
    priority: priority !== null,
    rating: whole ? (rated?.rating ?? null) : null,
    texts: whole ? written : written.map(({ what }) => ({ what, text: '' })),
  };
}

function complaintOf(context: Context, caller: Caller, row: ComplaintRow, whole: boolean): SubjectComplaint {
  const { number, receivedOn, endedAt, textCipher } = row;
  const shown = whole && mayKnowIdentity(caller, row) && textCipher !== null;
  const text = shown ? (context.vault.unseal(textCipher) ?? null) : null;
  return { number, receivedOn, ended: endedAt !== null, text };
}

async function requestNumbers(
  context: Context,
  db: Queryable,
  entries: readonly VisitorRow[],
): Promise<string[]> {
  const rows = await requestsOfEntries(
    db,
    entries.map(({ id }) => id),
  );
  for (const phone of new Set(entries.flatMap(({ phone }) => phone ?? [])))
    rows.push(...(await requestsWithPhone(db, phoneHash(context, phone))));
  return [...new Set(rows.map(({ number }) => number))].toSorted();
}
