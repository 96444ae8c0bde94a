/** The board of the satisfaction index as a page to print and hang up (domain 2.7). */
import { formatDecimal, formatWhole } from '../../../shared/domain/figure-format.ts';
import { periodName, periodSlug, spanOf } from '../../../shared/domain/reports/period.ts';
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import { INDICATORS } from '../../../shared/domain/skm-respondents.ts';
import { adminSurveyTexts } from '../../../shared/messages/admin-survey.ts';
import { surveyReportTexts as t } from '../../../shared/messages/survey-report.ts';
import type { ReportInput } from '../../../shared/protocol/admin/reports.ts';
import type { SurveyFigures } from '../../../shared/protocol/admin/survey.ts';
import { figuresOf } from '../../usecases/skm/figures.ts';
import type { ReportBlock, ReportDefinition } from '../document.ts';
import { columnsOf } from './columns.ts';
import { skmReport } from './skm-report.ts';
import { calendarPeriod, surveyReportInput } from './survey-input.ts';

const { groups: GROUPS } = adminSurveyTexts.id;

export const ikmBoard: ReportDefinition<ReportInput> = {
  id: 'ikm-board',
  group: 'satisfaction',
  name: { id: 'Papan IKM', en: 'Board of the satisfaction index' },
  description: {
    id: 'Satu halaman untuk dipasang: nilai IKM, mutu, responden, dan periode survei.',
    en: 'One page to hang up: the index, its grade, the respondents and the period.',
  },
  may: skmReport.may,
  asks: skmReport.asks,
  input: surveyReportInput,
  personal: false,
  async build(source, { period: asked, serviceId }) {
    const period = calendarPeriod(asked);
    const { office } = source;
    const figures = await figuresOf(source, period, serviceId);
    const { from, to } = spanOf(period);
    const days =
      from === to ? formatDate(from, 'id') : `${formatDate(from, 'id')} s.d. ${formatDate(to, 'id')}`;
    return {
      title: t.boardTitle,
      subtitle: `${office.data.name}, ${periodName(period, 'id')}`,
      orientation: 'portrait',
      fileName: `papan-ikm-${periodSlug(period)}`,
      blocks: [
        ...valueBlocks(figures),
        {
          kind: 'figures',
          items: [
            {
              label: t.boardService,
              value: serviceId === null ? t.allServices : office.serviceName(serviceId).id,
            },
            { label: t.boardPeriod, value: days },
          ],
        },
        ...respondentBlocks(figures),
        { kind: 'statement', text: t.thanks },
      ],
      signatures: [],
    };
  },
};

function valueBlocks({ unit: { figures }, version }: SurveyFigures): ReportBlock[] {
  if (figures === null) return [{ kind: 'paragraph', text: t.nobody }];
  const label = version.intervals.find(({ mutu }) => mutu === figures.mutu)?.label.id ?? '';
  return [
    {
      kind: 'figures',
      large: true,
      items: [
        {
          label: t.ikm,
          value: formatDecimal(figures.nik, 2, 'id'),
          note: `${t.mutu} ${figures.mutu} (${label})`,
        },
      ],
    },
  ];
}

function respondentBlocks({ unit: { figures }, respondents }: SurveyFigures): ReportBlock[] {
  if (figures === null) return [];
  const whole = (n = 0): string => formatWhole(n, 'id');
  return [
    {
      kind: 'figures',
      items: [
        { label: t.respondents, value: whole(figures.responses) },
        { label: GROUPS.L ?? 'L', value: whole(respondents.sex.L) },
        { label: GROUPS.P ?? 'P', value: whole(respondents.sex.P) },
      ],
    },
    {
      kind: 'table',
      title: t.education,
      columns: columnsOf(t.educationColumns, ['text', 'whole']),
      rows: INDICATORS.education
        .filter((level) => (respondents.education[level] ?? 0) > 0)
        .map((level) => [GROUPS[level] ?? level, respondents.education[level] ?? 0]),
    },
  ];
}
