/** A changed calendar or other hours move what is due: the open steps that are counted in working days (domain 4.1). */
import type { Transaction } from '../../../db/database.ts';
import { allHolidays } from '../../../db/repositories/holidays.ts';
import { openSteps, type OpenStep } from '../../../db/repositories/open-steps.ts';
import { getSetting } from '../../../db/repositories/settings.ts';
import { updateStepRun } from '../../../db/repositories/step-runs.ts';
import { DEFAULT_SETTINGS } from '../../../db/seed/profiles/settings.ts';
import type { OfficeData } from '../../../db/seed/seed.ts';
import { stepOf } from '../../../shared/domain/pos.ts';
import type { SlaBasis } from '../../../shared/domain/step-pause.ts';
import type { WorkingTime } from '../../../shared/domain/working-time.ts';
import type { ChangeEffects } from '../../../shared/protocol/admin/office-changes.ts';
import type { Context } from '../../context.ts';
import { workingTimeOf } from '../../office/office.ts';

/** Every open step is due by the calendar as this transaction leaves it; finished ones keep what they were judged by. */
export async function moveDeadlines(context: Context, tx: Transaction): Promise<ChangeEffects> {
  const data = await getSetting<OfficeData>(tx.db, 'office');
  if (!data) return {};
  const { calendar } = context.office();
  const settings = { ...DEFAULT_SETTINGS, ...data.settings };
  const holidays = await allHolidays(tx.db);
  const time = workingTimeOf({ ...data, settings }, calendar, holidays);
  const counting = (await openSteps(tx.db)).filter((step) => countsWorkingDays(context, step));
  let deadlines = 0;
  for (const step of counting) {
    const clock = clockOf(context, { time, slaBasis: settings.slaBasis }, step);
    if (clock === null || (clock.dueAt === step.dueAt && clock.amberAt === step.amberAt)) continue;
    await updateStepRun(tx.db, step, clock);
    if (clock.dueAt !== step.dueAt) deadlines += 1;
  }
  return deadlines === 0 ? {} : { deadlines };
}

function standardOf(context: Context, { posId, posVersion, no }: OpenStep) {
  return stepOf(context.office().posVersion(posId, posVersion), no).standard;
}

function countsWorkingDays(context: Context, step: OpenStep): boolean {
  return standardOf(context, step).kind === 'working-days';
}

/** Counted from where its clock began; null while it has not begun. In a year without a decree nothing is due. */
function clockOf(
  context: Context,
  { time, slaBasis }: { readonly time: WorkingTime; readonly slaBasis: SlaBasis },
  step: OpenStep,
): Pick<OpenStep, 'amberAt' | 'dueAt'> | null {
  const from = slaBasis === 'elapsed' ? step.waitingSince : step.startedAt;
  if (from === null) return null;
  const standard = standardOf(context, step);
  const due = time.dueAt(from, standard);
  const amber = time.amberAt(from, standard);
  return { amberAt: amber.ok ? amber.value : null, dueAt: due.ok ? due.value : null };
}
