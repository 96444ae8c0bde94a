/** What another program is answered, as schemas, and the refusals with their HTTP status. */
import { z } from 'zod';
import type { ErrorCode } from '../../../shared/errors.ts';
import { errorText } from '../../../shared/messages/errors.ts';
import type { Refusal } from '../../../shared/result.ts';

const bothTexts = z.object({ id: z.string(), en: z.string() });
const dueDay = z.iso.date().nullable().describe('Tenggat; null bila kalender tahun itu belum ditetapkan');

export const submitAnswer = z.object({
  number: z.string().describe('Nomor permohonan, mis. PIN-2026-0007'),
  code: z.string().describe('Kode untuk memantau, mis. 7K3F-Q9'),
  type: z.string(),
  receivedOn: z.iso.date(),
  dueDay,
  state: bothTexts.describe('Status untuk pemohon'),
});

export const stateAnswer = z.object({
  number: z.string(),
  type: z.string(),
  typeName: bothTexts,
  receivedOn: z.iso.date(),
  state: bothTexts.describe('Status untuk pemohon'),
  waitsFor: z.enum(['office', 'applicant', 'nobody']),
  dueDay,
  ended: z.boolean(),
});

export const refusalAnswer = z.object({
  code: z.string(),
  message: bothTexts,
  field: z.string().nullable().describe('Isian yang dimaksud, mis. answers.from'),
});

export type ApiStatus = 400 | 401 | 404 | 405 | 409 | 413 | 415 | 422 | 429 | 500;

/** Of what has another one than 422: what was sent is read, and cannot be kept as it is. */
export const STATUS: Partial<Record<ErrorCode, ApiStatus>> = {
  'json-invalid': 400,
  'application-unknown': 401,
  'request-unknown': 404,
  'method-unknown': 405,
  'key-reused': 409,
  'facility-taken': 409,
  'body-too-long': 413,
  'body-not-json': 415,
  'too-many-tries': 429,
  internal: 500,
};

export interface RefusalBody {
  readonly status: ApiStatus;
  readonly body: z.infer<typeof refusalAnswer>;
}

/** In both languages; nothing of how the hub works inside. */
export function refusalOf({ code, details }: Refusal): RefusalBody {
  const message = { id: errorText(code, 'id', details), en: errorText(code, 'en', details) };
  return { status: STATUS[code] ?? 422, body: { code, message, field: fieldOf(code, details) } };
}

const FIELDS: Partial<Record<ErrorCode, string>> = {
  'name-invalid': 'applicant.name',
  'phone-invalid': 'applicant.phone',
  'request-type-unknown': 'type',
  'day-ahead': 'receivedOn',
};
const OF_APPLICANT = ['address', 'idNumber'];

function fieldOf(code: ErrorCode, details: Refusal['details']): string | null {
  const field = details?.field;
  if (typeof field !== 'string') return FIELDS[code] ?? null;
  // the use-case names a field of its form, the schema a whole path
  if (code !== 'request-field') return field;
  return `${OF_APPLICANT.includes(field) ? 'applicant' : 'answers'}.${field}`;
}
