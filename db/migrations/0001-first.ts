/** The first schema. Frozen: a change is a new migration. */
import { sql, type Kysely } from 'kysely';

const CREATE = [
  `CREATE TABLE setting (key TEXT PRIMARY KEY, value TEXT NOT NULL)`,
  `CREATE TABLE service (id TEXT PRIMARY KEY, letter TEXT NOT NULL UNIQUE, position INTEGER NOT NULL, data TEXT NOT NULL)`,
  `CREATE TABLE counter (id TEXT PRIMARY KEY, number INTEGER NOT NULL UNIQUE, label TEXT NOT NULL,
     stages TEXT NOT NULL, "serviceIds" TEXT NOT NULL)`,
  `CREATE TABLE holiday (day TEXT NOT NULL, kind TEXT NOT NULL, name TEXT NOT NULL, source TEXT NOT NULL, PRIMARY KEY (day, kind))`,
  `CREATE TABLE "posVersion" (id TEXT NOT NULL, version INTEGER NOT NULL, "effectiveFrom" TEXT NOT NULL, data TEXT NOT NULL,
     PRIMARY KEY (id, version))`,
  `CREATE TABLE officer (id TEXT PRIMARY KEY, name TEXT NOT NULL, "nameKey" TEXT NOT NULL UNIQUE, "secretHash" TEXT NOT NULL,
     roles TEXT NOT NULL, "serviceIds" TEXT NOT NULL, active INTEGER NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE TABLE session ("tokenHash" TEXT PRIMARY KEY, "officerId" TEXT NOT NULL REFERENCES officer (id),
     "createdAt" BIGINT NOT NULL, "expiresAt" BIGINT NOT NULL)`,
  `CREATE TABLE "counterDuty" ("counterId" TEXT PRIMARY KEY REFERENCES counter (id),
     "officerId" TEXT NOT NULL UNIQUE REFERENCES officer (id), since BIGINT NOT NULL)`,
  `CREATE TABLE device (id TEXT PRIMARY KEY, kind TEXT NOT NULL, name TEXT NOT NULL, "tokenHash" TEXT NOT NULL UNIQUE,
     "createdAt" BIGINT NOT NULL)`,
  `CREATE TABLE "pairingCode" ("codeHash" TEXT PRIMARY KEY, kind TEXT NOT NULL, "expiresAt" BIGINT NOT NULL)`,
  `CREATE TABLE throttle (key TEXT PRIMARY KEY, tries INTEGER NOT NULL, until BIGINT NOT NULL)`,

  `CREATE TABLE visitor (id TEXT PRIMARY KEY, name TEXT NOT NULL, "idType" TEXT NOT NULL, "idCipher" TEXT, "idHash" TEXT,
     "idMasked" TEXT NOT NULL, phone TEXT, institution TEXT NOT NULL, role TEXT NOT NULL, regency TEXT NOT NULL,
     "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "visitorIdHash" ON visitor ("idHash", "createdAt") WHERE "idHash" IS NOT NULL`,
  `CREATE INDEX "visitorPhone" ON visitor (phone, "createdAt") WHERE phone IS NOT NULL`,

  `CREATE TABLE "ticketCounter" (day TEXT NOT NULL, letter TEXT NOT NULL, last INTEGER NOT NULL, PRIMARY KEY (day, letter))`,

  `CREATE TABLE visit (
     id TEXT PRIMARY KEY, seq BIGINT NOT NULL, day TEXT NOT NULL, letter TEXT NOT NULL, number INTEGER NOT NULL,
     ticket TEXT NOT NULL, code TEXT NOT NULL UNIQUE, "idempotencyKey" TEXT NOT NULL UNIQUE, "deviceId" TEXT NOT NULL,
     "visitorId" TEXT NOT NULL REFERENCES visitor (id), "serviceId" TEXT NOT NULL REFERENCES service (id), "topicId" TEXT,
     state TEXT NOT NULL, stage TEXT NOT NULL, rank INTEGER NOT NULL, priority TEXT, language TEXT NOT NULL, purpose TEXT NOT NULL,
     "onBehalfName" TEXT, "onBehalfDocument" TEXT, "letterNumber" TEXT, "letterDate" TEXT,
     "posId" TEXT NOT NULL, "posVersion" INTEGER NOT NULL,
     "registeredAt" BIGINT NOT NULL, "queuedAt" BIGINT NOT NULL,
     "counterId" TEXT, "officerId" TEXT, "routedCounterId" TEXT, "routedOfficerId" TEXT,
     calls INTEGER NOT NULL, "lastCalledAt" BIGINT, "lastCalledAtCounterId" TEXT, outcome TEXT, verification TEXT, reason TEXT, question TEXT, summary TEXT,
     "surveyUntil" BIGINT, "endedAt" BIGINT,
     FOREIGN KEY ("posId", "posVersion") REFERENCES "posVersion" (id, version),
     UNIQUE (day, letter, number))`,
  // what a counter calls next: only rows that wait are in this index, so it stays as small as the hall
  `CREATE INDEX "visitWaiting" ON visit (state, rank, "queuedAt", seq)
     WHERE state IN ('waiting-front-office', 'waiting-helpdesk')`,
  // the day's visits still in hand, and the one number a visitor may hold
  `CREATE INDEX "visitOpen" ON visit (state, day)
     WHERE state IN ('waiting-front-office', 'called-front-office', 'verifying', 'routing', 'waiting-helpdesk',
                     'called-helpdesk', 'serving', 'survey', 'skipped')`,
  `CREATE INDEX "visitOfVisitor" ON visit ("visitorId", day)`,
  `CREATE INDEX "visitDay" ON visit (day, ticket)`,
  `CREATE INDEX "visitCalled" ON visit (day, "lastCalledAt") WHERE "lastCalledAt" IS NOT NULL`,
  // an officer can hold one visit, whatever the program does
  `CREATE UNIQUE INDEX "visitHeld" ON visit ("officerId")
     WHERE state IN ('called-front-office', 'verifying', 'routing', 'called-helpdesk', 'serving')`,

  `CREATE TABLE "stepRun" ("visitId" TEXT NOT NULL REFERENCES visit (id), no INTEGER NOT NULL, "waitingSince" BIGINT NOT NULL,
     "startedAt" BIGINT, "amberAt" BIGINT, "dueAt" BIGINT, "finishedAt" BIGINT, "officerId" TEXT, result TEXT,
     PRIMARY KEY ("visitId", no)) WITHOUT ROWID`,
  `CREATE TABLE deviation (id TEXT PRIMARY KEY, "visitId" TEXT NOT NULL REFERENCES visit (id), "stepNo" INTEGER NOT NULL,
     kind TEXT NOT NULL, explanation TEXT NOT NULL, responsible TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "deviationOfVisit" ON deviation ("visitId")`,
  `CREATE TABLE note (id TEXT PRIMARY KEY, "visitId" TEXT NOT NULL REFERENCES visit (id), "officerId" TEXT NOT NULL,
     text TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "noteOfVisit" ON note ("visitId")`,
  `CREATE TABLE "followUp" (id TEXT PRIMARY KEY, "visitId" TEXT NOT NULL UNIQUE REFERENCES visit (id), day TEXT NOT NULL,
     time TEXT NOT NULL, reason TEXT NOT NULL, code TEXT NOT NULL UNIQUE, "createdBy" TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE TABLE survey ("visitId" TEXT PRIMARY KEY REFERENCES visit (id), rating INTEGER NOT NULL, answers TEXT,
     sex TEXT, age INTEGER, education TEXT, occupation TEXT, comment TEXT NOT NULL, day TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE TABLE "printJob" (id TEXT PRIMARY KEY, "visitId" TEXT REFERENCES visit (id), ticket TEXT NOT NULL, kind TEXT NOT NULL,
     slip TEXT NOT NULL, state TEXT NOT NULL, attempts INTEGER NOT NULL, uncertain INTEGER NOT NULL, error TEXT,
     "createdAt" BIGINT NOT NULL, "nextTryAt" BIGINT NOT NULL, "endedAt" BIGINT)`,
  `CREATE INDEX "printJobDue" ON "printJob" ("createdAt") WHERE state IN ('queued', 'printing')`,
  `CREATE INDEX "printJobOfVisit" ON "printJob" ("visitId")`,
  `CREATE TABLE "staffCall" (id TEXT PRIMARY KEY, "deviceId" TEXT NOT NULL, screen TEXT NOT NULL, "createdAt" BIGINT NOT NULL,
     "answeredAt" BIGINT, "answeredBy" TEXT)`,
  `CREATE INDEX "staffCallOpen" ON "staffCall" ("createdAt") WHERE "answeredAt" IS NULL`,

  `CREATE TABLE event (seq INTEGER PRIMARY KEY AUTOINCREMENT, at BIGINT NOT NULL, type TEXT NOT NULL, "visitId" TEXT,
     "actorKind" TEXT NOT NULL, "actorId" TEXT NOT NULL, data TEXT NOT NULL)`,
  `CREATE INDEX "eventOfVisit" ON event ("visitId", seq) WHERE "visitId" IS NOT NULL`,
  `CREATE TRIGGER "eventIsAppendOnlyUpdate" BEFORE UPDATE ON event BEGIN SELECT RAISE (ABORT, 'events are append-only'); END`,
  `CREATE TRIGGER "eventIsAppendOnlyDelete" BEFORE DELETE ON event BEGIN SELECT RAISE (ABORT, 'events are append-only'); END`,
  `CREATE TRIGGER "deviationIsKept" BEFORE DELETE ON deviation BEGIN SELECT RAISE (ABORT, 'deviations are never deleted'); END`,
];

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of CREATE) await sql.raw(statement).execute(db);
}
