/** Starting, putting aside and finishing the POS steps of a visit, with their due times and deviations (H-01, H-08). */
import type { Transaction } from '../../db/database.ts';
import { deviationsOf, insertDeviation } from '../../db/repositories/records.ts';
import {
  insertStepRun,
  stepRunsOf,
  updateStepRun,
  type StepRunRow,
} from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import {
  isOfficersStep,
  overran,
  stepAt,
  stepOf,
  type PosProfile,
  type StepMoment,
} from '../../shared/domain/pos.ts';
import {
  afterPause,
  clockStandsAt,
  type PauseCount,
  type PausedStep,
} from '../../shared/domain/step-pause.ts';
import type { DeviationInput } from '../../shared/protocol/fields.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';

/** What of a visit its steps depend on. */
export type OfVisit = Pick<VisitRow, 'id' | 'round' | 'posId' | 'posVersion'>;

type Clock = Pick<StepRunRow, 'amberAt' | 'dueAt'>;

/** The procedure a visit runs under, whatever is in force today (H-10). */
export function procedureOf(context: Context, visit: Pick<OfVisit, 'posId' | 'posVersion'>): PosProfile {
  return context.office().posVersion(visit.posId, visit.posVersion);
}

/** When a step that starts at an instant turns amber and is due. Unknown holidays leave it without a due time, said in the log. */
export function clockFrom(context: Context, pos: PosProfile, no: number, from: number): Clock {
  const { workingTime } = context.office();
  const { standard } = stepOf(pos, no);
  const due = workingTime.dueAt(from, standard);
  const amber = workingTime.amberAt(from, standard);
  if (!due.ok) context.logger.warn('calendar-unknown', { count: due.error.year });
  return { amberAt: amber.ok ? amber.value : null, dueAt: due.ok ? due.value : null };
}

function newRun(visit: OfVisit, no: number, waitingSince: number): StepRunRow {
  return {
    visitId: visit.id,
    round: visit.round,
    no,
    waitingSince,
    startedAt: null,
    amberAt: null,
    dueAt: null,
    finishedAt: null,
    pausedAt: null,
    pausedMs: 0,
    officerId: null,
    result: null,
  };
}

/**
 * A step that waits for somebody to begin it. Its wait is measured apart from its handling (domain finding 3), unless
 * the office holds the standard against both (`slaBasis` elapsed): then its clock runs from here.
 */
export function waitingRun(context: Context, visit: OfVisit, no: number, since: number): StepRunRow {
  const run = newRun(visit, no, since);
  if (context.office().data.settings.slaBasis !== 'elapsed') return run;
  return { ...run, ...clockFrom(context, procedureOf(context, visit), no, since) };
}

/** A step that begins at once. */
export function startedRun(
  context: Context,
  visit: OfVisit,
  no: number,
  at: { readonly startedAt: number; readonly officerId: string | null },
): StepRunRow {
  const run = newRun(visit, no, at.startedAt);
  return { ...run, ...at, ...clockFrom(context, procedureOf(context, visit), no, at.startedAt) };
}

/** The first of these moments that the procedure has begins to wait; nothing where it has none of them. */
export async function waitForStep(
  context: Context,
  tx: Transaction,
  visit: OfVisit,
  moments: readonly StepMoment[],
): Promise<void> {
  const no = firstOf(context, visit, moments);
  if (no !== undefined) await insertStepRun(tx.db, waitingRun(context, visit, no, context.clock.now()));
}

/** The first of these moments that the procedure has follows at once: it never waits. */
export async function beginStep(
  context: Context,
  tx: Transaction,
  visit: OfVisit,
  moments: readonly StepMoment[],
  officerId: string | null,
): Promise<void> {
  const no = firstOf(context, visit, moments);
  if (no === undefined) return;
  await insertStepRun(tx.db, startedRun(context, visit, no, { startedAt: context.clock.now(), officerId }));
}

function firstOf(context: Context, visit: OfVisit, moments: readonly StepMoment[]): number | undefined {
  const pos = procedureOf(context, visit);
  return moments.map((moment) => stepAt(pos, moment)?.no).find((no) => no !== undefined);
}

/** The step a visit is at: the one of its service that is not finished. */
export async function openRun(tx: Transaction, visit: OfVisit): Promise<StepRunRow | undefined> {
  const runs = await stepRunsOf(tx.db, visit.id);
  return runs.findLast(({ finishedAt }) => finishedAt === null);
}

function countOfPause(context: Context, visit: OfVisit, run: StepRunRow): PauseCount {
  const { standard } = stepOf(procedureOf(context, visit), run.no);
  const { slaBasis: basis } = context.office().data.settings;
  return { standard, basis, now: context.clock.now() };
}

/** The step's clock if it goes on now: a pause may have moved it. */
export function goingOn(context: Context, visit: OfVisit, run: StepRunRow): PausedStep {
  return afterPause(run, countOfPause(context, visit, run));
}

/** Whether an open step is over its standard by now, running or put aside. */
export function isOver(context: Context, visit: OfVisit, run: StepRunRow): boolean {
  return overran(clockStandsAt(run, countOfPause(context, visit, run)), run.dueAt);
}

/** Somebody takes the step up: its clock starts, or goes on where it was put aside. */
export async function takeUpStep(
  context: Context,
  tx: Transaction,
  visit: OfVisit,
  officerId: string,
): Promise<void> {
  const runs = await stepRunsOf(tx.db, visit.id);
  const run = runs.findLast(({ finishedAt }) => finishedAt === null);
  if (!run) return;
  const now = context.clock.now();
  if (run.startedAt !== null)
    return updateStepRun(tx.db, run, { ...goingOn(context, visit, run), officerId });
  const elapsed = context.office().data.settings.slaBasis === 'elapsed';
  const clock = elapsed ? {} : clockFrom(context, procedureOf(context, visit), run.no, now);
  // who came before their appointment waits from its time on; called sooner, they did not wait. Also where the machine's
  // clock was set back, no step begins to wait before the one before it ended
  const before = runs.findLast(({ finishedAt }) => finishedAt !== null)?.finishedAt ?? now;
  const waitingSince = Math.min(run.waitingSince, Math.max(before, now));
  await updateStepRun(tx.db, run, { waitingSince, startedAt: now, ...clock, officerId });
}

/** Ditahan, dialihkan: the running step is put aside; nobody need own it until it is taken up again. */
export async function putStepAside(context: Context, tx: Transaction, visit: OfVisit): Promise<void> {
  const run = await openRun(tx, visit);
  if (run?.startedAt == null || run.pausedAt !== null) return;
  await updateStepRun(tx.db, run, { pausedAt: context.clock.now() });
}

/** What is said of an overrun: by its officer, or by nobody where it is taken from one who is not there. */
export interface OverrunSaid {
  readonly responsible: string;
  readonly explanation: string | null;
  /** Goes on record in place of an explanation, which its officer can add later. Null: it is owed now. */
  readonly unexplained: string | null;
}

/**
 * An overrun is put on record with whoever had the step when it ran over: who takes it up afterwards does not owe an
 * explanation again. A step that the procedure gives to the visitor blames nobody (domain finding 4).
 * @returns `deviation-required` where an officer owes the explanation
 */
export async function settleOverrun(
  context: Context,
  tx: Transaction,
  visit: OfVisit,
  run: StepRunRow,
  { responsible, explanation, unexplained }: OverrunSaid,
): Promise<Result<true>> {
  if (!isOver(context, visit, run)) return ok(true);
  const known = (await deviationsOf(tx.db, visit.id)).some(
    ({ round, stepNo, kind }) => kind === 'time' && round === run.round && stepNo === run.no,
  );
  if (!isOfficersStep(stepOf(procedureOf(context, visit), run.no))) {
    if (!known) await recordVisitorsOverrun(context, tx, run);
    return ok(true);
  }
  const said = explanation ?? (known ? null : unexplained);
  const overrun = { kind: 'time', explanation: said ?? '', owed: explanation === null } as const;
  if (said !== null) await storeDeviation(context, tx, run, responsible, overrun);
  return said === null && !known ? refuse('deviation-required', { step: run.no }) : ok(true);
}

/**
 * Finishes a running step. One that ran over is refused (`deviation-required`) without its explanation:
 * whoever performed it answers for it (Peringatan 2 of the POS, H-08). A step that the procedure gives to the
 * visitor is put on record by itself and nobody is asked. A moment the procedure does not have needs no finishing.
 */
export async function finishStep(
  context: Context,
  tx: Transaction,
  visit: OfVisit,
  moment: StepMoment,
  end: {
    readonly officerId: string;
    readonly result: string;
    readonly deviation: DeviationInput | null;
  },
): Promise<Result<true>> {
  const step = stepAt(procedureOf(context, visit), moment);
  if (!step) return ok(true);
  const now = context.clock.now();
  const run = await openRun(tx, visit);
  if (run?.no !== step.no || run.startedAt === null || run.pausedAt !== null)
    return refuse('visit-state', { step: step.no });
  const { officerId, result, deviation } = end;
  const said = { responsible: officerId, explanation: timeExplanation(deviation), unexplained: null };
  const settled = await settleOverrun(context, tx, visit, run, said);
  if (!settled.ok) return settled;
  if (deviation && deviation.kind !== 'time') await storeDeviation(context, tx, run, officerId, deviation);
  await updateStepRun(tx.db, run, { finishedAt: now, officerId, result });
  return ok(true);
}

/** What an officer says of an overrun; null where they said nothing of it. */
export function timeExplanation(deviation: DeviationInput | null): string | null {
  return deviation?.kind === 'time' ? deviation.explanation : null;
}

/**
 * Puts a deviation (penyimpangan) on record; it is never changed or deleted afterwards.
 * @param deviation.owed its officer was not asked and still has to explain it
 */
export async function storeDeviation(
  context: Context,
  tx: Transaction,
  step: Pick<StepRunRow, 'visitId' | 'round' | 'no'>,
  responsible: string,
  { kind, explanation, owed = false }: DeviationInput & { readonly owed?: boolean },
): Promise<void> {
  await insertDeviation(tx.db, {
    id: context.ids.id(),
    visitId: step.visitId,
    round: step.round,
    stepNo: step.no,
    kind,
    explanation,
    responsible,
    createdAt: context.clock.now(),
    owed: owed && responsible !== 'visitor' ? 1 : 0,
  });
}

/** An overrun of the visitor's own step is on record, but no officer answers for it (domain finding 4). */
export function recordVisitorsOverrun(
  context: Context,
  tx: Transaction,
  step: Pick<StepRunRow, 'visitId' | 'round' | 'no'>,
): Promise<void> {
  const explanation = 'Langkah dilakukan sendiri oleh pemohon.';
  return storeDeviation(context, tx, step, 'visitor', { kind: 'time', explanation });
}
