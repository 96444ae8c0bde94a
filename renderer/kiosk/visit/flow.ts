import { OTHER_REGENCY } from '../../../shared/domain/regions.ts';
import type { KioskService } from '../../../shared/protocol/kiosk.ts';
import type { Draft } from './draft.ts';
import { VISIT_SCREENS, type VisitScreen } from './visit-screens.ts';

/** What the way through the questions depends on. */
export type FlowDraft = Pick<
  Draft,
  | 'who'
  | 'findMethod'
  | 'found'
  | 'idType'
  | 'ownRole'
  | 'regency'
  | 'behalf'
  | 'letter'
  | 'askId'
  | 'askPhone'
  | 'done'
>;

type Rule = (draft: FlowDraft) => boolean;

const always: Rule = () => true;
const isNew: Rule = ({ who }) => who === 'new';
const isReturning: Rule = ({ who }) => who === 'returning';
const finding: Rule = ({ who, found }) => who === 'returning' && found === null;

/**
 * When a question is asked. A returning visitor goes from the masked confirmation straight to the service; who
 * they act for, letter, purpose and priority stand in the review with their usual answers and are asked only there.
 */
const ASKED: Readonly<Record<VisitScreen, Rule>> = {
  privacy: always,
  visited: always,
  'find-method': finding,
  'find-phone': (draft) => finding(draft) && draft.findMethod === 'phone',
  'find-id-type': (draft) => finding(draft) && draft.findMethod === 'id',
  'find-id': (draft) => finding(draft) && draft.findMethod === 'id',
  'find-last': (draft) => finding(draft) && (draft.findMethod === 'phone' || draft.findMethod === 'id'),
  'find-ticket': (draft) => finding(draft) && draft.findMethod === 'ticket',
  confirm: (draft) => isReturning(draft) && draft.found !== null,
  name: isNew,
  'id-type': isNew,
  'id-number': (draft) => isNew(draft) && !draft.askId && draft.idType !== null && draft.idType !== 'none',
  phone: (draft) => isNew(draft) && !draft.askPhone,
  institution: isNew,
  role: isNew,
  'role-name': (draft) => isNew(draft) && draft.ownRole,
  regency: isNew,
  'regency-name': (draft) => isNew(draft) && draft.regency === OTHER_REGENCY.code,
  behalf: isNew,
  'behalf-name': ({ behalf }) => behalf !== null && behalf !== 'self',
  letter: isNew,
  'letter-number': ({ letter }) => letter === true,
  'letter-date': ({ letter }) => letter === true,
  service: always,
  topic: always,
  'extra-id-type': ({ askId }) => askId,
  'extra-id-number': ({ askId }) => askId,
  'extra-phone': ({ askPhone }) => askPhone,
  purpose: isNew,
  priority: isNew,
  review: always,
};

/** Answering one of these asks its followers anew. */
const FOLLOWERS: Partial<Readonly<Record<VisitScreen, readonly VisitScreen[]>>> = {
  'id-type': ['id-number'],
  role: ['role-name'],
  regency: ['regency-name'],
  behalf: ['behalf-name'],
  letter: ['letter-number', 'letter-date'],
  service: ['topic', 'extra-id-type', 'extra-id-number', 'extra-phone'],
  'extra-id-type': ['extra-id-number'],
};

export function isAsked(screen: VisitScreen, draft: FlowDraft): boolean {
  return ASKED[screen](draft);
}

/** The screens left behind after `screen` was answered. */
export function doneAfter(screen: VisitScreen, done: readonly VisitScreen[]): VisitScreen[] {
  const followers = FOLLOWERS[screen] ?? [];
  const kept = done.filter((earlier) => earlier !== screen && !followers.includes(earlier));
  return [...kept, screen];
}

/**
 * Where an answered screen leads. The first time through: to the next question that is asked. When correcting
 * from the review: to the first question this answer opened, else back to the review.
 */
export function nextScreen(screen: VisitScreen, draft: FlowDraft, correcting: boolean): VisitScreen {
  const here = VISIT_SCREENS.indexOf(screen);
  const open = VISIT_SCREENS.slice(here + 1).find(
    (later) => isAsked(later, draft) && !(correcting && draft.done.includes(later)),
  );
  return open ?? 'review';
}

/** The question before this one; undefined on the first, from which "back" goes home. */
export function previousScreen(screen: VisitScreen, draft: FlowDraft): VisitScreen | undefined {
  const here = VISIT_SCREENS.indexOf(screen);
  return VISIT_SCREENS.slice(0, here).findLast((earlier) => isAsked(earlier, draft));
}

export type Section = 'guest-book' | 'service' | 'review';

/** The three parts a visitor sees their way in. */
export function sectionOf(screen: VisitScreen): Section {
  if (screen === 'review') return 'review';
  return VISIT_SCREENS.indexOf(screen) < VISIT_SCREENS.indexOf('service') ? 'guest-book' : 'service';
}

/** Where this screen stands among those that are asked as things are, from 0 to 1. */
export function progressOf(screen: VisitScreen, draft: FlowDraft): number {
  const asked = VISIT_SCREENS.filter((one) => one === screen || isAsked(one, draft));
  return asked.indexOf(screen) / Math.max(1, asked.length - 1);
}

/** What the visitor's record lacks of what the service asks for (the office's switch per service, domain 3.5). */
export function lacking(service: KioskService, draft: Draft): { id: boolean; phone: boolean } {
  const { found } = draft;
  const hasId = draft.idNumber !== '' || (found?.hasId ?? false);
  const hasPhone = draft.phone !== '' || (found?.hasPhone ?? false);
  return {
    id: service.idRule === 'required' && !hasId,
    phone: service.phoneRule === 'required' && !hasPhone,
  };
}
