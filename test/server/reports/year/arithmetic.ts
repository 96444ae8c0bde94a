/** The auditor's own arithmetic: days, shares, medians and the survey's index, with nothing of the product in it. */

/** The simulated office is at Kalimantan Utara, eight hours before Greenwich all year round. */
const ZONE_MS = 8 * 3_600_000;
const DAY_MS = 86_400_000;

const local = (at: number): string => new Date(at + ZONE_MS).toISOString();
export const dayOf = (at: number): string => local(at).slice(0, 10);
export const hourOf = (at: number): string => local(at).slice(11, 13);
/** `09.05 WITA` */
export const clockOf = (at: number): string => `${local(at).slice(11, 16).replace(':', '.')} WITA`;

const inIndonesian = (digits: number): Intl.NumberFormat =>
  new Intl.NumberFormat('id-ID', { minimumFractionDigits: digits, maximumFractionDigits: digits });
export const whole = (n: number): string => inIndonesian(0).format(n);
export const decimal = (n: number, digits = 2): string => inIndonesian(digits).format(n);
export const percent = (share: number): string => `${decimal(share * 100)}%`;

const MONTHS = 'Januari Februari Maret April Mei Juni Juli Agustus September Oktober November Desember'.split(
  ' ',
);
export const WEEKDAYS = 'Minggu Senin Selasa Rabu Kamis Jumat Sabtu'.split(' ');

/** `23 November 2026` */
export function longDate(day: string): string {
  const [year = '', month, date] = day.split('-');
  return `${Number(date)} ${MONTHS[Number(month) - 1]} ${year}`;
}

/** `23 Nov 2026`, `Nov 2026` */
export function shortDate(day: string): string {
  const [year = '', month, date] = day.split('-');
  const name = MONTHS[Number(month) - 1]?.slice(0, 3) ?? '';
  return [...(date === undefined ? [] : [Number(date)]), name, year].join(' ');
}

export const daysAfter = (day: string, days: number): string =>
  new Date(Date.parse(day) + days * DAY_MS).toISOString().slice(0, 10);

/** `1 j 05 mnt`, `5 mnt 09 dtk`, `9 dtk` */
export function span(ms: number | null): string {
  if (ms === null) return '-';
  const seconds = Math.round(ms / 1_000);
  const two = (n: number): string => String(n).padStart(2, '0');
  if (seconds >= 3_600)
    return `${Math.floor(seconds / 3_600)} j ${two(Math.floor((seconds % 3_600) / 60))} mnt`;
  if (seconds >= 60) return `${Math.floor(seconds / 60)} mnt ${two(seconds % 60)} dtk`;
  return `${seconds} dtk`;
}

export const share = (part: number, of: number): number | null => (of === 0 ? null : part / of);

/** How many, and the first value that half, and nine of ten, do not exceed. */
export function spread(values: readonly number[]): [number, number | null, number | null] {
  const inOrder = values.toSorted((a, b) => a - b);
  const atLeast = (tenths: number): number | null =>
    inOrder.find((_, n) => (n + 1) * 10 >= inOrder.length * tenths) ?? null;
  return [inOrder.length, atLeast(5), atLeast(9)];
}

/** Walks the calendar a day at a time. */
export class WorkingCalendar {
  readonly #holidays: ReadonlySet<string>;

  constructor(holidays: Iterable<string>) {
    this.#holidays = new Set(holidays);
  }

  works(day: string): boolean {
    return ![0, 6].includes(new Date(day).getUTCDay()) && !this.#holidays.has(day);
  }

  /** Day 0 is the day of receipt, worked or not. */
  after(day: string, days: number): string {
    let at = day;
    for (let left = days; left > 0;) {
      at = daysAfter(at, 1);
      if (this.works(at)) left -= 1;
    }
    while (!this.works(at)) at = daysAfter(at, 1);
    return at;
  }

  /** The end of service, 15.30, of that day. */
  end(day: string, days: number): number {
    return Date.parse(`${this.after(day, days)}T15:30:00Z`) - ZONE_MS;
  }
}

/** A fraction in whole numbers: no half is lost. */
export interface Ratio {
  readonly top: bigint;
  readonly bottom: bigint;
}

export const ratio = (top: number, bottom: number): Ratio => ({ top: BigInt(top), bottom: BigInt(bottom) });
export const sumOf = (ratios: readonly Ratio[]): Ratio =>
  ratios.reduce(
    (sum, { top, bottom }) => ({ top: sum.top * bottom + top * sum.bottom, bottom: sum.bottom * bottom }),
    ratio(0, 1),
  );
export const over = ({ top, bottom }: Ratio, by: number): Ratio => ({ top, bottom: bottom * BigInt(by) });
/** Twelve decimals of it are enough for any report. */
export const valueOf = ({ top, bottom }: Ratio): number => Number((top * 10n ** 15n) / bottom) / 1e15;
/** Times a whole number, to two decimals; a half goes up. */
export function hundredths({ top, bottom }: Ratio, times: number): number {
  const scaled = top * BigInt(times) * 100n;
  const down = scaled / bottom;
  return Number((scaled - down * bottom) * 2n >= bottom ? down + 1n : down) / 100;
}

/** The table of 2.4, of a value that was rounded. */
export function mutuOf(nik: number): 'A' | 'B' | 'C' | 'D' {
  if (nik >= 88.31) return 'A';
  if (nik >= 76.61) return 'B';
  return nik >= 65 ? 'C' : 'D';
}

/** Krejcie and Morgan, rounded to nearest as the printed table is. */
export function sampleOf(population: number): number {
  const chi = 3.841 * 0.25;
  return Math.round((chi * population) / (0.0025 * (population - 1) + chi));
}
