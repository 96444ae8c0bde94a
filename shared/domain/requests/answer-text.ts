/** What was answered, as it is read: a choice in its words, a day as it is written, a ground with its article. */
import { formatDay, formatTimeOfDay, type Language } from '../office-day-format.ts';
import { OBJECTION_GROUNDS, REFUSAL_GROUNDS } from './grounds.ts';
import type { Answers } from './request-form.ts';
import type { RequestField } from './request-type.ts';

export interface AnswerText {
  readonly label: string;
  readonly value: string;
}

type FacilityName = (id: string) => string;

/** Those that were given, in the order they were asked. */
export function answerTexts(
  fields: readonly RequestField[],
  answers: Answers,
  language: Language,
  facilityName?: FacilityName,
): AnswerText[] {
  return fields.flatMap((field) => {
    const answer = answers[field.id];
    if (answer === undefined) return [];
    return [{ label: field.label[language], value: answerText(field, answer, language, facilityName) }];
  });
}

/** @returns the one of that field; '' where it was not asked or not given */
export function answerTo(
  fields: readonly RequestField[],
  answers: Answers,
  fieldId: string,
  language: Language,
): string {
  const field = fields.find(({ id }) => id === fieldId);
  const answer = answers[fieldId];
  return field === undefined || answer === undefined ? '' : answerText(field, answer, language);
}

/** One of them; what a later version of a form does not offer any more stays as it was kept. */
export function answerText(
  { kind, choices = [] }: RequestField,
  answer: Answers[string],
  language: Language,
  facilityName: FacilityName = (id) => id,
): string {
  if (typeof answer !== 'string') {
    const grounds = REFUSAL_GROUNDS.filter(({ id }) => answer.includes(id));
    return grounds.map(({ article, name }) => `${article}: ${name[language]}`).join('; ');
  }
  switch (kind) {
    case 'choice':
      return choices.find(({ id }) => id === answer)?.label[language] ?? answer;
    case 'objection-ground':
      return OBJECTION_GROUNDS.find(({ id }) => id === answer)?.name[language] ?? answer;
    case 'facility':
      return facilityName(answer);
    case 'day':
      return formatDay(answer, language);
    case 'moment': {
      const [day = '', time = ''] = answer.split('T');
      return `${formatDay(day, language)}, ${formatTimeOfDay(time, language)}`;
    }
    default:
      return answer;
  }
}
