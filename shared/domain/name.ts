import { ok, type Result } from '../result.ts';

export type NameFlaw =
  'required' | 'name-too-long' | 'name-brackets' | 'name-emoji' | 'name-control' | 'name-letters';

/** Room for the longest names with degrees, in characters. */
export const NAME_MAX = 100;

const EMOJI = /[\p{Extended_Pictographic}\p{Regional_Indicator}\u20e3\ufe0f]/u;
/** Control, format (direction overrides, zero width), private and unassigned characters, lone surrogates. */
const NOT_WRITING = /\p{C}/u;

/**
 * Tidies a person's name and refuses only what cannot be one. One-word names, apostrophes, dots, degrees and
 * lower case are all normal here; the name is never re-capitalised and never asked for a surname.
 * @returns the name to store, or the first flaw, which names the message to show
 */
export function checkName(raw: string): Result<string, NameFlaw> {
  const name = raw.normalize('NFC').replace(/\s+/gu, ' ').trim();
  const flaw = flawOf(name);
  return flaw === undefined ? ok(name) : { ok: false, error: flaw };
}

function flawOf(name: string): NameFlaw | undefined {
  if (name === '') return 'required';
  if (Array.from(name).length > NAME_MAX) return 'name-too-long';
  if (/[<>]/.test(name)) return 'name-brackets';
  if (EMOJI.test(name)) return 'name-emoji';
  if (NOT_WRITING.test(name)) return 'name-control';
  return /\p{L}/u.test(name) ? undefined : 'name-letters';
}
