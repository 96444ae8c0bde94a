import type { CalendarDay, CalendarDayKind, WorkCalendar } from '../../../shared/domain/working-time.ts';

/** The joint decrees (SKB) of the ministers of religion, of labour and of administrative reform. */
const DECREE = {
  2026: 'SKB Menag 1497/2025, Menaker 2/2025, PANRB 5/2025',
  2027: 'SKB Menag 1205/2026, Menaker 3/2026, PANRB 2/2026',
} as const;

type Row = readonly [monthDay: string, name: string];

const NATIONAL_2026: readonly Row[] = [
  ['01-01', 'Tahun Baru 2026 Masehi'],
  ['01-16', 'Isra Mikraj Nabi Muhammad saw.'],
  ['02-17', 'Tahun Baru Imlek 2577 Kongzili'],
  ['03-19', 'Hari Suci Nyepi, Tahun Baru Saka 1948'],
  ['03-21', 'Idulfitri 1447 H'],
  ['03-22', 'Idulfitri 1447 H'],
  ['04-03', 'Wafat Yesus Kristus'],
  ['04-05', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-14', 'Kenaikan Yesus Kristus'],
  ['05-27', 'Iduladha 1447 H'],
  ['05-31', 'Hari Raya Waisak 2570 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-16', 'Tahun Baru Islam, 1 Muharam 1448 H'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['08-25', 'Maulid Nabi Muhammad saw.'],
  ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
];

const LEAVE_2026: readonly Row[] = [
  ['02-16', 'Cuti bersama Tahun Baru Imlek'],
  ['03-18', 'Cuti bersama Nyepi'],
  ['03-20', 'Cuti bersama Idulfitri'],
  ['03-23', 'Cuti bersama Idulfitri'],
  ['03-24', 'Cuti bersama Idulfitri'],
  ['05-15', 'Cuti bersama Kenaikan Yesus Kristus'],
  ['05-28', 'Cuti bersama Iduladha'],
  ['12-24', 'Cuti bersama Natal'],
];

const NATIONAL_2027: readonly Row[] = [
  ['01-01', 'Tahun Baru 2027 Masehi'],
  ['01-05', 'Isra Mikraj Nabi Muhammad saw. 1448 H'],
  ['02-06', 'Tahun Baru Imlek 2578 Kongzili'],
  ['03-08', 'Hari Suci Nyepi, Tahun Baru Saka 1949'],
  ['03-10', 'Idulfitri 1448 H'],
  ['03-11', 'Idulfitri 1448 H'],
  ['03-26', 'Wafat Yesus Kristus'],
  ['03-28', 'Kebangkitan Yesus Kristus (Paskah)'],
  ['05-01', 'Hari Buruh Internasional'],
  ['05-06', 'Kenaikan Yesus Kristus'],
  ['05-17', 'Iduladha 1448 H'],
  ['05-20', 'Hari Raya Waisak 2571 BE'],
  ['06-01', 'Hari Lahir Pancasila'],
  ['06-06', 'Tahun Baru Islam, 1 Muharam 1449 H'],
  ['08-15', 'Maulid Nabi Muhammad saw.'],
  ['08-17', 'Proklamasi Kemerdekaan'],
  ['12-25', 'Kelahiran Yesus Kristus (Natal)'],
  // The second Isra Mikraj of the year, in the next Islamic year; easily missed.
  ['12-26', 'Isra Mikraj Nabi Muhammad saw. 1449 H'],
];

const LEAVE_2027: readonly Row[] = [
  ['02-05', 'Cuti bersama'],
  ['03-09', 'Cuti bersama'],
  ['03-12', 'Cuti bersama'],
  ['03-15', 'Cuti bersama'],
  ['03-25', 'Cuti bersama'],
  ['05-18', 'Cuti bersama'],
  ['05-19', 'Cuti bersama'],
  ['12-24', 'Cuti bersama'],
];

function rows(year: keyof typeof DECREE, kind: CalendarDayKind, days: readonly Row[]): CalendarDay[] {
  return days.map(([monthDay, name]) => ({ day: `${year}-${monthDay}`, kind, name, source: DECREE[year] }));
}

/** What the decrees published so far say; later years are added by an administrator when decreed. */
export const NATIONAL_CALENDAR: WorkCalendar = {
  weekdays: [1, 2, 3, 4, 5],
  decrees: [
    { year: 2026, source: DECREE[2026] },
    { year: 2027, source: DECREE[2027] },
  ],
  days: [
    ...rows(2026, 'national-holiday', NATIONAL_2026),
    ...rows(2026, 'collective-leave', LEAVE_2026),
    ...rows(2027, 'national-holiday', NATIONAL_2027),
    ...rows(2027, 'collective-leave', LEAVE_2027),
  ],
};
