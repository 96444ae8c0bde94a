/** Every visit that passed to another officer (pengalihan), and on what basis (H-07). */
import { deputationsBetween } from '../../../db/repositories/report-rows.ts';
import { periodSlug, spanOf } from '../../../shared/domain/reports/period.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { ReportDefinition } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { nameOf, subtitleOf } from './texts.ts';

const BASIS = { letter: 'Surat penugasan', oral: 'Lisan' } as const;

export const deputationsReport: ReportDefinition<ReportInput> = {
  id: 'deputations',
  group: 'accountability',
  name: { id: 'Pengalihan pelaksana', en: 'Deputations' },
  description: {
    id: 'Setiap pengalihan kunjungan ke pelaksana lain: dari dan kepada siapa, dasar, dan yang memerintahkan.',
    en: 'Every visit passed to another officer: from whom to whom, on what basis, by whose order.',
  },
  may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['month', 'day', 'quarter', 'year', 'range'], filters: [] },
  input: reportInput,
  personal: false,
  async build({ db, office, now, progress }, input) {
    const deputations = await deputationsBetween(db, spanOf(input.period));
    progress(1);
    return {
      title: 'Pengalihan Pelaksana',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `pengalihan-${periodSlug(input.period)}`,
      blocks: [
        {
          kind: 'table',
          title: '',
          columns: [
            { label: 'Waktu', kind: 'instant', width: 0.13 },
            { label: 'Nomor', kind: 'text', width: 0.07 },
            { label: 'Layanan', kind: 'text', width: 0.13 },
            { label: 'Dari', kind: 'text', width: 0.11 },
            { label: 'Kepada', kind: 'text', width: 0.11 },
            { label: 'Dasar', kind: 'text', width: 0.1 },
            { label: 'Nomor surat', kind: 'text', width: 0.11 },
            { label: 'Diperintahkan oleh', kind: 'text', width: 0.1 },
            { label: 'Alasan', kind: 'text' },
          ],
          rows: deputations.map((one) => [
            one.createdAt,
            one.ticket,
            office.serviceName(one.serviceId).id,
            nameOf(office, one.fromOfficerId),
            nameOf(office, one.toOfficerId),
            BASIS[one.basis],
            one.letterNumber,
            one.orderedBy,
            one.reason,
          ]),
          empty: 'Tidak ada pengalihan pada periode ini.',
        },
      ],
      signatures: signaturesOf(office, now, ['subdivision-head', 'coordinator']),
    };
  },
};
