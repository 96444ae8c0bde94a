/**
 * Complaints and suggestions (pengaduan, saran): who complained, what they said and what they are answered are sealed.
 * Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const COMPLAINTS = [
  `CREATE TABLE "complaintCounter" (kind TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (kind, year))`,
  `CREATE TABLE complaint (
     id TEXT PRIMARY KEY, kind TEXT NOT NULL, year INTEGER NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL UNIQUE,
     code TEXT NOT NULL UNIQUE, "idempotencyKey" TEXT NOT NULL UNIQUE, channel TEXT NOT NULL, type TEXT,
     language TEXT NOT NULL, "receivedOn" TEXT NOT NULL, "registeredAt" BIGINT NOT NULL, "registeredBy" TEXT NOT NULL,
     state TEXT NOT NULL, "textCipher" TEXT, anonymous INTEGER NOT NULL, "identityCipher" TEXT, "phoneHash" TEXT,
     "concernsOfficerId" TEXT, "handlerId" TEXT, "externalId" TEXT, "contactedAt" BIGINT, "answeredAt" BIGINT,
     "answerCipher" TEXT, "toldAt" BIGINT, "toldWay" TEXT, "toldBy" TEXT, "toldCipher" TEXT, "stoppedAt" BIGINT, "dueAt" BIGINT,
     "endedAt" BIGINT, "erasedAt" BIGINT,
     UNIQUE (kind, year, serial))`,
  `CREATE INDEX "complaintOpen" ON complaint ("receivedOn") WHERE "endedAt" IS NULL`,
  `CREATE INDEX "complaintReceived" ON complaint ("receivedOn", number)`,
  `CREATE INDEX "complaintPhone" ON complaint ("phoneHash") WHERE "phoneHash" IS NOT NULL`,
  `CREATE TABLE "complaintEntry" ("complaintId" TEXT NOT NULL REFERENCES complaint (id), no INTEGER NOT NULL,
     at BIGINT NOT NULL, kind TEXT NOT NULL, "actorId" TEXT NOT NULL, detail TEXT NOT NULL, "textCipher" TEXT,
     PRIMARY KEY ("complaintId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "complaintIsKept" BEFORE DELETE ON complaint BEGIN SELECT RAISE (ABORT, 'complaints are never deleted'); END`,
  `CREATE TRIGGER "complaintNumberIsKept" BEFORE UPDATE OF number, kind, year, serial, "receivedOn" ON complaint
     BEGIN SELECT RAISE (ABORT, 'the number of a complaint is never changed'); END`,
  `CREATE TRIGGER "complaintEntryIsKept" BEFORE DELETE ON "complaintEntry"
     BEGIN SELECT RAISE (ABORT, 'what was done with a complaint is never deleted'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of COMPLAINTS) await sql.raw(statement).execute(db);
}
