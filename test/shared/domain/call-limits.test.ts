import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkPassOver,
  checkRecall,
  pauseLeft,
  undoLeft,
  type CallLimits,
} from '../../../shared/domain/call-limits.ts';

const LIMITS: CallLimits = { maxCalls: 3, secondsBetweenCalls: 30, undoNoShowSeconds: 60 };
const CALLED_AT = Date.parse('2026-11-23T09:00:00+08:00');
const after = (seconds: number): number => CALLED_AT + seconds * 1_000;
const called = (calls: number) => ({ calls, lastCalledAt: CALLED_AT });

describe('calling a number again', () => {
  it('waits until the pause after the call before is over (5.1: jedaPanggilan)', () => {
    expect(checkRecall(called(1), LIMITS, after(0))).toMatchObject({
      error: { code: 'call-too-soon', details: { seconds: 30 } },
    });
    expect(checkRecall(called(1), LIMITS, after(29.001))).toMatchObject({
      error: { details: { seconds: 1 } },
    });
    expect(checkRecall(called(1), LIMITS, after(30))).toEqual({ ok: true, value: 2 });
    expect(checkRecall(called(2), LIMITS, after(30))).toEqual({ ok: true, value: 3 });
  });

  it('ends with the third call', () => {
    expect(checkRecall(called(3), LIMITS, after(3_600))).toEqual({
      ok: false,
      error: { code: 'calls-used-up', details: { max: 3 } },
    });
  });
});

describe('passing a number over', () => {
  it('needs every call before', () => {
    for (const calls of [1, 2]) {
      expect(checkPassOver(called(calls), LIMITS, after(3_600))).toEqual({
        ok: false,
        error: { code: 'calls-left', details: { calls, max: 3 } },
      });
    }
  });

  it('needs the pause after the last call', () => {
    expect(checkPassOver(called(3), LIMITS, after(29))).toMatchObject({ error: { code: 'call-too-soon' } });
    expect(checkPassOver(called(3), LIMITS, after(30))).toEqual({ ok: true, value: true });
  });

  it('takes at least (calls) pauses from the first call, whatever the settings', () => {
    const limits = fc.record({
      maxCalls: fc.integer({ min: 1, max: 6 }),
      secondsBetweenCalls: fc.integer({ min: 0, max: 120 }),
      undoNoShowSeconds: fc.constant(60),
    });
    fc.assert(
      fc.property(limits, fc.array(fc.integer({ min: 0, max: 90 }), { maxLength: 60 }), (own, waits) => {
        let now = CALLED_AT;
        let state = { calls: 1, lastCalledAt: now };
        for (const wait of waits) {
          now += wait * 1_000;
          const again = checkRecall(state, own, now);
          if (again.ok) state = { calls: again.value, lastCalledAt: now };
          if (!checkPassOver(state, own, now).ok) continue;
          expect(state.calls).toBe(own.maxCalls);
          expect(now - CALLED_AT).toBeGreaterThanOrEqual(own.maxCalls * own.secondsBetweenCalls * 1_000);
          return;
        }
      }),
    );
  });
});

describe('what the screens count down', () => {
  it('is whole seconds, never below zero', () => {
    expect(pauseLeft(called(1), LIMITS, after(0.001))).toBe(30);
    expect(pauseLeft(called(1), LIMITS, after(31))).toBe(0);
    expect(pauseLeft({ calls: 0, lastCalledAt: null }, LIMITS, after(0))).toBe(0);
    expect([undoLeft(CALLED_AT, LIMITS, after(1)), undoLeft(CALLED_AT, LIMITS, after(60))]).toEqual([59, 0]);
    expect(undoLeft(null, LIMITS, after(0))).toBe(0);
  });
});
