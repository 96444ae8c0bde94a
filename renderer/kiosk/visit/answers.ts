import { checkId, checkPhone, type IdCheck, type IdType } from '../../../shared/domain/identity.ts';
import { checkName } from '../../../shared/domain/name.ts';
import { parseCode } from '../../../shared/domain/numbering.ts';
import type { Draft } from './draft.ts';
import type { VisitScreen } from './visit-screens.ts';

/** How many digits of the other number a returning visitor proves themselves with (domain 3.4). */
export const LAST_DIGITS = 4;

/** What an answer is judged by besides the draft. */
export interface AnswerContext {
  /** The office's day, `YYYY-MM-DD`. */
  readonly today: string;
}

type Ready = (draft: Draft, context: AnswerContext) => boolean;

const always: Ready = () => true;
const filled = (text: string): boolean => text.trim() !== '';

/** A number that may be taken: well formed, and where it looked like a family card's, confirmed to be none. */
export function idAccepted(check: IdCheck, notKk: string): boolean {
  return check.state === 'valid' || (check.state === 'ask' && notKk === check.value);
}

function idReady(type: IdType | null, number: string, draft: Draft, context: AnswerContext): boolean {
  return type !== null && idAccepted(checkId(type, number, context), draft.notKk);
}

function phoneReady(phone: string): boolean {
  return checkPhone(phone).state === 'valid';
}

const guestId: Ready = (draft, context) => idReady(draft.idType, draft.idNumber, draft, context);

/** Whether a screen's answer lets the visitor go on. Only what the hub would refuse holds anyone back. */
const READY: Readonly<Record<VisitScreen, Ready>> = {
  privacy: always,
  visited: ({ who }) => who !== null,
  'find-method': ({ findMethod }) => findMethod !== null,
  'find-phone': ({ findNumber }) => phoneReady(findNumber),
  'find-id-type': ({ findIdType }) => findIdType !== null,
  'find-id': (draft, context) => {
    if (draft.findIdType === null) return false;
    const { state } = checkId(draft.findIdType, draft.findNumber, context);
    return state === 'valid' || state === 'ask';
  },
  'find-last': ({ lastDigits }) => lastDigits.length === LAST_DIGITS,
  'find-ticket': ({ ticketCode }) => parseCode(ticketCode) !== undefined,
  confirm: ({ found }) => found !== null,
  name: ({ name }) => checkName(name).ok,
  'id-type': ({ idType }) => idType !== null,
  'id-number': guestId,
  phone: ({ phone }) => phone.trim() === '' || phoneReady(phone),
  institution: ({ institution }) => filled(institution),
  role: ({ role, ownRole }) => ownRole || filled(role),
  'role-name': ({ role }) => filled(role),
  regency: ({ regency }) => regency !== '',
  'regency-name': ({ regencyTyped }) => filled(regencyTyped),
  behalf: ({ behalf }) => behalf !== null,
  'behalf-name': ({ behalfName }) => checkName(behalfName).ok,
  letter: ({ letter }) => letter !== null,
  'letter-number': ({ letterNumber }) => filled(letterNumber),
  'letter-date': ({ letterDate }) => letterDate !== '',
  service: ({ serviceId }) => serviceId !== null,
  topic: always,
  'extra-id-type': ({ idType }) => idType !== null && idType !== 'none',
  'extra-id-number': guestId,
  'extra-phone': ({ phone }) => phoneReady(phone),
  purpose: always,
  priority: always,
  review: always,
};

export function isReady(screen: VisitScreen, draft: Draft, context: AnswerContext): boolean {
  return READY[screen](draft, context);
}
