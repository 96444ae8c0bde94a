/** What the log says of personal data: what time erased, and who looked. Along indices of their own. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import type { EventRow } from './events.ts';

/** As the indices have them, word for word: else they are not used. */
const ERASED = sql<boolean>`type IN ('retention.id-numbers-erased', 'retention.contacts-erased', 'retention.register-erased', 'retention.requests-erased')`;
const LOOKS = sql<boolean>`type IN ('visitor.data-seen', 'visitor.id-revealed', 'visitor.contact-revealed', 'appointment.list-seen',
  'complaint.identity-seen', 'report.exported', 'subject.searched', 'subject.data-seen', 'subject.requester-seen', 'subject.exported',
  'request.data-seen', 'request.file-seen')`;

/** The newest runs of retention. */
export async function retentionRuns(db: Queryable, most: number): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where(ERASED).orderBy('seq', 'desc').limit(most).execute();
}

/** Where a page of the log begins: after this look, which is the last of the page before. */
export interface LookPlace {
  readonly at: number;
  readonly seq: number;
}

export interface LooksWanted {
  readonly officerId: string | null;
  /** From the first moment to the one after the last, ms; null for any time. */
  readonly time: { readonly start: number; readonly end: number } | null;
  /** Looks at this visit; null for any. */
  readonly visitId: string | null;
  /** Looks at this request (permohonan) and its documents; null for any. */
  readonly applicationId: string | null;
  readonly before: LookPlace | null;
}

export type LookRow = EventRow & { readonly ticket: string | null; readonly day: string | null };

/** The newest looks at personal data that are wanted, with the ticket they were of. */
export async function looks(db: Queryable, wanted: LooksWanted, most: number): Promise<LookRow[]> {
  const { officerId, time, visitId, applicationId, before } = wanted;
  let query = db
    .selectFrom('event')
    .leftJoin('visit', 'visit.id', 'event.visitId')
    .selectAll('event')
    .select(['visit.ticket', 'visit.day'])
    .where(LOOKS);
  if (officerId !== null) query = query.where('event.actorId', '=', officerId);
  if (visitId !== null) query = query.where('event.visitId', '=', visitId);
  if (applicationId !== null)
    query = query
      .where('event.type', 'in', ['request.data-seen', 'request.file-seen'])
      .where(sql<boolean>`json_extract(event.data, '$.requestId') = ${applicationId}`);
  if (time !== null) query = query.where('event.at', '>=', time.start).where('event.at', '<', time.end);
  if (before !== null)
    query = query.where(sql<boolean>`(event.at, event.seq) < (${before.at}, ${before.seq})`);
  return query.orderBy('event.at', 'desc').orderBy('event.seq', 'desc').limit(most).execute();
}

/** Whether that officer looked at the same thing since then. */
export async function lastLookBy(
  db: Queryable,
  officerId: string,
  since: number,
  same: Pick<EventRow, 'type' | 'visitId' | 'data'>,
): Promise<boolean> {
  const row = await db
    .selectFrom('event')
    .select('seq')
    .where(LOOKS)
    .where('actorId', '=', officerId)
    .where('at', '>', since)
    .where('type', '=', same.type)
    .where('visitId', 'is', same.visitId)
    .where('data', '=', same.data)
    .limit(1)
    .executeTakeFirst();
  return row !== undefined;
}
