import { checkPhone } from '../../../shared/domain/identity.ts';
import { MOST_ANSWER } from '../../../shared/domain/requests/request-form.ts';
import type { RequestForm, SubmitRequest } from '../../../shared/protocol/kiosk-requests.ts';

/** What was answered so far. */
export interface RequestDraft {
  /** By field; a moment is there once day and time are. */
  texts: Record<string, string>;
  /** Of moments, `YYYY-MM-DD` and `HH:MM`. */
  days: Record<string, string>;
  times: Record<string, string>;
  applicant: SubmitRequest['applicant'];
  /** What is lent comes back on another day than it is fetched. */
  otherDay: boolean;
}

export function emptyDraft(given: RequestForm['given'] = {}): RequestDraft {
  return {
    texts: { ...given },
    days: {},
    times: {},
    applicant: { phone: '', address: '', idNumber: '' },
    otherDay: false,
  };
}

/** Of the office's clock, `YYYY-MM-DDTHH:MM`; empty while a part of it is missing. */
export function momentOf({ days, times }: RequestDraft, field: string): string {
  const day = days[field] ?? '';
  const time = times[field] ?? '';
  return day === '' || time === '' ? '' : `${day}T${time}`;
}

/** As the hub takes it; what was left out is not sent. */
export function answersOf({ fields }: RequestForm, draft: RequestDraft): Record<string, string> {
  const given = fields.map(({ id, kind }): [string, string] => [
    id,
    kind === 'moment' ? momentOf(draft, id) : (draft.texts[id] ?? '').trim().slice(0, MOST_ANSWER),
  ]);
  return Object.fromEntries(given.filter(([, answer]) => answer !== ''));
}

export function phoneFits(typed: string): boolean {
  return checkPhone(typed).state === 'valid';
}
