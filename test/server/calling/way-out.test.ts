/**
 * However an officer came by a visit, they are never stuck with it: every state in which it is theirs has its ways out
 * for them, and others for a coordinator, whatever anybody did before.
 */
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allDuties } from '../../../db/repositories/counters.ts';
import type { VisitRow } from '../../../db/repositories/visits.ts';
import { belongsToOfficer, HELD_STATES, isCalled, isHeld } from '../../../shared/domain/visit.ts';
import type { Result } from '../../../shared/result.ts';
import { aRouting, LATE } from '../../support/builders.ts';
import { MINUTE } from '../../support/fake-clock.ts';
import { rowOf } from '../../support/hall.ts';
import { OWNED_STATES, WALK_TO } from '../../support/walk-scripts.ts';
import { anyStep, type Step } from '../../support/walk-steps.ts';
import { aWalkedOffice, officerCaller, pictureOf, type WalkedOffice } from '../../support/walk.ts';
import { withApp, type App } from '../../support/with-app.ts';

const OFFICERS_WAYS = ['release', 'hold', 'transfer', 'cancel', 'resume'] as const;
const COORDINATORS_WAYS = ['deputise', 'transfer', 'cancel'] as const;

type Way =
  | { by: 'officer'; how: (typeof OFFICERS_WAYS)[number] }
  | { by: 'lead'; how: (typeof COORDINATORS_WAYS)[number] };

const anyWay: fc.Arbitrary<Way> = fc.oneof(
  fc.record({ by: fc.constant('officer' as const), how: fc.constantFrom(...OFFICERS_WAYS) }),
  fc.record({ by: fc.constant('lead' as const), how: fc.constantFrom(...COORDINATORS_WAYS) }),
);

const WAYS: readonly Way[] = [
  ...OFFICERS_WAYS.map((how) => ({ by: 'officer' as const, how })),
  ...COORDINATORS_WAYS.map((how) => ({ by: 'lead' as const, how })),
];

/** Every way out of every state in which a visit is an officer's, each with the walk that leads there. */
function sureWays(): [Step[], Way[]][] {
  return OWNED_STATES.flatMap((state) => {
    const ways = WAYS.filter((way) => isWayFor({ state }, way));
    return ways.map((way): [Step[], Way[]] => [[...WALK_TO[state]], [way]]);
  });
}

const reason = 'Jalan keluar';

/** The officer's ways out of that state; what is in hand must always be got rid of, what is put aside taken up. */
function isWayFor({ state }: Pick<VisitRow, 'state'>, way: Way): boolean {
  if (way.by === 'lead' || way.how === 'transfer' || way.how === 'cancel') return true;
  if (way.how === 'release') return isCalled(state);
  if (way.how === 'hold') return isHeld(state) && !isCalled(state);
  return state === 'on-hold';
}

async function goOut(office: WalkedOffice, visit: VisitRow, way: Way): Promise<Result<unknown>> {
  const h = office.handlers;
  const by = way.by === 'lead' ? office.lead : officerCaller(visit.officerId ?? '');
  const { id: visitId, serviceId } = visit;
  switch (way.how) {
    case 'release':
      return h['visit:release'](by, { visitId });
    case 'hold':
      return h['visit:hold'](by, { visitId, reason });
    case 'transfer':
      return h['visit:transfer'](by, { ...aRouting(visitId, { serviceId, deviation: LATE }), reason });
    case 'cancel':
      return h['visit:cancel'](by, { visitId, reason });
    case 'resume':
      return h['visit:resume'](by, { visitId });
    case 'deputise':
      return h['visit:deputise'](by, {
        fromOfficerId: visit.officerId ?? '',
        toOfficerId: visit.officerId === 'rika' ? 'yohana' : 'rika',
        visitIds: [visitId],
        basis: 'oral',
        letterNumber: null,
        orderedBy: 'Koordinator ULT',
        reason,
      });
  }
}

/** Everybody works here again, in one stage, so that whoever is asked to may; nothing else is changed. */
async function calm(office: WalkedOffice): Promise<void> {
  for (const id of ['lestari', 'rika', 'usman', 'yohana']) await office.employ(id, true);
  await office.handlers['office:set-stages'](office.lead, { stages: 'one' });
}

/** An officer with nothing in hand at an open counter that is not on a break. */
async function mayTakeUp(app: App, officerId: string, held: readonly VisitRow[]): Promise<boolean> {
  const duties = await allDuties(app.hub.context.db);
  const atWork = duties.some((duty) => duty.officerId === officerId && duty.pausedAt === null);
  return atWork && !held.some((visit) => visit.officerId === officerId && isHeld(visit.state));
}

/** One visit goes one way, and its officer is free for the next. @returns what was done, or nothing where it is no way */
async function tryWay(
  app: App,
  office: WalkedOffice,
  visit: VisitRow,
  way: Way,
): Promise<string | undefined> {
  const officerId = visit.officerId ?? '';
  const before = [...(await pictureOf(app, office.since)).visits.values()];
  if (!isWayFor(visit, way)) return undefined;
  if (way.how === 'resume' && !(await mayTakeUp(app, officerId, before))) return undefined;
  const label = `${way.by} ${way.how} ${visit.state}`;
  expect(await goOut(office, visit, way), label).toMatchObject({ ok: true });
  const after = await rowOf(app, visit.id);
  expect([after.state, after.officerId], label).not.toEqual([visit.state, officerId]);
  if (!isHeld(visit.state)) return label;
  const by = officerCaller(officerId);
  const next = await office.handlers['visit:call-next'](by, {});
  if (next.ok) await office.handlers['visit:release'](by, { visitId: next.value.visit.id });
  else expect(next.error.code, label).not.toBe('officer-busy');
  return label;
}

describe('An officer is never left holding two numbers, nor stuck with one', () => {
  it(
    'from every state in which a visit is theirs there is a way out, for them and for a coordinator',
    () =>
      withApp(
        async (app) => {
          const office = await aWalkedOffice(app);
          const first = Date.parse('2026-11-23T09:00:00+08:00');
          let day = 0;
          const gone = new Set<string>();
          const sure = sureWays();
          await fc.assert(
            fc.asyncProperty(
              fc.array(anyStep, { minLength: 20, maxLength: 50 }),
              fc.array(anyWay, { minLength: 24, maxLength: 24 }),
              async (steps, ways) => {
                day += 1;
                await office.open(first + day * 3 * 24 * 60 * MINUTE);
                for (const step of steps) {
                  app.clock.advance(step.minutes * MINUTE + 1);
                  await office.play(step, await pictureOf(app, office.since));
                }
                await calm(office);
                for (const way of ways) {
                  const { visits } = await pictureOf(app, office.since);
                  const owned = [...visits.values()].filter(({ state }) => belongsToOfficer(state));
                  const visit = owned.find((one) => isWayFor(one, way));
                  const label = visit && (await tryWay(app, office, visit, way));
                  if (label !== undefined) gone.add(label);
                }
              },
            ),
            // the walks written out come first: what is asked for below is theirs, chance may only add to it
            { examples: sure, numRuns: sure.length + 60 },
          );
          expect(gone.size, 'every way was gone').toBe(sure.length);
          // the walks came by every state, and both went out of it
          for (const who of ['officer', 'lead']) {
            for (const state of [...HELD_STATES, 'on-hold']) {
              const ways = [...gone].filter((label) => label.startsWith(who) && label.endsWith(state));
              expect(ways, `${who} out of ${state}`).not.toEqual([]);
            }
          }
        },
        { open: 'always' },
      ),
    180_000,
  );
});
