/** The index of the unit, of its services and of its elements, as a report shows them. */
import { formatDecimal, formatWhole } from '../../../shared/domain/figure-format.ts';
import type { SkmFigures } from '../../../shared/domain/skm-figures.ts';
import { surveyReportTexts as t } from '../../../shared/messages/survey-report.ts';
import type { SurveyFigures } from '../../../shared/protocol/admin/survey.ts';
import type { Office } from '../../office/office.ts';
import type { ReportBlock, ReportCell } from '../document.ts';
import { columnsOf } from './columns.ts';

/** What is seen first: the index, its class, how many answered. */
export function indexFigures({ unit: { figures, sample }, version }: SurveyFigures): ReportBlock[] {
  if (figures === null) return [{ kind: 'paragraph', text: t.nobody }];
  const interval = version.intervals.find(({ mutu }) => mutu === figures.mutu);
  const needed = sample.needed === null ? {} : { note: t.sampleNeeded(sample.needed) };
  return [
    {
      kind: 'figures',
      items: [
        { label: t.ikm, value: formatDecimal(figures.nik, 2, 'id') },
        { label: t.mutu, value: figures.mutu, note: interval?.label.id ?? '' },
        { label: t.respondents, value: formatWhole(figures.responses, 'id'), ...needed },
      ],
    },
  ];
}

export function indexBlocks(figures: SurveyFigures, office: Office): ReportBlock[] {
  const unit = figures.unit.figures;
  if (unit === null) return [{ kind: 'paragraph', text: t.nobody }];
  return [serviceTable(figures, unit, office), elementTable(figures, unit), elementChart(unit)];
}

function serviceTable(figures: SurveyFigures, unit: SkmFigures, office: Office): ReportBlock {
  const codes = figures.version.elements.map(({ code }) => code);
  return {
    kind: 'table',
    title: t.serviceTable,
    columns: columnsOf(
      [t.service, ...codes, t.ikm, t.mutu],
      ['text', ...codes.map(() => 'decimal' as const), 'decimal', 'text'],
    ).map((column, index) => (index === 0 ? { ...column, width: 0.24 } : column)),
    rows: figures.services.flatMap(({ serviceId, figures: of }) =>
      of === null ? [] : [lineOf(office.serviceName(serviceId).id, of)],
    ),
    ...(figures.services.length > 1 && { footer: lineOf(t.whole, unit) }),
  };
}

function lineOf(name: string, { elements, nik, mutu }: SkmFigures): ReportCell[] {
  return [name, ...elements.map(({ mean }) => mean), nik, mutu];
}

function elementTable({ version }: SurveyFigures, unit: SkmFigures): ReportBlock {
  const nameOf = (code: string): string =>
    version.elements.find((element) => element.code === code)?.name.id ?? code;
  return {
    kind: 'table',
    title: t.elementTable,
    columns: columnsOf(t.elementColumns, [
      'text',
      'text',
      'whole',
      'decimal',
      'decimal',
      'decimal',
      'text',
    ]).map((column, index) => (index === 1 ? { ...column, width: 0.36 } : column)),
    rows: unit.elements.map(({ code, n, mean, weighted, nik, mutu }) => [
      code,
      nameOf(code),
      n,
      mean,
      weighted,
      nik,
      mutu,
    ]),
  };
}

function elementChart(unit: SkmFigures): ReportBlock {
  return {
    kind: 'chart',
    title: t.elementChart,
    look: 'bar',
    categories: unit.elements.map(({ code }) => code),
    series: [{ name: 'NRR', values: unit.elements.map(({ mean }) => mean) }],
  };
}
