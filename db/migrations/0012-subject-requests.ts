/**
 * Requests of data subjects (UU 27/2022) with what was done about each; entries that are restricted or whose phone may no
 * longer be used; which entry a correction replaced. Words of an account are erased with the register. Looks at personal data are found by officer, by time and by visit.
 * Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const IS_LOOK = `type IN ('visitor.data-seen', 'visitor.id-revealed', 'visitor.contact-revealed', 'appointment.list-seen',
  'complaint.identity-seen', 'report.exported', 'subject.searched', 'subject.data-seen', 'subject.requester-seen', 'subject.exported')`;

const LOOKS = [
  `DROP INDEX "eventLook"`,
  `CREATE INDEX "eventLook" ON event (at, seq) WHERE ${IS_LOOK}`,
  `CREATE INDEX "eventLookBy" ON event ("actorId", at, seq) WHERE ${IS_LOOK}`,
  `CREATE INDEX "eventLookOf" ON event ("visitId", at, seq) WHERE ${IS_LOOK}`,
];

const ENTRIES = [
  `ALTER TABLE visitor ADD COLUMN "restrictedAt" BIGINT`,
  `ALTER TABLE visitor ADD COLUMN "contactWithheldAt" BIGINT`,
  `ALTER TABLE visitor ADD COLUMN "correctsId" TEXT`,
  `CREATE INDEX "visitorCorrects" ON visitor ("correctsId") WHERE "correctsId" IS NOT NULL`,
  `CREATE INDEX "appointmentOfVisitor" ON appointment ("visitorId")`,
];

/** A visit whose guest-book entry was erased. */
const erased = (visitId: string): string =>
  `EXISTS (SELECT 1 FROM visit JOIN visitor ON visitor.id = visit."visitorId" WHERE visit.id = ${visitId} AND visitor.name = '')`;

interface Account {
  readonly table: string;
  readonly words: string;
  readonly others: string;
  readonly visitId: string;
  readonly trigger: string;
  readonly refusal: string;
}

/** What was written to account for a visit is never rewritten; its words go when the guest-book entry went, not before. */
function onlyErased({ table, words, others, visitId, trigger, refusal }: Account): string[] {
  const abort = `BEGIN SELECT RAISE (ABORT, '${refusal}'); END`;
  return [
    `DROP TRIGGER "${trigger}"`,
    `CREATE TRIGGER "${trigger}" BEFORE UPDATE OF ${others} ON "${table}" ${abort}`,
    `CREATE TRIGGER "${table}WordsAreOnlyErased" BEFORE UPDATE OF ${words} ON "${table}"
       WHEN new.${words} <> '' OR NOT ${erased(visitId)} ${abort}`,
  ];
}

const ACCOUNTS: readonly Account[] = [
  {
    table: 'deviation',
    words: 'explanation',
    others: 'id, "visitId", round, "stepNo", kind, responsible, "createdAt", owed',
    visitId: 'old."visitId"',
    trigger: 'deviationIsNotRewritten',
    refusal: 'deviations are never changed',
  },
  {
    table: 'deviationRemark',
    words: 'text',
    others: 'id, "deviationId", kind, "officerId", "createdAt"',
    visitId: `(SELECT "visitId" FROM deviation WHERE id = old."deviationId")`,
    trigger: 'deviationRemarkIsNotRewritten',
    refusal: 'remarks are never changed',
  },
  {
    table: 'deputation',
    words: 'reason',
    others:
      'id, "visitId", "fromOfficerId", "toOfficerId", basis, "letterNumber", "orderedBy", "createdBy", "createdAt"',
    visitId: 'old."visitId"',
    trigger: 'deputationIsNotRewritten',
    refusal: 'deputations are never changed',
  },
];

const REQUESTS = [
  `CREATE TABLE "subjectRequestCounter" (year INTEGER PRIMARY KEY, last INTEGER NOT NULL)`,
  `CREATE TABLE "subjectRequest" (
     id TEXT PRIMARY KEY, year INTEGER NOT NULL, serial INTEGER NOT NULL, number TEXT NOT NULL UNIQUE,
     "idempotencyKey" TEXT NOT NULL UNIQUE, kind TEXT NOT NULL, channel TEXT NOT NULL, proof TEXT NOT NULL,
     "receivedAt" BIGINT NOT NULL, "dueAt" BIGINT NOT NULL, "registeredAt" BIGINT NOT NULL, "registeredBy" TEXT NOT NULL,
     state TEXT NOT NULL, "requesterCipher" TEXT, "phoneHash" TEXT, "visitorId" TEXT REFERENCES visitor (id),
     "complaintId" TEXT REFERENCES complaint (id), "decidedAt" BIGINT, "decidedBy" TEXT, ground TEXT, "reasonCipher" TEXT,
     "toldAt" BIGINT, "toldWay" TEXT, "toldBy" TEXT, "erasedAt" BIGINT,
     UNIQUE (year, serial))`,
  `CREATE INDEX "subjectRequestOpen" ON "subjectRequest" ("dueAt") WHERE "toldAt" IS NULL`,
  `CREATE INDEX "subjectRequestTold" ON "subjectRequest" ("toldAt") WHERE "toldAt" IS NOT NULL`,
  `CREATE INDEX "subjectRequestPhone" ON "subjectRequest" ("phoneHash") WHERE "phoneHash" IS NOT NULL`,
  `CREATE INDEX "subjectRequestVisitor" ON "subjectRequest" ("visitorId") WHERE "visitorId" IS NOT NULL`,
  `CREATE TABLE "subjectRequestEntry" ("requestId" TEXT NOT NULL REFERENCES "subjectRequest" (id), no INTEGER NOT NULL,
     at BIGINT NOT NULL, act TEXT NOT NULL, "officerId" TEXT NOT NULL, detail TEXT NOT NULL,
     PRIMARY KEY ("requestId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "subjectRequestIsKept" BEFORE DELETE ON "subjectRequest"
     BEGIN SELECT RAISE (ABORT, 'requests of data subjects are never deleted'); END`,
  `CREATE TRIGGER "subjectRequestNumberIsKept" BEFORE UPDATE OF number, kind, year, serial, "receivedAt", "dueAt" ON "subjectRequest"
     BEGIN SELECT RAISE (ABORT, 'number and receipt of a request are never changed'); END`,
  `CREATE TRIGGER "subjectRequestEntryIsKept" BEFORE DELETE ON "subjectRequestEntry"
     BEGIN SELECT RAISE (ABORT, 'what was done about a request is never deleted'); END`,
  `CREATE TRIGGER "subjectRequestEntryIsNotRewritten" BEFORE UPDATE ON "subjectRequestEntry"
     BEGIN SELECT RAISE (ABORT, 'what was done about a request is never changed'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...LOOKS, ...ENTRIES, ...ACCOUNTS.flatMap(onlyErased), ...REQUESTS])
    await sql.raw(statement).execute(db);
}
