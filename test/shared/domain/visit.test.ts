import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  ACTIVE_STATES,
  HELD_STATES,
  isActive,
  isCalled,
  isEnded,
  isHeld,
  isWaiting,
  mayRecall,
  MAX_CALLS,
  transition,
  VISIT_ACTIONS,
  VISIT_STATES,
  waitingState,
  type Stage,
  type VisitAction,
  type VisitState,
  type VisitStatus,
} from '../../../shared/domain/visit.ts';

const START: VisitStatus = { state: 'waiting-front-office', stage: 'front-office' };
const ENDED: readonly VisitState[] = ['closed', 'cancelled', 'expired'];

function next({ state, stage }: VisitStatus): VisitStatus[] {
  return VISIT_ACTIONS.flatMap((action) => {
    const to = transition({ state, stage }, action);
    return to.ok ? [to.value] : [];
  });
}

const key = ({ state, stage }: VisitStatus): string => `${state} at ${stage}`;

/** Everything that can be reached from there, the start included. */
function reachableFrom(start: VisitStatus): Map<string, VisitStatus> {
  const seen = new Map<string, VisitStatus>();
  const open = [start];
  for (let status = open.pop(); status; status = open.pop()) {
    if (seen.has(key(status))) continue;
    seen.set(key(status), status);
    open.push(...next(status));
  }
  return seen;
}

/** The table of domain 1.5b, written down a second time as people would: from, action, to. */
const TABLE: readonly (readonly [VisitState, VisitAction, VisitState])[] = [
  ['waiting-front-office', 'call', 'called-front-office'],
  ['waiting-front-office', 'cancel', 'cancelled'],
  ['waiting-front-office', 'expire', 'expired'],
  ['called-front-office', 'recall', 'called-front-office'],
  ['called-front-office', 'no-show', 'skipped'],
  ['called-front-office', 'release', 'waiting-front-office'],
  ['called-front-office', 'start', 'verifying'],
  ['called-front-office', 'cancel', 'cancelled'],
  ['called-front-office', 'expire', 'expired'],
  ['verifying', 'verify', 'routing'],
  ['verifying', 'reject', 'survey'],
  ['verifying', 'cancel', 'cancelled'],
  ['routing', 'route', 'waiting-helpdesk'],
  ['routing', 'route-to-self', 'serving'],
  ['routing', 'cancel', 'cancelled'],
  ['waiting-helpdesk', 'call', 'called-helpdesk'],
  ['waiting-helpdesk', 'cancel', 'cancelled'],
  ['waiting-helpdesk', 'expire', 'expired'],
  ['called-helpdesk', 'recall', 'called-helpdesk'],
  ['called-helpdesk', 'no-show', 'skipped'],
  ['called-helpdesk', 'release', 'waiting-helpdesk'],
  ['called-helpdesk', 'start', 'serving'],
  ['called-helpdesk', 'cancel', 'cancelled'],
  ['called-helpdesk', 'expire', 'expired'],
  ['serving', 'finish', 'survey'],
  ['serving', 'reschedule', 'survey'],
  ['serving', 'cancel', 'cancelled'],
  ['survey', 'end-survey', 'closed'],
  ['skipped', 'cancel', 'cancelled'],
  ['skipped', 'expire', 'expired'],
];

describe('the states of a visit', () => {
  const reachable = reachableFrom(START);

  it('are all reachable', () => {
    const states = new Set([...reachable.values()].map(({ state }) => state));
    expect([...states].sort()).toEqual([...VISIT_STATES].sort());
  });

  it('all have a way out to an end, except the ends themselves', () => {
    for (const status of reachable.values()) {
      const ends = [...reachableFrom(status).values()].filter(({ state }) => isEnded(state));
      expect(ends, key(status)).not.toHaveLength(0);
      if (isEnded(status.state)) expect(next(status), key(status)).toHaveLength(0);
      else expect(next(status), key(status)).not.toHaveLength(0);
    }
  });

  it('end in every way there is', () => {
    const ends = [...reachable.values()].filter(({ state }) => isEnded(state)).map(({ state }) => state);
    expect([...new Set(ends)].sort()).toEqual([...ENDED].sort());
  });

  it('change only as the table says', () => {
    for (const stage of ['front-office', 'helpdesk'] as const) {
      for (const state of VISIT_STATES) {
        for (const action of VISIT_ACTIONS) {
          if (state === 'skipped' && action === 'report-back') continue;
          const to = transition({ state, stage }, action);
          const listed = TABLE.find(([from, by]) => from === state && by === action);
          expect(to.ok ? to.value.state : undefined, `${action} from ${state}`).toBe(listed?.[2]);
          if (!to.ok) expect(to.error).toEqual({ code: 'visit-state', details: { state, action } });
        }
      }
    }
  });

  it('return from being skipped to the queue they were called from', () => {
    for (const stage of ['front-office', 'helpdesk'] as const satisfies readonly Stage[]) {
      const back = transition({ state: 'skipped', stage }, 'report-back');
      expect(back).toEqual({ ok: true, value: { state: waitingState(stage), stage } });
    }
  });

  it('belong to the stage they are named after, whatever happens', () => {
    for (const { state, stage } of reachable.values()) {
      if (state.endsWith('front-office')) expect(stage).toBe('front-office');
      if (state.endsWith('helpdesk') || state === 'serving') expect(stage).toBe('helpdesk');
    }
  });

  it('never go back from the helpdesk to the front office', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...VISIT_ACTIONS), { maxLength: 60 }), (actions) => {
        let status = START;
        let wasAtHelpdesk = false;
        for (const action of actions) {
          const to = transition(status, action);
          if (to.ok) status = to.value;
          if (wasAtHelpdesk) expect(status.stage).toBe('helpdesk');
          wasAtHelpdesk = status.stage === 'helpdesk';
        }
      }),
    );
  });

  it('can be left by an officer or by the end of the day wherever nobody is at work on them', () => {
    for (const state of VISIT_STATES) {
      const idle = isWaiting(state) || isCalled(state) || state === 'skipped';
      const expires = transition({ state, stage: 'helpdesk' }, 'expire').ok;
      expect(expires, state).toBe(idle);
      expect(transition({ state, stage: 'helpdesk' }, 'cancel').ok, state).toBe(isActive(state));
    }
  });
});

describe('the groups of states', () => {
  it('are each of one kind: waiting, held, skipped, survey or ended', () => {
    for (const state of VISIT_STATES) {
      const kinds = [
        isWaiting(state),
        isHeld(state),
        state === 'skipped',
        state === 'survey',
        isEnded(state),
      ];
      expect(kinds.filter(Boolean), state).toHaveLength(1);
    }
  });

  it('count a number as active until its service ended', () => {
    const active = VISIT_STATES.filter((state) => isWaiting(state) || isHeld(state) || state === 'skipped');
    expect([...ACTIVE_STATES].sort()).toEqual([...active].sort());
    expect(HELD_STATES.every(isActive)).toBe(true);
  });
});

describe('calling a number', () => {
  it('is done three times at the most (5.1)', () => {
    expect(MAX_CALLS).toBe(3);
    expect([1, 2, 3].map((calls) => mayRecall(calls))).toEqual([true, true, false]);
    expect(mayRecall(3, 4)).toBe(true);
  });
});
