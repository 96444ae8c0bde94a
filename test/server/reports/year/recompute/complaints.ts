import { dayOf, spread, whole } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import { within, type Asked, type TheYear } from '../the-year.ts';

interface Complaint {
  readonly number: string;
  readonly kind: string;
  readonly channel: string;
  readonly type: string | null;
  readonly received: string;
  readonly state: string;
  readonly told: number | null;
  readonly way: string | null;
}

export const CHANNELS: Readonly<Record<string, string>> = {
  'in-person': 'Tatap muka',
  letter: 'Surat',
  phone: 'Telepon',
  message: 'SMS/WhatsApp',
  email: 'Surel',
  web: 'Laman/formulir daring',
  'social-media': 'Media sosial',
  'sp4n-lapor': 'SP4N-LAPOR!',
  'suggestion-box': 'Kotak saran',
};
const TYPES: Readonly<Record<string, string>> = {
  'code-of-ethics': 'Pelanggaran kode etik',
  'abuse-of-authority': 'Penyalahgunaan wewenang',
  corruption: 'Korupsi/gratifikasi',
  'conflict-of-interest': 'Benturan kepentingan',
  procedure: 'Ketidaksesuaian prosedur',
  other: 'Lainnya',
};
const STATES: Readonly<Record<string, string>> = {
  received: 'Diterima',
  'in-hand': 'Ditangani',
  answered: 'Sudah dijawab',
  'not-continued': 'Tidak dilanjutkan',
  told: 'Sudah disampaikan',
  closed: 'Selesai',
  withdrawn: 'Dicabut',
};

export function complaints(year: TheYear, asked: Asked): Essence[] {
  const all = year
    .rows<Complaint>(
      `SELECT number, kind, channel, type, "receivedOn" AS received, state, "toldAt" AS told, "toldWay" AS way FROM complaint`,
    )
    .filter(({ received }) => within(asked, received));
  const list = all
    .filter(({ kind }) => kind === 'complaint')
    .map((one) => ({ ...one, inTime: inTime(year, one) }));
  const count = (value: boolean | null): number => list.filter((one) => one.inTime === value).length;
  const waited = list.flatMap(({ received, told }) =>
    told === null ? [] : [(Date.parse(dayOf(told)) - Date.parse(received)) / 86_400_000],
  );
  const [, median] = spread(waited);
  const table = (
    title: string,
    names: Readonly<Record<string, string>>,
    key: 'type' | 'channel',
  ): Essence => ({
    table: title,
    columns: [key === 'type' ? 'Jenis pengaduan' : 'Kanal', 'Jumlah'],
    rows: Object.entries(names).map(([code, name]) => [name, list.filter((one) => one[key] === code).length]),
    footer: null,
  });
  return [
    {
      figures: [
        ['Pengaduan diterima', whole(list.length)],
        ['Tepat waktu', whole(count(true))],
        ['Melewati tenggat', whole(count(false))],
        ['Belum selesai atau dicabut', whole(count(null))],
        ['Median hari sampai disampaikan', median === null ? '-' : whole(median)],
        ['Saran dan masukan', whole(all.length - list.length)],
      ],
    },
    table('Menurut jenis', TYPES, 'type'),
    table('Menurut kanal', CHANNELS, 'channel'),
    {
      table: 'Daftar pengaduan',
      columns: [
        ...['Nomor', 'Diterima', 'Kanal', 'Tentang', 'Tenggat', 'Status', 'Disampaikan', 'Melalui'],
        'Tepat waktu',
      ],
      rows: list.map((one) => [
        one.number,
        one.received,
        CHANNELS[one.channel] ?? '',
        TYPES[one.type ?? ''] ?? '',
        year.calendar.after(one.received, 5),
        STATES[one.state] ?? '',
        one.told,
        one.way === 'code' ? 'Kode pengaduan di kiosk' : (CHANNELS[one.way ?? ''] ?? ''),
        one.inTime === null ? '' : one.inTime ? 'Ya' : 'Tidak',
      ]),
      footer: null,
    },
  ];
}

/** Told within five working days of receipt; one that runs is late once they are over, one taken back is neither. */
function inTime({ calendar, now }: TheYear, { received, state, told }: Complaint): boolean | null {
  if (state === 'withdrawn') return null;
  if ((told ?? now) > calendar.end(received, 5)) return false;
  return told === null ? null : true;
}
