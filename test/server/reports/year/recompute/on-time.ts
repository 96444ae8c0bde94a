import { percent, share, whole } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import type { Asked, TheYear } from '../the-year.ts';
import { requestsOf, type Request } from './requests.ts';

export const STATES = ['in-time', 'late', 'open', 'overdue', 'withdrawn', 'no-standard'] as const;
/** Their columns. */
export const STATE_WORDS = [
  'Tepat waktu',
  'Terlambat',
  'Belum selesai, belum jatuh tempo',
  'Belum selesai, lewat tempo',
  'Tidak dilanjutkan pemohon',
  'Tanpa batas waktu',
] as const;

export function onTime(year: TheYear, asked: Asked): Essence[] {
  const requests = requestsOf(year, asked).filter(({ service }) => (asked.serviceId ?? service) === service);
  const count = (of: readonly Request[], state: Request['state']): number =>
    of.filter((request) => request.state === state).length;
  const line = (of: readonly Request[]): (number | null)[] => [
    of.length,
    ...STATES.map((state) => count(of, state)),
    share(count(of, 'in-time'), count(of, 'in-time') + count(of, 'late')),
  ];
  const finished = count(requests, 'in-time') + count(requests, 'late');
  return [
    {
      figures: [
        ['Permohonan selesai', whole(finished)],
        ['Selesai tepat waktu', whole(count(requests, 'in-time'))],
        ['Bagian tepat waktu', finished === 0 ? '-' : percent(count(requests, 'in-time') / finished)],
        ['Belum selesai, lewat tempo', whole(count(requests, 'overdue'))],
      ],
    },
    {
      table: 'Menurut layanan',
      columns: ['Layanan', 'Permohonan', ...STATE_WORDS, 'Bagian tepat waktu'],
      rows: [...Map.groupBy(requests, ({ service }) => service)].map(([service, of]) => [
        year.serviceName(service),
        ...line(of),
      ]),
      footer: ['Jumlah', ...line(requests)],
    },
    {
      table: 'Permohonan yang terlambat atau lewat tempo',
      columns: ['Diterima', 'Nomor', 'Layanan', 'Batas waktu', 'Selesai'],
      rows: requests
        .filter(({ state }) => state === 'late' || state === 'overdue')
        .map(({ day, number, service, due, finished: at }) => [
          day,
          number,
          year.serviceName(service),
          due,
          at,
        ]),
      footer: null,
    },
    /^Hari diterima adalah hari ke-0/,
  ];
}
