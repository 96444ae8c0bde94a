/** Finds the tickets that were given up today without reading those of earlier years. */
import { sql, type Kysely } from 'kysely';

export async function up(db: Kysely<unknown>): Promise<void> {
  await sql
    .raw(`CREATE INDEX "printJobFailed" ON "printJob" ("createdAt") WHERE state = 'failed'`)
    .execute(db);
}
