/** Complaints received in a period: by type and channel, told in time or not (C-08). Nothing of who complained. */
import { complaintsReceived, type ComplaintRow } from '../../../db/repositories/complaints.ts';
import { paceOf } from '../../../shared/domain/complaints/clock.ts';
import {
  CHANNEL_NAMES,
  COMPLAINT_CHANNELS,
  COMPLAINT_TYPES,
  TOLD_WAY_NAMES,
  TYPE_NAMES,
} from '../../../shared/domain/complaints/codes.ts';
import { complaintFigures, type CountedComplaint } from '../../../shared/domain/complaints/figures.ts';
import { periodName, periodSlug, spanOf } from '../../../shared/domain/reports/period.ts';
import { adminComplaintTexts } from '../../../shared/messages/admin-complaints.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import { timesOf } from '../../usecases/complaints/times.ts';
import type { ReportBlock, ReportCell, ReportDefinition, ReportSource } from '../document.ts';
import { signaturesOf } from '../signatures.ts';

const STATES = adminComplaintTexts.id.states;

export const complaintsReport: ReportDefinition<ReportInput> = {
  id: 'complaints',
  group: 'accountability',
  name: { id: 'Pengaduan', en: 'Complaints' },
  description: {
    id: 'Pengaduan yang diterima menurut jenis dan kanal, tepat waktu atau tidak, dan lama penyelesaiannya. Tanpa identitas pelapor.',
    en: 'Complaints received by type and channel, told in time or not, and how long it took. Without who complained.',
  },
  may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['month', 'quarter', 'year', 'range'], filters: [] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { db, office, now } = source;
    const { from, to } = spanOf(input.period);
    const rows = await complaintsReceived(db, from, to);
    const complaints = rows.filter(({ kind }) => kind === 'complaint');
    return {
      title: 'Rekapitulasi Pengaduan',
      subtitle: `${office.data.shortName}, ${periodName(input.period)}`,
      orientation: 'landscape',
      fileName: `pengaduan-${periodSlug(input.period)}`,
      blocks: [
        ...summary(source, complaints, rows.length - complaints.length),
        {
          kind: 'table',
          title: 'Daftar pengaduan',
          columns: [
            { label: 'Nomor', kind: 'text', width: 0.12 },
            { label: 'Diterima', kind: 'day', width: 0.1 },
            { label: 'Kanal', kind: 'text' },
            { label: 'Tentang', kind: 'text' },
            { label: 'Tenggat', kind: 'day', width: 0.1 },
            { label: 'Status', kind: 'text' },
            { label: 'Disampaikan', kind: 'instant', width: 0.13 },
            { label: 'Melalui', kind: 'text' },
            { label: 'Tepat waktu', kind: 'text', width: 0.08 },
          ],
          rows: complaints.map((row) => cells(source, row)),
          empty: 'Tidak ada pengaduan pada periode ini.',
        },
      ],
      signatures: signaturesOf(office, now, ['person-in-charge', 'coordinator']),
    };
  },
};

/** Whether it was told in time; null while it may still be, and where that cannot be counted. */
function wasInTime({ office, now }: ReportSource, row: ComplaintRow): boolean | null {
  const times = timesOf(office, row);
  if (times === null || row.state === 'withdrawn') return null;
  const late = paceOf(row, times, now) === 'late';
  return late ? false : row.toldAt === null ? null : true;
}

function counted(source: ReportSource, row: ComplaintRow): CountedComplaint {
  const { channel, type, receivedOn, toldAt } = row;
  return {
    channel,
    type,
    receivedOn,
    toldOn: toldAt === null ? null : source.office.calendar.day(toldAt),
    inTime: wasInTime(source, row),
  };
}

function summary(source: ReportSource, rows: readonly ComplaintRow[], suggestions: number): ReportBlock[] {
  const figures = complaintFigures(rows.map((row) => counted(source, row)));
  const item = (label: string, value: number | null): { label: string; value: string } => ({
    label,
    value: value === null ? '-' : value.toLocaleString('id-ID'),
  });
  const table = (
    title: string,
    label: string,
    lines: readonly (readonly [string, number])[],
  ): ReportBlock => ({
    kind: 'table',
    title,
    columns: [
      { label, kind: 'text' },
      { label: 'Jumlah', kind: 'whole', width: 0.15 },
    ],
    rows: lines,
  });
  return [
    {
      kind: 'figures',
      items: [
        item('Pengaduan diterima', figures.count),
        item('Tepat waktu', figures.inTime),
        item('Melewati tenggat', figures.late),
        item('Belum selesai atau dicabut', figures.open),
        item('Median hari sampai disampaikan', figures.medianDays),
        item('Saran dan masukan', suggestions),
      ],
    },
    table(
      'Menurut jenis',
      'Jenis pengaduan',
      COMPLAINT_TYPES.map((type) => [TYPE_NAMES[type].id, figures.byType.get(type) ?? 0]),
    ),
    table(
      'Menurut kanal',
      'Kanal',
      COMPLAINT_CHANNELS.map((channel) => [CHANNEL_NAMES[channel].id, figures.byChannel.get(channel) ?? 0]),
    ),
  ];
}

function cells(source: ReportSource, row: ComplaintRow): ReportCell[] {
  const inTime = wasInTime(source, row);
  return [
    row.number,
    row.receivedOn,
    CHANNEL_NAMES[row.channel].id,
    row.type === null ? '' : TYPE_NAMES[row.type].id,
    timesOf(source.office, row)?.dueDay ?? null,
    STATES[row.state],
    row.toldAt,
    row.toldWay === null ? '' : TOLD_WAY_NAMES[row.toldWay].id,
    inTime === null ? '' : inTime ? 'Ya' : 'Tidak',
  ];
}
