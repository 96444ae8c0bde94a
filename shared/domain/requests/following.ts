/** How a request stands for the applicant who follows it: whose turn it is, by when, and what it was before. */
import type { LocalText } from '../pos.ts';
import type { ClockReading } from './clocks.ts';
import { stateOf, type RequestType } from './request-type.ts';

/** `applicant`: something is to be repaired before the office goes on. */
export type Turn = 'office' | 'applicant' | 'none';

/** The message by which an applicant is asked to complete or revise something. */
const ASKS_REPAIR = 'incomplete';

export function turnOf(type: RequestType, state: string): Turn {
  const { waitsFor } = stateOf(type, state);
  if (waitsFor === 'nobody') return 'none';
  if (waitsFor !== 'applicant') return 'office';
  // what was agreed waits for the applicant too, who has nothing to repair
  const repairs = type.steps.some(({ to, message }) => to === state && message === ASKS_REPAIR);
  return repairs ? 'applicant' : 'none';
}

/** The running clock of whose turn it is that runs out first. */
export function dueOfTurn(
  turn: Turn,
  clocks: readonly { readonly of: 'office' | 'applicant'; readonly reading: ClockReading }[],
): { readonly day: string; readonly daysLeft: number } | null {
  const running = clocks.flatMap(({ of, reading }) =>
    of === turn && reading.state === 'running' ? [reading] : [],
  );
  const first = running.toSorted((a, b) => a.dueAt - b.dueAt)[0];
  return first ? { day: first.dueDay, daysLeft: first.daysLeft } : null;
}

interface ToldOn {
  readonly day: string;
  readonly told: LocalText;
}

/** What it was told to be since its receipt; a step after which it reads the same as before is no news. */
export function toldHistory(
  type: RequestType,
  receivedOn: string,
  steps: readonly { readonly state: string; readonly day: string }[],
): ToldOn[] {
  const first = { day: receivedOn, told: stateOf(type, type.states[0]?.id ?? '').told };
  return steps.reduce<ToldOn[]>(
    (history, { state, day }) => {
      const { told } = stateOf(type, state);
      return history.at(-1)?.told.id === told.id ? history : [...history, { day, told }];
    },
    [first],
  );
}
