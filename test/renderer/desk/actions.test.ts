import { describe, expect, test } from 'vitest';
import {
  actionsFor,
  actionsFromList,
  keyOf,
  type FromList,
  type ListAction,
} from '../../../renderer/desk/model/actions.ts';
import { actionForKey, type KeyPress } from '../../../renderer/desk/model/shortcuts.ts';
import { callButtons, undoable } from '../../../renderer/desk/model/call-buttons.ts';
import { transition, VISIT_STATES, type VisitAction } from '../../../shared/domain/visit.ts';
import { aVisit, NOW, RULES } from './builders.ts';

const press = (key: string, part: Partial<KeyPress> = {}): KeyPress => ({
  key,
  ctrlKey: false,
  altKey: false,
  metaKey: false,
  shiftKey: false,
  repeat: false,
  ...part,
});
const free = { typing: false, dialogOpen: false };

/** Which transition of the visit each button asks for; the others change no state. */
const TRANSITION: Partial<Record<ListAction, VisitAction>> = {
  start: 'start',
  recall: 'recall',
  'no-show': 'no-show',
  release: 'release',
  verified: 'verify',
  corrected: 'verify',
  rejected: 'reject',
  route: 'route',
  finish: 'finish',
  reschedule: 'reschedule',
  cancel: 'cancel',
  hold: 'hold',
  resume: 'resume',
  transfer: 'transfer',
  'call-chosen': 'call',
  'undo-no-show': 'undo-no-show',
  'report-back': 'report-back',
};

/** Everything is allowed to whoever looks; what is offered depends on the state alone. */
const everybody: Omit<FromList, 'state'> = {
  lead: true,
  mine: true,
  owned: true,
  inMyHand: false,
  mayCall: true,
  mayResume: true,
  mayUndo: true,
};

const bothWays = VISIT_STATES.flatMap((state) => [
  { state, mayFinish: false },
  { state, mayFinish: true },
]);

describe('the actions of a desk', () => {
  test('offer in every state only what the table of transitions allows', () => {
    for (const { state, mayFinish } of bothWays) {
      const { main, more, seldom } = actionsFor({ state, mayFinish });
      const offered = [...main, ...more, ...seldom, ...actionsFromList({ ...everybody, state })];
      for (const action of offered) {
        const asked = TRANSITION[action];
        if (asked === undefined) continue;
        const stage = state.endsWith('helpdesk') || state === 'serving' ? 'helpdesk' : 'front-office';
        const done = transition({ state, stage, resumesAs: null }, asked);
        expect(done, `${action} in ${state}`).toMatchObject({ ok: true });
      }
    }
  });

  test('offer nothing twice, and never two of them on one key', () => {
    for (const onBreak of [false, true]) {
      for (const hand of bothWays) {
        const { main, more, seldom } = actionsFor(hand, onBreak);
        const all = [...main, ...more, ...seldom];
        expect(new Set(all).size, hand.state).toBe(all.length);
        const keys = all.map(keyOf).filter((key) => key !== undefined);
        expect(new Set(keys).size, hand.state).toBe(keys.length);
      }
    }
  });

  test('use no key that a browser keeps for itself', () => {
    const all = bothWays.flatMap((hand) => {
      const { main, more, seldom } = actionsFor(hand);
      return [...main, ...more, ...seldom].map(keyOf);
    });
    for (const key of ['F1', 'F5', 'F6', 'F10', 'F11', 'F12']) expect(all).not.toContain(key);
  });

  test('let nobody finish before the question is recorded', () => {
    expect(actionsFor({ state: 'serving', mayFinish: false }).main).toEqual([
      'record-question',
      'reschedule',
    ]);
    expect(actionsFor({ state: 'serving', mayFinish: true }).main).toEqual(['finish', 'reschedule']);
  });

  test('leave on a break nothing but its end', () => {
    expect(actionsFor(null, true).main).toEqual(['continue']);
    expect(actionsFor({ state: 'survey', mayFinish: false }, true).main).not.toContain('call-next');
  });

  test('give every held number a way out besides finishing it', () => {
    for (const state of [
      'called-front-office',
      'verifying',
      'routing',
      'called-helpdesk',
      'serving',
    ] as const) {
      const { main, more, seldom } = actionsFor({ state, mayFinish: false });
      expect([...main, ...more, ...seldom]).toEqual(
        expect.arrayContaining(['transfer', 'deputise', 'cancel']),
      );
    }
  });

  test('pass on from the list only what a lead or its own officer may pass on', () => {
    const colleague = { ...everybody, lead: false, mine: false };
    expect(actionsFromList({ ...colleague, state: 'on-hold' })).toEqual([]);
    expect(actionsFromList({ ...colleague, state: 'serving' })).toEqual([]);
    expect(actionsFromList({ ...colleague, state: 'waiting-helpdesk' })).not.toContain('transfer');
    expect(actionsFromList({ ...colleague, mine: true, state: 'on-hold' })).toEqual([
      'resume',
      'transfer',
      'deputise',
      'deviation',
      'cancel',
    ]);
    expect(actionsFromList({ ...everybody, state: 'serving' })).toEqual(['deputise', 'deviation', 'cancel']);
    expect(actionsFromList({ ...colleague, state: 'closed' })).toEqual([]);
    expect(actionsFromList({ ...colleague, mine: true, state: 'closed' })).toEqual(['deviation']);
  });
});

describe('the buttons of a called number', () => {
  const called = (calls: number, secondsAgo: number) =>
    callButtons({ calls, lastCalledAt: NOW - secondsAgo * 1_000 }, RULES, NOW);

  test('rest until the visitor had time to stand up', () => {
    expect(called(1, 29).recall).toMatchObject({ allowed: false, next: 2, seconds: 1 });
    expect(called(1, 30).recall).toMatchObject({ allowed: true, seconds: 0 });
  });

  test('let nobody be passed over before the last call and the pause after it', () => {
    expect(called(1, 99).noShow).toEqual({ allowed: false, callsMissing: 2, seconds: 0 });
    expect(called(3, 5).noShow).toEqual({ allowed: false, callsMissing: 0, seconds: 25 });
    expect(called(3, 30).noShow.allowed).toBe(true);
    expect(called(3, 30).recall).toMatchObject({ allowed: false, usedUp: true });
  });

  test('offer to take back only what I passed over myself, and only for its minute', () => {
    const skipped = (id: string, secondsAgo: number, by = 'officer-1') =>
      aVisit({ id, state: 'skipped', skippedAt: NOW - secondsAgo * 1_000, skippedBy: by });
    const visits = [
      skipped('old', 60),
      skipped('first', 40),
      skipped('last', 5),
      skipped('other', 5, 'officer-2'),
    ];
    const open = undoable(visits, 'officer-1', RULES, NOW);
    expect(open.map(({ visit, seconds }) => [visit.id, seconds])).toEqual([
      ['last', 55],
      ['first', 20],
    ]);
  });
});

describe('a shortcut', () => {
  const possible = actionsFor({ state: 'called-front-office', mayFinish: false }).main;

  test('does what its button does', () => {
    expect(actionForKey(press('F8'), free, possible)).toBe('start');
    expect(actionForKey(press('F3'), free, possible)).toBe('recall');
    expect(actionForKey(press('F2'), free, possible)).toBeUndefined();
  });

  test('rests while someone types or a dialog is open', () => {
    expect(actionForKey(press('F8'), { ...free, typing: true }, possible)).toBeUndefined();
    expect(actionForKey(press('F8'), { ...free, dialogOpen: true }, possible)).toBeUndefined();
  });

  test('is not repeated by a key held down, nor taken from the browser', () => {
    expect(actionForKey(press('F8', { repeat: true }), free, possible)).toBeUndefined();
    for (const held of ['ctrlKey', 'altKey', 'metaKey', 'shiftKey'] as const) {
      expect(actionForKey(press('F4', { [held]: true }), free, possible)).toBeUndefined();
    }
  });
});
