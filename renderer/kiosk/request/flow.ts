/** The questions of a form, one a screen, whatever its type asks: they come from its data. */
import { OBJECTION_GROUNDS } from '../../../shared/domain/requests/grounds.ts';
import { askedFields, checkAnswers } from '../../../shared/domain/requests/request-form.ts';
import type { RequestField } from '../../../shared/domain/requests/request-type.ts';
import type { LocalText } from '../../../shared/domain/pos.ts';
import type { AskedOfApplicant, RequestForm } from '../../../shared/protocol/kiosk-requests.ts';
import { answersOf, phoneFits, type RequestDraft } from './draft.ts';
import { timeFits, type Asking } from './times.ts';

export type Question =
  | { readonly at: 'applicant'; readonly id: string; readonly field: AskedOfApplicant }
  | { readonly at: 'typed' | 'choice' | 'day' | 'time'; readonly id: string; readonly field: RequestField };

export function questionsOf(form: RequestForm, draft: RequestDraft): Question[] {
  const { asks, fields, loan } = form;
  return [
    ...asks.map((field) => ({ at: 'applicant' as const, id: `applicant/${field}`, field })),
    ...askedFields(fields, answersOf(form, draft)).flatMap((field): Question[] => {
      const time: Question = { at: 'time', id: `${field.id}/time`, field };
      const day: Question = { at: 'day', id: `${field.id}/day`, field };
      switch (field.kind) {
        case 'moment':
          // what is lent comes back on its day, unless somebody says otherwise
          return field.id === loan?.to && !draft.otherDay ? [time] : [day, time];
        case 'day':
          return [{ ...day, id: field.id }];
        case 'choice':
        case 'facility':
        case 'objection-ground':
          return [{ at: 'choice', id: field.id, field }];
        default:
          return [{ at: 'typed', id: field.id, field }];
      }
    }),
  ];
}

export interface Option {
  readonly id: string;
  readonly name: LocalText;
  readonly capacity: number | null;
}

export function optionsOf(field: RequestField, { facilities }: RequestForm): readonly Option[] {
  switch (field.kind) {
    case 'facility':
      return facilities;
    case 'objection-ground':
      return OBJECTION_GROUNDS.map((ground) => ({ ...ground, capacity: null }));
    default:
      return (field.choices ?? []).map(({ id, label }) => ({ id, name: label, capacity: null }));
  }
}

/** Whether its answer can be taken. */
export function isAnswered(question: Question, asking: Asking): boolean {
  const { draft, form } = asking;
  switch (question.at) {
    case 'applicant':
      return applicantFits(question.field, draft);
    case 'time':
      return timeFits(question.field, asking);
    case 'day': {
      const { id, kind, required } = question.field;
      const day = (kind === 'moment' ? draft.days[id] : draft.texts[id]) ?? '';
      return day === '' ? !required : day >= asking.now.slice(0, 10) && !isTooSoon(id, day, form);
    }
    default: {
      const { field } = question;
      const facilities = form.facilities.map(({ id }) => id);
      return checkAnswers([field], { [field.id]: draft.texts[field.id] ?? '' }, { facilities }).ok;
    }
  }
}

/** A NIK, as its register has it. */
const NIK = /^\d{16}$/;

function applicantFits(field: AskedOfApplicant, { applicant }: RequestDraft): boolean {
  if (field === 'phone') return phoneFits(applicant.phone);
  return field === 'idNumber' ? NIK.test(applicant.idNumber) : applicant.address.trim() !== '';
}

/** C-01 e: an event that comes too soon is for an officer to accept (C-04). */
export function isTooSoon(field: string, day: string, { lead }: Pick<RequestForm, 'lead'>): boolean {
  return lead?.field === field && lead.earliestDay !== null && day < lead.earliestDay;
}
