/** The answers to a form: tidied, or refused with the field that is wrong. The same check for every door (form, socket, HTTP). */
import { ok, refuse, type Result } from '../../result.ts';
import { checkPhone } from '../identity.ts';
import { groundsOf, needsExemptionDecree, OBJECTION_GROUNDS } from './grounds.ts';
import type { FieldCondition, RequestField } from './request-type.ts';

/** By field: one line or more of text, a day `YYYY-MM-DD`, a moment `YYYY-MM-DDTHH:MM`, digits; of `grounds` several ids. */
export type Answers = Readonly<Record<string, string | readonly string[]>>;

export const MOST_ANSWER = 2_000;

export interface FormOffice {
  /** Facilities that are lent. */
  readonly facilities: readonly string[];
}

/** The fields that are asked beside these answers, in order; what is asked because of an earlier answer is required. */
export function askedFields(fields: readonly RequestField[], given: Answers): readonly RequestField[] {
  const asked: RequestField[] = [];
  for (const { requiredWhen, ...field } of fields) {
    if (requiredWhen === undefined) asked.push(field);
    else if (asked.some(({ id }) => id === requiredWhen.field) && holds(requiredWhen, given))
      asked.push({ ...field, required: true });
  }
  return asked;
}

function holds(condition: FieldCondition, given: Answers): boolean {
  const answer = tidy(given[condition.field] ?? '');
  if ('is' in condition) return answer === condition.is;
  return typeof answer !== 'string' && needsExemptionDecree(answer);
}

/** @returns the answers that were given, without the empty ones; `request-field` with the field's id */
export function checkAnswers(
  fields: readonly RequestField[],
  given: Answers,
  office: FormOffice,
): Result<Answers> {
  const asked = askedFields(fields, given);
  const stranger = Object.keys(given).find(
    (id) => !asked.some((field) => field.id === id) && !isIdle(fields, id, given),
  );
  if (stranger !== undefined) return refuse('request-field', { field: stranger.slice(0, 40) });
  const answers: Record<string, string | readonly string[]> = {};
  for (const field of asked) {
    const answer = tidy(given[field.id] ?? '');
    const isEmpty = answer.length === 0;
    if (isEmpty && !field.required) continue;
    const value = isEmpty ? undefined : checkAnswer(field, answer, office);
    if (value === undefined) return refuse('request-field', { field: field.id });
    answers[field.id] = value;
  }
  return ok(answers);
}

/** A field that is there, not asked now and left empty. */
function isIdle(fields: readonly RequestField[], id: string, given: Answers): boolean {
  return fields.some((field) => field.id === id) && tidy(given[id] ?? '').length === 0;
}

function tidy(answer: string | readonly string[]): string | readonly string[] {
  return typeof answer === 'string' ? answer.trim() : [...new Set(answer)];
}

const DAY = /^\d{4}-\d{2}-\d{2}$/;
/** `YYYY-MM-DDTHH:MM` of the office's clock. */
export const MOMENT = /^(\d{4}-\d{2}-\d{2})T([01]\d|2[0-3]):[0-5]\d$/;
const WHOLE = /^\d{1,6}$/;
const LINE = /^[^\p{Cc}]*$/u;
const LINES = /^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}]*)*$/u;

function checkAnswer(
  field: RequestField,
  answer: string | readonly string[],
  office: FormOffice,
): string | readonly string[] | undefined {
  if (field.kind === 'grounds')
    return typeof answer === 'string' ? undefined : groundsOf(answer)?.map(({ id }) => id);
  if (typeof answer !== 'string' || answer.length > MOST_ANSWER) return undefined;
  switch (field.kind) {
    case 'text':
      return LINE.test(answer) ? answer : undefined;
    case 'long-text':
      return LINES.test(answer) ? answer : undefined;
    case 'choice':
      return field.choices?.find(({ id }) => id === answer)?.id;
    case 'day':
      return isDay(answer) ? answer : undefined;
    case 'moment':
      return isDay(MOMENT.exec(answer)?.[1] ?? '') ? answer : undefined;
    case 'whole-number':
      return WHOLE.test(answer) ? String(Number(answer)) : undefined;
    case 'phone': {
      const phone = checkPhone(answer);
      return phone.state === 'valid' ? phone.value : undefined;
    }
    case 'facility':
      return office.facilities.find((id) => id === answer);
    case 'objection-ground':
      return OBJECTION_GROUNDS.find(({ id }) => id === answer)?.id;
  }
}

/** A day that exists: 30 February is none. */
function isDay(text: string): boolean {
  const time = DAY.test(text) ? Date.parse(`${text}T00:00:00Z`) : NaN;
  return !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}
