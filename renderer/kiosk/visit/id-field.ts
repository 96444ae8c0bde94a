import type { IdCheck, IdMessageCode, IdType } from '../../../shared/domain/identity.ts';

interface IdKeys {
  readonly keys: 'keyboard' | 'keypad';
  /** Room in the field: the number with the spaces and dots it is printed with. */
  readonly longest: number;
  /** Digits of a complete number, where there is only one length. */
  readonly digits?: number;
}

/** Which keys a kind of ID is typed with. */
export const ID_KEYS: Readonly<Record<IdType, IdKeys>> = {
  nik: { keys: 'keypad', longest: 20, digits: 16 },
  sim: { keys: 'keypad', longest: 20 },
  passport: { keys: 'keyboard', longest: 12 },
  kitas: { keys: 'keyboard', longest: 20 },
  'student-card': { keys: 'keyboard', longest: 32 },
  nip: { keys: 'keypad', longest: 22, digits: 18 },
  nuptk: { keys: 'keypad', longest: 20, digits: 16 },
  nisn: { keys: 'keypad', longest: 14, digits: 10 },
  npsn: { keys: 'keyboard', longest: 10 },
  other: { keys: 'keyboard', longest: 32 },
  none: { keys: 'keyboard', longest: 32 },
};

/**
 * What to say under an ID field: what cannot be right at once, what is merely unfinished only after [Lanjut].
 * A number that may be a family card's is asked about in its own dialog.
 */
export function idMessage(
  check: IdCheck,
  tried: boolean,
  messages: Readonly<Record<IdMessageCode, string>>,
): string | undefined {
  if (check.state === 'invalid') return messages[check.code];
  return check.state === 'incomplete' && tried ? messages[check.code] : undefined;
}
