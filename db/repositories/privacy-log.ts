/** What the log says of personal data: what time erased, and who looked. Along indices of their own. */
import { sql } from 'kysely';
import type { Queryable } from '../database.ts';
import type { EventRow } from './events.ts';

/** As the index has it, word for word: else it is not used. */
const ERASED = sql<boolean>`type IN ('retention.id-numbers-erased', 'retention.contacts-erased', 'retention.register-erased')`;
const LOOKS = sql<boolean>`type IN ('visitor.id-revealed', 'complaint.identity-seen', 'report.exported')`;

/** The newest runs of retention. */
export async function retentionRuns(db: Queryable, most: number): Promise<EventRow[]> {
  return db.selectFrom('event').selectAll().where(ERASED).orderBy('seq', 'desc').limit(most).execute();
}

/** The newest looks at personal data, with the ticket or the complaint's number they were of. */
export async function looks(
  db: Queryable,
  most: number,
): Promise<(EventRow & { readonly ticket: string | null; readonly day: string | null })[]> {
  return db
    .selectFrom('event')
    .leftJoin('visit', 'visit.id', 'event.visitId')
    .selectAll('event')
    .select(['visit.ticket', 'visit.day'])
    .where(LOOKS)
    .orderBy('event.seq', 'desc')
    .limit(most)
    .execute();
}
