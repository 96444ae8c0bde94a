/** Requests finished in time, by the standard of each service in working days from receipt (C-03, domain 4.4). */
import { formatPercent, formatWhole } from '../../../shared/domain/figure-format.ts';
import { ON_TIME_STATES, type OnTimeState } from '../../../shared/domain/reports/on-time.ts';
import { periodSlug } from '../../../shared/domain/reports/period.ts';
import { Counts, shareOf } from '../../../shared/domain/reports/spread.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportCell, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { followUpsKept, readRequests } from './read-requests.ts';
import { subtitleOf } from './texts.ts';

/** In the words of reports. */
export const TIME_STATES: Readonly<Record<OnTimeState, string>> = {
  'in-time': 'Tepat waktu',
  late: 'Terlambat',
  open: 'Belum selesai, belum jatuh tempo',
  'open-overdue': 'Belum selesai, lewat tempo',
  withdrawn: 'Tidak dilanjutkan pemohon',
  'no-standard': 'Tanpa batas waktu',
};

export const onTimeReport: ReportDefinition<ReportInput> = {
  id: 'on-time',
  group: 'time',
  name: { id: 'Permohonan selesai tepat waktu', en: 'Requests finished in time' },
  description: {
    id: 'Setiap permohonan dibandingkan dengan batas waktunya sejak hari diterima, termasuk yang dijadwalkan ulang dan yang melampaui kunjungan.',
    en: 'Every request held against its time limit from the day of receipt, those given another date and those that outlive the visit too.',
  },
  may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['month', 'quarter', 'year', 'range'], filters: ['service'] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { office, now } = source;
    const counts = new Counts();
    const overdue: ReportCell[][] = [];
    await readRequests(
      source,
      input,
      await followUpsKept(source),
      ({ day, number, serviceId, dueAt, finishedAt, state }) => {
        if (input.serviceId !== null && serviceId !== input.serviceId) return;
        counts.add(`${serviceId} ${state}`);
        counts.add(state);
        if (state === 'late' || state === 'open-overdue') {
          overdue.push([day, number, office.serviceName(serviceId).id, dueAt, finishedAt]);
        }
      },
    );
    const [inTime, late] = [counts.of('in-time'), counts.of('late')];
    const share = shareOf(inTime, inTime + late);
    return {
      title: 'Permohonan Selesai Tepat Waktu',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `tepat-waktu-${periodSlug(input.period)}`,
      blocks: [
        {
          kind: 'figures',
          items: [
            { label: 'Permohonan selesai', value: formatWhole(inTime + late) },
            { label: 'Selesai tepat waktu', value: formatWhole(inTime) },
            { label: 'Bagian tepat waktu', value: share === null ? '-' : formatPercent(share) },
            { label: 'Belum selesai, lewat tempo', value: formatWhole(counts.of('open-overdue')) },
          ],
        },
        serviceTable(office, counts),
        {
          kind: 'table',
          title: 'Permohonan yang terlambat atau lewat tempo',
          columns: [
            { label: 'Diterima', kind: 'day', width: 0.12 },
            { label: 'Nomor', kind: 'text', width: 0.1 },
            { label: 'Layanan', kind: 'text' },
            { label: 'Batas waktu', kind: 'instant', width: 0.18 },
            { label: 'Selesai', kind: 'instant', width: 0.18 },
          ],
          rows: overdue,
          empty: 'Tidak ada permohonan yang terlambat pada periode ini.',
        },
        {
          kind: 'paragraph',
          text: 'Hari diterima adalah hari ke-0; batas waktu adalah akhir jam layanan pada hari kerja terakhir standar layanan. Permohonan yang dijadwalkan ulang selesai pada kunjungan lanjutannya. Permohonan yang melampaui kunjungan dinilai menurut jangka waktunya sendiri, dan kunjungan tempat ia diajukan tidak dihitung dua kali. Bagian tepat waktu dihitung dari permohonan yang sudah selesai.',
        },
      ],
      signatures: signaturesOf(office, now, ['subdivision-head', 'coordinator']),
    };
  },
};

function serviceTable(office: Office, counts: Counts): ReportTable {
  const line = (label: string, prefix: string): ReportCell[] => {
    const of = (state: OnTimeState): number => counts.of(`${prefix}${state}`);
    const all = ON_TIME_STATES.map(of);
    const total = all.reduce((sum, count) => sum + count, 0);
    return [label, total, ...all, shareOf(of('in-time'), of('in-time') + of('late'))];
  };
  const rows = [...office.services.values()]
    .map(({ id, name }) => line(name.id, `${id} `))
    .filter((row) => row[1] !== 0);
  return {
    kind: 'table',
    title: 'Menurut layanan',
    columns: [
      { label: 'Layanan', kind: 'text' },
      { label: 'Permohonan', kind: 'whole', width: 0.1 },
      ...ON_TIME_STATES.map((state) => ({ label: TIME_STATES[state], kind: 'whole', width: 0.1 }) as const),
      { label: 'Bagian tepat waktu', kind: 'percent', width: 0.09 },
    ],
    rows,
    footer: line('Jumlah', ''),
  };
}
