/**
 * Print jobs that officers can follow and steer: which printer a slip came out of, who took one out of the line and
 * why, how often one was cut off though the printer was well. Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const PRINT_JOB = [
  `ALTER TABLE "printJob" ADD COLUMN "printedBy" TEXT`,
  `ALTER TABLE "printJob" ADD COLUMN "cancelledBy" TEXT`,
  `ALTER TABLE "printJob" ADD COLUMN reason TEXT`,
  `ALTER TABLE "printJob" ADD COLUMN strikes INTEGER NOT NULL DEFAULT 0`,
  // the slips of today without those of earlier years; a new job is not in it, so that giving a number pays nothing
  `CREATE INDEX "printJobDone" ON "printJob" ("createdAt") WHERE state IN ('printed', 'cancelled')`,
  // how many were rated on a day
  `CREATE INDEX "surveyDay" ON survey (day)`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of PRINT_JOB) await sql.raw(statement).execute(db);
}
