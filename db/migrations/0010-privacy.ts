/** What was erased by time and who looked at whose data are found without reading the whole log. Frozen. */
import { sql, type Kysely } from 'kysely';

const PRIVACY = [
  `CREATE INDEX "eventRetention" ON event (seq)
     WHERE type IN ('retention.id-numbers-erased', 'retention.contacts-erased', 'retention.register-erased')`,
  `CREATE INDEX "eventLook" ON event (seq)
     WHERE type IN ('visitor.id-revealed', 'complaint.identity-seen', 'report.exported')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of PRIVACY) await sql.raw(statement).execute(db);
}
