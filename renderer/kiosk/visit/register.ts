import { checkPhone, normaliseId } from '../../../shared/domain/identity.ts';
import { checkName } from '../../../shared/domain/name.ts';
import { OTHER_REGENCY } from '../../../shared/domain/regions.ts';
import type { FindVisitor, GuestBook, RegisterVisit } from '../../../shared/protocol/kiosk.ts';
import type { Draft } from './draft.ts';

/** Longest step 1 the hub takes, ms: a day. */
const LONGEST_MS = 86_400_000;

/**
 * The last tap as a command.
 * @param elapsedMs from the first touch to this tap: step 1's clock
 */
export function toRegister(draft: Draft, language: 'id' | 'en', elapsedMs: number): RegisterVisit {
  if (draft.serviceId === null) throw new Error('a visit is registered for a service');
  return {
    idempotencyKey: draft.idempotencyKey,
    visitor: toVisitor(draft),
    onBehalf: toOnBehalf(draft),
    letter: draft.letter === true ? { number: tidy(draft.letterNumber), date: draft.letterDate } : null,
    serviceId: draft.serviceId,
    topicId: draft.topicId,
    purpose: tidy(draft.purpose),
    priority: draft.priority,
    language,
    elapsedMs: Math.min(LONGEST_MS, Math.max(0, Math.round(elapsedMs))),
    ...(draft.priorityCode === null ? {} : { priorityCode: draft.priorityCode }),
  };
}

function toVisitor(draft: Draft): RegisterVisit['visitor'] {
  if (draft.found === null) return { kind: 'new', guestBook: toGuestBook(draft) };
  const { idType, idNumber, phone } = toGuestBook(draft);
  const supplement = idNumber === '' && phone === '' ? null : { idType, idNumber, phone };
  return { kind: 'returning', handle: draft.found.handle, supplement };
}

function toGuestBook(draft: Draft): GuestBook {
  const idType = draft.idType ?? 'none';
  const regency = draft.regency === OTHER_REGENCY.code ? tidy(draft.regencyTyped) : draft.regency;
  return {
    name: tidyName(draft.name),
    idType,
    idNumber: normaliseId(idType, draft.idNumber),
    phone: tidyPhone(draft.phone),
    institution: tidy(draft.institution),
    role: tidy(draft.role),
    regency,
  };
}

function toOnBehalf({ behalf, behalfName }: Draft): RegisterVisit['onBehalf'] {
  return behalf === null || behalf === 'self' ? null : { name: tidyName(behalfName), document: behalf };
}

/** The look-up as a command; null while something of it is missing. */
export function toFind(draft: Draft): FindVisitor | null {
  switch (draft.findMethod) {
    case null:
      return null;
    case 'phone':
      return { by: 'phone', phone: tidyPhone(draft.findNumber), lastDigits: draft.lastDigits };
    case 'id': {
      if (draft.findIdType === null) return null;
      const idNumber = normaliseId(draft.findIdType, draft.findNumber);
      return { by: 'id', idType: draft.findIdType, idNumber, lastDigits: draft.lastDigits };
    }
    case 'ticket':
      return { by: 'ticket', code: draft.ticketCode };
    default:
      return draft.findMethod satisfies never;
  }
}

function tidy(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

function tidyName(name: string): string {
  const checked = checkName(name);
  return checked.ok ? checked.value : tidy(name);
}

function tidyPhone(phone: string): string {
  const checked = checkPhone(phone);
  return checked.state === 'valid' ? checked.value : tidy(phone);
}
