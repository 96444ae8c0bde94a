/**
 * Other programs that hand in requests: each with a token of its own, of which only the hash is kept, and what each was
 * answered, so that a retried one gets the same answer again. Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `CREATE TABLE application (id TEXT PRIMARY KEY, name TEXT NOT NULL, "tokenHash" TEXT NOT NULL UNIQUE, "createdAt" BIGINT NOT NULL,
     "createdBy" TEXT NOT NULL, "lastUsedAt" BIGINT, "revokedAt" BIGINT, "revokedBy" TEXT)`,
  `CREATE TRIGGER "applicationIsKept" BEFORE DELETE ON application
     BEGIN SELECT RAISE (ABORT, 'applications are revoked, never deleted'); END`,
  `CREATE TABLE "applicationAnswer" ("applicationId" TEXT NOT NULL REFERENCES application (id), key TEXT NOT NULL, "bodyHash" TEXT NOT NULL,
     "requestId" TEXT NOT NULL REFERENCES request (id), answer TEXT NOT NULL, PRIMARY KEY ("applicationId", key)) WITHOUT ROWID`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
