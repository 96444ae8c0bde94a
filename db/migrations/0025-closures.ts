/** Why the office closed a facility for a while. Frozen: a change is a new migration. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE "facilityBooking" ADD COLUMN reason TEXT`).execute(db);
}
