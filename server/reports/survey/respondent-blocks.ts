/** How many answered and who they are, counted and never named. */
import { CHARACTERISTICS, INDICATORS } from '../../../shared/domain/skm-respondents.ts';
import { adminSurveyTexts } from '../../../shared/messages/admin-survey.ts';
import { surveyReportTexts as t } from '../../../shared/messages/survey-report.ts';
import type { IndexView, SurveyFigures } from '../../../shared/protocol/admin/survey.ts';
import type { Office } from '../../office/office.ts';
import type { ReportBlock, ReportCell } from '../document.ts';
import { columnsOf } from './columns.ts';

const { characteristic: CHARACTERISTIC, groups: GROUPS } = adminSurveyTexts.id;

export function sampleBlocks(figures: SurveyFigures, office: Office): ReportBlock[] {
  const line = (name: string, { sample }: IndexView): ReportCell[] => [
    name,
    sample.population,
    sample.needed,
    sample.responses,
    sample.share,
  ];
  const table: ReportBlock = {
    kind: 'table',
    title: t.sampleTable,
    columns: columnsOf(t.sampleColumns, ['text', 'whole', 'whole', 'whole', 'percent']),
    rows: figures.services.map((service) => line(office.serviceName(service.serviceId).id, service)),
    footer: line(t.whole, figures.unit),
  };
  if (figures.leftOut === 0) return [table];
  return [table, { kind: 'paragraph', text: t.leftOut(figures.leftOut) }];
}

export function respondentBlocks({ respondents, unit }: SurveyFigures): ReportBlock[] {
  const responses = unit.figures?.responses ?? 0;
  const rows = CHARACTERISTICS.flatMap((characteristic) =>
    INDICATORS[characteristic]
      .map((indicator) => ({ indicator, n: respondents[characteristic][indicator] ?? 0 }))
      .filter(({ n }) => n > 0)
      .map(({ indicator, n }): ReportCell[] => [
        CHARACTERISTIC[characteristic],
        GROUPS[indicator] ?? indicator,
        n,
        n / responses,
      ]),
  );
  return [
    {
      kind: 'table',
      title: t.whoTable,
      columns: columnsOf(t.whoColumns, ['text', 'text', 'whole', 'percent']),
      rows,
      empty: t.nobody,
    },
  ];
}
