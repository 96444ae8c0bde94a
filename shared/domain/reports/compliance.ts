/**
 * Whether the steps of the procedure kept their time standard (kepatuhan waktu baku). A step of the visitor's own is
 * counted apart and blames nobody (domain finding 4); one of an officer is answered for by whoever had it when it ran
 * over, who need not be who finished it (H-08).
 */
import { isOfficersStep, overran, stepOf, type PosProfile } from '../pos.ts';
import type { LeanRun } from './services-of-visit.ts';

/** Who answers for an overrun that is on record. */
export interface LeanDeviation {
  readonly visitId: string;
  readonly round: number;
  readonly stepNo: number;
  readonly kind: 'time' | 'inputs' | 'output';
  readonly responsible: string;
}

export interface Kept {
  /** Finished runs. */
  finished: number;
  inTime: number;
  over: number;
}

export interface StepKept extends Kept {
  readonly posId: string;
  readonly posVersion: number;
  readonly no: number;
  readonly visitors: boolean;
}

/** Adds up finished runs, by step of a procedure and by officer. */
export class ComplianceTally {
  readonly #steps = new Map<string, StepKept>();
  readonly #officers = new Map<string, Kept>();

  /** @param deviations of the same visit */
  add(pos: PosProfile, run: LeanRun, deviations: readonly LeanDeviation[]): void {
    // one that nobody began (the number expired) was not performed
    if (run.finishedAt === null || run.startedAt === null) return;
    const over = overran(run.finishedAt, run.dueAt);
    const officers = isOfficersStep(stepOf(pos, run.no));
    count(this.#step(pos, run.no, !officers), over);
    const answers = officers ? accountableFor(run, over, deviations) : null;
    if (answers !== null) count(this.#officer(answers), over);
  }

  /** By procedure, then in the order of its steps. */
  get steps(): StepKept[] {
    return [...this.#steps.values()].sort(
      (a, b) => a.posId.localeCompare(b.posId) || a.posVersion - b.posVersion || a.no - b.no,
    );
  }

  get officers(): (Kept & { readonly officerId: string })[] {
    return [...this.#officers].map(([officerId, kept]) => ({ officerId, ...kept }));
  }

  #step({ id, version }: PosProfile, no: number, visitors: boolean): StepKept {
    const key = `${id} ${version} ${no}`;
    const known = this.#steps.get(key);
    if (known) return known;
    const fresh = { posId: id, posVersion: version, no, visitors, finished: 0, inTime: 0, over: 0 };
    this.#steps.set(key, fresh);
    return fresh;
  }

  #officer(officerId: string): Kept {
    const kept = this.#officers.get(officerId) ?? { finished: 0, inTime: 0, over: 0 };
    this.#officers.set(officerId, kept);
    return kept;
  }
}

function count(kept: Kept, over: boolean): void {
  kept.finished += 1;
  if (over) kept.over += 1;
  else kept.inTime += 1;
}

/** The officer of a run: of one that ran over, who had it then. */
function accountableFor(run: LeanRun, over: boolean, deviations: readonly LeanDeviation[]): string | null {
  if (!over) return run.officerId;
  const found = deviations.find(
    ({ kind, round, stepNo }) => kind === 'time' && round === run.round && stepNo === run.no,
  );
  return found?.responsible ?? run.officerId;
}
