/** The report of a satisfaction survey as it is published (laporan SKM, domain 2.7). */
import { writeWeight } from '../../../shared/domain/office-data/survey-version.ts';
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import { periodBefore } from '../../../shared/domain/reports/calendar-period.ts';
import { periodName, periodSlug, spanOf } from '../../../shared/domain/reports/period.ts';
import { surveyReportTexts as t } from '../../../shared/messages/survey-report.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { SurveyFigures } from '../../../shared/protocol/admin/survey.ts';
import { figuresOf } from '../../usecases/skm/figures.ts';
import { plansOf } from '../../usecases/skm/plans.ts';
import type { ReportBlock, ReportDefinition } from '../document.ts';
import { signaturesOf } from '../signatures.ts';
import { columnsOf } from './columns.ts';
import { indexBlocks, indexFigures } from './index-blocks.ts';
import { planBlocks, realisationBlocks } from './plan-blocks.ts';
import { respondentBlocks, sampleBlocks } from './respondent-blocks.ts';
import { calendarPeriod, surveyReportInput } from './survey-input.ts';

export const skmReport: ReportDefinition<ReportInput> = {
  id: 'skm',
  group: 'satisfaction',
  name: { id: 'Laporan Survei Kepuasan Masyarakat', en: 'Report of the satisfaction survey' },
  description: {
    id: 'Laporan SKM lengkap menurut PermenPANRB 14/2017: responden, IKM per layanan dan unsur, tren, dan tindak lanjut.',
    en: 'The whole SKM report of PermenPANRB 14/2017: respondents, index by service and element, trend and follow-up.',
  },
  may: ['back-office', 'coordinator', 'person-in-charge', 'subdivision-head', 'head', 'admin'],
  asks: { periods: ['quarter', 'month', 'year', 'day'], filters: ['service'] },
  input: surveyReportInput,
  personal: false,
  async build(source, { period: asked, serviceId }) {
    const period = calendarPeriod(asked);
    const { office, db, now, progress } = source;
    const figures = await figuresOf(source, period, serviceId);
    progress(0.7);
    const plans = await plansOf(db, office, period);
    const name = periodName(period, 'id');
    const service = serviceId === null ? '' : `, ${office.serviceName(serviceId).id}`;
    return {
      title: t.title,
      subtitle: `${office.data.name}${service}, ${name}`,
      orientation: 'landscape',
      fileName: `laporan-skm-${periodSlug(period)}`,
      blocks: [
        ...indexFigures(figures),
        { kind: 'heading', text: t.backgroundTitle },
        { kind: 'paragraph', text: plans.text.background },
        { kind: 'heading', text: t.aimTitle },
        { kind: 'paragraph', text: t.aim },
        ...methodBlocks(figures),
        { kind: 'heading', text: t.respondentsTitle },
        { kind: 'paragraph', text: populationText(figures) },
        ...sampleBlocks(figures, office),
        { kind: 'heading', text: t.whoTitle },
        ...respondentBlocks(figures),
        { kind: 'heading', text: t.indexTitle },
        ...indexBlocks(figures, office),
        { kind: 'heading', text: t.analysisTitle },
        ...planBlocks(figures, plans),
        { kind: 'heading', text: t.trendTitle },
        ...trendBlocks(figures),
        { kind: 'heading', text: t.beforeTitle(periodName(plans.before.period, 'id')) },
        ...realisationBlocks(figures, plans.before.plans),
      ],
      signatures: signaturesOf(office, now, ['coordinator', 'head']),
    };
  },
};

/** A first year has none before it: said, rather than left as empty cells. */
function populationText({ period, unit }: SurveyFigures): string {
  const before = periodName(periodBefore(period), 'id');
  return unit.sample.population === null ? t.populationUnknown(before) : t.population(before);
}

/** One weight for all, or each by its code; the office's rule may cut them off. */
function weightsText({ version: { elements }, rules }: SurveyFigures): string {
  const exact = elements.map(({ weight }) => writeWeight(weight, ','));
  const alike = exact.every((weight) => weight === exact[0]);
  if (alike) return t.weight(rules.weight === '1/9' ? (exact[0] ?? '') : rules.weight.replace('.', ','));
  const each = t.weights(elements.map(({ code }, index) => `${code} ${exact[index] ?? ''}`).join('; '));
  return rules.weight === '1/9' ? each : `${each} ${t.cutOff(rules.weight.length - 2)}`;
}

function methodBlocks(figures: SurveyFigures): ReportBlock[] {
  const { period, version, versions, rules } = figures;
  const { from, to } = spanOf(period);
  const name = periodName(period, 'id');
  const method = [
    t.method(version.source.id, version.elements.length),
    weightsText(figures),
    t.unit[rules.unit],
    ...(versions > 1 ? [t.together(versions)] : []),
  ];
  return [
    { kind: 'heading', text: t.methodTitle },
    { kind: 'paragraph', text: method.join(' ') },
    { kind: 'heading', text: t.timeTitle },
    {
      kind: 'paragraph',
      text: from === to ? t.timeOfDay(name) : t.time(name, formatDate(from, 'id'), formatDate(to, 'id')),
    },
  ];
}

function trendBlocks({ trend }: SurveyFigures): ReportBlock[] {
  return [
    {
      kind: 'chart',
      title: t.trendTable,
      look: 'line',
      categories: trend.map(({ year }) => String(year)),
      series: [{ name: t.ikm, values: trend.map(({ nik }) => nik) }],
    },
    {
      kind: 'table',
      title: t.trendTable,
      columns: columnsOf(t.trendColumns, ['text', 'whole', 'decimal', 'text']),
      rows: trend.map(({ year, responses, nik, mutu }) => [String(year), responses, nik, mutu]),
    },
  ];
}
