/** A visitor fills in the form of their service at the kiosk. A visit is theirs whose ticket they have in hand. */
import { requestsOfVisit } from '../../../db/repositories/requests.ts';
import { findVisitor, type VisitorRow } from '../../../db/repositories/visitors.ts';
import type { VisitRow } from '../../../db/repositories/visits.ts';
import { maskName } from '../../../shared/domain/mask.ts';
import { earliestEvent } from '../../../shared/domain/requests/lead-time.ts';
import {
  stateOf,
  type RequestField,
  type RequestType,
} from '../../../shared/domain/requests/request-type.ts';
import { isOfferedAt } from '../../../shared/domain/requests/type-versions.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import {
  ASKED_OF_APPLICANT,
  type AskedOfApplicant,
  type RequestForm,
  type RequestSubmitted,
  type SubmitRequest,
} from '../../../shared/protocol/kiosk-requests.ts';
import type { Applicant } from '../../../shared/protocol/desk/requests.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import { forgive, heldCodeLimits, takeTry } from '../../auth/throttle.ts';
import type { Context } from '../../context.ts';
import { visitOfTicket } from '../find-visitor.ts';
import { phoneToUse } from '../privacy/shown-visitor.ts';
import { nikCipher, withGuestBook } from './applicant.ts';
import { openOf, typeOf, typeAtKiosk, typeOfService } from './reading.ts';
import { takeIn } from './register.ts';

interface Proven {
  readonly visit: VisitRow;
  readonly visitor: VisitorRow;
}

/** Of today, not given up, and of nobody who restricted the use of their data. */
async function proveVisit(context: Context, caller: Caller, ticket: string): Promise<Result<Proven>> {
  const limits = heldCodeLimits('visit', context.vault.hash(`visit:${ticket}`), caller.id);
  const allowed = await takeTry(context.db, limits, context.clock.now());
  if (!allowed.ok) return allowed;
  const visit = await visitOfTicket(context, ticket);
  const today = context.office().calendar.day(context.clock.now());
  const visitor = visit?.day === today ? await findVisitor(context.db, visit.visitorId) : undefined;
  if (!visit || visitor?.restrictedAt !== null) return refuse('ticket-unknown');
  await forgive(context.db, limits);
  const over = visit.state === 'cancelled' || visit.state === 'expired';
  return over ? refuse('request-visit-over') : ok({ visit, visitor });
}

/** What is asked at the kiosk; the rest an officer fills in. */
function kioskFields({ form }: RequestType): RequestField[] {
  return form.filter(({ kiosk }) => kiosk === true);
}

/** Required of the applicant, and not in the guest book. */
function lacking({ applicant }: RequestType, visitor: VisitorRow): AskedOfApplicant[] {
  const has = {
    phone: phoneToUse(visitor) !== null,
    address: false,
    idNumber: nikCipher(visitor) !== null,
  };
  return ASKED_OF_APPLICANT.filter((field) => applicant[field] === 'required' && !has[field]);
}

export async function openForm(
  context: Context,
  caller: Caller,
  { ticket }: CommandInput<'request:form'>,
): Promise<Result<RequestForm>> {
  const proven = await proveVisit(context, caller, ticket);
  if (!proven.ok) return proven;
  const { visit, visitor } = proven.value;
  const office = context.office();
  const type = typeAtKiosk(office, visit.serviceId);
  if (!type) return refuse('request-not-offered');
  const open = openOf(office, await requestsOfVisit(context.db, visit.id), type.id);
  const lent = office.facilities.filter(({ active }) => active);
  return ok({
    ticket: visit.ticket,
    typeId: type.id,
    typeVersion: type.version,
    typeName: type.name,
    fields: kioskFields(type),
    loan: type.loan ?? null,
    facilities: type.loan ? lent.map(({ id, name, capacity }) => ({ id, name, capacity })) : [],
    name: maskName(visitor.name),
    asks: lacking(type, visitor),
    given: givenBy(type, visitor),
    lead: leadOf(context, type),
    open: open ? { number: open.number, told: stateOf(typeOf(office, open), open.state).told } : null,
  });
}

function givenBy(type: RequestType, { institution }: VisitorRow): Record<string, string> {
  const asked = kioskFields(type).filter(({ guestBook }) => guestBook === 'institution');
  return Object.fromEntries(asked.map(({ id }) => [id, institution]));
}

function leadOf(context: Context, { lead }: RequestType): RequestForm['lead'] {
  if (lead === undefined) return null;
  const { calendar, workingTime } = context.office();
  const earliest = earliestEvent(calendar.day(context.clock.now()), lead.workingDays, workingTime);
  return { ...lead, earliestDay: earliest.ok ? earliest.value : null };
}

export async function submitRequest(
  context: Context,
  caller: Caller,
  input: SubmitRequest,
): Promise<Result<RequestSubmitted>> {
  const proven = await proveVisit(context, caller, input.ticket);
  if (!proven.ok) return proven;
  const { visit, visitor } = proven.value;
  const office = context.office();
  const offered = typeOfService(office, visit.serviceId);
  if (offered?.id !== input.typeId) return refuse('request-not-offered');
  const taken = await takeIn(context, caller, input, (_, type) =>
    Promise.resolve(
      isOfferedAt(type, 'kiosk')
        ? ok({
            ...input,
            visitId: visit.id,
            channel: 'in-person',
            receivedOn: office.calendar.day(context.clock.now()),
            language: visit.language,
            applicant: applicantOf(context, type, visitor, input.applicant),
            asked: kioskFields(type),
            // an officer sees them, and an officer alone accepts what comes too late (C-04)
            seen: [],
            lateOverride: '',
          })
        : refuse('request-not-offered'),
    ),
  );
  if (!taken.ok) return taken;
  const { number, code, dueDay, printJobId } = taken.value;
  return ok({ typeName: offered.name, number, code, dueDay, printJobId });
}

/** As the guest book has them; what it lacks and the type needs was asked. */
function applicantOf(
  context: Context,
  type: RequestType,
  visitor: VisitorRow,
  asked: SubmitRequest['applicant'],
): Applicant {
  const { name, institution } = visitor;
  // what is on file is never replaced from the public kiosk
  const lacks = lacking(type, visitor);
  const typed = {
    phone: lacks.includes('phone') ? asked.phone : '',
    idNumber: lacks.includes('idNumber') ? asked.idNumber : '',
  };
  return {
    ...{ name, institution, email: '', address: asked.address },
    ...withGuestBook(context, type, visitor, typed),
  };
}
