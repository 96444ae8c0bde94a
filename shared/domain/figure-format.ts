/**
 * How figures are written for people: decimal comma and thousands dot in Indonesian, the other way round in English.
 * Own rules, as a machine's locale data may lack Indonesian. Days and times are in `office-day-format.ts`.
 */
import type { Language } from './office-day-format.ts';

/** `1234567` as "1.234.567". */
export function formatWhole(value: number, language: Language = 'id'): string {
  return formatDecimal(value, 0, language);
}

/** `1234.565` as "1.234,57": half up, as published indices are rounded. */
export function formatDecimal(value: number, digits = 2, language: Language = 'id'): string {
  const rounded = roundHalfUp(Math.abs(value), digits);
  const [whole = '0', fraction] = rounded.toFixed(digits).split('.');
  const [thousands, decimal] = language === 'id' ? ['.', ','] : [',', '.'];
  const grouped = whole.replace(/\B(?=(?:\d{3})+$)/g, thousands);
  const sign = value < 0 && rounded > 0 ? '-' : '';
  return sign + (fraction === undefined ? grouped : `${grouped}${decimal}${fraction}`);
}

/** A share of 1: `0.8735` as "87,35%". */
export function formatPercent(share: number, digits = 2, language: Language = 'id'): string {
  return `${formatDecimal(share * 100, digits, language)}%`;
}

/** What a binary fraction hides below its last digits (1.005) is rounded as it is written. */
function roundHalfUp(value: number, digits: number): number {
  const shifted = Number(`${value}e${digits}`);
  if (Number.isNaN(shifted)) return value;
  return Number(`${Math.round(shifted)}e-${digits}`);
}

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const UNITS = {
  id: { hour: 'j', minute: 'mnt', second: 'dtk' },
  en: { hour: 'h', minute: 'min', second: 's' },
} as const;

/** A span in ms as "1 j 05 mnt", below an hour "5 mnt 09 dtk", below a minute "9 dtk". */
export function formatSpan(ms: number, language: Language = 'id'): string {
  const unit = UNITS[language];
  const total = Math.round(ms / SECOND) * SECOND;
  const two = (n: number): string => String(n).padStart(2, '0');
  const [hours, minutes, seconds] = [
    Math.floor(total / HOUR),
    Math.floor((total % HOUR) / MINUTE),
    (total % MINUTE) / SECOND,
  ];
  if (hours > 0) return `${formatWhole(hours, language)} ${unit.hour} ${two(minutes)} ${unit.minute}`;
  if (minutes > 0) return `${minutes} ${unit.minute} ${two(seconds)} ${unit.second}`;
  return `${seconds} ${unit.second}`;
}
