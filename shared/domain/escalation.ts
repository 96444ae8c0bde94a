/**
 * Supervision in levels (pengawasan berjenjang, C-09): a step that runs over its standard is told to the coordinator,
 * then to Kasubbag Umum, then to Kepala, until somebody answers. A visitor who waits long is told to the coordinator,
 * as a matter of the queue and of no officer (domain finding 3). Instants are ms since 1970 UTC.
 */
import { overran } from './pos.ts';

/** 1 coordinator, 2 Kasubbag Umum, 3 Kepala. */
export const ESCALATION_LEVELS = [1, 2, 3] as const;
export type EscalationLevel = (typeof ESCALATION_LEVELS)[number];

export interface EscalationRules {
  /** Minutes after a step was due at which each level is told. */
  readonly escalationMinutes: readonly [number, number, number];
  /** Minutes of waiting after which the coordinator is told. */
  readonly longWaitAlertMinutes: number;
}

/** What was told of one step before. */
export interface Raised {
  readonly level: number;
  /** "Ditindaklanjuti"; null while nobody did. */
  readonly answeredAt: number | null;
}

const MINUTE_MS = 60_000;

/**
 * The levels to be told of a step now: each once, all that were missed at once, none after an answer. A step that is
 * finished or put aside is nobody's to hurry.
 */
export function levelsDue(
  step: {
    readonly dueAt: number | null;
    readonly finishedAt: number | null;
    readonly pausedAt: number | null;
  },
  raised: readonly Raised[],
  { escalationMinutes }: Pick<EscalationRules, 'escalationMinutes'>,
  now: number,
): EscalationLevel[] {
  const { dueAt } = step;
  if (step.finishedAt !== null || step.pausedAt !== null) return [];
  if (dueAt === null || !overran(now, dueAt)) return [];
  if (raised.some(({ answeredAt }) => answeredAt !== null)) return [];
  return ESCALATION_LEVELS.filter(
    (level) =>
      now >= dueAt + (escalationMinutes[level - 1] ?? Infinity) * MINUTE_MS &&
      !raised.some((before) => before.level === level),
  );
}

/** A ticket in a queue, and the step it waits for. */
export interface WaitingStep {
  readonly waitingSince: number;
  /** The step had begun and waits for the next officer since then (dialihkan); null where it has not begun. */
  readonly pausedAt: number | null;
  /** Where its place began; an appointment that came early waits from its own time on. */
  readonly queuedAt: number;
  /** When a visitor who had missed the call reported back; null for all others. */
  readonly returnSince: number | null;
}

/** Since when the visitor is there and waits: not while they had missed their call, nor before their appointment. */
export function waitsSince({ waitingSince, pausedAt, queuedAt, returnSince }: WaitingStep): number {
  return Math.max(pausedAt ?? waitingSince, queuedAt, returnSince ?? queuedAt);
}

/** Whether the coordinator is to be told that this visitor waits long; once a step. */
export function waitsTooLong(
  step: WaitingStep,
  raised: readonly Raised[],
  { longWaitAlertMinutes }: Pick<EscalationRules, 'longWaitAlertMinutes'>,
  now: number,
): boolean {
  return raised.length === 0 && now - waitsSince(step) > longWaitAlertMinutes * MINUTE_MS;
}

/** The highest level that an officer with these roles is told of, and answers; 0 for none. */
export function supervisionLevel(roles: readonly string[]): EscalationLevel | 0 {
  if (roles.includes('head') || roles.includes('admin')) return 3;
  if (roles.includes('subdivision-head')) return 2;
  return roles.includes('coordinator') ? 1 : 0;
}
