/**
 * Letters of requests, numbered by type and year without gaps, each kept as it was written; and the messages that a person
 * sent (P-03). Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const STATEMENTS = [
  `CREATE TABLE "requestLetterCounter" (series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL,
     PRIMARY KEY (series, year)) WITHOUT ROWID`,
  `CREATE TABLE "requestLetter" (
     id TEXT PRIMARY KEY, "requestId" TEXT NOT NULL REFERENCES request (id), "stepNo" INTEGER NOT NULL, letter TEXT NOT NULL,
     series TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL, day TEXT NOT NULL,
     at BIGINT NOT NULL, "contentCipher" TEXT,
     UNIQUE (series, year, serial), UNIQUE ("requestId", "stepNo"))`,
  `CREATE TRIGGER "requestLetterIsKept" BEFORE DELETE ON "requestLetter"
     BEGIN SELECT RAISE (ABORT, 'letters are never deleted'); END`,
  `CREATE TRIGGER "requestLetterIsAsWritten" BEFORE UPDATE ON "requestLetter"
     WHEN new.number <> old.number OR new.serial <> old.serial OR new.letter <> old.letter OR new.day <> old.day
       OR new."contentCipher" IS NOT NULL
     BEGIN SELECT RAISE (ABORT, 'a letter is never changed, only erased'); END`,
  `CREATE TABLE "requestMessage" (id TEXT PRIMARY KEY, "requestId" TEXT NOT NULL REFERENCES request (id),
     "stepNo" INTEGER NOT NULL, message TEXT NOT NULL, "sentBy" TEXT NOT NULL, "sentAt" BIGINT NOT NULL)`,
  `CREATE INDEX "messagesOfRequest" ON "requestMessage" ("requestId", "sentAt")`,
  `CREATE TRIGGER "requestMessageIsKept" BEFORE DELETE ON "requestMessage"
     BEGIN SELECT RAISE (ABORT, 'what was sent is never deleted'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of STATEMENTS) await sql.raw(statement).execute(db);
}
