import { calendarDay } from './identity-date.ts';

/** Which part of an 18-digit civil servant's number cannot be right. */
export type NipFlaw = 'date' | 'appointment' | 'sex' | 'serial';

export interface NipFacts {
  /** A permanent civil servant (PNS) or one on contract (PPPK). */
  readonly kind: 'pns' | 'pppk';
  readonly birthDay: string;
}

const LAYOUT =
  /^(?<year>\d{4})(?<month>\d\d)(?<day>\d\d)(?<appointed>\d{4})(?<period>\d\d)(?<sex>\d)(?<serial>\d{3})$/;

/** Contract counts of PPPK begin here; 13 to 20 is neither a month nor a count. */
const FIRST_CONTRACT_COUNT = 21;

/**
 * Reads a NIP (PNS: `YYYYMMDD YYYYMM G SSS`) or NI PPPK, where the contract count (21 and up) stands in the
 * place of the appointment month. A check for months alone would refuse every PPPK teacher.
 * @param digits exactly 18 digits
 */
export function readNip(digits: string, today: string): NipFacts | NipFlaw {
  const parts = LAYOUT.exec(digits)?.groups ?? {};
  const birthDay = calendarDay(Number(parts.year), Number(parts.month), Number(parts.day));
  if (birthDay === undefined || birthDay > today || birthDay < '1900') return 'date';
  const kind = employmentKind(Number(parts.period));
  const appointed = parts.appointed ?? '';
  const inLifetime = appointed > birthDay.slice(0, 4) && appointed <= today.slice(0, 4);
  if (kind === undefined || !inLifetime) return 'appointment';
  if (parts.sex !== '1' && parts.sex !== '2') return 'sex';
  return parts.serial === '000' ? 'serial' : { kind, birthDay };
}

function employmentKind(period: number): NipFacts['kind'] | undefined {
  if (period >= 1 && period <= 12) return 'pns';
  return period >= FIRST_CONTRACT_COUNT ? 'pppk' : undefined;
}
