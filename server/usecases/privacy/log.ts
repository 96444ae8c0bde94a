/** What the log says of personal data, for who answers for it: what time erased, and who looked at whose. */
import { findComplaint } from '../../../db/repositories/complaints.ts';
import { looks, retentionRuns } from '../../../db/repositories/privacy-log.ts';
import { findReport } from '../../reports/catalogue.ts';
import type { LookAtData, RetentionLog, RetentionRun } from '../../../shared/protocol/admin/privacy.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';

/** The newest; all of them are in the log for good. */
const MOST = 300;

const ERASED: Readonly<Record<string, RetentionRun['what']>> = {
  'retention.id-numbers-erased': 'id-numbers',
  'retention.contacts-erased': 'contacts',
  'retention.register-erased': 'register',
};

/** What an event of a run says; complaints only where the run was of the register. */
type LoggedRun = Pick<RetentionRun, 'count' | 'afterDays'> & { readonly complaints?: number };

export async function retentionLog(context: Context): Promise<Result<RetentionLog>> {
  const runs = await retentionRuns(context.db, MOST);
  return ok({
    days: context.office().data.settings.retentionDays,
    runs: runs.map(({ at, type, data }) => {
      const { count, complaints = 0, afterDays } = JSON.parse(data) as LoggedRun;
      return { at, what: ERASED[type] ?? 'register', count, complaints, afterDays };
    }),
  });
}

export async function accessLog(context: Context): Promise<Result<readonly LookAtData[]>> {
  const office = context.office();
  const shown: LookAtData[] = [];
  for (const { at, type, actorId, data, ticket, day } of await looks(context.db, MOST)) {
    const told = JSON.parse(data) as { complaintId?: string; report?: string };
    const by = { at, officerName: office.officerName(actorId) };
    if (type === 'complaint.identity-seen') {
      const complaint = await findComplaint(context.db, told.complaintId ?? '');
      shown.push({ ...by, what: 'complaint', of: complaint?.number ?? '', day: null });
    } else if (type === 'report.exported')
      shown.push({ ...by, what: 'report', of: findReport(told.report ?? '')?.name.id ?? '', day: null });
    else shown.push({ ...by, what: 'visit', of: ticket ?? '', day });
  }
  return ok(shown);
}
