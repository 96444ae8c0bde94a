import type { PosProfile, PosStep } from '../../../shared/domain/pos.ts';
import type { DeskVisitTexts } from '../../../shared/messages/desk-visit.ts';

/** A step in one or two words, by what happens in it; one that happens beside the desk by who performs it. */
export function stepName(step: PosStep, t: DeskVisitTexts): string {
  return step.moment === 'unobserved' ? t.besideShort[step.actor] : t.momentShort[step.moment];
}

/** "2. Verifikasi"; the number alone where the procedure has no such step. */
export function numberedStep(pos: PosProfile, no: number, t: DeskVisitTexts): string {
  const step = pos.steps.find((one) => one.no === no);
  return step === undefined ? t.stepNo(no) : `${no}. ${stepName(step, t)}`;
}
