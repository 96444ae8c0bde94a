import type { HoursPeriod, OfficeHours, WeekHours } from '../../../shared/domain/working-time.ts';

const MORNING = { from: '08:00', to: '12:00' };
const AFTERNOON = { from: '13:00', to: '15:30' };
const USUAL = [MORNING, AFTERNOON];
/** Shorter before the Friday prayer. */
const FRIDAY = [{ from: '08:00', to: '11:30' }, AFTERNOON];

const WEEK: WeekHours = { 1: USUAL, 2: USUAL, 3: USUAL, 4: USUAL, 5: FRIDAY };

const FASTING_DAY = [
  { from: '08:00', to: '12:00' },
  { from: '12:30', to: '15:00' },
];
const FASTING_FRIDAY = [
  { from: '08:00', to: '11:30' },
  { from: '12:30', to: '15:00' },
];

/**
 * Ramadan within Perpres 21/2023: 08.00 to 15.00, break 30 minutes, on Fridays 60. The first day is finally
 * set by the ministry (isbat), so an administrator adjusts these days each year.
 */
const RAMADAN_1448: HoursPeriod = {
  from: '2027-02-08',
  to: '2027-03-09',
  name: 'Ramadan 1448 H',
  week: { 1: FASTING_DAY, 2: FASTING_DAY, 3: FASTING_DAY, 4: FASTING_DAY, 5: FASTING_FRIDAY },
};

/** Service hours of the offices whose documents state none. */
export const DEFAULT_HOURS: OfficeHours = {
  week: WEEK,
  periods: [RAMADAN_1448],
  specialDay: USUAL,
  noBreak: false,
  lastTicketMinutes: 15,
};

const EIGHT_TO_FOUR = [{ from: '08:00', to: '16:00' }];

/** Monday to Friday 08.00 to 16.00 as BPMP Kepulauan Riau publishes it; officers take their break in turns. */
export const SERVED_THROUGH: OfficeHours = {
  week: { 1: EIGHT_TO_FOUR, 2: EIGHT_TO_FOUR, 3: EIGHT_TO_FOUR, 4: EIGHT_TO_FOUR, 5: EIGHT_TO_FOUR },
  periods: [RAMADAN_1448],
  specialDay: EIGHT_TO_FOUR,
  noBreak: true,
  lastTicketMinutes: 15,
};
