import type { TicketSlip } from './ticket-slip.ts';

/** The fixed words of a slip (domain 6.3), ASCII only. */
export interface SlipTexts {
  readonly reprint: string;
  readonly unit: string;
  readonly numberHeading: string;
  readonly goTo: string;
  readonly ahead: string;
  readonly estimate: string;
  readonly minutes: (range: NonNullable<TicketSlip['estimate']>) => string;
  /** How often the number is called, and what to do after the last call. */
  readonly calls: (count: number) => readonly string[];
  readonly code: string;
  /** Sunday first. */
  readonly weekdays: readonly string[];
  readonly months: readonly string[];
  /** Between hours and minutes. */
  readonly timeSeparator: string;
}

function span(from: number, to: number): string {
  return from === to ? `${to}` : `${from}-${to}`;
}

const INDONESIAN: SlipTexts = {
  reprint: 'CETAK ULANG',
  unit: 'UNIT LAYANAN TERPADU',
  numberHeading: 'NOMOR ANTREAN',
  goTo: 'Menuju',
  ahead: 'Antrean di depan Anda',
  estimate: 'Perkiraan tunggu',
  minutes: ({ from, to }) => `${span(from, to)} menit`,
  calls: (count) => [`Dipanggil paling banyak ${count} kali.`, 'Jika terlewat, lapor ke petugas.'],
  code: 'Kode',
  weekdays: ['Min', 'Sen', 'Sel', 'Rab', 'Kam', 'Jum', 'Sab'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'Mei', 'Jun', 'Jul', 'Agu', 'Sep', 'Okt', 'Nov', 'Des'],
  timeSeparator: '.',
};

/** The reprint heading keeps the Indonesian words: officers compare slips by it. */
const ENGLISH: SlipTexts = {
  reprint: 'CETAK ULANG / REPRINT',
  unit: 'INTEGRATED SERVICE UNIT',
  numberHeading: 'QUEUE NUMBER',
  goTo: 'Please go to',
  ahead: 'Ahead of you',
  estimate: 'Estimated wait',
  minutes: ({ from, to }) => `${span(from, to)} minutes`,
  calls: (count) => [
    count === 1 ? 'You are called once.' : `You are called at most ${count} times.`,
    'If you miss it, tell an officer.',
  ],
  code: 'Code',
  weekdays: ['Sun', 'Mon', 'Tue', 'Wed', 'Thu', 'Fri', 'Sat'],
  months: ['Jan', 'Feb', 'Mar', 'Apr', 'May', 'Jun', 'Jul', 'Aug', 'Sep', 'Oct', 'Nov', 'Dec'],
  timeSeparator: ':',
};

export function textsFor(language: TicketSlip['language']): SlipTexts {
  return language === 'en' ? ENGLISH : INDONESIAN;
}
