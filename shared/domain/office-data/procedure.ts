/** A standard procedure (POS) as it is revised: a version of its own, from a day to come; what breaks is refused (H-10). */
import { ok, refuse, type Result } from '../../result.ts';
import { STEP_MOMENTS, type PosProfile, type PosStep, type StepMoment } from '../pos.ts';

/** Without them a visit cannot be registered, checked, answered or rated; the others an office may leave out. */
export const NEEDED_MOMENTS: readonly StepMoment[] = ['register', 'verify', 'solution', 'survey'];

/** What is wrong with the moments of steps: one that is missing, twice there, or before its time. */
export interface MomentFlaws {
  readonly missing: readonly StepMoment[];
  readonly twice: readonly StepMoment[];
  readonly disordered: boolean;
}

export function momentFlaws(steps: readonly Pick<PosStep, 'moment'>[]): MomentFlaws {
  const moments = steps.map(({ moment }) => moment).filter((moment) => moment !== 'unobserved');
  const times = (wanted: StepMoment): number => moments.filter((moment) => moment === wanted).length;
  const places = moments.map((moment) => STEP_MOMENTS.indexOf(moment));
  return {
    missing: NEEDED_MOMENTS.filter((moment) => times(moment) === 0),
    twice: STEP_MOMENTS.filter((moment) => times(moment) > 1),
    disordered: places.some((place, index) => index > 0 && place < (places[index - 1] ?? 0)),
  };
}

/** Steps whose inputs do not name what the step before them gave (H-01): a hint, not a refusal. */
export function looseInputs(steps: readonly Pick<PosStep, 'no' | 'inputs' | 'output'>[]): number[] {
  return steps
    .filter(({ inputs }, index) => {
      const before = steps[index - 1]?.output.trim().toLowerCase();
      return before !== undefined && !inputs.some((input) => input.trim().toLowerCase() === before);
    })
    .map(({ no }) => no);
}

/** A version may change and go as long as its day has not come: then visits begin to run under it. */
export function isComing(procedure: Pick<PosProfile, 'effectiveFrom'>, today: string): boolean {
  return procedure.effectiveFrom > today;
}

/**
 * Whether a version may be kept, or taken away again.
 * @param others every other version
 * @param today the office day
 */
export function checkProcedure(
  change: { readonly before: PosProfile | null; readonly after: PosProfile | null },
  others: readonly PosProfile[],
  today: string,
): Result<true> {
  const { before, after } = change;
  if (before !== null && !isComing(before, today)) return refuse('procedure-in-force');
  if (after === null) return ok(true);
  if (!isComing(after, today)) return refuse('procedure-day-past');
  if (others.some(({ effectiveFrom }) => effectiveFrom === after.effectiveFrom))
    return refuse('procedure-day-taken');
  const { missing, twice, disordered } = momentFlaws(after.steps);
  return missing.length + twice.length > 0 || disordered ? refuse('procedure-moments') : ok(true);
}
