/** Whether the steps of the procedure kept their time standard, and every deviation with what was said of it (H-08). */
import {
  deviationsBetween,
  remarksBetween,
  type ReportedDeviation,
} from '../../../db/repositories/report-rows.ts';
import type { DeviationRemarkRow } from '../../../db/repositories/records.ts';
import { formatPercent, formatWhole } from '../../../shared/domain/figure-format.ts';
import { ComplianceTally, type Kept, type StepKept } from '../../../shared/domain/reports/compliance.ts';
import { periodSlug, spanOf } from '../../../shared/domain/reports/period.ts';
import { shareOf } from '../../../shared/domain/reports/spread.ts';
import { stepOf } from '../../../shared/domain/pos.ts';
import { reportInput, type ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { Office } from '../../office/office.ts';
import type { ReportCell, ReportColumn, ReportDefinition, ReportTable } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { readVisits, serviceOfRound } from './read-visits.ts';
import { nameOf, standardText, stepName, subtitleOf } from './texts.ts';

/** As stored where the step was the visitor's own. */
const NOBODY = 'visitor';
const KINDS = { time: 'Waktu', inputs: 'Kelengkapan', output: 'Output' } as const;

export const complianceReport: ReportDefinition<ReportInput> = {
  id: 'compliance',
  group: 'accountability',
  name: { id: 'Kepatuhan POS dan penyimpangan', en: 'Compliance with the procedure, and deviations' },
  description: {
    id: 'Langkah POS yang selesai dalam waktu baku, menurut langkah dan petugas, serta setiap penyimpangan dengan penjelasan dan tinjauannya.',
    en: 'Steps finished within their standard, by step and officer, and every deviation with its explanation and reviews.',
  },
  may: ['coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['month', 'day', 'quarter', 'year', 'range'], filters: ['service', 'officer'] },
  input: reportInput,
  personal: false,
  async build(source, input) {
    const { db, office, now } = source;
    const span = spanOf(input.period);
    const deviations = await deviationsBetween(db, span);
    const remarks = await remarksBetween(db, span);
    const ofVisit = Map.groupBy(deviations, ({ visitId }) => visitId);
    const tally = new ComplianceTally();
    /** With the service it happened in: a number may have had others since. */
    const wanted = new Map<string, string>();
    await readVisits(source, input, (read) => {
      const { visit, runs } = read;
      const own = ofVisit.get(visit.id) ?? [];
      const pos = office.posVersion(visit.posId, visit.posVersion);
      for (const run of runs) {
        if (!isWanted(input, serviceOfRound(read, run.round), run.officerId)) continue;
        tally.add(pos, run, own);
      }
      for (const one of own) {
        const service = serviceOfRound(read, one.round);
        if (isWanted(input, service, one.responsible)) wanted.set(one.id, service);
      }
    });
    const listed = deviations.flatMap((one) => {
      const serviceId = wanted.get(one.id);
      return serviceId === undefined ? [] : [{ ...one, serviceId }];
    });
    const officers = tally.steps.filter(({ visitors }) => !visitors);
    const all = sumOf(officers);
    return {
      title: 'Kepatuhan POS dan Penyimpangan',
      subtitle: subtitleOf(office, input),
      orientation: 'landscape',
      fileName: `kepatuhan-pos-${periodSlug(input.period)}`,
      blocks: [
        {
          kind: 'figures',
          items: [
            { label: 'Langkah petugas yang selesai', value: formatWhole(all.finished) },
            {
              label: 'Dalam waktu baku',
              value: shareText(all),
              note: `${formatWhole(all.over)} melewati waktu baku`,
            },
            { label: 'Penyimpangan tercatat', value: formatWhole(listed.length) },
          ],
        },
        stepTable('Langkah petugas', officers, office),
        stepTable(
          'Langkah pemohon (dicatat, tidak menjadi tanggung jawab petugas)',
          tally.steps.filter(({ visitors }) => visitors),
          office,
        ),
        officerTable(tally, office),
        deviationTable(listed, remarks, office),
      ],
      signatures: signaturesOf(office, now, ['subdivision-head', 'coordinator']),
    };
  },
};

function isWanted({ serviceId, officerId }: ReportInput, service: string, officer: string | null): boolean {
  return (serviceId === null || serviceId === service) && (officerId === null || officerId === officer);
}

function sumOf(kept: readonly Kept[]): Kept {
  return kept.reduce<Kept>(
    (sum, { finished, inTime, over }) => ({
      finished: sum.finished + finished,
      inTime: sum.inTime + inTime,
      over: sum.over + over,
    }),
    { finished: 0, inTime: 0, over: 0 },
  );
}

function shareText({ inTime, finished }: Kept): string {
  const share = shareOf(inTime, finished);
  return share === null ? '-' : formatPercent(share);
}

const KEPT: readonly ReportColumn[] = [
  { label: 'Selesai', kind: 'whole', width: 0.1 },
  { label: 'Dalam waktu baku', kind: 'whole', width: 0.12 },
  { label: 'Melewati', kind: 'whole', width: 0.1 },
  { label: 'Kepatuhan', kind: 'percent', width: 0.1 },
];

function keptCells({ finished, inTime, over }: Kept): ReportCell[] {
  return [finished, inTime, over, shareOf(inTime, finished)];
}

function stepTable(title: string, steps: readonly StepKept[], office: Office): ReportTable {
  return {
    kind: 'table',
    title,
    columns: [
      { label: 'Langkah', kind: 'text' },
      { label: 'POS', kind: 'text', width: 0.16 },
      { label: 'Waktu baku', kind: 'text', width: 0.1 },
      ...KEPT,
    ],
    rows: steps.map((step) => {
      const pos = office.posVersion(step.posId, step.posVersion);
      return [
        `${step.no}. ${stepName(pos, step.no)}`,
        `${pos.number} (v${pos.version})`,
        standardText(stepOf(pos, step.no).standard),
        ...keptCells(step),
      ];
    }),
    ...(steps.length === 0 ? {} : { footer: ['Jumlah', null, null, ...keptCells(sumOf(steps))] }),
  };
}

function officerTable(tally: ComplianceTally, office: Office): ReportTable {
  const rows = tally.officers
    .map(({ officerId, ...kept }) => ({ name: nameOf(office, officerId), kept }))
    .sort((a, b) => a.name.localeCompare(b.name, 'id'))
    .map(({ name, kept }) => [name, ...keptCells(kept)]);
  return {
    kind: 'table',
    title: 'Menurut petugas yang bertanggung jawab',
    columns: [{ label: 'Petugas', kind: 'text' }, ...KEPT],
    rows,
  };
}

function deviationTable(
  deviations: readonly ReportedDeviation[],
  remarks: readonly DeviationRemarkRow[],
  office: Office,
): ReportTable {
  const said = Map.groupBy(remarks, ({ deviationId }) => deviationId);
  const texts = (id: string, kind: DeviationRemarkRow['kind']): string =>
    (said.get(id) ?? [])
      .filter((remark) => remark.kind === kind)
      .map(({ text, officerId }) => `${nameOf(office, officerId)}: ${text}`)
      .join('\n');
  return {
    kind: 'table',
    title: 'Penyimpangan',
    columns: [
      { label: 'Tanggal', kind: 'day', width: 0.085 },
      { label: 'Nomor', kind: 'text', width: 0.065 },
      { label: 'Layanan', kind: 'text', width: 0.12 },
      { label: 'Langkah', kind: 'whole', width: 0.065 },
      { label: 'Jenis', kind: 'text', width: 0.085 },
      { label: 'Penanggung jawab', kind: 'text', width: 0.12 },
      { label: 'Penjelasan saat dicatat', kind: 'text' },
      { label: 'Pertanggungjawaban', kind: 'text', width: 0.15 },
      { label: 'Tinjauan', kind: 'text', width: 0.15 },
    ],
    rows: deviations.map((one) => [
      one.day,
      one.ticket,
      office.serviceName(one.serviceId).id,
      one.stepNo,
      KINDS[one.kind],
      one.responsible === NOBODY ? 'Pemohon (tidak dibebankan)' : nameOf(office, one.responsible),
      one.explanation,
      texts(one.id, 'explanation'),
      texts(one.id, 'review'),
    ]),
    empty: 'Tidak ada penyimpangan pada periode ini.',
  };
}
