/**
 * The queue as real counters run it: work put aside, several services on one number, late returns, deputising,
 * appointments, escalation, explanations of deviations. Frozen: a change is a new migration.
 */
import { sql, type Kysely } from 'kysely';

const VISIT = [
  `ALTER TABLE visit ADD COLUMN "resumesAs" TEXT`,
  `ALTER TABLE visit ADD COLUMN round INTEGER NOT NULL DEFAULT 1`,
  `ALTER TABLE visit ADD COLUMN "moreServices" TEXT NOT NULL DEFAULT '[]'`,
  `ALTER TABLE visit ADD COLUMN "returnCounterId" TEXT`,
  `ALTER TABLE visit ADD COLUMN "returnAfterCall" INTEGER`,
  `ALTER TABLE visit ADD COLUMN "returnSince" BIGINT`,
  `ALTER TABLE visit ADD COLUMN "skippedAt" BIGINT`,
  `ALTER TABLE visit ADD COLUMN "skippedBy" TEXT`,
  `ALTER TABLE visit ADD COLUMN "appointmentId" TEXT`,
  `ALTER TABLE visit ADD COLUMN "appointmentAt" BIGINT`,
  `ALTER TABLE visit ADD COLUMN "followToken" TEXT`,
  // in the whole order of calling, so that the first of a rank is read and nothing is sorted
  `DROP INDEX "visitWaiting"`,
  `CREATE INDEX "visitWaiting" ON visit (state, rank, "queuedAt", "registeredAt", id)
     WHERE state IN ('waiting-front-office', 'waiting-helpdesk')`,
  `DROP INDEX "visitOpen"`,
  `CREATE INDEX "visitOpen" ON visit (state, day)
     WHERE state IN ('waiting-front-office', 'called-front-office', 'verifying', 'routing', 'waiting-helpdesk',
                     'called-helpdesk', 'serving', 'on-hold', 'survey', 'skipped')`,
  `CREATE INDEX "visitOnHold" ON visit ("officerId") WHERE state = 'on-hold'`,
  `CREATE INDEX "visitReturning" ON visit ("returnCounterId") WHERE "returnCounterId" IS NOT NULL`,
  `CREATE UNIQUE INDEX "visitFollowToken" ON visit ("followToken") WHERE "followToken" IS NOT NULL`,
  `CREATE TABLE "servedService" ("visitId" TEXT NOT NULL REFERENCES visit (id), round INTEGER NOT NULL,
     "serviceId" TEXT NOT NULL, "topicId" TEXT, "officerId" TEXT NOT NULL, question TEXT, summary TEXT NOT NULL,
     outcome TEXT NOT NULL, "finishedAt" BIGINT NOT NULL, PRIMARY KEY ("visitId", round)) WITHOUT ROWID`,
];

/** A step may run once for each service of a visit, and be put aside while it does. */
const STEPS = [
  `CREATE TABLE "stepRunOfRound" ("visitId" TEXT NOT NULL REFERENCES visit (id), round INTEGER NOT NULL, no INTEGER NOT NULL,
     "waitingSince" BIGINT NOT NULL, "startedAt" BIGINT, "amberAt" BIGINT, "dueAt" BIGINT, "finishedAt" BIGINT,
     "pausedAt" BIGINT, "pausedMs" BIGINT NOT NULL, "officerId" TEXT, result TEXT,
     PRIMARY KEY ("visitId", round, no)) WITHOUT ROWID`,
  `INSERT INTO "stepRunOfRound" SELECT "visitId", 1, no, "waitingSince", "startedAt", "amberAt", "dueAt", "finishedAt",
     NULL, 0, "officerId", result FROM "stepRun"`,
  `DROP TABLE "stepRun"`,
  `ALTER TABLE "stepRunOfRound" RENAME TO "stepRun"`,
  // what runs late, without reading the finished steps of all years
  `CREATE INDEX "stepRunDue" ON "stepRun" ("dueAt") WHERE "finishedAt" IS NULL AND "dueAt" IS NOT NULL`,
];

const COUNTERS = [
  `ALTER TABLE "counterDuty" ADD COLUMN "pausedAt" BIGINT`,
  `ALTER TABLE "counterDuty" ADD COLUMN "pauseReason" TEXT`,
  `CREATE TABLE "counterTally" ("counterId" TEXT PRIMARY KEY REFERENCES counter (id), day TEXT NOT NULL,
     called INTEGER NOT NULL, streaks TEXT NOT NULL)`,
];

const ACCOUNTABILITY = [
  `ALTER TABLE deviation ADD COLUMN round INTEGER NOT NULL DEFAULT 1`,
  `CREATE TRIGGER "deviationIsNotRewritten" BEFORE UPDATE ON deviation
     BEGIN SELECT RAISE (ABORT, 'deviations are never changed'); END`,
  `CREATE TABLE "deviationRemark" (id TEXT PRIMARY KEY, "deviationId" TEXT NOT NULL REFERENCES deviation (id),
     kind TEXT NOT NULL, text TEXT NOT NULL, "officerId" TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "deviationRemarkOf" ON "deviationRemark" ("deviationId")`,
  `CREATE TRIGGER "deviationRemarkIsKept" BEFORE DELETE ON "deviationRemark"
     BEGIN SELECT RAISE (ABORT, 'remarks are never deleted'); END`,
  `CREATE TRIGGER "deviationRemarkIsNotRewritten" BEFORE UPDATE ON "deviationRemark"
     BEGIN SELECT RAISE (ABORT, 'remarks are never changed'); END`,
  `CREATE TABLE deputation (id TEXT PRIMARY KEY, "visitId" TEXT NOT NULL REFERENCES visit (id),
     "fromOfficerId" TEXT NOT NULL REFERENCES officer (id), "toOfficerId" TEXT NOT NULL REFERENCES officer (id),
     basis TEXT NOT NULL, "letterNumber" TEXT, "orderedBy" TEXT NOT NULL, reason TEXT NOT NULL,
     "createdBy" TEXT NOT NULL, "createdAt" BIGINT NOT NULL)`,
  `CREATE INDEX "deputationOfVisit" ON deputation ("visitId")`,
  `CREATE TRIGGER "deputationIsKept" BEFORE DELETE ON deputation
     BEGIN SELECT RAISE (ABORT, 'deputations are never deleted'); END`,
  `CREATE TRIGGER "deputationIsNotRewritten" BEFORE UPDATE ON deputation
     BEGIN SELECT RAISE (ABORT, 'deputations are never changed'); END`,
  `CREATE TABLE escalation (id TEXT PRIMARY KEY, "visitId" TEXT NOT NULL REFERENCES visit (id), round INTEGER NOT NULL,
     "stepNo" INTEGER NOT NULL, kind TEXT NOT NULL, level INTEGER NOT NULL, day TEXT NOT NULL, "raisedAt" BIGINT NOT NULL,
     "seenAt" BIGINT, "seenBy" TEXT, "answeredAt" BIGINT, "answeredBy" TEXT, answer TEXT,
     UNIQUE ("visitId", round, "stepNo", kind, level))`,
  `CREATE INDEX "escalationOpen" ON escalation ("raisedAt") WHERE "answeredAt" IS NULL`,
  `CREATE INDEX "escalationDay" ON escalation (day)`,
  `CREATE TRIGGER "escalationIsKept" BEFORE DELETE ON escalation
     BEGIN SELECT RAISE (ABORT, 'escalations are never deleted'); END`,
];

const APPOINTMENTS = [
  `CREATE TABLE appointment (id TEXT PRIMARY KEY, code TEXT NOT NULL UNIQUE, day TEXT NOT NULL, time TEXT NOT NULL,
     at BIGINT NOT NULL, "serviceId" TEXT NOT NULL REFERENCES service (id), "topicId" TEXT,
     "officerId" TEXT, "visitorId" TEXT NOT NULL REFERENCES visitor (id), reason TEXT NOT NULL,
     "fromVisitId" TEXT UNIQUE REFERENCES visit (id), "createdBy" TEXT NOT NULL, "createdAt" BIGINT NOT NULL,
     "arrivedVisitId" TEXT UNIQUE REFERENCES visit (id), "arrivedAt" BIGINT, "missedAt" BIGINT, "cancelledAt" BIGINT)`,
  `CREATE INDEX "appointmentDay" ON appointment (day, time)`,
  `CREATE INDEX "appointmentExpected" ON appointment (at)
     WHERE "arrivedAt" IS NULL AND "missedAt" IS NULL AND "cancelledAt" IS NULL`,
];

/** Who was judged by a procedure was judged by what it says now (H-10). */
const PROCEDURE_IS_KEPT = `CREATE TRIGGER "posVersionIsKept" BEFORE UPDATE ON "posVersion"
  WHEN EXISTS (SELECT 1 FROM visit WHERE "posId" = old.id AND "posVersion" = old.version)
  BEGIN SELECT RAISE (ABORT, 'a procedure that visits ran under is never changed'); END`;

export async function up(db: Kysely<unknown>): Promise<void> {
  for (const statement of [...VISIT, ...STEPS, ...COUNTERS, ...ACCOUNTABILITY, ...APPOINTMENTS]) {
    await sql.raw(statement).execute(db);
  }
  await nameMoments(db);
  await sql.raw(PROCEDURE_IS_KEPT).execute(db);
  await moveFollowUps(db);
}

const MOMENTS = ['register', 'verify', 'route', 'question', 'solution', 'survey'];

/** Until now a step was known by its number; the only procedure that ran had six. What it says is not touched. */
async function nameMoments(db: Kysely<unknown>): Promise<void> {
  const { rows } = await sql<{ id: string; version: number; data: string }>`
    SELECT id, version, data FROM "posVersion"`.execute(db);
  for (const { id, version, data } of rows) {
    const pos = JSON.parse(data) as { steps: { no: number; moment?: string }[] };
    for (const step of pos.steps) step.moment ??= MOMENTS[step.no - 1] ?? 'unobserved';
    await sql`UPDATE "posVersion" SET data = ${JSON.stringify(pos)}
      WHERE id = ${id} AND version = ${version}`.execute(db);
  }
}

const HOURS_OF: Readonly<Record<string, string>> = { 'Asia/Makassar': '+08:00', 'Asia/Jayapura': '+09:00' };

/** A follow-up was only noted; an appointment can be kept. */
async function moveFollowUps(db: Kysely<unknown>): Promise<void> {
  const office = await sql<{ value: string }>`SELECT value FROM setting WHERE key = 'office'`.execute(db);
  const zone = office.rows[0] ? (JSON.parse(office.rows[0].value) as { zone: string }).zone : '';
  const { rows } = await sql<{ id: string; day: string; time: string }>`
    SELECT id, day, time FROM "followUp"`.execute(db);
  for (const { id, day, time } of rows) {
    const at = Date.parse(`${day}T${time}:00${HOURS_OF[zone] ?? '+07:00'}`);
    await sql`INSERT INTO appointment (id, code, day, time, at, "serviceId", "topicId", "visitorId", reason, "fromVisitId",
        "createdBy", "createdAt")
      SELECT f.id, f.code, f.day, f.time, ${at}, v."serviceId", v."topicId", v."visitorId", f.reason, f."visitId",
        f."createdBy", f."createdAt"
      FROM "followUp" f JOIN visit v ON v.id = f."visitId" WHERE f.id = ${id}`.execute(db);
  }
  await sql.raw(`DROP TABLE "followUp"`).execute(db);
}
