/**
 * Any officers, any commands, in any order: whatever they do, the hub's rows stay in order. The commands go to the
 * handlers of the real hub; the rules below are written down here once more, apart from the code that keeps them.
 */
import { randomUUID } from 'node:crypto';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { insertCounter } from '../../db/repositories/counters.ts';
import { eventsAfter, latestSeq } from '../../db/repositories/events.ts';
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { Caller } from '../../server/auth/callers.ts';
import { createHandlers, type Handlers } from '../../server/live/handlers.ts';
import {
  HELD_STATES,
  isEnded,
  isHeld,
  isWaiting,
  transition,
  VISIT_ACTIONS,
} from '../../shared/domain/visit.ts';
import type { OfficerRole } from '../../shared/protocol/desk.ts';
import type { Result } from '../../shared/result.ts';
import {
  anAnswer,
  anAppointment,
  aQuestion,
  aRegistration,
  aRouting,
  aStranger,
  aSurvey,
  aVerification,
  LATE,
} from '../support/builders.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { anOfficer } from '../support/staff.ts';
import { withApp, type App } from '../support/with-app.ts';

const STAFF: readonly { id: string; roles: readonly OfficerRole[]; counterId: string }[] = [
  { id: 'lestari', roles: ['front-office'], counterId: 'loket-1' },
  { id: 'rika', roles: ['front-office', 'helpdesk'], counterId: 'loket-21' },
  { id: 'usman', roles: ['helpdesk'], counterId: 'loket-3' },
  { id: 'yohana', roles: ['helpdesk', 'coordinator'], counterId: 'loket-2' },
];

const COMMANDS = [
  'forward',
  'register',
  'call-next',
  'start',
  'verify',
  'route',
  'question',
  'finish',
  'recall',
  'no-show',
  'report-back',
  'release',
  'reject',
  'reschedule',
  'cancel',
  'priority',
  'note',
  'survey',
  'reveal',
  'open',
  'close',
  'stages',
  'wait',
] as const;

interface Step {
  readonly what: (typeof COMMANDS)[number];
  readonly who: number;
  /** Which visit: mostly the one in hand, so that long ways are walked too. */
  readonly visit: number;
  readonly onOwn: boolean;
  readonly explains: boolean;
  readonly minutes: number;
}

const anyStep: fc.Arbitrary<Step> = fc.record({
  // the way forward is drawn more often than what leads off it, or no walk would get far
  what: fc.oneof(
    { weight: 3, arbitrary: fc.constantFrom('register', 'forward', 'forward', 'forward') },
    { weight: 2, arbitrary: fc.constantFrom(...COMMANDS) },
  ),
  who: fc.nat({ max: STAFF.length - 1 }),
  visit: fc.nat({ max: 30 }),
  onOwn: fc.oneof({ weight: 5, arbitrary: fc.constant(true) }, { weight: 1, arbitrary: fc.constant(false) }),
  explains: fc.boolean(),
  minutes: fc.oneof(
    { weight: 5, arbitrary: fc.nat({ max: 3 }) },
    { weight: 1, arbitrary: fc.nat({ max: 900 }) },
  ),
});

interface Picture {
  readonly visits: ReadonlyMap<string, VisitRow>;
  readonly steps: ReadonlyMap<string, readonly StepRunRow[]>;
  readonly seq: number;
}

async function pictureOf(app: App, since: number): Promise<Picture> {
  const { db } = app.hub.context;
  const visits = await db.selectFrom('visit').selectAll().where('registeredAt', '>=', since).execute();
  const runs = await db.selectFrom('stepRun').selectAll().orderBy('no').execute();
  const steps = new Map(visits.map(({ id }) => [id, runs.filter(({ visitId }) => visitId === id)]));
  return { visits: new Map(visits.map((visit) => [visit.id, visit])), steps, seq: await latestSeq(db) };
}

/** What must hold of the rows at any time. */
function expectInOrder({ visits, steps }: Picture, app: App): void {
  const numbers = [...visits.values()].map(({ day, ticket }) => `${day} ${ticket}`);
  expect(new Set(numbers).size, 'every number is given once').toBe(numbers.length);
  const held = [...visits.values()].filter(({ state }) => isHeld(state));
  expect(new Set(held.map(({ officerId }) => officerId)).size, 'an officer holds one visit').toBe(
    held.length,
  );
  for (const visit of visits.values()) {
    const named = visit.officerId !== null && visit.counterId !== null;
    if (isHeld(visit.state)) expect(named, 'a held visit says by whom').toBe(true);
    if (isWaiting(visit.state)) expect(named, 'a waiting visit is in no hand').toBe(false);
    expect(visit.calls).toBeLessThanOrEqual(3);
    expectStepsInOrder(visit, steps.get(visit.id) ?? []);
  }
  expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

/** H-01: no step before the one before it; one step at a time until the visit ended. */
function expectStepsInOrder(visit: VisitRow, runs: readonly StepRunRow[]): void {
  const open = runs.filter(({ finishedAt }) => finishedAt === null);
  expect(open, `${visit.state} has one open step`).toHaveLength(isEnded(visit.state) ? 0 : 1);
  const numbers = runs.map(({ no }) => no);
  const served = numbers.filter((no) => no !== 6);
  expect(served).toEqual(served.map((_, index) => index + 1));
  expect(numbers.includes(6), 'the survey follows the service').toBe(visit.outcome !== null);
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (before) {
      expect(before.finishedAt, `step ${run.no} waits for step ${before.no}`).not.toBeNull();
      expect(run.waitingSince).toBeGreaterThanOrEqual(before.finishedAt ?? Infinity);
    }
    if (run.startedAt !== null && run.no >= 2 && run.no <= 5) expect(run.officerId).not.toBeNull();
  }
}

/** Every change of a visit goes by the table and leaves an event that says who. */
async function expectRecorded(app: App, before: Picture, after: Picture, caller: Caller): Promise<void> {
  const events = await eventsAfter(app.hub.context.db, before.seq, 1_000);
  for (const [id, now] of after.visits) {
    const was = before.visits.get(id);
    if (was && JSON.stringify(was) === JSON.stringify(now)) continue;
    const mine = events.filter(({ visitId }) => visitId === id);
    expect(now.seq, 'the row names its newest event').toBe(mine.at(-1)?.seq);
    expect(now.seq).toBeGreaterThan(was?.seq ?? 0);
    for (const { actorKind, actorId } of mine) {
      expect(actorKind === 'system' ? 'hub' : caller.id).toBe(actorId);
    }
    if (was && was.state !== now.state) expect(reachableIn(was, mine.length)).toContain(now.state);
  }
}

function reachableIn(from: VisitRow, changes: number): string[] {
  let states: { state: VisitRow['state']; stage: VisitRow['stage'] }[] = [from];
  const seen: string[] = [];
  for (let n = 0; n < changes; n += 1) {
    states = states.flatMap((status) =>
      VISIT_ACTIONS.flatMap((action) => {
        const to = transition(status, action);
        return to.ok ? [to.value] : [];
      }),
    );
    seen.push(...states.map(({ state }) => state));
  }
  return seen;
}

/** H-08: a step of an officer that ran over has its explanation on record, and so has one that a visitor overran. */
async function expectExplained(app: App, { visits, steps }: Picture): Promise<void> {
  const rows = await app.hub.context.db.selectFrom('deviation').selectAll().execute();
  for (const id of visits.keys()) {
    for (const run of steps.get(id) ?? []) {
      if (run.finishedAt === null || run.dueAt === null || run.finishedAt <= run.dueAt) continue;
      const found = rows.filter((row) => row.visitId === id && row.stepNo === run.no && row.kind === 'time');
      expect(found, `step ${run.no} over time`).toHaveLength(1);
      expect(found[0]?.responsible).toBe(run.officerId ?? 'visitor');
    }
  }
}

/** What an officer does next who does everything as it should be. */
function nextFor(own: VisitRow | undefined): Exclude<Step['what'], 'forward'> {
  switch (own?.state) {
    case 'called-front-office':
    case 'called-helpdesk':
      return 'start';
    case 'verifying':
      return 'verify';
    case 'routing':
      return 'route';
    case 'serving':
      return own.question === null ? 'question' : 'finish';
    default:
      return 'call-next';
  }
}

class Office {
  private readonly app: App;
  private readonly handlers: Handlers;
  private readonly kiosk: Caller;
  /** When this run's morning began. */
  since = 0;

  constructor(app: App, kiosk: Caller) {
    this.app = app;
    this.kiosk = kiosk;
    this.handlers = createHandlers(app.hub.context, () => 'none');
  }

  callerOf(step: Step): Caller {
    if (step.what === 'register' || step.what === 'survey') return this.kiosk;
    const { id, roles } = STAFF[step.who] ?? { id: '', roles: [] };
    return { kind: 'officer', roles, id, name: id, address: '' };
  }

  async play(step: Step, picture: Picture): Promise<Result<unknown>> {
    const all = [...picture.visits.values()];
    const own = all.find((visit) => isHeld(visit.state) && visit.officerId === STAFF[step.who]?.id);
    const visitId =
      (step.onOwn ? own : undefined)?.id ?? all[step.visit % Math.max(1, all.length)]?.id ?? 'nobody';
    const deviation = step.explains ? LATE : null;
    const by = this.callerOf(step);
    const h = this.handlers;
    switch (step.what === 'forward' ? nextFor(own) : step.what) {
      case 'register':
        return h['visit:register'](
          by,
          aRegistration({
            idempotencyKey: randomUUID(),
            visitor: aStranger(),
            elapsedMs: step.minutes * MINUTE,
          }),
        );
      case 'call-next':
        return h['visit:call-next'](by, {});
      case 'start':
        return h['visit:start'](by, { visitId });
      case 'verify':
        return h['visit:verify'](by, aVerification(visitId, { deviation }));
      case 'reject':
        return h['visit:verify'](
          by,
          aVerification(visitId, { result: 'rejected', reason: 'KTP bukan miliknya', deviation }),
        );
      case 'route':
        return h['visit:route'](
          by,
          aRouting(visitId, { deviation, counterId: step.explains ? null : 'loket-21' }),
        );
      case 'question':
        return h['visit:record-question'](by, aQuestion(visitId, { deviation }));
      case 'finish':
        return h['visit:finish'](by, anAnswer(visitId, { deviation }));
      case 'reschedule':
        return h['visit:reschedule'](by, anAppointment(visitId, { date: '2027-12-01', deviation }));
      case 'recall':
        return h['visit:recall'](by, { visitId });
      case 'no-show':
        return h['visit:no-show'](by, { visitId });
      case 'report-back':
        return h['visit:report-back'](by, { visitId });
      case 'release':
        return h['visit:release'](by, { visitId });
      case 'cancel':
        return h['visit:cancel'](by, { visitId, reason: 'Atas permintaan pemohon' });
      case 'priority':
        return h['visit:set-priority'](by, { visitId, group: step.explains ? 'elderly' : null });
      case 'note':
        return h['visit:note'](by, { visitId, text: 'Catatan uji' });
      case 'survey':
        return h['survey:submit'](by, aSurvey(visitId));
      case 'reveal':
        return h['visit:reveal-id'](by, { visitId });
      case 'open':
        return h['counter:open'](by, { counterId: STAFF[step.who]?.counterId ?? '' });
      case 'close':
        return h['counter:close'](by, {});
      case 'stages':
        return h['office:set-stages'](by, { stages: step.explains ? 'one' : 'two' });
      case 'wait':
        await this.app.hub.jobs.run();
        return { ok: true, value: null };
    }
  }

  /** A new morning: nothing in hand, everybody at their counter, two stages. */
  async open(morning: number): Promise<void> {
    const { db } = this.app.hub.context;
    this.app.clock.set(new Date(morning).toISOString());
    const lead: Caller = { kind: 'officer', roles: ['coordinator'], id: 'yohana', name: '', address: '' };
    const held = await db
      .selectFrom('visit')
      .select('id')
      .where('state', 'in', [...HELD_STATES])
      .execute();
    for (const { id } of held)
      await this.handlers['visit:cancel'](lead, { visitId: id, reason: 'Hari baru' });
    await this.handlers['office:set-stages'](lead, { stages: 'two' });
    await this.app.hub.jobs.run();
    for (const [who] of STAFF.entries()) {
      const step: Step = { what: 'open', who, visit: 0, onOwn: true, explains: false, minutes: 0 };
      await this.play(step, { visits: new Map(), steps: new Map(), seq: 0 });
    }
    this.since = this.app.clock.now();
  }
}

async function anOffice(app: App): Promise<Office> {
  const { db, reloadOffice, office } = app.hub.context;
  const everyService = [...office().services.keys()];
  await insertCounter(db, {
    id: 'loket-21',
    number: 21,
    label: 'Loket',
    stages: ['front-office', 'helpdesk'],
    serviceIds: everyService,
  });
  await reloadOffice();
  for (const { id, roles } of STAFF) (await anOfficer(app, id, roles)).close();
  return new Office(app, { kind: 'kiosk', roles: ['kiosk'], id: 'kiosk-uji', name: 'Kiosk', address: '' });
}

describe('an office where anybody does anything', () => {
  it(
    'keeps numbers, hands, steps, deviations and the log in order',
    () =>
      withApp(
        async (app) => {
          const office = await anOffice(app);
          const first = Date.parse('2026-11-23T09:00:00+08:00');
          let day = 0;
          const reached = new Set<string>();
          const refusals = new Set<string>();
          await fc.assert(
            fc.asyncProperty(fc.array(anyStep, { minLength: 40, maxLength: 90 }), async (steps) => {
              day += 1;
              await office.open(first + day * 3 * 24 * 60 * MINUTE);
              let before = await pictureOf(app, office.since);
              for (const step of steps) {
                app.clock.advance(step.minutes * MINUTE + 1);
                const reply = await office.play(step, before);
                const after = await pictureOf(app, office.since);
                if (!reply.ok) {
                  refusals.add(reply.error.code);
                  expect(after, `${step.what} was refused and changed nothing`).toEqual(before);
                }
                expectInOrder(after, app);
                await expectRecorded(app, before, after, office.callerOf(step));
                for (const { state } of after.visits.values()) reached.add(state);
                before = after;
              }
              await expectExplained(app, before);
            }),
            { numRuns: 40 },
          );
          // the walk was long enough to mean something
          expect(reached.size).toBeGreaterThanOrEqual(11);
          expect(refusals).toContain('deviation-required');
          expect(refusals).not.toContain('internal');
        },
        { open: 'always' },
      ),
    180_000,
  );
});
