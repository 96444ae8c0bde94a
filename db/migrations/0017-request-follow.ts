/** The slip an applicant takes along: which job printed the first, so that later ones are headed CETAK ULANG. Frozen. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql.raw(`ALTER TABLE request ADD COLUMN "slipJobId" TEXT`).execute(db);
}
