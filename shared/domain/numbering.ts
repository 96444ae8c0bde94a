import type { IdSource } from '../ids.ts';

/**
 * Service letters: chosen to sound different when read aloud (a, be, ef, em, er, u, el, zet, ka; most other
 * Indonesian letter names rhyme with "be" or "a") and not to look like a digit.
 */
export const SERVICE_LETTERS = ['A', 'B', 'F', 'M', 'R', 'U', 'L', 'Z', 'K'] as const;
export type ServiceLetter = (typeof SERVICE_LETTERS)[number];

export interface TicketNumber {
  readonly letter: ServiceLetter;
  /** From 1 up, new every office day. */
  readonly number: number;
}

export function isServiceLetter(text: string): text is ServiceLetter {
  return (SERVICE_LETTERS as readonly string[]).includes(text);
}

/** The number as shown everywhere: `A-007`; past 999 it grows, `A-1000`. */
export function formatTicket(letter: ServiceLetter, number: number): string {
  return `${letter}-${String(number).padStart(3, '0')}`;
}

/** A number of a series and year, `ADU-2026-0007`; past 9999 it grows. */
export function numberOfYear(series: string, year: number, serial: number): string {
  return `${series}-${year}-${String(serial).padStart(4, '0')}`;
}

/** Reads a number as people write it: `A-007`, `a7`, `A 007`. Undefined where it is none. */
export function parseTicket(text: string): TicketNumber | undefined {
  const match = /^\s*([A-Za-z])[\s.-]*(\d{1,6})\s*$/.exec(text);
  const letter = match?.[1]?.toUpperCase() ?? '';
  const number = Number(match?.[2] ?? 0);
  return isServiceLetter(letter) && number > 0 ? { letter, number } : undefined;
}

/**
 * Letters and digits of a ticket code: none that is taken for another (0 O, 1 I L), and no vowels, so that
 * no code spells a word. 28 characters in six places are 481 million codes.
 */
export const CODE_ALPHABET = '23456789BCDFGHJKMNPQRSTVWXYZ';
const CODE_LENGTH = 6;
const CODE = new RegExp(`^[${CODE_ALPHABET}]{${CODE_LENGTH}}$`);

/** A new ticket code, `7K3F-Q9`: printed on the ticket, it opens the survey and proves an earlier visit. */
export function makeCode(random: Pick<IdSource, 'randomBelow'>): string {
  let code = '';
  for (let place = 0; place < CODE_LENGTH; place += 1) {
    code += CODE_ALPHABET.charAt(random.randomBelow(CODE_ALPHABET.length));
  }
  return formatCode(code);
}

const TOKEN_ALPHABET = `${CODE_ALPHABET}bcdfghjkmnpqrstvwxyz`;
const TOKEN_LENGTH = 24;

/** The part of a ticket's address that nobody can guess: 24 places of 48 signs are 134 bits. */
export function makeFollowToken(random: Pick<IdSource, 'randomBelow'>): string {
  let token = '';
  for (let place = 0; place < TOKEN_LENGTH; place += 1) {
    token += TOKEN_ALPHABET.charAt(random.randomBelow(TOKEN_ALPHABET.length));
  }
  return token;
}

/** Reads a code however it is typed: lower case, without or with other dashes, with the QR's `ULT-` before it. */
export function parseCode(text: string): string | undefined {
  const compact = text.toUpperCase().replace(/[\s\-\u2010-\u2015]/g, '');
  const code = compact.length > CODE_LENGTH ? compact.replace(/^ULT/, '') : compact;
  return CODE.test(code) ? formatCode(code) : undefined;
}

function formatCode(code: string): string {
  return `${code.slice(0, 4)}-${code.slice(4)}`;
}
