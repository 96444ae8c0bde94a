/** A changed calendar, other hours or other rules move what is due of all that is open (domain 4.1). */
import type { Transaction } from '../../../../db/database.ts';
import { allHolidays } from '../../../../db/repositories/holidays.ts';
import { getSetting } from '../../../../db/repositories/settings.ts';
import { DEFAULT_SETTINGS } from '../../../../db/seed/profiles/settings.ts';
import type { OfficeData } from '../../../../db/seed/seed.ts';
import type { ChangeEffects } from '../../../../shared/protocol/admin/office-changes.ts';
import type { Context } from '../../../context.ts';
import { workingTimeOf } from '../../../office/office.ts';
import { movedComplaints } from './complaints.ts';
import type { Counting } from './counting.ts';
import { moveOnlineServices } from './online-services.ts';
import { moveRequests } from './requests.ts';
import { moveSteps } from './steps.ts';

/** Everything open is due by the calendar as this transaction leaves it; what is over keeps what it was judged by. */
export async function moveDeadlines(context: Context, tx: Transaction): Promise<ChangeEffects> {
  const counting = await countingWithin(context, tx);
  if (counting === null) return {};
  const effects = {
    deadlines: await moveSteps(context, tx, counting),
    complaints: await movedComplaints(context, tx, counting),
    onlineServices: await moveOnlineServices(tx, counting),
    requests: await moveRequests(context, tx, counting),
  };
  return Object.fromEntries(Object.entries(effects).filter(([, moved]) => moved > 0));
}

/** As the rows say now, before the hub reads them again. */
async function countingWithin(context: Context, tx: Transaction): Promise<Counting | null> {
  const stored = await getSetting<OfficeData>(tx.db, 'office');
  if (!stored) return null;
  const { calendar } = context.office();
  const data = { ...stored, settings: { ...DEFAULT_SETTINGS, ...stored.settings } };
  return { calendar, data, workingTime: workingTimeOf(data, calendar, await allHolidays(tx.db)) };
}
