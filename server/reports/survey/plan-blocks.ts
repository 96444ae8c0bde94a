/** What is weak, what is planned for it, and what came of the plans before. */
import { planProgress } from '../../../shared/domain/skm-plan.ts';
import { weakestCodes } from '../../../shared/domain/skm-figures.ts';
import { adminSurveyTexts } from '../../../shared/messages/admin-survey.ts';
import { surveyReportTexts as t } from '../../../shared/messages/survey-report.ts';
import type { PlanView, SurveyFigures, SurveyPlans } from '../../../shared/protocol/admin/survey.ts';
import type { ReportBlock } from '../document.ts';
import { columnsOf } from './columns.ts';

const { statuses: STATUSES } = adminSurveyTexts.id;

export function planBlocks(figures: SurveyFigures, { plans, text }: SurveyPlans): ReportBlock[] {
  return [
    ...weakestBlock(figures),
    ...(text.analysis === '' ? [] : [{ kind: 'paragraph' as const, text: text.analysis }]),
    {
      kind: 'table',
      title: t.planTable,
      columns: columnsOf(t.planColumns, ['text', 'text', 'day']),
      rows: plans.map((plan) => [
        elementName(figures, plan.element),
        plan.plan,
        plan.dueDay,
        plan.inCharge,
        STATUSES[plan.status],
      ]),
      empty: t.noPlan,
    },
  ];
}

export function realisationBlocks(figures: SurveyFigures, plans: readonly PlanView[]): ReportBlock[] {
  const { done, plans: count } = planProgress(plans);
  return [
    {
      kind: 'table',
      title: t.beforeTable,
      columns: columnsOf(t.beforeColumns, []),
      rows: plans.map((plan) => [
        elementName(figures, plan.element),
        plan.plan,
        plan.inCharge,
        STATUSES[plan.status],
        plan.realisation,
      ]),
      empty: t.noBefore,
    },
    ...(plans.length === 0 ? [] : [{ kind: 'paragraph' as const, text: t.done(done, count) }]),
  ];
}

function weakestBlock(figures: SurveyFigures): ReportBlock[] {
  const unit = figures.unit.figures;
  if (unit === null) return [];
  const weakest = weakestCodes(unit).map((code) => elementName(figures, code));
  return [{ kind: 'paragraph', text: weakest.length === 0 ? t.evenly : t.weakest(weakest.join('; ')) }];
}

/** "U3 Waktu Penyelesaian" */
function elementName({ version }: SurveyFigures, code: string): string {
  const element = version.elements.find((one) => one.code === code);
  return element === undefined ? code : `${code} ${element.name.id}`;
}
