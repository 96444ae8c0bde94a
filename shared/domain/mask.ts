import { phoneGroups } from './identity-phone.ts';
import type { IdType } from './identity.ts';

const DOT = '•';

/** How much of an identifier other than a NIK is left readable at either end, and never over half in all. */
const MOST_FIRST = 2;
const MOST_LAST = 3;

/**
 * An identifier for a screen: a NIK as `637299••••••9001`, which hides birth date and sex; any other with a
 * few characters at either end and at least half hidden.
 */
export function maskId(type: IdType, value: string): string {
  if (type === 'nik' && /^\d{16}$/.test(value)) return hideBetween(value, 6, 4);
  const half = Math.floor(value.length / 2);
  const first = Math.min(MOST_FIRST, Math.floor(half / 2));
  return hideBetween(value, first, Math.min(MOST_LAST, half - first));
}

/** `+62 812-••••-0001`. */
export function maskPhone(e164: string): string {
  const [operator, middle, last] = phoneGroups(e164);
  return `+62 ${operator}-${DOT.repeat(middle.length)}-${last}`;
}

/** `Muhammad Rizani` as `M••••••• R•••••`: the first letter of each word. */
export function maskName(name: string): string {
  return name.split(' ').map(maskWord).join(' ');
}

function maskWord(word: string): string {
  const characters = Array.from(word.normalize('NFC'));
  return characters.map((character, place) => (place === 0 ? character : DOT)).join('');
}

function hideBetween(value: string, first: number, last: number): string {
  const hidden = value.length - first - last;
  return value.slice(0, first) + DOT.repeat(hidden) + value.slice(first + hidden);
}
