import { DEFAULT_FINDING_RULES } from '../../../shared/domain/cases/findings.ts';
import { QUESTIONNAIRE_ORDER } from '../../../shared/domain/skm.ts';
import { DEFAULT_TV_SETTINGS } from '../../../shared/domain/tv-settings.ts';
import type { OfficeSettings } from './types.ts';

export const DEFAULT_SETTINGS: OfficeSettings = {
  dayCount: 'receipt-is-day-0',
  posWorkingDay: 'end-of-next-working-day',
  slaBasis: 'handling',
  deputising: 'letter-or-oral',
  ikmWeight: '1/9',
  skmUnitIndex: 'pooled',
  surveyOrder: QUESTIONNAIRE_ORDER,
  officerRating: true,
  findings: DEFAULT_FINDING_RULES,
  caseNearDays: 2,
  caseEscalationDays: [-2, 1, 3],
  onlineServiceDays: 1,
  priorityCodeDays: 90,
  maxCalls: 3,
  secondsBetweenCalls: 30,
  undoNoShowSeconds: 60,
  recallOffset: 3,
  priorityCap: 2,
  longWaitMinutes: 20,
  longWaitAlertMinutes: 30,
  escalationMinutes: [0, 30, 120],
  complaints: { workingDays: 5, contactWorkingDays: 2, escalationWorkingDays: [0, 1, 2] },
  requestEscalationWorkingDays: [0, 1, 2],
  appointmentGraceMinutes: 30,
  estimateDays: 28,
  calledDigits: DEFAULT_TV_SETTINGS.calledDigits,
  tv: DEFAULT_TV_SETTINGS,
  idle: { askAfterS: 45, homeAfterS: 15 },
  requestFileMegabytes: 10,
  requestRetentionDays: 5 * 365,
  retentionDays: { rawIdNumber: 30, contact: 365, register: 5 * 365 },
};
