/** What a person reads when a command was refused: what to do next, without blame (domain 6.1, 6.6). */
import type { Language } from '../domain/office-day-format.ts';
import { accessErrors } from './errors/access.ts';
import { casesErrors } from './errors/cases.ts';
import { complaintsErrors } from './errors/complaints.ts';
import { evaluationErrors } from './errors/evaluation.ts';
import { officeDataErrors } from './errors/office-data.ts';
import { papersErrors } from './errors/papers.ts';
import { privacyErrors } from './errors/privacy.ts';
import { requestTypesErrors } from './errors/request-types.ts';
import { requestsErrors } from './errors/requests.ts';
import { visitsErrors } from './errors/visits.ts';
import type { Details, Message, ShownError } from './errors/words.ts';

export type { ShownError };

const id: Record<ShownError, Message> = {
  ...accessErrors.id,
  ...visitsErrors.id,
  ...complaintsErrors.id,
  ...privacyErrors.id,
  ...casesErrors.id,
  ...requestsErrors.id,
  ...requestTypesErrors.id,
  ...papersErrors.id,
  ...officeDataErrors.id,
  ...evaluationErrors.id,
};

const en: Record<ShownError, Message> = {
  ...accessErrors.en,
  ...visitsErrors.en,
  ...complaintsErrors.en,
  ...privacyErrors.en,
  ...casesErrors.en,
  ...requestsErrors.en,
  ...requestTypesErrors.en,
  ...papersErrors.en,
  ...officeDataErrors.en,
  ...evaluationErrors.en,
};

/** @param details the refusal's details, where the code has any */
export function errorText(code: ShownError, language: Language, details?: Details): string {
  const message = (language === 'en' ? en : id)[code];
  return typeof message === 'string' ? message : message(details ?? {});
}
