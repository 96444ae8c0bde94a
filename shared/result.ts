import type { ErrorCode } from './errors.ts';

/**
 * An expected outcome is a value, not an exception: `ok` carries what was asked for,
 * a refusal carries a code of shared/errors.ts and says what the person can do.
 */
export type Result<T, E = Refusal> =
  { readonly ok: true; readonly value: T } | { readonly ok: false; readonly error: E };

/** Why a command was refused. `code` names it in the catalogue, `details` are plain facts without personal data. */
export interface Refusal {
  readonly code: ErrorCode;
  readonly details?: Readonly<Record<string, string | number | boolean>>;
}

export function ok<T>(value: T): { readonly ok: true; readonly value: T } {
  return { ok: true, value };
}

export function refuse(
  code: ErrorCode,
  details?: Refusal['details'],
): { readonly ok: false; readonly error: Refusal } {
  return { ok: false, error: details === undefined ? { code } : { code, details } };
}
