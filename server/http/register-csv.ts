/** The day's register (buku tamu) as CSV for the archive (H-09). IDs and phones are masked. */
import { registerOf, type RegisterLine } from '../../db/repositories/register.ts';
import { maskPhone } from '../../shared/domain/mask.ts';
import type { Context } from '../context.ts';
import type { Office } from '../office/office.ts';

const HEADER = [
  'Nomor antrean',
  'Waktu datang',
  'Nama',
  'Jenis identitas',
  'Nomor identitas',
  'Nomor HP',
  'Asal instansi/sekolah',
  'Jabatan/peran',
  'Kabupaten/kota',
  'Mewakili',
  'Nomor surat',
  'Tanggal surat',
  'Layanan',
  'Topik',
  'Keperluan',
  'Prioritas',
  'Keadaan',
  'Hasil',
  'Petugas',
  'Waktu selesai',
];

export async function registerCsv(context: Context, day: string): Promise<string> {
  const office = context.office();
  const lines = (await registerOf(context.db, day)).map((line) => cells(office, line));
  // the byte order mark makes Excel read it as UTF-8; Indonesian Excel separates by semicolon
  return `\ufeff${[HEADER, ...lines].map((row) => row.map(cell).join(';')).join('\r\n')}\r\n`;
}

function cells(office: Office, line: RegisterLine): string[] {
  const time = (at: number | null): string => (at === null ? '' : office.calendar.formatTime(at, 'id'));
  const topic = office.services.get(line.serviceId)?.topics.find(({ id }) => id === line.topicId);
  return [
    line.ticket,
    time(line.registeredAt),
    line.name,
    line.idType,
    line.idMasked,
    line.phone === null ? '' : maskPhone(line.phone),
    line.institution,
    line.role,
    line.regency,
    line.onBehalfName ?? '',
    line.letterNumber ?? '',
    line.letterDate ?? '',
    office.serviceName(line.serviceId).id,
    topic?.name.id ?? '',
    line.purpose,
    line.priority === null ? '' : 'ya',
    line.state,
    line.outcome ?? '',
    line.officerName ?? '',
    time(line.endedAt),
  ];
}

/**
 * One cell. A text that a spreadsheet would run as a formula gets an apostrophe before it
 * (CSV injection: = + - @ tab and carriage return at the beginning).
 */
export function cell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) ? `'${text}` : text;
  return /[";\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}
