import { calendarDay, plainDay } from './identity-date.ts';
import { isProvinceCode } from './regions.ts';

/** What a structurally valid NIK says of its holder. Only the civil registry (Dukcapil) can confirm it. */
export interface NikFacts {
  /** Kemendagri codes of the place of FIRST registration, which need not be where the person lives. */
  readonly province: string;
  readonly regency: string;
  /** `YYYY-MM-DD`. */
  readonly birthDay: string;
  readonly sex: 'male' | 'female';
}

/** Which part of a 16-digit NIK cannot be right. */
export type NikFlaw = 'repdigit' | 'province' | 'regency' | 'district' | 'date' | 'serial';

/** Women's day of birth is written with 40 added. */
const WOMEN_OFFSET = 40;

/**
 * Reads a NIK (`PP KK CC DDMMYY SSSS`). It has no check digit, and regency and district codes are split and
 * renumbered over the years, so unknown ones are accepted; only 00 is refused.
 * @param digits exactly 16 digits
 * @param today `YYYY-MM-DD`, which decides the century of the two-digit year
 */
export function readNik(digits: string, today: string): NikFacts | NikFlaw {
  if (/^(\d)\1*$/.test(digits)) return 'repdigit';
  const province = digits.slice(0, 2);
  if (!isProvinceCode(province)) return 'province';
  if (digits.slice(2, 4) === '00') return 'regency';
  if (digits.slice(4, 6) === '00') return 'district';
  const [written = 0, month = 0, year = 0] = [6, 8, 10].map((at) => Number(digits.slice(at, at + 2)));
  const sex = written > WOMEN_OFFSET ? 'female' : 'male';
  const day = sex === 'female' ? written - WOMEN_OFFSET : written;
  const birthDay = resolveBirthDay(year, month, day, today);
  if (birthDay === undefined) return 'date';
  if (digits.slice(12) === '0000') return 'serial';
  return { province, regency: digits.slice(0, 4), birthDay, sex };
}

/** A two-digit year is of this century where that date is not in the future; 29 February counts on the result. */
function resolveBirthDay(yy: number, month: number, day: number, today: string): string | undefined {
  const year = plainDay(2000 + yy, month, day) <= today ? 2000 + yy : 1900 + yy;
  return calendarDay(year, month, day);
}
