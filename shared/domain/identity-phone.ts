/** A mobile number while it is being typed. `value` is E.164: `+628` and 8 to 11 more digits. */
export type PhoneCheck =
  | { readonly state: 'incomplete'; readonly code: 'required' | 'phone-format' }
  | { readonly state: 'invalid'; readonly code: 'phone-format' }
  | { readonly state: 'valid'; readonly value: string };

/** Digits after `+628` (the national number then has 10 to 13). */
const SHORTEST = 8;
const LONGEST = 11;

const PREFIX = /^(?:\+628|628|08)(?<rest>\d*)$/;
const BEGINNINGS = ['', '0', '6', '62', '+', '+6', '+62'];

/** Checks a mobile number in any of the usual spellings: 08…, 628…, +628…, with spaces, dashes, dots, brackets. */
export function checkPhone(raw: string): PhoneCheck {
  const compact = raw.normalize('NFKC').replace(/[\s\-.()\u2010-\u2015]/g, '');
  if (compact === '') return { state: 'incomplete', code: 'required' };
  if (BEGINNINGS.includes(compact)) return { state: 'incomplete', code: 'phone-format' };
  const rest = PREFIX.exec(compact)?.groups?.rest;
  if (rest === undefined || rest.length > LONGEST) return { state: 'invalid', code: 'phone-format' };
  if (rest.length < SHORTEST) return { state: 'incomplete', code: 'phone-format' };
  return { state: 'valid', value: `+628${rest}` };
}

/** `+6281200000001` as `['812', '0000', '0001']`: operator, middle, last four. */
export function phoneGroups(e164: string): readonly [string, string, string] {
  const national = e164.replace(/^\+62/, '');
  return [national.slice(0, 3), national.slice(3, -4), national.slice(-4)];
}

/** `+6281200000001` as people read it: `+62 812-0000-0001`. */
export function formatPhone(e164: string): string {
  return `+62 ${phoneGroups(e164).join('-')}`;
}
