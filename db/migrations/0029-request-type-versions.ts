/**
 * Versions of a type of request that an office plans can be withdrawn before their day; every other word of a version is kept
 * as it was. Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `ALTER TABLE "requestType" ADD COLUMN "withdrawnAt" BIGINT`,
  `DROP TRIGGER "requestTypeIsKept"`,
  `CREATE TRIGGER "requestTypeIsKept" BEFORE UPDATE OF id, version, data ON "requestType"
     BEGIN SELECT RAISE (ABORT, 'a version of a request type is never changed'); END`,
  `CREATE TRIGGER "requestTypeInUseIsNotWithdrawn" BEFORE UPDATE OF "withdrawnAt" ON "requestType"
     WHEN EXISTS (SELECT 1 FROM request WHERE "typeId" = OLD.id AND "typeVersion" = OLD.version)
     BEGIN SELECT RAISE (ABORT, 'requests run under this version of their type'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
