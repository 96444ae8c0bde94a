import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  CASE_ACTIONS,
  CASE_ROLES,
  CASE_STATES,
  caseActions,
  caseName,
  caseTransition,
  gateKeepers,
  isCaseOver,
  mayReadCase,
  openGates,
  passGate,
  type CaseAction,
  type CaseStanding,
  type CaseState,
} from '../../../../shared/domain/cases/case.ts';
import { OFFICER_ROLES } from '../../../../shared/protocol/desk/accounts.ts';

const anyAction = fc.constantFrom(...CASE_ACTIONS);
const anyState = fc.constantFrom(...CASE_STATES);
const anyWay = fc.array(anyAction, { maxLength: 60 });

/** Tries the actions one after the other. @returns the ones that were taken, and where they led */
function walk(actions: readonly CaseAction[]): { state: CaseState; taken: CaseAction[] } {
  let state: CaseState = 'found';
  const taken: CaseAction[] = [];
  for (const action of actions) {
    const next = caseTransition(state, action);
    if (!next.ok) continue;
    state = next.value;
    taken.push(action);
  }
  return { state, taken };
}

/** Takes any of the ways on, chosen by `choices`. */
function wander(choices: readonly number[]): { state: CaseState; taken: CaseAction[] } {
  const actions: CaseAction[] = [];
  for (const choice of choices) {
    const open = caseActions(walk(actions).state);
    const action = open[choice % Math.max(1, open.length)];
    if (action !== undefined) actions.push(action);
  }
  return walk(actions);
}

const GATES = [
  ['call'],
  ['defend', 'record-hearing'],
  ['propose'],
  ['agree'],
  ['issue-decree'],
  ['choose-compensation'],
  ['give-compensation'],
  ['close'],
] as const;

describe('a case (Z-01)', () => {
  it('is closed on no way that leaves out a gate', () => {
    fc.assert(
      fc.property(fc.array(fc.nat(50), { maxLength: 60 }), (choices) => {
        const { state, taken } = wander(choices);
        if (state !== 'closed') return;
        const last = taken.slice(taken.lastIndexOf('call'));
        let from = 0;
        for (const gate of GATES) {
          const at = last.findIndex((action, n) => n >= from && (gate as readonly string[]).includes(action));
          expect(at, gate.join()).toBeGreaterThanOrEqual(from);
          from = at + 1;
        }
      }),
      { numRuns: 500 },
    );
  });

  it('reaches no decree without a hearing, a proposal and its verification', () => {
    fc.assert(
      fc.property(anyWay, (actions) => {
        const { taken } = walk(actions);
        const decree = taken.indexOf('issue-decree');
        if (decree < 0) return;
        const before = taken.slice(0, decree);
        expect(before.at(-1)).toBe('agree');
        expect(before.at(-2)).toBe('propose');
        expect(before.some((action) => action === 'defend' || action === 'record-hearing')).toBe(true);
      }),
    );
  });

  it('has a way on from every state but its two ends, and from every state a way to an end', () => {
    for (const state of CASE_STATES) {
      expect(caseActions(state).length === 0, state).toBe(isCaseOver(state));
      const seen = new Set<CaseState>([state]);
      for (const one of seen)
        for (const action of caseActions(one)) {
          const next = caseTransition(one, action);
          if (next.ok) seen.add(next.value);
        }
      expect([...seen].some(isCaseOver), state).toBe(true);
    }
  });

  it('goes back to the finding where there is no decree, and may end there without a sanction', () => {
    expect(caseTransition('verified', 'return')).toEqual({ ok: true, value: 'found' });
    expect(caseTransition('verified', 'dismiss')).toEqual({ ok: true, value: 'dismissed' });
    expect(caseTransition('found', 'dismiss')).toEqual({ ok: true, value: 'dismissed' });
    expect(caseTransition('sanctioned', 'dismiss').ok).toBe(false);
  });

  it('has for every gate a person with a duty, or the officer it is about', () => {
    for (const state of CASE_STATES)
      for (const action of caseActions(state)) {
        const keepers = gateKeepers(state, action);
        expect(keepers === 'accused' || keepers.length > 0, `${state} ${action}`).toBe(true);
      }
    expect(gateKeepers('verified', 'issue-decree')).toEqual(['person-in-charge', 'subdivision-head', 'head']);
  });

  it('has a number to be spoken of', () => {
    expect(caseName({ year: 2026, no: 3 })).toBe('KS-2026-003');
    expect(caseName({ year: 2027, no: 1204 })).toBe('KS-2027-1204');
  });
});

const EVERYTHING = [...OFFICER_ROLES];
const standing = (state: CaseState, changes: Partial<CaseStanding> = {}): CaseStanding => ({
  state,
  officerId: 'accused',
  proposedBy: 'proposer',
  proposesSanction: true,
  ...changes,
});

describe('who passes a gate', () => {
  it('is never the officer the case is about, whatever their duties, except with their own defence', () => {
    fc.assert(
      fc.property(anyState, anyAction, (state, action) => {
        const passed = passGate(standing(state), { id: 'accused', roles: EVERYTHING }, action);
        if (passed.ok) expect(action).toBe('defend');
      }),
    );
    expect(openGates(standing('called'), { id: 'accused', roles: [] })).toEqual(['defend']);
  });

  it('is never who proposed, when the proposal is verified', () => {
    const both = { id: 'proposer', roles: ['coordinator', 'person-in-charge'] };
    expect(passGate(standing('proposed'), both, 'agree')).toMatchObject({
      error: { code: 'case-own-proposal' },
    });
    expect(passGate(standing('proposed'), { ...both, id: 'another' }, 'agree').ok).toBe(true);
  });

  it('is never somebody without the duty, an administrator least of all', () => {
    fc.assert(
      fc.property(anyState, anyAction, fc.subarray(EVERYTHING), (state, action, roles) => {
        const passed = passGate(standing(state), { id: 'somebody', roles }, action);
        if (!passed.ok) return;
        const keepers = gateKeepers(state, action);
        expect(keepers).not.toBe('accused');
        expect(roles.some((role) => (keepers as readonly string[]).includes(role))).toBe(true);
      }),
    );
    for (const state of CASE_STATES)
      expect(openGates(standing(state), { id: 'somebody', roles: ['admin'] })).toEqual([]);
  });

  it('issues a decree only for a sanction that was proposed', () => {
    const head = { id: 'head', roles: ['head'] };
    for (const proposesSanction of [false, null])
      expect(passGate(standing('verified', { proposesSanction }), head, 'issue-decree')).toMatchObject({
        error: { code: 'case-no-sanction' },
      });
    expect(openGates(standing('verified', { proposesSanction: false }), head)).toEqual(['return', 'dismiss']);
  });

  it('reads the case too, and nobody else does (Z-08)', () => {
    for (const role of OFFICER_ROLES) {
      const works = (CASE_ROLES as readonly string[]).includes(role);
      expect(mayReadCase({ id: 'somebody', roles: [role] }, 'accused'), role).toBe(works);
    }
    expect(mayReadCase({ id: 'accused', roles: EVERYTHING }, 'accused')).toBe(false);
  });
});
