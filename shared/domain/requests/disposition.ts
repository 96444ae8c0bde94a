/** Disposisi: the written instruction that gives a request to somebody (K-02; domain 5.2). */
import { ok, refuse, type Result } from '../../result.ts';

/** Sifat: biasa, segera, sangat segera, rahasia. */
export const DISPOSITION_NATURES = ['ordinary', 'urgent', 'very-urgent', 'confidential'] as const;
export type DispositionNature = (typeof DISPOSITION_NATURES)[number];

export interface Disposition {
  readonly fromId: string;
  readonly toId: string;
  readonly instruction: string;
  /** Batas waktu, office-local `YYYY-MM-DD`; null: the request's own clock is enough. */
  readonly limitDay: string | null;
  readonly nature: DispositionNature;
}

/**
 * Whether it can be given: to an officer who works here, with an instruction, and no later than the law gives the request.
 * @param known ids of the officers there are
 * @param today office-local
 * @param dueDay the last day of the request's running clock; null where none runs
 */
export function checkDisposition(
  given: Disposition,
  known: readonly string[],
  today: string,
  dueDay: string | null,
): Result<Disposition> {
  if (!known.includes(given.toId)) return refuse('officer-unknown');
  const instruction = given.instruction.trim();
  if (instruction === '') return refuse('bad-input', { field: 'instruction' });
  if (given.limitDay !== null) {
    if (given.limitDay < today) return refuse('day-past');
    if (dueDay !== null && given.limitDay > dueDay) return refuse('disposition-after-due', { day: dueDay });
  }
  return ok({ ...given, instruction });
}
