/**
 * Documents of requests: rows of the files that lie sealed beside the database. Looks at requests and at their documents are
 * in the access log, what time erased of them in that of retention; a request is found by its applicant's ID too.
 * Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const FILES = [
  `CREATE TABLE "requestFile" (
     id TEXT PRIMARY KEY, "requestId" TEXT NOT NULL REFERENCES request (id), "documentId" TEXT, "nameCipher" TEXT,
     kind TEXT NOT NULL, size INTEGER NOT NULL, file TEXT, "addedBy" TEXT NOT NULL, "addedAt" BIGINT NOT NULL,
     "removedBy" TEXT, "removedAt" BIGINT, "erasedAt" BIGINT)`,
  `CREATE INDEX "requestFileOf" ON "requestFile" ("requestId")`,
  `CREATE INDEX "requestFileContent" ON "requestFile" (file) WHERE file IS NOT NULL`,
  `CREATE TRIGGER "requestFileIsKept" BEFORE DELETE ON "requestFile"
     BEGIN SELECT RAISE (ABORT, 'rows of documents are never deleted'); END`,
  `CREATE TRIGGER "requestFileIsNotAnother" BEFORE UPDATE OF "requestId", "documentId", kind, size, "addedBy", "addedAt" ON "requestFile"
     BEGIN SELECT RAISE (ABORT, 'what was handed in is never changed'); END`,
];

const PERSONS = [
  `ALTER TABLE request ADD COLUMN "idHash" TEXT`,
  `CREATE INDEX "requestIdHash" ON request ("idHash") WHERE "idHash" IS NOT NULL`,
  `CREATE INDEX "requestEnded" ON request ("endedAt") WHERE "endedAt" IS NOT NULL AND "erasedAt" IS NULL`,
  `ALTER TABLE "subjectRequest" ADD COLUMN "applicantOf" TEXT REFERENCES request (id)`,
];

const IS_LOOK = `type IN ('visitor.data-seen', 'visitor.id-revealed', 'visitor.contact-revealed', 'appointment.list-seen',
  'complaint.identity-seen', 'report.exported', 'subject.searched', 'subject.data-seen', 'subject.requester-seen', 'subject.exported',
  'request.data-seen', 'request.file-seen')`;

const LOOKS = [
  `DROP INDEX "eventLook"`,
  `DROP INDEX "eventLookBy"`,
  `DROP INDEX "eventLookOf"`,
  `CREATE INDEX "eventLook" ON event (at, seq) WHERE ${IS_LOOK}`,
  `CREATE INDEX "eventLookBy" ON event ("actorId", at, seq) WHERE ${IS_LOOK}`,
  `CREATE INDEX "eventLookOf" ON event ("visitId", at, seq) WHERE ${IS_LOOK}`,
  `DROP INDEX "eventRetention"`,
  `CREATE INDEX "eventRetention" ON event (seq)
     WHERE type IN ('retention.id-numbers-erased', 'retention.contacts-erased', 'retention.register-erased', 'retention.requests-erased')`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...FILES, ...PERSONS, ...LOOKS]) await sql.raw(statement).execute(db);
}
