import { checkPhone } from '../../../shared/domain/identity.ts';
import { checkName } from '../../../shared/domain/name.ts';
import type { ComplaintKind, ComplaintType } from '../../../shared/domain/complaints/codes.ts';
import type { Language } from '../../../shared/protocol/fields.ts';
import type { SubmitComplaint } from '../../../shared/protocol/kiosk-complaints.ts';

/** The questions of a complaint in order, one a screen; a suggestion has no type, and who is not named no more. */
export const COMPLAINT_QUESTIONS = ['type', 'text', 'who', 'name', 'phone', 'review'] as const;
export type ComplaintQuestion = (typeof COMPLAINT_QUESTIONS)[number];

export interface ComplaintDraft {
  kind: ComplaintKind;
  type: ComplaintType | null;
  text: string;
  /** Null while not asked; false: without a name. */
  named: boolean | null;
  name: string;
  /** As typed; may be left out. */
  phone: string;
  /** Answered, so that a correction comes back to the review. */
  done: readonly ComplaintQuestion[];
}

export function emptyComplaint(kind: ComplaintKind = 'complaint'): ComplaintDraft {
  return { kind, type: null, text: '', named: null, name: '', phone: '', done: [] };
}

/** Fewer letters tell nobody what happened. */
const LEAST_LETTERS = 10;
export const MOST_LETTERS = 1000;

function isAsked(question: ComplaintQuestion, draft: ComplaintDraft): boolean {
  if (question === 'type') return draft.kind === 'complaint';
  if (question === 'name' || question === 'phone') return draft.named === true;
  return true;
}

/** Whether its answer can be taken. */
export function isComplete(question: ComplaintQuestion, draft: ComplaintDraft): boolean {
  switch (question) {
    case 'type':
      return draft.type !== null;
    case 'text':
      return draft.text.trim().length >= LEAST_LETTERS;
    case 'who':
      return draft.named !== null;
    case 'name':
      return checkName(draft.name).ok;
    case 'phone':
      return draft.phone.trim() === '' || checkPhone(draft.phone).state === 'valid';
    case 'review':
      return true;
  }
}

export function firstQuestion(draft: ComplaintDraft): ComplaintQuestion {
  return COMPLAINT_QUESTIONS.find((question) => isAsked(question, draft)) ?? 'review';
}

/** The next that is asked; in a correction only what this answer opened, else the review again. */
export function nextQuestion(
  question: ComplaintQuestion,
  draft: ComplaintDraft,
  correcting: boolean,
): ComplaintQuestion {
  const here = COMPLAINT_QUESTIONS.indexOf(question);
  return (
    COMPLAINT_QUESTIONS.slice(here + 1).find(
      (later) => isAsked(later, draft) && !(correcting && draft.done.includes(later)),
    ) ?? 'review'
  );
}

/** The one before; undefined on the first. */
export function previousQuestion(
  question: ComplaintQuestion,
  draft: ComplaintDraft,
): ComplaintQuestion | undefined {
  const here = COMPLAINT_QUESTIONS.indexOf(question);
  return COMPLAINT_QUESTIONS.slice(0, here).findLast((earlier) => isAsked(earlier, draft));
}

/** As the hub takes it; what was typed for a name that is not given after all stays here. */
export function toSubmit(draft: ComplaintDraft, idempotencyKey: string, language: Language): SubmitComplaint {
  return {
    idempotencyKey,
    kind: draft.kind,
    type: draft.kind === 'complaint' ? draft.type : null,
    text: draft.text.trim(),
    complainant: draft.named === true ? { name: draft.name.trim(), phone: draft.phone.trim() } : null,
    language,
  };
}
