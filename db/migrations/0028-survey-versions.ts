/**
 * A version of the survey that nobody has answered yet may be taken back; the others are kept for ever (domain 2.8).
 * Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `DROP TRIGGER "skmVersionIsNotDeleted"`,
  `CREATE TRIGGER "skmVersionIsNotDeleted" BEFORE DELETE ON "skmVersion"
     WHEN EXISTS (SELECT 1 FROM survey WHERE "skmVersion" = old.id)
     BEGIN SELECT RAISE (ABORT, 'a version of the survey that was answered is never deleted'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
