import { clockOf } from '../arithmetic.ts';
import type { Essence } from '../essence.ts';
import { wanted, type Asked, type TheYear } from '../the-year.ts';

type Line = Readonly<
  Record<
    | 'day'
    | 'ticket'
    | 'name'
    | 'idMasked'
    | 'institution'
    | 'role'
    | 'regency'
    | 'service'
    | 'purpose'
    | 'state',
    string
  > &
    Record<
      'phone' | 'behalf' | 'letter' | 'letterDate' | 'topic' | 'priority' | 'outcome' | 'officer',
      string | null
    > &
    Record<'at', number> &
    Record<'ended', number | null>
>;

/** Where the simulated visitors come from. */
const REGENCIES: Readonly<Record<string, string>> = {
  '6501': 'Kab. Bulungan',
  '6502': 'Kab. Malinau',
  '6503': 'Kab. Nunukan',
  '6504': 'Kab. Tana Tidung',
  '6571': 'Kota Tarakan',
};
const RESULTS: Readonly<Record<string, string>> = {
  solved: 'Solusi diberikan',
  clarified: 'Klarifikasi disampaikan',
  rescheduled: 'Dijadwalkan ulang',
  rejected: 'Ditolak',
  cancelled: 'Dibatalkan',
  expired: 'Kedaluwarsa',
  skipped: 'Terlewat',
};

export function register(year: TheYear, asked: Asked): Essence[] {
  const lines = year
    .rows<Line>(
      `SELECT v.day, ticket, "registeredAt" AS at, p.name, "idMasked", phone, institution, role, regency,
         "onBehalfName" AS behalf, "letterNumber" AS letter, "letterDate", "serviceId" AS service, "topicId" AS topic,
         purpose, priority, state, outcome, "officerId" AS officer, "endedAt" AS ended
       FROM visit v JOIN visitor p ON p.id = v."visitorId" WHERE v.day BETWEEN ? AND ?`,
      asked.from,
      asked.to,
    )
    .filter(({ service, officer }) => wanted(asked, service, officer));
  return [
    {
      table: '',
      columns: [
        ...[
          'Tanggal',
          'No. antrean',
          'Waktu datang',
          'Nama',
          'Jenis identitas',
          'Nomor identitas',
          'Nomor HP',
        ],
        ...['Asal instansi/sekolah', 'Jabatan/peran', 'Kabupaten/kota', 'Mewakili', 'Nomor surat'],
        ...[
          'Tanggal surat',
          'Layanan',
          'Topik',
          'Keperluan',
          'Prioritas',
          'Hasil',
          'Petugas',
          'Waktu selesai',
        ],
      ],
      rows: lines.map((line) => [
        ...[line.day, line.ticket, clockOf(line.at), line.name, 'KTP (NIK)', line.idMasked],
        // the operator and the last four stay readable
        line.phone?.replace(
          /^\+62(\d{3})(\d+)(\d{4})$/,
          (_, operator: string, middle: string, last: string) => {
            return `+62 ${operator}-${'•'.repeat(middle.length)}-${last}`;
          },
        ) ?? null,
        ...[
          line.institution,
          line.role,
          REGENCIES[line.regency.replace('.', '')] ?? line.regency,
          line.behalf,
          line.letter,
        ],
        ...[line.letterDate, year.serviceName(line.service), topicName(year, line), line.purpose],
        line.priority === null ? null : 'ya',
        RESULTS[line.outcome ?? line.state] ?? 'Belum selesai',
        line.officer === null ? null : year.officerName(line.officer),
        line.ended === null ? null : clockOf(line.ended),
      ]),
      footer: null,
    },
  ];
}

function topicName(year: TheYear, { service, topic }: Line): string | null {
  const [row] = year.rows<{ data: string }>('SELECT data FROM service WHERE id = ?', service);
  const { topics } = JSON.parse(row?.data ?? '{"topics":[]}') as {
    topics: { id: string; name: { id: string } }[];
  };
  return topics.find(({ id }) => id === topic)?.name.id ?? null;
}
