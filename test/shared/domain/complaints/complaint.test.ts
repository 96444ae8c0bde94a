import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  afterAction,
  clockRuns,
  complaintNumber,
  COMPLAINT_STATES,
  isOpenComplaint,
  type ComplaintAction,
  type ComplaintState,
} from '../../../../shared/domain/complaints/complaint.ts';

const ACTIONS: readonly ComplaintAction[] = [
  'assign',
  'release',
  'contact',
  'answer',
  'not-continue',
  'tell',
  'close',
  'withdraw',
];

const may = (state: ComplaintState, action: ComplaintAction): boolean =>
  afterAction(state, action) !== undefined;

describe('a complaint', () => {
  it('goes from receipt to its end by being taken up, answered, told and closed', () => {
    const way: [ComplaintAction, ComplaintState][] = [
      ['assign', 'in-hand'],
      ['contact', 'in-hand'],
      ['answer', 'answered'],
      ['tell', 'told'],
      ['close', 'closed'],
    ];
    let state: ComplaintState = 'received';
    for (const [action, then] of way) {
      const after = afterAction(state, action);
      expect(after, action).toBe(then);
      state = then;
    }
  });

  it('is never closed before its result was told (C-08), whatever is done with it', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom(...ACTIONS), { maxLength: 30 }), (actions) => {
        let state: ComplaintState = 'received';
        let told = false;
        for (const action of actions) {
          const after = afterAction(state, action);
          if (after === undefined) continue;
          state = after;
          told ||= action === 'tell';
        }
        return state !== 'closed' || told;
      }),
    );
  });

  it('that is not continued is told as well', () => {
    expect(afterAction('in-hand', 'not-continue')).toBe('not-continued');
    expect(may('not-continued', 'close')).toBe(false);
    expect(afterAction('not-continued', 'tell')).toBe('told');
  });

  it('can be taken back until its result was told, and nothing happens to it after that', () => {
    expect(COMPLAINT_STATES.filter((state) => may(state, 'withdraw'))).toEqual([
      'received',
      'in-hand',
      'answered',
      'not-continued',
    ]);
    for (const over of ['closed', 'withdrawn'] as const) {
      expect(isOpenComplaint(over)).toBe(false);
      expect(ACTIONS.filter((action) => may(over, action))).toEqual([]);
    }
  });

  it('counts its working days until the result was told', () => {
    expect(COMPLAINT_STATES.filter(clockRuns)).toEqual(['received', 'in-hand', 'answered', 'not-continued']);
  });

  it('that is only a suggestion may be closed as soon as it was read', () => {
    expect(afterAction('received', 'close', 'suggestion')).toBe('closed');
    expect(afterAction('closed', 'close', 'suggestion')).toBeUndefined();
    expect(afterAction('received', 'close', 'complaint')).toBeUndefined();
  });

  it('has a number that says what it is, of which year, and which one', () => {
    expect(complaintNumber('complaint', 2026, 7)).toBe('ADU-2026-0007');
    expect(complaintNumber('suggestion', 2026, 12_345)).toBe('SAR-2026-12345');
  });
});
