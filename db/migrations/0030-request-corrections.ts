/** Corrections of who asked for a request: which fields, when and by whom. Frozen: a change is a new migration. */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `CREATE TABLE "requestCorrection" ("requestId" TEXT NOT NULL REFERENCES request (id), no INTEGER NOT NULL, at BIGINT NOT NULL,
     "correctedBy" TEXT NOT NULL, fields TEXT NOT NULL, "subjectRequest" INTEGER NOT NULL, PRIMARY KEY ("requestId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "requestCorrectionIsKept" BEFORE DELETE ON "requestCorrection"
     BEGIN SELECT RAISE (ABORT, 'corrections are kept'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
