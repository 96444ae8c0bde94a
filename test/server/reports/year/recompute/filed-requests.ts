import { dayOf, percent, share, spread, whole } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { CHANNELS } from './complaints.ts';
import { filedIn, worked, type Filed } from './filed.ts';
import { STATES, STATE_WORDS } from './on-time.ts';

/** The report of requests that outlive the visit. */
export function filedRequests(year: TheYear, asked: Asked): Essence[] {
  const filed = filedIn(year, asked).filter(({ service }) => (asked.serviceId ?? service) === service);
  const count = (of: readonly Filed[], time: Filed['time']): number =>
    of.filter((one) => one.time === time).length;
  const done = count(filed, 'in-time') + count(filed, 'late');
  const days = ({ received, ended }: Filed): number | null =>
    ended === null ? null : worked(year.calendar, received, dayOf(ended));
  const line = (of: readonly Filed[]): (number | null)[] => [
    of.length,
    ...STATES.map((state) => count(of, state)),
    share(count(of, 'in-time'), count(of, 'in-time') + count(of, 'late')),
  ];
  const stateName = ({ type, state }: Filed): string =>
    type.states.find(({ id }) => id === state)?.name.id ?? '';
  const byType = Map.groupBy(filed, ({ type }) => type.name.id);
  return [
    {
      figures: [
        ['Permohonan diterima', whole(filed.length)],
        ['Selesai tepat waktu', whole(count(filed, 'in-time'))],
        ['Selesai terlambat', whole(count(filed, 'late'))],
        ['Bagian tepat waktu', done === 0 ? '-' : percent(count(filed, 'in-time') / done)],
        ['Belum selesai', whole(count(filed, 'open') + count(filed, 'overdue'))],
        ['Di antaranya lewat tempo', whole(count(filed, 'overdue'))],
      ],
    },
    {
      table: 'Menurut jenis',
      columns: ['Jenis', 'Permohonan', ...STATE_WORDS, 'Bagian tepat waktu', 'Median hari kerja'],
      rows: [...byType].map(([name, of]) => [
        name,
        ...line(of),
        spread(of.map(days).filter((n) => n !== null))[1],
      ]),
      footer: ['Jumlah', ...line(filed), null],
    },
    {
      table: 'Menurut status',
      columns: ['Jenis', 'Status', 'Jumlah'],
      rows: [...byType].flatMap(([name, of]) =>
        [...Map.groupBy(of, stateName)].map(([state, some]) => [name, state, some.length]),
      ),
      footer: null,
    },
    {
      table: 'Menurut kanal',
      columns: ['Kanal', 'Jumlah'],
      rows: Object.entries(CHANNELS).map(([code, name]) => [
        name,
        filed.filter(({ channel }) => channel === code).length,
      ]),
      footer: null,
    },
    {
      table: 'Daftar permohonan',
      columns: [
        'Nomor',
        'Diterima',
        'Kanal',
        'Jenis',
        'Status',
        'Tenggat',
        'Selesai',
        'Hari kerja',
        'Ketepatan',
      ],
      rows: filed.map((one) => [
        one.number,
        one.received,
        CHANNELS[one.channel] ?? '',
        one.type.name.id,
        stateName(one),
        one.due,
        one.ended,
        days(one),
        STATE_WORDS[STATES.indexOf(one.time)] ?? '',
      ]),
      footer: null,
    },
    /^Hari diterima adalah hari ke-0/,
  ];
}
