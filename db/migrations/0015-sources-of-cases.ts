/**
 * A case may come from a complaint as well as from a survey (Z-10 `sumber`); a priority code is found by the visit that
 * used it and may have a last day; each level of supervision is told once of a complaint, found without reading all that
 * was done with it. Tables are made anew, because a column cannot be freed of NOT NULL. Frozen: a change is a new
 * migration.
 */
import { sql, type Kysely } from 'kysely';

/** In the order in which they may be taken away: none refers to one that went before it. */
const REBUILT = ['caseGate', 'caseRedress', 'caseEscalation', 'priorityCode', 'caseFile'] as const;

const NEW = [
  `CREATE TABLE "caseFileNew" (id TEXT PRIMARY KEY, year INTEGER NOT NULL, no INTEGER NOT NULL,
     "visitId" TEXT REFERENCES visit (id), "complaintId" TEXT REFERENCES complaint (id),
     "officerId" TEXT NOT NULL REFERENCES officer (id),
     level TEXT, violation TEXT NOT NULL, allegation TEXT NOT NULL, state TEXT NOT NULL,
     "foundAt" BIGINT NOT NULL, "foundDay" TEXT NOT NULL, "dueDay" TEXT NOT NULL, defence TEXT, "defendedAt" BIGINT,
     "proposesSanction" INTEGER, "proposedBy" TEXT, "decreeNumber" TEXT, "decreeDate" TEXT, compensation TEXT,
     "compensationDueDay" TEXT, "closedAt" BIGINT, gates INTEGER NOT NULL,
     UNIQUE (year, no), UNIQUE ("visitId", "officerId"), UNIQUE ("complaintId", "officerId"),
     CHECK (("visitId" IS NULL) <> ("complaintId" IS NULL)), CHECK (("visitId" IS NULL) = (level IS NULL)))`,
  `CREATE TABLE "caseGateNew" ("caseId" TEXT NOT NULL REFERENCES "caseFileNew" (id), no INTEGER NOT NULL,
     action TEXT NOT NULL, state TEXT NOT NULL, "officerId" TEXT NOT NULL, at BIGINT NOT NULL, text TEXT NOT NULL,
     PRIMARY KEY ("caseId", no)) WITHOUT ROWID`,
  `CREATE TABLE "caseRedressNew" (id TEXT PRIMARY KEY, "caseId" TEXT NOT NULL REFERENCES "caseFileNew" (id),
     kind TEXT NOT NULL, "officerId" TEXT NOT NULL REFERENCES officer (id), day TEXT NOT NULL, way TEXT NOT NULL,
     text TEXT NOT NULL, "createdBy" TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE TABLE "caseEscalationNew" ("caseId" TEXT NOT NULL REFERENCES "caseFileNew" (id), level INTEGER NOT NULL,
     "raisedAt" BIGINT NOT NULL, PRIMARY KEY ("caseId", level)) WITHOUT ROWID`,
  `CREATE TABLE "priorityCodeNew" (code TEXT PRIMARY KEY, "caseId" TEXT NOT NULL UNIQUE REFERENCES "caseFileNew" (id),
     "createdAt" BIGINT NOT NULL, "createdBy" TEXT NOT NULL, "usedAt" BIGINT, "usedVisitId" TEXT REFERENCES visit (id),
     "usedBy" TEXT, "validUntil" TEXT) WITHOUT ROWID`,
];

const CASE_COLUMNS = `id, year, no, "visitId", "officerId", level, violation, allegation, state, "foundAt", "foundDay", "dueDay",
  defence, "defendedAt", "proposesSanction", "proposedBy", "decreeNumber", "decreeDate", compensation,
  "compensationDueDay", "closedAt", gates`;
const CODE_COLUMNS = `code, "caseId", "createdAt", "createdBy", "usedAt", "usedVisitId", "usedBy"`;

const COPIES = [
  `INSERT INTO "caseFileNew" (${CASE_COLUMNS}) SELECT ${CASE_COLUMNS} FROM "caseFile"`,
  `INSERT INTO "caseGateNew" SELECT "caseId", no, action, state, "officerId", at, text FROM "caseGate"`,
  `INSERT INTO "caseRedressNew"
     SELECT id, "caseId", kind, "officerId", day, way, text, "createdBy", "createdAt" FROM "caseRedress"`,
  `INSERT INTO "caseEscalationNew" SELECT "caseId", level, "raisedAt" FROM "caseEscalation"`,
  // codes that were given without a last day keep being good
  `INSERT INTO "priorityCodeNew" (${CODE_COLUMNS}) SELECT ${CODE_COLUMNS} FROM "priorityCode"`,
];

const INDICES = [
  `CREATE INDEX "caseOpen" ON "caseFile" ("dueDay") WHERE state NOT IN ('closed', 'dismissed')`,
  `CREATE INDEX "caseOver" ON "caseFile" ("closedAt") WHERE state IN ('closed', 'dismissed')`,
  `CREATE INDEX "caseOfOfficer" ON "caseFile" ("officerId")`,
  `CREATE INDEX "caseRedressOf" ON "caseRedress" ("caseId")`,
  `CREATE INDEX "priorityCodeOfVisit" ON "priorityCode" ("usedVisitId") WHERE "usedVisitId" IS NOT NULL`,
  `CREATE INDEX "priorityCodeUnused" ON "priorityCode" ("validUntil") WHERE "usedAt" IS NULL`,
  // also the rule itself: a level is told once
  `CREATE UNIQUE INDEX "complaintEscalated" ON "complaintEntry" ("complaintId", json_extract(detail, '$.level'))
     WHERE kind = 'escalated'`,
];

const KEPT = [
  `CREATE TRIGGER "caseIsKept" BEFORE DELETE ON "caseFile"
     BEGIN SELECT RAISE (ABORT, 'cases are never deleted'); END`,
  `CREATE TRIGGER "caseGateIsKept" BEFORE DELETE ON "caseGate"
     BEGIN SELECT RAISE (ABORT, 'gates are never deleted'); END`,
  `CREATE TRIGGER "caseGateIsNotRewritten" BEFORE UPDATE ON "caseGate"
     BEGIN SELECT RAISE (ABORT, 'gates are never changed'); END`,
  `CREATE TRIGGER "caseRedressIsNotRewritten" BEFORE UPDATE ON "caseRedress"
     BEGIN SELECT RAISE (ABORT, 'what was given is never changed'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  const away = REBUILT.map((table) => `DROP TABLE "${table}"`);
  const named = REBUILT.map((table) => `ALTER TABLE "${table}New" RENAME TO "${table}"`);
  for (const statement of [...NEW, ...COPIES, ...away, ...named, ...INDICES, ...KEPT])
    await sql.raw(statement).execute(db);
}
