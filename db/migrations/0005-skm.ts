/**
 * The satisfaction survey as versioned data, and the plans that follow from it (PermenPANRB 14/2017; domain 2.7, 2.8).
 * Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const VERSIONS = [
  `CREATE TABLE "skmVersion" (id TEXT PRIMARY KEY, "effectiveFrom" TEXT NOT NULL, data TEXT NOT NULL)`,
  `ALTER TABLE survey ADD COLUMN "skmVersion" TEXT`,
  // until now there was one list of elements
  `UPDATE survey SET "skmVersion" = 'permenpanrb-14-2017' WHERE answers IS NOT NULL`,
  `CREATE TRIGGER "skmVersionIsKept" BEFORE UPDATE ON "skmVersion"
     WHEN EXISTS (SELECT 1 FROM survey WHERE "skmVersion" = old.id)
     BEGIN SELECT RAISE (ABORT, 'a version of the survey that was answered is never changed'); END`,
  `CREATE TRIGGER "skmVersionIsNotDeleted" BEFORE DELETE ON "skmVersion"
     BEGIN SELECT RAISE (ABORT, 'versions of the survey are never deleted'); END`,
];

/** Plans and texts are kept as they were written: a change is a further revision with its author and time. */
const PLANS = [
  `CREATE TABLE "skmPlan" (id TEXT NOT NULL, revision INTEGER NOT NULL, "periodKind" TEXT NOT NULL, "periodFrom" TEXT NOT NULL,
     element TEXT NOT NULL, plan TEXT NOT NULL, "dueDay" TEXT NOT NULL, "inCharge" TEXT NOT NULL, status TEXT NOT NULL,
     realisation TEXT NOT NULL, "carriedFrom" TEXT, "writtenBy" TEXT NOT NULL, "writtenAt" BIGINT NOT NULL,
     PRIMARY KEY (id, revision)) WITHOUT ROWID`,
  `CREATE INDEX "skmPlanOfPeriod" ON "skmPlan" ("periodKind", "periodFrom")`,
  `CREATE TRIGGER "skmPlanIsKept" BEFORE DELETE ON "skmPlan"
     BEGIN SELECT RAISE (ABORT, 'plans are never deleted'); END`,
  `CREATE TRIGGER "skmPlanIsNotRewritten" BEFORE UPDATE ON "skmPlan"
     BEGIN SELECT RAISE (ABORT, 'plans are never changed'); END`,
  `CREATE TABLE "skmReportText" ("periodKind" TEXT NOT NULL, "periodFrom" TEXT NOT NULL, revision INTEGER NOT NULL,
     background TEXT NOT NULL, analysis TEXT NOT NULL, "writtenBy" TEXT NOT NULL, "writtenAt" BIGINT NOT NULL,
     PRIMARY KEY ("periodKind", "periodFrom", revision)) WITHOUT ROWID`,
  `CREATE TRIGGER "skmReportTextIsKept" BEFORE DELETE ON "skmReportText"
     BEGIN SELECT RAISE (ABORT, 'texts of a report are never deleted'); END`,
  `CREATE TRIGGER "skmReportTextIsNotRewritten" BEFORE UPDATE ON "skmReportText"
     BEGIN SELECT RAISE (ABORT, 'texts of a report are never changed'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...VERSIONS, ...PLANS]) await sql.raw(statement).execute(db);
}
