/**
 * "Bukti dukung" in one file (domain 2.9): the checklist and the reports that show what it says. Counts alone; nothing
 * in it is of one visitor.
 */
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import { complaintsReport } from '../complaints/complaints.ts';
import type { BundleDefinition, BundlePart, ReportDefinition } from '../document.ts';
import { yearlyEvaluationReport } from '../evaluation/yearly.ts';
import { charterReport } from '../standards/charter.ts';
import { standardsReport } from '../standards/service-standards.ts';
import { ikmBoard } from '../survey/ikm-board.ts';
import { skmReport } from '../survey/skm-report.ts';
import { onTimeReport } from '../visits/on-time.ts';
import { visitCountsReport } from '../visits/visit-counts.ts';
import { evidenceReport } from './checklist.ts';

type Line = readonly [fileName: string, report: ReportDefinition, ...formats: BundlePart['format'][]];

/** In the order they are read. */
const CONTENTS: readonly Line[] = [
  ['daftar-bukti-dukung', evidenceReport, 'pdf'],
  ['rekapitulasi-kunjungan', visitCountsReport, 'pdf', 'xlsx'],
  ['permohonan-tepat-waktu', onTimeReport, 'pdf'],
  ['laporan-skm', skmReport, 'pdf', 'xlsx'],
  ['papan-ikm', ikmBoard, 'pdf'],
  ['rekapitulasi-pengaduan', complaintsReport, 'pdf', 'xlsx'],
  ['evaluasi-tahunan', yearlyEvaluationReport, 'pdf'],
  ['standar-pelayanan', standardsReport, 'pdf'],
  ['maklumat-pelayanan', charterReport, 'pdf'],
];

export const evidenceBundle: BundleDefinition<ReportInput> = {
  id: 'evidence-bundle',
  group: 'yearly',
  name: { id: 'Berkas bukti dukung (ZIP)', en: 'Bundle of evidence (ZIP)' },
  description: {
    id: 'Satu berkas ZIP berisi daftar isi, daftar bukti dukung, rekap kunjungan, SKM, pengaduan, evaluasi, standar, dan maklumat pelayanan. Tanpa data pribadi.',
    en: 'One ZIP with a list of contents, the checklist, visits in numbers, survey, complaints, evaluation, standards and charter. No personal data.',
  },
  may: evidenceReport.may,
  asks: evidenceReport.asks,
  input: reportInput.refine(({ period }) => period.kind === 'year', { path: ['period'] }),
  personal: false,
  fileName: (input) => `berkas-bukti-dukung-${yearOf(input)}`,
  title: (input) => `Bukti Dukung Tahun ${yearOf(input)}`,
  parts: (input) =>
    CONTENTS.flatMap(([fileName, report, ...formats]) =>
      formats.map((format) => ({
        fileName,
        report,
        format,
        input: { ...input, serviceId: null, officerId: null },
      })),
    ),
};

/** @throws for another period, which the schema above refuses */
function yearOf({ period }: ReportInput): number {
  if (period.kind !== 'year') throw new Error('Evidence is of a year.');
  return period.year;
}
