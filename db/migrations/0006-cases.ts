/**
 * The daily recap and what may follow from it (S3): days examined, cases with the gates they passed, what was
 * given, priority codes, supervision told of a week that runs out. Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const RECAP = `CREATE TABLE "recapCheck" (day TEXT PRIMARY KEY, "examinedAt" BIGINT NOT NULL,
  "examinedBy" TEXT NOT NULL REFERENCES officer (id)) WITHOUT ROWID`;

const CASES = [
  `CREATE TABLE "caseFile" (id TEXT PRIMARY KEY, year INTEGER NOT NULL, no INTEGER NOT NULL,
     "visitId" TEXT NOT NULL REFERENCES visit (id), "officerId" TEXT NOT NULL REFERENCES officer (id),
     level TEXT NOT NULL, violation TEXT NOT NULL, allegation TEXT NOT NULL, state TEXT NOT NULL,
     "foundAt" BIGINT NOT NULL, "foundDay" TEXT NOT NULL, "dueDay" TEXT NOT NULL, defence TEXT, "defendedAt" BIGINT,
     "proposesSanction" INTEGER, "proposedBy" TEXT, "decreeNumber" TEXT, "decreeDate" TEXT, compensation TEXT,
     "compensationDueDay" TEXT, "closedAt" BIGINT, gates INTEGER NOT NULL,
     UNIQUE (year, no), UNIQUE ("visitId", "officerId"))`,
  `CREATE INDEX "caseOpen" ON "caseFile" ("dueDay") WHERE state NOT IN ('closed', 'dismissed')`,
  `CREATE INDEX "caseOver" ON "caseFile" ("closedAt") WHERE state IN ('closed', 'dismissed')`,
  `CREATE INDEX "caseOfOfficer" ON "caseFile" ("officerId")`,
  `CREATE TRIGGER "caseIsKept" BEFORE DELETE ON "caseFile"
     BEGIN SELECT RAISE (ABORT, 'cases are never deleted'); END`,
  `CREATE TABLE "caseGate" ("caseId" TEXT NOT NULL REFERENCES "caseFile" (id), no INTEGER NOT NULL, action TEXT NOT NULL,
     state TEXT NOT NULL, "officerId" TEXT NOT NULL, at BIGINT NOT NULL, text TEXT NOT NULL,
     PRIMARY KEY ("caseId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "caseGateIsKept" BEFORE DELETE ON "caseGate"
     BEGIN SELECT RAISE (ABORT, 'gates are never deleted'); END`,
  `CREATE TRIGGER "caseGateIsNotRewritten" BEFORE UPDATE ON "caseGate"
     BEGIN SELECT RAISE (ABORT, 'gates are never changed'); END`,
  `CREATE TABLE "caseRedress" (id TEXT PRIMARY KEY, "caseId" TEXT NOT NULL REFERENCES "caseFile" (id), kind TEXT NOT NULL,
     "officerId" TEXT NOT NULL REFERENCES officer (id), day TEXT NOT NULL, way TEXT NOT NULL, text TEXT NOT NULL,
     "createdBy" TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "caseRedressOf" ON "caseRedress" ("caseId")`,
  `CREATE TRIGGER "caseRedressIsNotRewritten" BEFORE UPDATE ON "caseRedress"
     BEGIN SELECT RAISE (ABORT, 'what was given is never changed'); END`,
  `CREATE TABLE "caseEscalation" ("caseId" TEXT NOT NULL REFERENCES "caseFile" (id), level INTEGER NOT NULL,
     "raisedAt" BIGINT NOT NULL, PRIMARY KEY ("caseId", level)) WITHOUT ROWID`,
  `CREATE TABLE "priorityCode" (code TEXT PRIMARY KEY, "caseId" TEXT NOT NULL UNIQUE REFERENCES "caseFile" (id),
     "createdAt" BIGINT NOT NULL, "createdBy" TEXT NOT NULL, "usedAt" BIGINT, "usedVisitId" TEXT REFERENCES visit (id),
     "usedBy" TEXT) WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [RECAP, ...CASES]) await sql.raw(statement).execute(db);
}
