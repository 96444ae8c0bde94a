/**
 * The yearly evaluation (C-10) with its audits, its follow-up log and its closing; what people note beside the evidence
 * an office hands in (domain 2.9); and which deviations still wait for their officer's own words. Frozen.
 */
import { sql, type Kysely } from 'kysely';

const EVALUATION = [
  `CREATE TABLE "evaluationAudit" (id TEXT PRIMARY KEY, year INTEGER NOT NULL, day TEXT NOT NULL, findings TEXT NOT NULL,
     speed INTEGER NOT NULL, effectiveness INTEGER NOT NULL, "officerId" TEXT NOT NULL REFERENCES officer (id),
     "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "evaluationAuditOfYear" ON "evaluationAudit" (year, day)`,
  `CREATE TABLE "evaluationFollowUp" (id TEXT PRIMARY KEY, year INTEGER NOT NULL, measure TEXT NOT NULL,
     decision TEXT NOT NULL, responsible TEXT NOT NULL, "dueDay" TEXT NOT NULL,
     "createdBy" TEXT NOT NULL REFERENCES officer (id), "createdAt" BIGINT NOT NULL,
     "doneDay" TEXT, "doneNote" TEXT, "doneBy" TEXT)`,
  `CREATE INDEX "evaluationFollowUpOfYear" ON "evaluationFollowUp" (year, "dueDay")`,
  `CREATE TABLE "evaluationClosing" (year INTEGER PRIMARY KEY, figures TEXT NOT NULL, conclusion TEXT NOT NULL,
     "closedBy" TEXT NOT NULL REFERENCES officer (id), "closedAt" BIGINT NOT NULL)`,
  `CREATE TRIGGER "evaluationClosingIsKept" BEFORE DELETE ON "evaluationClosing"
     BEGIN SELECT RAISE (ABORT, 'a closed evaluation is never deleted'); END`,
  `CREATE TRIGGER "evaluationClosingIsNotRewritten" BEFORE UPDATE ON "evaluationClosing"
     BEGIN SELECT RAISE (ABORT, 'a closed evaluation is never changed'); END`,
];

const EVIDENCE = [
  `CREATE TABLE "evidenceMark" (year INTEGER NOT NULL, "indicatorId" TEXT NOT NULL, mark TEXT NOT NULL, note TEXT NOT NULL,
     "officerId" TEXT NOT NULL REFERENCES officer (id), "markedAt" BIGINT NOT NULL, PRIMARY KEY (year, "indicatorId"))`,
];

const DEVIATIONS = [
  `ALTER TABLE deviation ADD COLUMN owed INTEGER NOT NULL DEFAULT 0`,
  // the few that wait for an explanation, without those of all years
  `CREATE INDEX "deviationOwed" ON deviation ("createdAt") WHERE owed = 1`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...EVALUATION, ...EVIDENCE, ...DEVIATIONS]) await sql.raw(statement).execute(db);
}
