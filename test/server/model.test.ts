/**
 * Any officers, any commands, in any order: whatever they do, the hub's rows stay in order. The commands go to the
 * handlers of the real hub; the rules below are written down here once more, apart from the code that keeps them.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDuties } from '../../db/repositories/counters.ts';
import { eventsAfter } from '../../db/repositories/events.ts';
import type { StepRunRow } from '../../db/repositories/step-runs.ts';
import type { VisitRow } from '../../db/repositories/visits.ts';
import type { Caller } from '../../server/auth/callers.ts';
import {
  isEnded,
  isHeld,
  isWaiting,
  MOST_MORE_SERVICES,
  transition,
  VISIT_ACTIONS,
  type VisitStatus,
} from '../../shared/domain/visit.ts';
import { MINUTE } from '../support/fake-clock.ts';
import { SURE_WALKS } from '../support/walk-scripts.ts';
import { anyStep } from '../support/walk-steps.ts';
import { aWalkedOffice, pictureOf, WALK_CALLS, type Picture } from '../support/walk.ts';
import { withApp, type App } from '../support/with-app.ts';

/** What must hold of the rows at any time. */
async function expectInOrder({ visits, steps }: Picture, app: App): Promise<void> {
  const numbers = [...visits.values()].map(({ day, ticket }) => `${day} ${ticket}`);
  expect(new Set(numbers).size, 'every number is given once').toBe(numbers.length);
  const held = [...visits.values()].filter(({ state }) => isHeld(state));
  const holders = new Set(held.map(({ officerId }) => officerId));
  expect(holders.size, 'an officer holds one visit').toBe(held.length);
  for (const { officerId, pausedAt } of await allDuties(app.hub.context.db))
    if (pausedAt !== null) expect(holders, 'on a break with nothing in hand').not.toContain(officerId);
  for (const visit of visits.values()) {
    expectOwnerInOrder(visit);
    expectServicesInOrder(visit);
    expectStepsInOrder(visit, steps.get(visit.id) ?? []);
  }
  expect(app.log.filter((line) => line.includes('"level":"error"'))).toEqual([]);
}

function expectOwnerInOrder(visit: VisitRow): void {
  const { state, officerId, counterId } = visit;
  if (isHeld(state)) expect([officerId, counterId], 'a held visit says by whom').not.toContain(null);
  if (state === 'on-hold') {
    expect(officerId, 'what is put aside is somebody’s').not.toBeNull();
    expect(visit.resumesAs, 'and goes on somewhere').not.toBeNull();
  }
  const inNoHand = isWaiting(state) || state === 'skipped';
  if (inNoHand) expect(officerId, 'a waiting visit is in no hand').toBeNull();
  if (inNoHand || state === 'on-hold') expect(counterId).toBeNull();
  if (state === 'skipped') expect([visit.skippedAt, visit.skippedBy]).not.toContain(null);
  if (visit.returnCounterId !== null && !isEnded(state)) expect(isWaiting(state)).toBe(true);
  expect(visit.calls).toBeLessThanOrEqual(WALK_CALLS);
}

function expectServicesInOrder({ round, moreServices }: VisitRow): void {
  const toCome = JSON.parse(moreServices) as unknown[];
  expect(round - 1 + toCome.length, 'services of one number').toBeLessThanOrEqual(MOST_MORE_SERVICES);
}

const AT_WORK = ['verifying', 'routing', 'serving', 'survey'];

/**
 * H-01: no step before the one before it; one step at a time until the visit ended; a step runs only while somebody
 * works at it. Every service has its own question and answer.
 */
function expectStepsInOrder(visit: VisitRow, runs: readonly StepRunRow[]): void {
  const open = runs.filter(({ finishedAt }) => finishedAt === null);
  expect(open, `${visit.state} has one open step`).toHaveLength(isEnded(visit.state) ? 0 : 1);
  for (const { startedAt, pausedAt, officerId, no } of open) {
    const running = startedAt !== null && pausedAt === null;
    expect(running, `step ${no} runs in ${visit.state}`).toBe(AT_WORK.includes(visit.state));
    if (running && no !== 6) expect(officerId, `step ${no} runs with an owner`).not.toBeNull();
  }
  for (let round = 1; round <= visit.round; round += 1) {
    const served = runs.filter((run) => run.round === round && run.no !== 6).map(({ no }) => no);
    const first = round === 1 ? 1 : 4;
    expect(served, `the steps of service ${round}`).toEqual(served.map((_, index) => first + index));
    if (round < visit.round) expect(served.at(-1), `service ${round} was finished`).toBe(5);
  }
  expect(runs.some(({ round }) => round > visit.round)).toBe(false);
  const surveys = runs.filter(({ no }) => no === 6).map(({ round }) => round);
  expect(surveys, 'the survey follows the last service').toEqual(visit.outcome ? [visit.round] : []);
  for (const [index, run] of runs.entries()) {
    const before = runs[index - 1];
    if (!before) continue;
    expect(before.finishedAt, `step ${run.no} waits for step ${before.no}`).not.toBeNull();
    expect(run.waitingSince).toBeGreaterThanOrEqual(before.finishedAt ?? Infinity);
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
    for (const { actorKind, actorId, data } of mine) {
      expect(actorKind === 'system' ? 'hub' : caller.id).toBe(actorId);
      expect(JSON.parse(data), 'the log says where it stands').toHaveProperty('state');
    }
    expect(JSON.parse(mine.at(-1)?.data ?? '{}')).toMatchObject({ state: now.state, stage: now.stage });
    if (was && was.state !== now.state) expect(reachableIn(was, mine.length)).toContain(now.state);
    if (was) expectKept(was, now);
  }
}

/** Whatever happens to a visit, these say the same for ever. */
function expectKept(was: VisitRow, now: VisitRow): void {
  for (const field of ['day', 'ticket', 'code', 'registeredAt', 'queuedAt', 'posId', 'posVersion'] as const)
    expect(now[field], field).toBe(was[field]);
}

function reachableIn(from: VisitStatus, changes: number): string[] {
  let states: VisitStatus[] = [from];
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

/** H-08: a step that ran over has that on record with who had it, also where the visit ended before the step did. */
async function expectExplained(app: App, { visits, steps }: Picture): Promise<void> {
  const rows = await app.hub.context.db.selectFrom('deviation').selectAll().execute();
  for (const id of visits.keys()) {
    for (const run of steps.get(id) ?? []) {
      const mine = rows.filter(
        ({ visitId, round, stepNo }) => visitId === id && round === run.round && stepNo === run.no,
      );
      for (const { responsible } of mine)
        expect(responsible === 'visitor', `step ${run.no}`).toBe(run.no === 1 || run.no === 6);
      if (run.finishedAt === null || run.dueAt === null || run.finishedAt <= run.dueAt) continue;
      expect(
        mine.some(({ kind }) => kind === 'time'),
        `step ${run.no} over time`,
      ).toBe(true);
    }
  }
}

/** The archive of what was finished before has one row for each service before the present one. */
async function expectArchived(app: App, { visits }: Picture): Promise<void> {
  const rows = await app.hub.context.db.selectFrom('servedService').selectAll().orderBy('round').execute();
  for (const { id, round } of visits.values()) {
    const rounds = rows.filter(({ visitId }) => visitId === id).map((row) => row.round);
    expect(rounds).toEqual(Array.from({ length: round - 1 }, (_, n) => n + 1));
  }
}

describe('an office where anybody does anything', () => {
  it(
    'keeps numbers, hands, services, steps, deviations and the log in order',
    () =>
      withApp(
        async (app) => {
          const office = await aWalkedOffice(app);
          const first = Date.parse('2026-11-23T09:00:00+08:00');
          let day = 0;
          const reached = new Set<string>();
          const refusals = new Set<string>();
          let mostRounds = 1;
          await fc.assert(
            fc.asyncProperty(fc.array(anyStep, { minLength: 50, maxLength: 110 }), async (steps) => {
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
                await expectInOrder(after, app);
                await expectRecorded(app, before, after, office.callerOf(step));
                for (const { state, round } of after.visits.values()) {
                  reached.add(state);
                  mostRounds = Math.max(mostRounds, round);
                }
                before = after;
              }
              await expectExplained(app, before);
              await expectArchived(app, before);
            }),
            // the walks written out come first: what is asked for below is theirs, chance may only add to it
            { examples: SURE_WALKS.map((steps) => [[...steps]]), numRuns: SURE_WALKS.length + 30 },
          );
          // the walk was long enough to mean something
          expect(reached.size).toBeGreaterThanOrEqual(12);
          for (const state of ['on-hold', 'skipped']) expect(reached).toContain(state);
          expect(mostRounds).toBeGreaterThan(1);
          expect(refusals).toContain('deviation-required');
          expect(refusals).not.toContain('internal');
        },
        { open: 'always' },
      ),
    180_000,
  );
});
