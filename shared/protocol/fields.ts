/** The fields that more than one command takes, with their limits. Anything else is refused as `bad-input`. */
import { z } from 'zod';
import { VULNERABLE_GROUPS } from '../domain/calling.ts';

/** One line of text as people type it; control characters and line breaks are refused. */
export function line(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}]*$/u);
}

/** Several lines of text. */
export function text(max: number): z.ZodString {
  return z
    .string()
    .max(max)
    .regex(/^[^\p{Cc}\n\r\t]*(?:[\n\r\t][^\p{Cc}]*)*$/u);
}

export const id = z
  .string()
  .min(1)
  .max(64)
  .regex(/^[\w.-]+$/);
export const idempotencyKey = z
  .string()
  .min(16)
  .max(64)
  .regex(/^[\w-]+$/);
export const language = z.enum(['id', 'en']);
export type Language = z.infer<typeof language>;
export const officeDay = z.iso.date();
export const timeOfDay = z.string().regex(/^([01]\d|2[0-3]):[0-5]\d$/);
export const idType = z.enum([
  'nik',
  'nip',
  'nuptk',
  'nisn',
  'npsn',
  'sim',
  'passport',
  'kitas',
  'student-card',
  'other',
  'none',
]);
export const vulnerableGroup = z.enum(VULNERABLE_GROUPS);
export const secret = z.string().min(6).max(128);
/** PIN or password at sign-in: any length a person may try, so that a short one is a wrong one and not a fault. */
export const secretTry = z.string().min(1).max(128);
export const pairingCode = z
  .string()
  .min(4)
  .max(16)
  .regex(/^[\w-]+$/);

/** Of a command that says all by its name. */
export const nothing = z.object({});

/** Why an officer does what the ordinary order does not ask for: kept with the visit. */
export const reason = text(500).min(3);

/** The explanation an officer owes for an overdue step (H-08). */
export const deviation = z.object({
  kind: z.enum(['time', 'inputs', 'output']),
  explanation: text(1000).min(3),
});
export type DeviationInput = z.infer<typeof deviation>;
