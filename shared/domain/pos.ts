/**
 * The standard procedure (POS) as data: steps, actors, inputs, output and time standard (H-01, H-10).
 * A visit keeps the version it ran under, so a revised POS never rewrites the past.
 */

/** Who performs a step (pelaksana). The visitor performs steps 1 and 6 of the Kaltara POS. */
export const STEP_ACTORS = ['visitor', 'security', 'receptionist', 'front-office', 'helpdesk'] as const;
export type StepActor = (typeof STEP_ACTORS)[number];

/**
 * What the front desk does when a step runs. A procedure says it for each of its steps, so that no number of steps
 * and no order of them is wired into the program; `unobserved` ones happen beside it (security shows the way) and are
 * shown but not timed.
 */
export const STEP_MOMENTS = ['register', 'verify', 'route', 'question', 'solution', 'survey'] as const;
export type StepMoment = (typeof STEP_MOMENTS)[number];

/** Mutu baku waktu. `as-needed` is the Kepri POS's "menyesuaikan": nothing is due. */
export type TimeStandard =
  | { readonly kind: 'seconds' | 'minutes' | 'hours' | 'working-days'; readonly n: number }
  | { readonly kind: 'as-needed' };

export interface LocalText {
  readonly id: string;
  readonly en: string;
}

export interface PosStep {
  readonly no: number;
  readonly name: LocalText;
  readonly actor: StepActor;
  readonly moment: StepMoment | 'unobserved';
  /** Kelengkapan: what must be there before the step starts. */
  readonly inputs: readonly string[];
  /** The one named output; it is the input of the next step (H-01). */
  readonly output: string;
  readonly standard: TimeStandard;
  /** Keterangan, where the POS has one. */
  readonly note?: string;
}

export interface PosProfile {
  readonly id: string;
  /** The POS's own number, e.g. `ULT.11/POS/C7.25/2025`. */
  readonly number: string;
  readonly name: string;
  readonly version: number;
  /** Office-local days, `YYYY-MM-DD`. */
  readonly createdOn: string;
  readonly revisedOn?: string;
  readonly effectiveFrom: string;
  readonly approvedBy?: string;
  readonly relatedDocuments: readonly string[];
  readonly steps: readonly PosStep[];
}

/** How far a running step is: amber from 80 % of its standard on, over once it is due. */
export type StepAlert = 'normal' | 'amber' | 'over';

/**
 * @param now, amberAt, dueAt instants in ms since 1970 UTC; `null` where nothing is due
 */
export function stepAlert(now: number, amberAt: number | null, dueAt: number | null): StepAlert {
  if (dueAt !== null && now > dueAt) return 'over';
  if (amberAt !== null && now >= amberAt) return 'amber';
  return 'normal';
}

/** Whether a step ran past its standard: finished (or still running) after it was due. A null due time never overruns. */
export function overran(endedAt: number, dueAt: number | null): boolean {
  return dueAt !== null && endedAt > dueAt;
}

/** An overrun of a step performed by the visitor is recorded but never blamed on an officer (domain finding 4). */
export function isOfficersStep(step: PosStep): boolean {
  return step.actor !== 'visitor';
}

/** The step of that number; an unknown number is a defect in the profile, so it throws. */
export function stepOf(profile: PosProfile, no: number): PosStep {
  const step = profile.steps.find((candidate) => candidate.no === no);
  if (!step) throw new Error(`POS ${profile.id} v${profile.version} has no step ${no}`);
  return step;
}

/** The step that runs at that moment; undefined where the procedure has none. */
export function stepAt(profile: PosProfile, moment: StepMoment): PosStep | undefined {
  return profile.steps.find((step) => step.moment === moment);
}

/** The moment of a step; undefined for one that is not timed. */
export function momentOf(profile: PosProfile, no: number): StepMoment | undefined {
  const { moment } = stepOf(profile, no);
  return moment === 'unobserved' ? undefined : moment;
}
