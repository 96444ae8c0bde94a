/** What the log says of personal data, for who answers for it: what time erased, and who looked at whose. */
import { findComplaint } from '../../../db/repositories/complaints.ts';
import { looks, retentionRuns, type LookRow } from '../../../db/repositories/privacy-log.ts';
import { findRequest, findRequestByNumber } from '../../../db/repositories/requests.ts';
import { findSubjectRequest } from '../../../db/repositories/subject-requests.ts';
import { findByTicket } from '../../../db/repositories/visits.ts';
import { parseRequestNumber } from '../../../shared/domain/requests/request-number.ts';
import { lookKindOf, type LookKind } from '../../../shared/domain/privacy/looks.ts';
import type {
  AccessLog,
  LookAtData,
  RetentionLog,
  RetentionRun,
} from '../../../shared/protocol/admin/privacy.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, type Result } from '../../../shared/result.ts';
import type { Context } from '../../context.ts';
import { findReport } from '../../reports/catalogue.ts';

/** The newest; all of them are in the log for good. */
const MOST = 300;
const A_PAGE = 50;

const ERASED: Readonly<Record<string, RetentionRun['what']>> = {
  'retention.id-numbers-erased': 'id-numbers',
  'retention.contacts-erased': 'contacts',
  'retention.register-erased': 'register',
  'retention.requests-erased': 'applications',
};

/** What an event of a run says; complaints and requests only where the run was of the register. */
type LoggedRun = Pick<RetentionRun, 'count' | 'afterDays'> & {
  readonly complaints?: number;
  readonly requests?: number;
};

export async function retentionLog(context: Context): Promise<Result<RetentionLog>> {
  const runs = await retentionRuns(context.db, MOST);
  const { settings } = context.office().data;
  return ok({
    days: { ...settings.retentionDays, application: settings.requestRetentionDays },
    runs: runs.map(({ at, type, data }) => {
      const { count, complaints = 0, requests = 0, afterDays } = JSON.parse(data) as LoggedRun;
      return { at, what: ERASED[type] ?? 'register', count, complaints, requests, afterDays };
    }),
  });
}

export async function accessLog(
  context: Context,
  { officerId, day, visit, request, before }: CommandInput<'privacy:access-log'>,
): Promise<Result<AccessLog>> {
  const { calendar } = context.office();
  const of = visit && (await findByTicket(context.db, visit.day, visit.ticket.trim().toUpperCase()));
  const number = request === null ? undefined : parseRequestNumber(request);
  const application = number && (await findRequestByNumber(context.db, number));
  if ((visit !== null && !of) || (request !== null && !application)) return ok({ looks: [], more: false });
  const time = day === null ? null : calendar.bounds(day);
  const wanted = { officerId, time, visitId: of?.id ?? null, applicationId: application?.id ?? null, before };
  const rows = await looks(context.db, wanted, A_PAGE + 1);
  const shown = [];
  for (const row of rows.slice(0, A_PAGE)) shown.push(await lookOf(context, row));
  return ok({ looks: shown, more: rows.length > A_PAGE });
}

/** What the data of an event of a look may say. */
interface Told {
  readonly complaintId?: string;
  readonly report?: string;
  readonly requestId?: string;
  readonly day?: string;
}

async function lookOf(context: Context, row: LookRow): Promise<LookAtData> {
  const { at, seq, type, actorId, data, ticket, day } = row;
  const told = JSON.parse(data) as Told;
  const what = lookKindOf(type) ?? 'visit';
  // a request has a number of its own, also one that began in a visit
  const ofVisit = what !== 'request' && what !== 'request-file' ? ticket : null;
  return {
    at,
    seq,
    officerName: context.office().officerName(actorId),
    what,
    of: ofVisit ?? (await numberOf(context, what, told)),
    day: (ofVisit === null ? null : day) ?? told.day ?? null,
  };
}

async function numberOf(
  context: Context,
  what: LookKind,
  { complaintId, report, requestId }: Told,
): Promise<string> {
  if (complaintId !== undefined) return (await findComplaint(context.db, complaintId))?.number ?? '';
  if (requestId !== undefined && (what === 'request' || what === 'request-file'))
    return (await findRequest(context.db, requestId))?.number ?? '';
  if (requestId !== undefined) return (await findSubjectRequest(context.db, requestId))?.number ?? '';
  return report === undefined ? '' : (findReport(report)?.name.id ?? '');
}
