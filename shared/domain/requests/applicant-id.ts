/**
 * The number that says who asks for public information (Perki 1/2021 Ps 29): of a person the NIK, of a legal entity the number
 * of its decree (SK), which holds more than digits.
 */
import { checkId } from '../identity.ts';
import { maskId } from '../mask.ts';

/** @returns the number as it is kept; undefined where it is all digits and no NIK */
export function applicantId(typed: string, today: string): string | undefined {
  const trimmed = typed.trim();
  if (!isAllDigits(trimmed)) return trimmed;
  const nik = checkId('nik', trimmed, { today });
  return nik.state === 'valid' ? nik.value : undefined;
}

/** For a screen: a NIK hides birth date and sex; the decree of a legal entity is no personal data. */
export function maskApplicantId(id: string): string {
  return isAllDigits(id) ? maskId('nik', id) : id;
}

function isAllDigits(text: string): boolean {
  return /^[\d\s.-]+$/.test(text);
}
