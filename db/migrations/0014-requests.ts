/**
 * Requests that outlive the visit (permohonan): types as versioned data, what was asked for sealed, every step and date kept.
 * Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const TYPES = [
  `CREATE TABLE "requestType" (id TEXT NOT NULL, version INTEGER NOT NULL, data TEXT NOT NULL, PRIMARY KEY (id, version)) WITHOUT ROWID`,
  `CREATE TRIGGER "requestTypeIsKept" BEFORE UPDATE ON "requestType"
     BEGIN SELECT RAISE (ABORT, 'a version of a request type is never changed'); END`,
  `CREATE TRIGGER "requestTypeIsNotDeleted" BEFORE DELETE ON "requestType"
     BEGIN SELECT RAISE (ABORT, 'versions of a request type are never deleted'); END`,
  `CREATE TABLE "requestCounter" (series TEXT NOT NULL, year INTEGER NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (series, year)) WITHOUT ROWID`,
];

const REQUESTS = [
  `CREATE TABLE request (
     id TEXT PRIMARY KEY, "typeId" TEXT NOT NULL, "typeVersion" INTEGER NOT NULL, series TEXT NOT NULL, year INTEGER NOT NULL,
     serial INTEGER NOT NULL, number TEXT NOT NULL UNIQUE, code TEXT NOT NULL UNIQUE, "idempotencyKey" TEXT NOT NULL UNIQUE,
     "serviceId" TEXT NOT NULL, "visitId" TEXT, channel TEXT NOT NULL, language TEXT NOT NULL, "receivedOn" TEXT NOT NULL,
     "registeredAt" BIGINT NOT NULL, "registeredBy" TEXT NOT NULL, "applicantCipher" TEXT, "phoneHash" TEXT, "answersCipher" TEXT,
     "eventDay" TEXT, "lateOverride" TEXT, state TEXT NOT NULL, before TEXT, "assigneeId" TEXT, steps INTEGER NOT NULL,
     "endedAt" BIGINT, "erasedAt" BIGINT,
     UNIQUE (series, year, serial),
     FOREIGN KEY ("typeId", "typeVersion") REFERENCES "requestType" (id, version))`,
  `CREATE INDEX "requestOpen" ON request ("receivedOn") WHERE "endedAt" IS NULL`,
  `CREATE INDEX "requestReceived" ON request ("receivedOn", number)`,
  `CREATE INDEX "requestOfVisit" ON request ("visitId") WHERE "visitId" IS NOT NULL`,
  `CREATE INDEX "requestPhone" ON request ("phoneHash") WHERE "phoneHash" IS NOT NULL`,
  `CREATE TRIGGER "requestIsKept" BEFORE DELETE ON request BEGIN SELECT RAISE (ABORT, 'requests are never deleted'); END`,
  `CREATE TRIGGER "requestNumberIsKept" BEFORE UPDATE OF number, series, year, serial, "receivedOn", "typeId", "typeVersion" ON request
     BEGIN SELECT RAISE (ABORT, 'number, type and receipt of a request are never changed'); END`,
];

/** `mark`s are dates that clocks run by; `step`s say who did what. */
const PROGRESS = [
  `CREATE TABLE "requestMark" ("requestId" TEXT NOT NULL REFERENCES request (id), no INTEGER NOT NULL, mark TEXT NOT NULL,
     at BIGINT NOT NULL, PRIMARY KEY ("requestId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "requestMarkIsKept" BEFORE DELETE ON "requestMark"
     BEGIN SELECT RAISE (ABORT, 'dates of a request are never deleted'); END`,
  `CREATE TRIGGER "requestMarkIsNotMoved" BEFORE UPDATE ON "requestMark"
     BEGIN SELECT RAISE (ABORT, 'dates of a request are never changed'); END`,
  `CREATE TABLE "requestStep" ("requestId" TEXT NOT NULL REFERENCES request (id), no INTEGER NOT NULL, step TEXT NOT NULL,
     state TEXT NOT NULL, "actorId" TEXT NOT NULL, at BIGINT NOT NULL, "answersCipher" TEXT,
     PRIMARY KEY ("requestId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "requestStepIsKept" BEFORE DELETE ON "requestStep"
     BEGIN SELECT RAISE (ABORT, 'steps of a request are never deleted'); END`,
  `CREATE TABLE disposition ("requestId" TEXT NOT NULL REFERENCES request (id), no INTEGER NOT NULL, "fromId" TEXT NOT NULL,
     "toId" TEXT NOT NULL, "instructionCipher" TEXT, "limitDay" TEXT, nature TEXT NOT NULL, at BIGINT NOT NULL,
     PRIMARY KEY ("requestId", no)) WITHOUT ROWID`,
  `CREATE TRIGGER "dispositionIsKept" BEFORE DELETE ON disposition
     BEGIN SELECT RAISE (ABORT, 'dispositions are never deleted'); END`,
  `CREATE TABLE "requestSeen" ("requestId" TEXT NOT NULL REFERENCES request (id), "documentId" TEXT NOT NULL,
     "seenBy" TEXT NOT NULL, "seenAt" BIGINT NOT NULL, PRIMARY KEY ("requestId", "documentId")) WITHOUT ROWID`,
];

const FACILITIES = [
  `CREATE TABLE facility (id TEXT PRIMARY KEY, position INTEGER NOT NULL, data TEXT NOT NULL)`,
  `CREATE TABLE "facilityBooking" (id TEXT PRIMARY KEY, "facilityId" TEXT NOT NULL REFERENCES facility (id),
     "requestId" TEXT REFERENCES request (id), kind TEXT NOT NULL, "from" BIGINT NOT NULL, "to" BIGINT NOT NULL,
     "releasedAt" BIGINT, CHECK ("from" < "to"))`,
  `CREATE INDEX "facilityTaken" ON "facilityBooking" ("facilityId", "to") WHERE "releasedAt" IS NULL`,
  `CREATE UNIQUE INDEX "bookingOfRequest" ON "facilityBooking" ("requestId") WHERE "requestId" IS NOT NULL`,
  `CREATE TRIGGER "facilityBookingIsKept" BEFORE DELETE ON "facilityBooking"
     BEGIN SELECT RAISE (ABORT, 'bookings are released, never deleted'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...TYPES, ...REQUESTS, ...PROGRESS, ...FACILITIES])
    await sql.raw(statement).execute(db);
}
