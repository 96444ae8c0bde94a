import { QUESTIONNAIRE_ORDER } from '../../../shared/domain/skm.ts';
import type { OfficeSettings } from './types.ts';

export const DEFAULT_SETTINGS: OfficeSettings = {
  dayCount: 'receipt-is-day-0',
  posWorkingDay: 'end-of-next-working-day',
  slaBasis: 'handling',
  deputising: 'letter-or-oral',
  ikmWeight: '1/9',
  surveyOrder: QUESTIONNAIRE_ORDER,
  officerRating: true,
  namesOnTv: false,
  maxCalls: 3,
  secondsBetweenCalls: 30,
  recallOffset: 3,
  priorityCap: 2,
  calledDigits: 'words',
  idle: { askAfterS: 45, homeAfterS: 15 },
  retentionDays: { rawIdNumber: 30, contact: 365, register: 5 * 365 },
};
