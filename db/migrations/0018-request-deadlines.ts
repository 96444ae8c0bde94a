/**
 * What is due of open requests, kept with each so that time finds it along an index: the office's pressing clock, what lapses
 * when the applicant's time is over, and which levels of supervision were told (C-09). Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const COLUMNS = [
  `ALTER TABLE request ADD COLUMN "dueAt" BIGINT`,
  `ALTER TABLE request ADD COLUMN "dueClock" TEXT`,
  `ALTER TABLE request ADD COLUMN "lapseAt" BIGINT`,
  `ALTER TABLE request ADD COLUMN "lapseStep" TEXT`,
  `ALTER TABLE request ADD COLUMN escalated INTEGER NOT NULL DEFAULT 0`,
  `CREATE INDEX "requestDue" ON request (escalated, "dueAt") WHERE "dueAt" IS NOT NULL`,
  `CREATE INDEX "requestLapses" ON request ("lapseAt") WHERE "lapseAt" IS NOT NULL`,
];

const ESCALATIONS = [
  `CREATE TABLE "requestEscalation" ("requestId" TEXT NOT NULL REFERENCES request (id), clock TEXT NOT NULL, level INTEGER NOT NULL,
     "raisedAt" BIGINT NOT NULL, PRIMARY KEY ("requestId", clock, level)) WITHOUT ROWID`,
  `CREATE TRIGGER "requestEscalationIsKept" BEFORE DELETE ON "requestEscalation"
     BEGIN SELECT RAISE (ABORT, 'what supervision was told is never deleted'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...COLUMNS, ...ESCALATIONS]) await sql.raw(statement).execute(db);
}
