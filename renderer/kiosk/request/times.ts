/** Which times can be taken, and what is said of one that cannot (P-02). */
import type { RequestField } from '../../../shared/domain/requests/request-type.ts';
import type { RequestForm } from '../../../shared/protocol/kiosk-requests.ts';
import type { Problem } from '../controllers/hub.ts';
import { momentOf, type RequestDraft } from './draft.ts';
import { conflictWith, takenAt, takenProblem, type Taken } from './taken.ts';

export interface Asking {
  readonly form: RequestForm;
  readonly draft: RequestDraft;
  /** Of the facility that was chosen. */
  readonly taken: readonly Taken[];
  /** Of the office's clock, `YYYY-MM-DDTHH:MM`. */
  readonly now: string;
}

/** What stands in the way of the moment that was chosen for that field of a loan; null where nothing does. */
export function obstacleTo(field: string, asking: Asking): Problem | null {
  const { form, draft } = asking;
  const { loan } = form;
  const moment = momentOf(draft, field);
  if (loan === null || moment === '') return null;
  if (field === loan.to && moment <= momentOf(draft, loan.from)) return { code: 'loan-period' };
  const there = metBy(field, moment, asking);
  return there === undefined || there.kind === 'asked' ? null : takenProblem(there);
}

/**
 * What of the calendar a time of a loan meets, to be seen before it is touched: what stands at its beginning, what it
 * would run into at its end; undefined where it meets nothing.
 */
export function metBy(
  field: string,
  moment: string,
  { form: { loan }, draft, taken }: Asking,
): Taken | undefined {
  if (field === loan?.from) return takenAt(taken, moment);
  return field === loan?.to ? conflictWith(taken, momentOf(draft, loan.from), moment) : undefined;
}

/** Whether its answer can be taken. */
export function timeFits({ id, required }: RequestField, asking: Asking): boolean {
  const moment = momentOf(asking.draft, id);
  if (moment === '') return !required;
  if (id === asking.form.loan?.from && moment <= asking.now) return false;
  return obstacleTo(id, asking) === null;
}
