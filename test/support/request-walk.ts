/** Walks of the engine through a type of request: whatever is done, nobody is stuck. */
import fc from 'fast-check';
import { expect } from 'vitest';
import {
  openSteps,
  takeStep,
  type RequestActor,
  type RequestStanding,
} from '../../shared/domain/requests/flow.ts';
import { isOver, requestStep, type RequestType } from '../../shared/domain/requests/request-type.ts';

/** Everybody who may take a step of a delivered type. */
export const REQUEST_ROLES = [
  'front-office',
  'helpdesk',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
  'head',
  'information-officer',
];
export const FRONT: RequestActor = { id: 'front', roles: ['front-office'] };
export const EXPERT: RequestActor = { id: 'expert', roles: ['helpdesk'] };
export const PPID: RequestActor = { id: 'ppid', roles: ['information-officer'] };
export const HEAD: RequestActor = { id: 'head', roles: ['head'] };

export function begin(type: RequestType, over: Partial<RequestStanding> = {}): RequestStanding {
  return {
    state: type.states[0]?.id ?? '',
    before: null,
    assigneeId: null,
    marks: ['received'],
    taken: [],
    missing: [],
    ...over,
  };
}

/** Takes a step, and keeps what it puts down. */
export function go(
  type: RequestType,
  standing: RequestStanding,
  actor: RequestActor,
  id: string,
): RequestStanding {
  const taken = takeStep(type, standing, actor, id);
  if (!taken.ok) throw new Error(`${id}: ${taken.error.code}`);
  const { marks } = requestStep(type, id);
  return {
    ...standing,
    ...taken.value,
    marks: [...standing.marks, ...marks],
    taken: [...standing.taken, id],
    assigneeId: id === 'dispose' ? 'expert' : standing.assigneeId,
  };
}

type Tries = readonly (readonly [pick: number, actor: RequestActor])[];

/** Steps that somebody tries, in any order. */
export function someTries(): fc.Arbitrary<Tries> {
  const actors = [FRONT, EXPERT, PPID, HEAD, { id: 'all', roles: REQUEST_ROLES }, 'time'] as const;
  return fc.array(fc.tuple(fc.nat({ max: 99 }), fc.constantFrom(...actors)), { maxLength: 25 });
}

/** It stays in a state there is, and an open one has a way on for somebody. */
export function expectNeverStuck(type: RequestType, tries: Tries): void {
  let standing = begin(type);
  for (const [pick, actor] of tries) {
    const step = type.steps[pick % type.steps.length];
    if (!step || !takeStep(type, standing, actor, step.id).ok) continue;
    standing = go(type, standing, actor, step.id);
    expect(type.states.map(({ id }) => id)).toContain(standing.state);
  }
  if (isOver(type, standing.state)) return;
  const whoever = { id: standing.assigneeId ?? 'nobody', roles: REQUEST_ROLES };
  expect(openSteps(type, standing, whoever).length).toBeGreaterThan(0);
}
