/** What was answered, as it is read. */
import { formatDay } from '../../../shared/domain/office-day-format.ts';
import { OBJECTION_GROUNDS, REFUSAL_GROUNDS } from '../../../shared/domain/requests/grounds.ts';
import type { Answers } from '../../../shared/domain/requests/request-form.ts';
import type { RequestField } from '../../../shared/domain/requests/request-type.ts';
import type { Lang } from '../i18n.ts';

export interface AnswerText {
  readonly label: string;
  readonly value: string;
}

/** Those that were given, in the order they were asked. */
export function answerTexts(
  fields: readonly RequestField[],
  answers: Answers,
  lang: Lang,
  facilityName: (id: string) => string,
): AnswerText[] {
  return fields.flatMap((field) => {
    const answer = answers[field.id];
    if (answer === undefined) return [];
    return [{ label: field.label[lang], value: answerText(field, answer, lang, facilityName) }];
  });
}

/** One of them. */
export function answerText(
  { kind, choices = [] }: RequestField,
  answer: Answers[string],
  lang: Lang,
  facilityName: (id: string) => string,
): string {
  if (typeof answer !== 'string') {
    const grounds = REFUSAL_GROUNDS.filter(({ id }) => answer.includes(id));
    return grounds.map(({ article, name }) => `${article}: ${name[lang]}`).join('; ');
  }
  switch (kind) {
    case 'choice':
      return choices.find(({ id }) => id === answer)?.label[lang] ?? answer;
    case 'objection-ground':
      return OBJECTION_GROUNDS.find(({ id }) => id === answer)?.name[lang] ?? answer;
    case 'facility':
      return facilityName(answer);
    case 'day':
      return formatDay(answer, lang);
    case 'moment': {
      const [day = '', time = ''] = answer.split('T');
      return `${formatDay(day, lang)}, ${lang === 'id' ? time.replace(':', '.') : time}`;
    }
    default:
      return answer;
  }
}
