/** A step's clock as a desk shows it, and whether its officer owes an explanation. All instants in ms, hub time. */
import { overran, stepAlert, type PosProfile, type StepAlert } from '../../../shared/domain/pos.ts';
import { isEnded } from '../../../shared/domain/visit.ts';
import type { DeskStep, DeskVisit, StepRunView } from '../../../shared/protocol/desk.ts';

/** Waiting in the queue is no step of the procedure: its time is shown apart and nothing is due (domain finding 3). */
export type StepClock =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly since: number }
  | { readonly kind: 'running'; readonly startedAt: number }
  | {
      readonly kind: 'timed';
      readonly startedAt: number;
      readonly amberAt: number | null;
      readonly dueAt: number;
    };

export function clockOf(step: DeskStep | null): StepClock {
  if (step === null) return { kind: 'none' };
  if (step.startedAt === null) return { kind: 'waiting', since: step.waitingSince };
  const { startedAt, amberAt, dueAt } = step;
  return dueAt === null ? { kind: 'running', startedAt } : { kind: 'timed', startedAt, amberAt, dueAt };
}

export function alertOf(visit: DeskVisit, now: number): StepAlert {
  const { step } = visit;
  if (step?.startedAt == null || isEnded(visit.state)) return 'normal';
  return stepAlert(now, step.amberAt, step.dueAt);
}

/** A step that ran over cannot be finished without its deviation record (penyimpangan, H-08). */
export function owesExplanation(step: DeskStep | null, now: number): boolean {
  return step?.startedAt != null && overran(now, step.dueAt);
}

export type StepState = 'done' | 'late' | 'current' | 'waiting' | 'todo';

/** One step of the procedure with what is known of it in this visit. */
export interface StepLine {
  readonly no: number;
  readonly state: StepState;
  readonly over: boolean;
  readonly run: StepRunView | null;
}

/** Every step of the POS in order, also those the visit has not come to. */
export function stepLines(
  pos: PosProfile,
  runs: readonly StepRunView[],
  current: DeskStep | null,
): StepLine[] {
  return pos.steps.map(({ no }) => {
    // A step is run again where a number went back to the queue: the last run is the one that counts.
    const run = runs.findLast((candidate) => candidate.no === no) ?? null;
    return { no, run, over: run?.over ?? false, state: stateOf(no, run, current) };
  });
}

function stateOf(no: number, run: StepRunView | null, current: DeskStep | null): StepState {
  if (run !== null && run.finishedAt !== null) return run.over ? 'late' : 'done';
  if (current?.no === no) return current.startedAt === null ? 'waiting' : 'current';
  return 'todo';
}
