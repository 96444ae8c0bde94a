/**
 * The recap of satisfaction as the back office prints it (S3 Z-01 A, Z-02): every "kurang" and "sangat kurang" with the
 * officer who served and who examined it, and all ratings in numbers. Nothing in it says whose rating it was (Z-08).
 */
import { formatWhole } from '../../../shared/domain/figure-format.ts';
import { periodSlug } from '../../../shared/domain/reports/period.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { ReportBlock, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { subtitleOf } from '../visits/texts.ts';
import { findingRow } from './finding-row.ts';
import { RatingTally } from './rating-tally.ts';
import { readRatings, type RatingRead } from './read-ratings.ts';

export const satisfactionRecap: ReportDefinition<ReportInput> = {
  id: 'satisfaction-recap',
  group: 'satisfaction',
  name: { id: 'Rekap kepuasan', en: 'Recap of satisfaction' },
  description: {
    id: 'Penilaian kurang dan sangat kurang beserta petugas yang melayani, pemeriksa, dan nomor kasus, serta jumlah semua penilaian. Tanpa identitas pengguna layanan.',
    en: 'Poor and very poor ratings with who served, who examined them and the case, and all ratings in numbers. Without who rated.',
  },
  may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head'],
  asks: { periods: ['day', 'month', 'quarter', 'year', 'range'], filters: ['service', 'officer'] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { office, now } = source;
    const officers = new RatingTally();
    const services = new RatingTally();
    const found: RatingRead[] = [];
    await readRatings(source, input, (read) => {
      services.add(read.survey.serviceId, read.survey.rating);
      for (const id of read.officerIds) officers.add(id, read.survey.rating);
      if (read.findings.length > 0) found.push(read);
    });
    return {
      title: 'Rekap Kepuasan Pengguna Layanan',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `rekap-kepuasan-${periodSlug(input.period)}`,
      blocks: [
        figures(services.total, found),
        findingTable(
          found.flatMap((read) => read.findings.map((finding) => findingRow(office, read, finding))),
        ),
        officers.table('Menurut petugas yang melayani', 'Petugas', (id) => office.officerName(id)),
        services.table('Menurut layanan', 'Layanan', (id) => office.serviceName(id).id),
        {
          kind: 'paragraph',
          text: 'Temuan adalah bahan pemeriksaan dan belum berarti pelanggaran. Satu penilaian dihitung pada setiap petugas yang melayani nomor antrean itu. Nomor antrean, nama, dan isi saran pengguna layanan tidak dicantumkan.',
        },
      ],
      signatures: signaturesOf(office, now, ['coordinator', 'back-office']),
    };
  },
};

function figures(ratings: number, found: readonly RatingRead[]): ReportBlock {
  const veryPoor = found.filter(({ findings }) => findings.some(({ level }) => level === 'very-poor'));
  const open = found.filter(({ examined }) => examined === null);
  return {
    kind: 'figures',
    items: [
      { label: 'Penilaian masuk', value: formatWhole(ratings) },
      { label: 'Kurang', value: formatWhole(found.length - veryPoor.length) },
      { label: 'Sangat kurang', value: formatWhole(veryPoor.length) },
      { label: 'Temuan belum diperiksa', value: formatWhole(open.length) },
    ],
  };
}

function findingTable(rows: ReportTable['rows']): ReportTable {
  return {
    kind: 'table',
    title: 'Penilaian kurang dan sangat kurang',
    columns: [
      { label: 'Tanggal', kind: 'day', width: 0.09 },
      { label: 'Layanan', kind: 'text', width: 0.16 },
      { label: 'Petugas yang melayani', kind: 'text', width: 0.15 },
      { label: 'Tentang', kind: 'text', width: 0.07 },
      { label: 'Kategori', kind: 'text', width: 0.09 },
      { label: 'Yang dinilai', kind: 'text' },
      { label: 'Diperiksa oleh', kind: 'text', width: 0.13 },
      { label: 'Diperiksa pada', kind: 'instant', width: 0.11 },
      { label: 'Nomor kasus', kind: 'text', width: 0.09 },
    ],
    rows,
    empty: 'Tidak ada penilaian kurang atau sangat kurang pada periode ini.',
  };
}
