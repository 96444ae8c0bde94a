/** A step's clock as a desk shows it, and whether its officer owes an explanation. All instants in ms, hub time. */
import { waitsSince } from '../../../shared/domain/escalation.ts';
import {
  isOfficersStep,
  overran,
  stepAlert,
  type PosProfile,
  type PosStep,
  type StepAlert,
} from '../../../shared/domain/pos.ts';
import { clockStandsAt, pauseCounts, type PauseCount } from '../../../shared/domain/step-pause.ts';
import { isEnded, isWaiting } from '../../../shared/domain/visit.ts';
import type { DeskRules } from '../../../shared/protocol/desk/board.ts';
import type { DeskStep, DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { StepRunView } from '../../../shared/protocol/desk/visit-detail.ts';
import type { Board } from './desk-state.ts';

const MINUTE = 60_000;

/** Waiting in the queue is no step of the procedure: its time is shown apart (domain finding 3). */
export type StepClock =
  | { readonly kind: 'none' }
  | { readonly kind: 'waiting'; readonly since: number }
  | { readonly kind: 'paused'; readonly since: number }
  | { readonly kind: 'running'; readonly startedAt: number }
  | {
      readonly kind: 'timed';
      readonly startedAt: number;
      readonly amberAt: number | null;
      readonly dueAt: number;
    };

/** What steps are counted by: the procedures they run under, and the office's settings. */
export type Counting = Pick<Board, 'pos' | 'procedures' | 'rules'>;

export function clockOf(board: Counting, visit: DeskVisit, now: number): StepClock {
  const { step } = visit;
  if (step === null) return { kind: 'none' };
  const { startedAt, waitingSince, pausedAt, amberAt, dueAt } = step;
  if (pausedAt !== null) {
    const stands = dueAt === null || !goesOn(board, visit);
    // Put aside, somebody still has it; passed on to another counter, its visitor waits, which is shown while in time.
    if (stands && !isWaiting(visit.state)) return { kind: 'paused', since: pausedAt };
    const inTime = stands || (board.rules.slaBasis === 'handling' && !overran(now, dueAt));
    if (isWaiting(visit.state) && inTime) return { kind: 'waiting', since: visitorWaitsSince(visit, step) };
  }
  // An office that counts elapsed time gives a step its due time while it still waits.
  if (dueAt !== null) return { kind: 'timed', startedAt: startedAt ?? waitingSince, amberAt, dueAt };
  return startedAt === null ? { kind: 'waiting', since: waitingSince } : { kind: 'running', startedAt };
}

/**
 * How near its limit a visit's step is, as the hub counts it: a step that was put aside stands still unless its pause
 * counts. The visitor's own step hurries no officer (domain finding 4), and who missed the call is not waited with.
 */
export function alertOf(board: Counting, visit: DeskVisit, now: number): StepAlert {
  const { step } = visit;
  if (step === null || isEnded(visit.state) || visit.state === 'skipped') return 'normal';
  if (!isAnOfficers(board, visit, step)) return 'normal';
  return stepAlert(standsAt(board, visit, step, now), step.amberAt, step.dueAt);
}

/** A wait that somebody should look at; nobody is blamed for it (domain finding 3). */
export function waitsTooLong(visit: DeskVisit, now: number, rules: DeskRules): boolean {
  if (!isWaiting(visit.state) || visit.step === null) return false;
  return now - visitorWaitsSince(visit, visit.step) > rules.longWaitAlertMinutes * MINUTE;
}

function visitorWaitsSince(visit: DeskVisit, { waitingSince, pausedAt }: DeskStep): number {
  const returnSince = visit.returning?.since ?? null;
  return waitsSince({ waitingSince, pausedAt, queuedAt: visit.queuedAt, returnSince });
}

/**
 * A step that ran over cannot be finished without its deviation record (penyimpangan, H-08). The visitor's own is put
 * on record by the hub and nobody is asked.
 */
export function owesExplanation(board: Counting, visit: DeskVisit, now: number): boolean {
  const { step } = visit;
  if (step?.startedAt == null || !isAnOfficers(board, visit, step)) return false;
  return overran(standsAt(board, visit, step, now), step.dueAt);
}

/** Whether the time of a visit's step goes on while it is put aside or passed on. */
export function goesOn(board: Counting, visit: DeskVisit): boolean {
  return visit.step !== null && pauseCounts(countOf(board, visit, visit.step));
}

function standsAt(board: Counting, visit: DeskVisit, step: DeskStep, now: number): number {
  return clockStandsAt(step, { ...countOf(board, visit, step), now });
}

function countOf(board: Counting, visit: DeskVisit, step: DeskStep): Omit<PauseCount, 'now'> {
  const standard = ofProcedure(board, visit, step)?.standard ?? { kind: 'as-needed' };
  return { standard, basis: board.rules.slaBasis };
}

function isAnOfficers(board: Counting, visit: DeskVisit, step: DeskStep): boolean {
  const own = ofProcedure(board, visit, step);
  return own === undefined || isOfficersStep(own);
}

function ofProcedure(board: Counting, visit: DeskVisit, { no }: DeskStep): PosStep | undefined {
  return procedureOf(board, visit).steps.find((step) => step.no === no);
}

/** The procedure a visit runs under, which may be an older version than today's (H-10). */
export function procedureOf(
  board: Pick<Board, 'pos' | 'procedures'>,
  visit: Pick<DeskVisit, 'posId' | 'posVersion'>,
): PosProfile {
  const own = ({ id, version }: PosProfile): boolean => id === visit.posId && version === visit.posVersion;
  return board.procedures.find(own) ?? board.pos;
}

/** `beside`: a step that nobody times, such as the guard who shows the way. */
export type StepState = 'done' | 'late' | 'current' | 'waiting' | 'paused' | 'todo' | 'beside';

/** One step of the procedure with what is known of it in this visit. */
export interface StepLine {
  readonly step: PosStep;
  readonly state: StepState;
  readonly over: boolean;
  readonly run: StepRunView | null;
}

/** Every step of the procedure in order, also those the visit has not come to and those that are not timed. */
export function stepLines(
  pos: PosProfile,
  runs: readonly StepRunView[],
  visit: Pick<DeskVisit, 'round' | 'step'>,
): StepLine[] {
  return pos.steps.map((step) => {
    const run = runOf(step, runs, visit.round);
    return { step, run, over: run?.over ?? false, state: stateOf(step, run, visit.step) };
  });
}

/** Question and solution are run once for each service; the other steps are the visit's own. The last run counts. */
function runOf(step: PosStep, runs: readonly StepRunView[], round: number): StepRunView | null {
  const ofService = step.moment === 'question' || step.moment === 'solution';
  return runs.findLast((run) => run.no === step.no && (!ofService || run.round === round)) ?? null;
}

function stateOf(step: PosStep, run: StepRunView | null, current: DeskStep | null): StepState {
  if (step.moment === 'unobserved') return 'beside';
  if (run !== null && run.finishedAt !== null) return run.over ? 'late' : 'done';
  if (current?.no !== step.no) return 'todo';
  if (current.pausedAt !== null) return 'paused';
  return current.startedAt === null ? 'waiting' : 'current';
}
