/** The steps of one visit of a line, as its coordinator sees them. */
import { PROFILES } from '../../db/seed/profiles/index.ts';
import { stepAt, type PosProfile, type StepMoment } from '../../shared/domain/pos.ts';
import type { StepRunView, VisitDetail } from '../../shared/protocol/desk/visit-detail.ts';
import type { Line } from './line.ts';
import type { App } from './with-app.ts';

/** The number of the step at that moment: that of the Kaltara procedure, where a test says no other. */
export function numberOf(moment: StepMoment, pos: PosProfile = PROFILES.kaltara.pos): number {
  const step = stepAt(pos, moment);
  if (!step) throw new Error(`The procedure ${pos.id} has no step "${moment}".`);
  return step.no;
}

export function detail(line: Pick<Line, 'lead' | 'visitId'>): Promise<VisitDetail> {
  return line.lead.must('visit:detail', { visitId: line.visitId });
}

/** The newest run of the step at that moment. */
export async function stepRun(line: Line, moment: StepMoment, pos?: PosProfile): Promise<StepRunView> {
  const no = numberOf(moment, pos);
  const run = (await detail(line)).steps.findLast((one) => one.no === no);
  if (!run) throw new Error(`The step "${moment}" has not begun.`);
  return run;
}

/** Moves the clock to the instant the step is due, and `by` ms further. */
export async function dueAnd(app: App, line: Line, moment: StepMoment, by: number): Promise<void> {
  const { dueAt } = await stepRun(line, moment);
  app.clock.set(new Date((dueAt ?? 0) + by).toISOString());
}
