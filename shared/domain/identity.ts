import { ageOn } from './identity-date.ts';
import { readNik, type NikFacts, type NikFlaw } from './identity-nik.ts';
import { readNip, type NipFlaw } from './identity-nip.ts';

export { checkPhone, formatPhone } from './identity-phone.ts';
export { parseScan } from './identity-scan.ts';

/** Every identifier the office knows. `npsn` belongs to an institution, the others to a person. */
export const ID_TYPES = [
  'nik',
  'sim',
  'passport',
  'kitas',
  'student-card',
  'nip',
  'nuptk',
  'nisn',
  'npsn',
  'other',
  'none',
] as const;
export type IdType = (typeof ID_TYPES)[number];

/** What the kiosk offers a visitor, in this order; the type is always asked, as three kinds have 16 digits. */
export const KIOSK_ID_TYPES = [
  'nik',
  'sim',
  'passport',
  'kitas',
  'student-card',
  'nip',
  'nuptk',
  'nisn',
  'other',
  'none',
] as const satisfies readonly IdType[];

/** Names the message to show; its words are in shared/messages. */
export type IdMessageCode =
  | 'required'
  | 'nik-length'
  | 'nik-structure'
  | 'maybe-kk'
  | 'nip-length'
  | 'nip-structure'
  | 'nuptk-format'
  | 'nisn-format'
  | 'npsn-format'
  | 'sim-format'
  | 'passport-format'
  | 'kitas-format'
  | 'id-format';

/** Which rule was broken, finer than the message. */
export type IdFlaw = 'length' | 'characters' | NikFlaw | NipFlaw;

/**
 * An identifier while it is being typed. `incomplete` may still become valid; `ask` is well formed but
 * doubtful (a family card number, Nomor KK, typed as NIK), so the visitor is asked before it is taken.
 */
export type IdCheck =
  | { readonly state: 'incomplete'; readonly code: IdMessageCode }
  | { readonly state: 'invalid'; readonly code: IdMessageCode; readonly flaw: IdFlaw }
  | { readonly state: 'ask'; readonly code: 'maybe-kk'; readonly value: string }
  | { readonly state: 'valid'; readonly value: string };

export interface IdCheckContext {
  /** The office's day, `YYYY-MM-DD`: decides the century of a NIK's two-digit year. */
  readonly today: string;
}

/** Below this age a NIK is rather the number of a family card, whose date is that of its issue. */
const YOUNGEST_LIKELY_VISITOR = 12;

interface Shape {
  /** Characters the normalised identifier may have. */
  readonly characters: RegExp;
  /** Complete lengths, and the longest of them. */
  readonly complete: RegExp;
  readonly longest: number;
  readonly code: IdMessageCode;
}

const DIGITS = /^\d*$/;

const SHAPES: Readonly<Record<Exclude<IdType, 'none'>, Shape>> = {
  nik: { characters: DIGITS, complete: /^\d{16}$/, longest: 16, code: 'nik-length' },
  nip: { characters: DIGITS, complete: /^\d{18}$/, longest: 18, code: 'nip-length' },
  nuptk: { characters: DIGITS, complete: /^\d{16}$/, longest: 16, code: 'nuptk-format' },
  nisn: { characters: DIGITS, complete: /^\d{10}$/, longest: 10, code: 'nisn-format' },
  // Schools have 8 digits, PKBM/SKB P and 7, LKP K and 7, universities 6.
  npsn: {
    characters: /^(?:[KP]?\d*)$/,
    complete: /^(?:\d{8}|[KP]\d{7}|\d{6})$/,
    longest: 8,
    code: 'npsn-format',
  },
  // Driving licences have 12 digits, newer ones 14 or the holder's NIK.
  sim: { characters: DIGITS, complete: /^\d{12,16}$/, longest: 16, code: 'sim-format' },
  passport: {
    characters: /^[A-Z0-9]*$/,
    complete: /^(?=.*\d)[A-Z0-9]{6,9}$/,
    longest: 9,
    code: 'passport-format',
  },
  kitas: {
    characters: /^[A-Z0-9]*$/,
    complete: /^(?=.*\d)[A-Z0-9]{8,16}$/,
    longest: 16,
    code: 'kitas-format',
  },
  'student-card': {
    characters: /^[A-Z0-9/]*$/,
    complete: /^[A-Z0-9/]{3,30}$/,
    longest: 30,
    code: 'id-format',
  },
  other: { characters: /^[A-Z0-9/]*$/, complete: /^[A-Z0-9/]{3,30}$/, longest: 30, code: 'id-format' },
};

/** Numbers are printed with spaces, dots and dashes ("19751125 200501 1 002"); stored without, in capitals. */
export function normaliseId(type: IdType, raw: string): string {
  if (type === 'none') return '';
  return raw
    .normalize('NFKC')
    .replace(/[\s.\-\u2010-\u2015\u200b-\u200d]/g, '')
    .toUpperCase();
}

/**
 * Checks an identifier, also while it is being typed. A structurally valid number proves nothing about who
 * stands there: the front office compares the card (POS step 2).
 */
export function checkId(type: IdType, raw: string, context: IdCheckContext): IdCheck {
  const value = normaliseId(type, raw);
  if (type === 'none') return { state: 'valid', value };
  if (value === '') return { state: 'incomplete', code: 'required' };
  const shape = SHAPES[type];
  const invalid = (flaw: IdFlaw): IdCheck => ({ state: 'invalid', code: shape.code, flaw });
  if (!shape.characters.test(value)) return invalid('characters');
  if (value.length > shape.longest) return invalid('length');
  if (!shape.complete.test(value)) {
    return value.length === shape.longest ? invalid('characters') : { state: 'incomplete', code: shape.code };
  }
  return checkContent(type, value, context);
}

function checkContent(type: IdType, value: string, { today }: IdCheckContext): IdCheck {
  if (type === 'nik') return checkNik(value, today);
  if (type === 'nip') {
    const read = readNip(value, today);
    if (typeof read === 'string') return { state: 'invalid', code: 'nip-structure', flaw: read };
  }
  if ((type === 'nuptk' || type === 'nisn') && /^(\d)\1*$/.test(value)) {
    return { state: 'invalid', code: SHAPES[type].code, flaw: 'repdigit' };
  }
  return { state: 'valid', value };
}

function checkNik(value: string, today: string): IdCheck {
  const read = readNik(value, today);
  if (typeof read === 'string') return { state: 'invalid', code: 'nik-structure', flaw: read };
  if (ageOn(today, read.birthDay) < YOUNGEST_LIKELY_VISITOR) return { state: 'ask', code: 'maybe-kk', value };
  return { state: 'valid', value };
}

/** Birth date, sex and place of first registration of a NIK, or undefined where it is not one. */
export function nikFacts(raw: string, today: string): NikFacts | undefined {
  const value = normaliseId('nik', raw);
  if (!SHAPES.nik.complete.test(value)) return undefined;
  const read = readNik(value, today);
  return typeof read === 'string' ? undefined : read;
}
