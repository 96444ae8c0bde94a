/** What those who answer for the unit ask: figures, the survey, the yearly evaluation, evidence. */
import * as dashboard from '../admin/dashboard.ts';
import * as evaluation from '../admin/evaluation.ts';
import * as evidence from '../admin/evidence.ts';
import * as survey from '../admin/survey.ts';
import * as f from '../fields.ts';
import { answerable, command, evaluators } from '../roles.ts';

export const FIGURE_COMMANDS = {
  'dashboard:figures': command(answerable, dashboard.showFigures),
  'dashboard:attention': command(answerable, f.nothing),

  'evaluation:show': command(evaluators, evaluation.showEvaluation),
  'evaluation:add-audit': command(evaluators, evaluation.addAudit),
  'evaluation:add-follow-up': command(evaluators, evaluation.addFollowUp),
  'evaluation:finish-follow-up': command(evaluators, evaluation.finishFollowUp),
  'evaluation:close': command(evaluators, evaluation.closeEvaluation),
  'evidence:show': command(evaluators, evidence.showEvidence),
  'evidence:mark': command(evaluators, evidence.markEvidence),

  'survey:figures': command(answerable, survey.surveyOf),
  'survey:comments': command(answerable, survey.surveyOf),
  'survey:plans': command(answerable, survey.surveyPeriod),
  'survey:save-plan': command(answerable, survey.savePlan),
  'survey:save-report-text': command(answerable, survey.saveReportText),
} as const;

export interface FigureOutputs {
  /** Null where nothing happened since what the page shows. */
  'dashboard:figures': dashboard.DashboardFigures | null;
  'dashboard:attention': dashboard.Attention;
  'evaluation:show': evaluation.EvaluationView;
  'evaluation:add-audit': null;
  'evaluation:add-follow-up': null;
  'evaluation:finish-follow-up': null;
  'evaluation:close': null;
  'evidence:show': evidence.EvidenceView;
  'evidence:mark': null;
  'survey:figures': survey.SurveyFigures;
  'survey:comments': survey.SurveyComments;
  'survey:plans': survey.SurveyPlans;
  'survey:save-plan': survey.SurveyPlans;
  'survey:save-report-text': survey.SurveyPlans;
}
