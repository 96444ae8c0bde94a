/** The plug is pulled in the middle of the morning, several times, and nothing that was acknowledged is lost. */
import { randomUUID } from 'node:crypto';
import { mkdtemp, rm } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import BetterSqlite from 'better-sqlite3';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import type { VisitRow } from '../../db/repositories/visits.ts';
import { officeDay } from '../../shared/domain/office-day.ts';
import type { CommandReply } from '../../shared/protocol/commands.ts';
import type { RegisterVisit, TicketIssued } from '../../shared/protocol/kiosk.ts';
import { aRegistration, aStranger } from '../support/builders.ts';
import { connect, type HubClient } from '../support/hub-client.ts';
import { startHubProcess, type HubProcess } from '../support/hub-process.ts';

const ROUNDS = 5;
const KIOSKS = 3;
const TAPS_AT_ONCE = 4;
const COORDINATOR = { name: 'Dewi Kencana', secret: 'rahasia-246810' } as const;
const SERVICES = ['consultation', 'helpdesk', 'internship'] as const;

/** What the clients know: what they were promised, and what they do not know the fate of. */
interface Known {
  readonly tickets: Map<string, { tap: RegisterVisit; issued: TicketIssued }>;
  /** Sent and never answered. */
  readonly unanswered: RegisterVisit[];
  /** By officer: the visit they were told is called, and whether they have asked for its cancelling since. */
  readonly inHand: Map<string, { visitId: string; letGo: boolean }>;
  readonly cancelled: Set<string>;
}

describe('a hub that is killed', () => {
  let dataDir: string;
  let hub: HubProcess;
  const tokens: { kiosk: string; officers: string[] } = { kiosk: '', officers: [] };
  const known: Known = { tickets: new Map(), unanswered: [], inHand: new Map(), cancelled: new Set() };

  beforeAll(async () => {
    dataDir = await mkdtemp(join(tmpdir(), 'ult-crash-'));
    hub = await startHubProcess(dataDir);
    const stranger = await connect(hub.url);
    const lead = await connect(
      hub.url,
      (await stranger.must('setup:claim', { ...COORDINATOR, code: hub.setupCode ?? '' })).token,
    );
    await lead.must('office:set-stages', { stages: 'one' });
    const { code } = await lead.must('device:create-code', { kind: 'kiosk' });
    tokens.kiosk = (await stranger.must('device:pair', { kind: 'kiosk', code })).token;
    for (const number of [1, 2, 3, 4]) {
      const account = {
        name: `Petugas ${'satu dua tiga empat'.split(' ')[number - 1] ?? ''}`,
        secret: `rahasia-${number}${number}${number}`,
      };
      await lead.must('officer:create', { ...account, roles: ['front-office', 'helpdesk'], serviceIds: [] });
      const { token } = await stranger.must('session:sign-in', account);
      const desk = await connect(hub.url, token);
      await desk.must('counter:open', { counterId: `loket-${number}` });
      tokens.officers.push(token);
      desk.close();
    }
    stranger.close();
    lead.close();
  }, 120_000);

  afterAll(async () => {
    await hub.kill();
    await rm(dataDir, { recursive: true, force: true });
  });

  it('comes back each time with every acknowledged number and call, and with no number twice', async () => {
    for (let round = 1; round <= ROUNDS; round += 1) {
      await workUntilKilled(hub, tokens, known, known.tickets.size + 60 + round * 7);
      hub = await startHubProcess(dataDir);
      expectKept(dataDir, known);
      await expectSameAnswers(hub, tokens, known);
    }
    expect(known.tickets.size).toBeGreaterThan(ROUNDS * 60);
    expect(known.cancelled.size).toBeGreaterThan(ROUNDS);
  }, 240_000);

  it('lets nobody else use its data while it runs', async () => {
    await expect(startHubProcess(dataDir)).rejects.toThrow('Another hub is using');
  }, 60_000);

  it('ends by itself when it is asked to, and comes back to the same picture', async () => {
    expect(await hub.end()).toBe(0);
    hub = await startHubProcess(dataDir);
    expectKept(dataDir, known);
  }, 60_000);
});

/** Kiosks and officers work as fast as they can; after `enough` acknowledged numbers the plug is pulled. */
async function workUntilKilled(
  hub: HubProcess,
  tokens: { kiosk: string; officers: readonly string[] },
  known: Known,
  enough: number,
): Promise<void> {
  let killed: Promise<void> | undefined;
  const running = (): boolean => killed === undefined;
  const kiosks = await Promise.all(Array.from({ length: KIOSKS }, () => connect(hub.url, tokens.kiosk)));
  const desks = await Promise.all(tokens.officers.map((token) => connect(hub.url, token)));
  const visitors = kiosks.flatMap((kiosk) =>
    Array.from({ length: TAPS_AT_ONCE }, async (_, n) => {
      while (running()) {
        await register(kiosk, known, SERVICES[n % SERVICES.length] ?? 'consultation');
        if (known.tickets.size >= enough) killed ??= hub.kill();
      }
    }),
  );
  const officers = desks.map(async (desk, n) => {
    while (running()) await callAndLetGo(desk, tokens.officers[n] ?? '', known);
  });
  await Promise.all([...visitors, ...officers]);
  await killed;
  for (const client of [...kiosks, ...desks]) client.close();
}

async function register(kiosk: HubClient, known: Known, serviceId: string): Promise<void> {
  const tap = aRegistration({ idempotencyKey: randomUUID(), visitor: aStranger(), serviceId });
  const reply = await answerOf<'visit:register'>(kiosk.raw('visit:register', tap));
  if (reply === undefined) known.unanswered.push(tap);
  else if (reply.ok) known.tickets.set(tap.idempotencyKey, { tap, issued: reply.value });
}

async function callAndLetGo(desk: HubClient, officer: string, known: Known): Promise<void> {
  let visitId = known.inHand.get(officer)?.visitId;
  if (visitId === undefined) {
    const called = await answerOf<'visit:call-next'>(desk.raw('visit:call-next', {}));
    if (called?.ok !== true) return;
    visitId = called.value.visit.id;
    known.inHand.set(officer, { visitId, letGo: false });
  }
  // every other number stays called a moment longer, so that some are in hand when the plug is pulled
  if (Math.random() < 0.5 && !known.inHand.get(officer)?.letGo)
    await answerOf(desk.raw('visit:recall', { visitId }));
  known.inHand.set(officer, { visitId, letGo: true });
  const cancelled = await answerOf<'visit:cancel'>(
    desk.raw('visit:cancel', { visitId, reason: 'Uji putus daya' }),
  );
  if (cancelled === undefined) return;
  known.inHand.delete(officer);
  known.cancelled.add(visitId);
}

/** Undefined where the plug was pulled before the answer came. */
async function answerOf<N extends 'visit:register' | 'visit:call-next' | 'visit:cancel' | 'visit:recall'>(
  reply: Promise<unknown>,
): Promise<CommandReply<N> | undefined> {
  try {
    return (await reply) as CommandReply<N>;
  } catch {
    return undefined;
  }
}

/** Looks at the file itself, past everything the hub says. */
function expectKept(dataDir: string, known: Known): void {
  const db = new BetterSqlite(join(dataDir, 'ult.db'), { readonly: true });
  try {
    expect(db.pragma('integrity_check', { simple: true })).toBe('ok');
    expect(db.pragma('foreign_key_check')).toEqual([]);
    const visits = db.prepare('SELECT * FROM visit ORDER BY day, letter, number').all() as VisitRow[];
    const byKey = new Map(visits.map((visit) => [visit.idempotencyKey, visit]));
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    for (const [key, { issued }] of known.tickets) {
      expect(byKey.get(key)).toMatchObject({ ticket: issued.ticket, id: issued.visitId, code: issued.code });
    }
    const queues = Map.groupBy(visits, ({ day, letter }) => `${day} ${letter}`);
    for (const queue of queues.values()) {
      expect(queue.map(({ number }) => number)).toEqual(queue.map((_, index) => index + 1));
    }
    for (const { visitId, letGo } of known.inHand.values()) {
      const states = letGo ? ['called-front-office', 'cancelled'] : ['called-front-office'];
      expect(states).toContain(byId.get(visitId)?.state);
    }
    for (const visitId of known.cancelled) expect(byId.get(visitId)?.state).toBe('cancelled');
    expectWhole(db);
  } finally {
    db.close();
  }
}

/** No half of a registration: every visit has its two steps and its events, and no step or event is without one. */
function expectWhole(db: BetterSqlite.Database): void {
  const count = (query: string): unknown => db.prepare(query).pluck().get();
  expect(
    count(
      'SELECT count(*) FROM visit WHERE (SELECT count(*) FROM "stepRun" WHERE "visitId" = visit.id) <> 2',
    ),
  ).toBe(0);
  expect(
    // who looked at a visit is on record too, and changes nothing of it
    count(
      `SELECT count(*) FROM visit WHERE seq <>
         (SELECT max(seq) FROM event WHERE "visitId" = visit.id AND type NOT LIKE '%-seen')`,
    ),
  ).toBe(0);
  expect(count('SELECT count(*) FROM event WHERE "visitId" NOT IN (SELECT id FROM visit)')).toBe(0);
  expect(count('SELECT count(*) FROM visitor WHERE id NOT IN (SELECT "visitorId" FROM visit)')).toBe(0);
}

/** The same taps again get the same numbers; those without an answer get theirs now. */
async function expectSameAnswers(
  hub: HubProcess,
  tokens: { kiosk: string; officers: readonly string[] },
  known: Known,
): Promise<void> {
  const kiosk = await connect(hub.url, tokens.kiosk);
  for (const { tap, issued } of [...known.tickets.values()].slice(-25)) {
    const again = await kiosk.must('visit:register', tap);
    expect([again.ticket, again.visitId]).toEqual([issued.ticket, issued.visitId]);
  }
  for (const tap of known.unanswered.splice(0)) {
    known.tickets.set(tap.idempotencyKey, { tap, issued: await kiosk.must('visit:register', tap) });
  }
  const tickets = [...known.tickets.values()].map(
    ({ issued }) => `${issued.ticket} on ${officeDay(issued.issuedAt, 'Asia/Makassar')}`,
  );
  expect(new Set(tickets).size).toBe(tickets.length);
  for (const [n, token] of tokens.officers.entries()) {
    const desk = await connect(hub.url, token);
    const board = await desk.must('desk:sync', { lastSeq: null });
    expect(board).toMatchObject({ snapshot: { myCounterId: `loket-${n + 1}` } });
    await forgetWhatEnded(desk, token, known);
    desk.close();
  }
  kiosk.close();
}

/** Finds out what became of a cancelling that was never answered. */
async function forgetWhatEnded(desk: HubClient, officer: string, known: Known): Promise<void> {
  const held = known.inHand.get(officer);
  if (!held) return;
  const { visit } = await desk.must('visit:detail', { visitId: held.visitId });
  if (visit.state !== 'cancelled') return;
  known.inHand.delete(officer);
  known.cancelled.add(held.visitId);
}
