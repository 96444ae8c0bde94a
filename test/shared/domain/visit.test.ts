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
  transition,
  VISIT_ACTIONS,
  VISIT_STATES,
  waitingState,
  type Stage,
  type VisitAction,
  type VisitState,
  type VisitStatus,
} from '../../../shared/domain/visit.ts';

const START: VisitStatus = { state: 'waiting-front-office', stage: 'front-office', resumesAs: null };
const ENDED: readonly VisitState[] = ['closed', 'cancelled', 'expired'];

function next(status: VisitStatus): VisitStatus[] {
  return VISIT_ACTIONS.flatMap((action) => {
    const to = transition(status, action);
    return to.ok ? [to.value] : [];
  });
}

const key = ({ state, stage, resumesAs }: VisitStatus): string =>
  `${state} at ${stage}, ${resumesAs ?? 'nothing'} put aside`;

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
  ['verifying', 'hold', 'on-hold'],
  ['verifying', 'cancel', 'cancelled'],
  ['routing', 'route', 'waiting-helpdesk'],
  ['routing', 'route-to-self', 'serving'],
  ['routing', 'hold', 'on-hold'],
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
  ['serving', 'next-service', 'waiting-helpdesk'],
  ['serving', 'reschedule', 'survey'],
  ['serving', 'hold', 'on-hold'],
  ['serving', 'cancel', 'cancelled'],
  ['on-hold', 'resume', 'serving'],
  ['on-hold', 'cancel', 'cancelled'],
  ['survey', 'end-survey', 'closed'],
  ['skipped', 'cancel', 'cancelled'],
  ['skipped', 'expire', 'expired'],
];

/** These lead to the queue, or the counter, of the stage the visit is at; the table cannot say which. */
const BACK_TO_A_QUEUE: readonly VisitAction[] = ['report-back', 'undo-no-show', 'undo-to-queue', 'transfer'];

function isWorked(state: VisitState): state is 'verifying' | 'routing' | 'serving' {
  return state === 'verifying' || state === 'routing' || state === 'serving';
}

function walk(from: VisitStatus, ...actions: readonly VisitAction[]): VisitStatus {
  return actions.reduce((status, action) => {
    const to = transition(status, action);
    if (!to.ok) throw new Error(`${action} from ${key(status)}`);
    return to.value;
  }, from);
}

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
          if (BACK_TO_A_QUEUE.includes(action)) continue;
          const to = transition({ state, stage, resumesAs: null }, action);
          const listed = TABLE.find(([from, by]) => from === state && by === action);
          expect(to.ok ? to.value.state : undefined, `${action} from ${state}`).toBe(listed?.[2]);
          if (!to.ok) expect(to.error).toEqual({ code: 'visit-state', details: { state, action } });
        }
      }
    }
  });

  it('return from being skipped to the queue or the counter they were called from', () => {
    for (const stage of ['front-office', 'helpdesk'] as const satisfies readonly Stage[]) {
      const skipped: VisitStatus = { state: 'skipped', stage, resumesAs: null };
      for (const action of ['report-back', 'undo-to-queue'] as const) {
        expect(transition(skipped, action)).toEqual({
          ok: true,
          value: { ...skipped, state: waitingState(stage) },
        });
      }
      const called = stage === 'front-office' ? 'called-front-office' : 'called-helpdesk';
      expect(transition(skipped, 'undo-no-show')).toEqual({ ok: true, value: { ...skipped, state: called } });
    }
  });

  it('pass to another counter or officer by waiting again at the same stage, what was begun not forgotten', () => {
    for (const status of reachable.values()) {
      const to = transition(status, 'transfer');
      const atWork = isWaiting(status.state) || isHeld(status.state) || status.state === 'on-hold';
      expect(to.ok, key(status)).toBe(atWork);
      if (!to.ok) continue;
      expect(to.value.state).toBe(waitingState(status.stage));
      expect(to.value.stage).toBe(status.stage);
      const begun = isWorked(status.state) ? status.state : status.resumesAs;
      expect(to.value.resumesAs, key(status)).toBe(begun);
    }
  });

  it('go on where they were put aside, once the visitor is called and there again', () => {
    for (const state of ['verifying', 'routing', 'serving'] as const) {
      const stage = state === 'serving' ? 'helpdesk' : 'front-office';
      const working: VisitStatus = { state, stage, resumesAs: null };
      expect(walk(working, 'hold', 'resume')).toEqual(working);
      expect(walk(working, 'transfer', 'call', 'start')).toEqual(working);
      expect(walk(working, 'hold', 'transfer', 'call', 'no-show', 'report-back', 'call', 'start')).toEqual(
        working,
      );
    }
  });

  it('begin the next service of the same number at the helpdesk, as if it had just been routed', () => {
    const serving: VisitStatus = { state: 'serving', stage: 'helpdesk', resumesAs: null };
    expect(walk(serving, 'next-service')).toEqual({ ...serving, state: 'waiting-helpdesk' });
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
      const expires = transition({ state, stage: 'helpdesk', resumesAs: null }, 'expire').ok;
      expect(expires, state).toBe(idle);
      expect(transition({ state, stage: 'helpdesk', resumesAs: null }, 'cancel').ok, state).toBe(
        isActive(state),
      );
    }
  });
});

describe('the groups of states', () => {
  it('are each of one kind: waiting, held, on hold, skipped, survey or ended', () => {
    for (const state of VISIT_STATES) {
      const kinds = [
        isWaiting(state),
        isHeld(state),
        state === 'on-hold',
        state === 'skipped',
        state === 'survey',
        isEnded(state),
      ];
      expect(kinds.filter(Boolean), state).toHaveLength(1);
    }
  });

  it('count a number as active until its service ended', () => {
    const aside: readonly VisitState[] = ['on-hold', 'skipped'];
    const active = VISIT_STATES.filter((state) => isWaiting(state) || isHeld(state) || aside.includes(state));
    expect([...ACTIVE_STATES].sort()).toEqual([...active].sort());
    expect(HELD_STATES.every(isActive)).toBe(true);
  });
});
