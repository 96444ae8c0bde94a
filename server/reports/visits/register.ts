/** The register of visits (buku tamu) for the archive, by day or month (H-09). IDs and phones are masked. */
import { registerBetween, type RegisterLine } from '../../../db/repositories/register.ts';
import { dayResult } from '../../../shared/domain/day-figures.ts';
import { maskPhone } from '../../../shared/domain/mask.ts';
import { regencyName } from '../../../shared/domain/regions.ts';
import { periodName, periodSlug, piecesOf, spanOf } from '../../../shared/domain/reports/period.ts';
import { kioskLabels } from '../../../shared/messages/kiosk-labels.ts';
import { recapTexts } from '../../../shared/messages/recap.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportCell, ReportColumn, ReportDefinition } from '../document.ts';
import { signaturesOf } from '../signatures.ts';

const COLUMNS: readonly ReportColumn[] = [
  { label: 'Tanggal', kind: 'day', width: 0.075 },
  { label: 'No. antrean', kind: 'text', width: 0.06 },
  { label: 'Waktu datang', kind: 'text', width: 0.065 },
  { label: 'Nama', kind: 'text' },
  { label: 'Jenis identitas', kind: 'text', paper: false },
  { label: 'Nomor identitas', kind: 'text', width: 0.105 },
  { label: 'Nomor HP', kind: 'text', width: 0.09 },
  { label: 'Asal instansi/sekolah', kind: 'text', width: 0.12 },
  { label: 'Jabatan/peran', kind: 'text', paper: false },
  { label: 'Kabupaten/kota', kind: 'text', paper: false },
  { label: 'Mewakili', kind: 'text', paper: false },
  { label: 'Nomor surat', kind: 'text', paper: false },
  { label: 'Tanggal surat', kind: 'day', paper: false },
  { label: 'Layanan', kind: 'text', width: 0.1 },
  { label: 'Topik', kind: 'text', paper: false },
  { label: 'Keperluan', kind: 'text', width: 0.13 },
  { label: 'Prioritas', kind: 'text', paper: false },
  { label: 'Hasil', kind: 'text', width: 0.08 },
  { label: 'Petugas', kind: 'text', width: 0.085 },
  { label: 'Waktu selesai', kind: 'text', paper: false },
];

const ID_TYPES: Readonly<Record<string, string>> = kioskLabels.id.idTypes;

export const registerReport: ReportDefinition<ReportInput> = {
  id: 'register',
  group: 'register',
  name: { id: 'Buku tamu (register kunjungan)', en: 'Guest book (register of visits)' },
  description: {
    id: 'Setiap kunjungan dengan nomor, nama, keperluan, dan hasilnya, untuk arsip. Nomor identitas dan HP disamarkan.',
    en: 'Every visit with its number, name, purpose and result, for the archive. ID and phone numbers are masked.',
  },
  may: ['coordinator', 'person-in-charge', 'subdivision-head', 'admin'],
  asks: { periods: ['day', 'month', 'quarter', 'year', 'range'], filters: ['service', 'officer'] },
  input: reportInput,
  personal: true,
  async build({ db, office, now, progress }, input) {
    const rows: ReportCell[][] = [];
    const pieces = piecesOf(spanOf(input.period));
    for (const [n, piece] of pieces.entries()) {
      const lines = await registerBetween(db, piece);
      rows.push(...lines.filter((line) => isWanted(line, input)).map((line) => cells(office, line)));
      progress((n + 1) / pieces.length);
    }
    return {
      title: 'Buku Tamu (Register Kunjungan)',
      subtitle: `${office.data.shortName}, ${periodName(input.period)}`,
      orientation: 'landscape',
      fileName: `buku-tamu-${periodSlug(input.period)}`,
      blocks: [
        {
          kind: 'table',
          title: '',
          columns: COLUMNS,
          rows,
          empty: 'Tidak ada kunjungan pada periode ini.',
        },
      ],
      signatures: signaturesOf(office, now, ['subdivision-head', 'coordinator']),
    };
  },
};

function isWanted(line: RegisterLine, { serviceId, officerId }: ReportInput): boolean {
  return (
    (serviceId === null || line.serviceId === serviceId) &&
    (officerId === null || line.officerId === officerId)
  );
}

function cells(office: Office, line: RegisterLine): ReportCell[] {
  const topic = office.services.get(line.serviceId)?.topics.find(({ id }) => id === line.topicId);
  const time = (at: number): string => office.calendar.formatTime(at, 'id');
  return [
    line.day,
    line.ticket,
    time(line.registeredAt),
    ...personCells(line),
    office.serviceName(line.serviceId).id,
    topic?.name.id ?? null,
    line.restrictedAt === null ? line.purpose : '',
    line.priority === null ? null : 'ya',
    recapTexts.results[dayResult(line.state, line.outcome)],
    line.officerName,
    line.endedAt === null ? null : time(line.endedAt),
  ];
}

/** Who it was, as far as they let it be used (UU 27/2022): from the name to the letter. */
function personCells(line: RegisterLine): ReportCell[] {
  const { name, idType, idMasked, phone, institution, role, regency } = line;
  if (line.restrictedAt !== null) return ['(dibatasi)', ...Array.from({ length: 9 }, () => null)];
  return [
    name,
    ID_TYPES[idType] ?? idType,
    idMasked,
    phone === null || line.contactWithheldAt !== null ? null : maskPhone(phone),
    institution,
    role,
    regencyName(regency),
    line.onBehalfName,
    line.letterNumber,
    line.letterDate,
  ];
}
