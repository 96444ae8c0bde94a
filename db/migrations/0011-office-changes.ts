/**
 * The office's data change under the hands of several people: every change is kept with its author, what was before it
 * and what after. A counter can be out of use, a holiday keeps its identity when its date moves. Frozen: a change is a
 * new migration.
 */
import { sql, type Kysely } from 'kysely';

const CREATE = [
  `CREATE TABLE "officeChange" (id TEXT PRIMARY KEY, at BIGINT NOT NULL, "officerId" TEXT NOT NULL REFERENCES officer (id),
     kind TEXT NOT NULL, key TEXT NOT NULL, "before" TEXT NOT NULL, "after" TEXT NOT NULL, effects TEXT NOT NULL,
     undoes TEXT REFERENCES "officeChange" (id), seq BIGINT NOT NULL UNIQUE)`,
  `CREATE INDEX "officeChangeOf" ON "officeChange" (kind, key, seq)`,
  `CREATE INDEX "officeChangeUndone" ON "officeChange" (undoes) WHERE undoes IS NOT NULL`,
  `CREATE TRIGGER "officeChangeIsNotRewritten" BEFORE UPDATE ON "officeChange"
     BEGIN SELECT RAISE (ABORT, 'changes of the office are never rewritten'); END`,
  `CREATE TRIGGER "officeChangeIsKept" BEFORE DELETE ON "officeChange"
     BEGIN SELECT RAISE (ABORT, 'changes of the office are never deleted'); END`,
  `ALTER TABLE counter ADD COLUMN active INTEGER NOT NULL DEFAULT 1`,
  `CREATE TABLE "holidayOfItsOwn" (id TEXT PRIMARY KEY, day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL,
     source TEXT NOT NULL, UNIQUE (day, kind))`,
  `INSERT INTO "holidayOfItsOwn" SELECT day || '.' || kind, day, kind, name, source FROM holiday`,
  `DROP TABLE holiday`,
  `ALTER TABLE "holidayOfItsOwn" RENAME TO holiday`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of CREATE) await sql.raw(statement).execute(db);
}
