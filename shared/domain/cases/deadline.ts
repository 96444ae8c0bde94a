/**
 * From the finding to the sanction at most one week (Z-03): seven calendar days, holidays and weekends included,
 * counted from the day of the finding, which is day 0.
 */
import { Temporal } from 'temporal-polyfill';
import { daysFrom } from '../days.ts';
import { ESCALATION_LEVELS, type EscalationLevel } from '../escalation.ts';
import type { CaseState } from './case.ts';

const DAYS = 7;

/** The last day of the week, `YYYY-MM-DD`. */
export function caseDueDay(foundDay: string): string {
  return daysFrom(foundDay, DAYS);
}

export type Pressure = 'calm' | 'near' | 'over';

/** Days until the last day; 0 on it, negative after it. */
export function daysLeft(dueDay: string, today: string): number {
  return Temporal.PlainDate.from(today).until(Temporal.PlainDate.from(dueDay), { largestUnit: 'days' }).days;
}

/** @param nearDays how many days before the last one it is near */
export function pressureOf(dueDay: string, today: string, nearDays: number): Pressure {
  const left = daysLeft(dueDay, today);
  if (left < 0) return 'over';
  return left <= nearDays ? 'near' : 'calm';
}

/** The week runs until the decree, or until it is decided that there is none. */
export function caseClockRuns(state: CaseState): boolean {
  return ['found', 'called', 'heard', 'proposed', 'verified'].includes(state);
}

/**
 * Which levels of supervision (C-09) are told now: each once.
 * @param offsets days after the last day, negative before it, at which coordinator, Kasubbag Umum and Kepala are told
 */
export function caseLevelsDue(
  { state, dueDay }: { readonly state: CaseState; readonly dueDay: string },
  raised: readonly number[],
  offsets: readonly [number, number, number],
  today: string,
): EscalationLevel[] {
  if (!caseClockRuns(state)) return [];
  const late = -daysLeft(dueDay, today);
  return ESCALATION_LEVELS.filter(
    (level) => late >= (offsets[level - 1] ?? Infinity) && !raised.includes(level),
  );
}
