import { describe, expect, test } from 'vitest';
import { actionsFor, actionsFromList, callProgress, keyOf } from '../../../renderer/desk/model/actions.ts';
import { actionForKey, type KeyPress } from '../../../renderer/desk/model/shortcuts.ts';
import { transition, VISIT_STATES, type VisitAction } from '../../../shared/domain/visit.ts';
import type { ActionId } from '../../../renderer/desk/model/actions.ts';

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
const TRANSITION: Partial<Record<ActionId | 'report-back', VisitAction>> = {
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
  'report-back': 'report-back',
};

describe('the actions of a desk', () => {
  test('offer in every state only what the table of transitions allows', () => {
    for (const state of VISIT_STATES) {
      for (const hasQuestion of [false, true]) {
        const { main, more } = actionsFor({ state, hasQuestion });
        for (const action of [...main, ...more, ...actionsFromList(state)]) {
          const asked = TRANSITION[action];
          if (asked === undefined) continue;
          const stage = state.endsWith('helpdesk') || state === 'serving' ? 'helpdesk' : 'front-office';
          expect(transition({ state, stage }, asked), `${action} in ${state}`).toMatchObject({ ok: true });
        }
      }
    }
  });

  test('never put two actions on one key at the same time', () => {
    for (const state of VISIT_STATES) {
      for (const hasQuestion of [false, true]) {
        const { main, more } = actionsFor({ state, hasQuestion });
        const keys = [...main, ...more].map(keyOf).filter((key) => key !== undefined);
        expect(new Set(keys).size, state).toBe(keys.length);
      }
    }
  });

  test('use no key that a browser keeps for itself', () => {
    const all = VISIT_STATES.flatMap((state) => {
      const { main, more } = actionsFor({ state, hasQuestion: true });
      return [...main, ...more].map(keyOf);
    });
    for (const key of ['F1', 'F5', 'F6', 'F10', 'F11', 'F12']) expect(all).not.toContain(key);
  });

  test('let nobody finish before the question is recorded', () => {
    expect(actionsFor({ state: 'serving', hasQuestion: false }).main).toEqual([
      'record-question',
      'reschedule',
    ]);
    expect(actionsFor({ state: 'serving', hasQuestion: true }).main).toEqual(['finish', 'reschedule']);
  });

  test('count the calls up to three', () => {
    expect([1, 2, 3].map(callProgress)).toEqual([
      { next: 2, left: true },
      { next: 3, left: true },
      { next: 3, left: false },
    ]);
  });
});

describe('a shortcut', () => {
  const possible = actionsFor({ state: 'called-front-office', hasQuestion: false }).main;

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
