import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWaitMinutes } from '../../../shared/domain/estimate.ts';

describe('the estimated wait', () => {
  it('is nothing when nobody is ahead', () => {
    expect(estimateWaitMinutes({ waitingAhead: 0, handlingMinutes: 18, openCounters: 2 })).toBe(0);
  });

  it('is rounded up to five minutes', () => {
    expect(estimateWaitMinutes({ waitingAhead: 1, handlingMinutes: 18, openCounters: 1 })).toBe(20);
    expect(estimateWaitMinutes({ waitingAhead: 3, handlingMinutes: 18, openCounters: 2 })).toBe(30);
    expect(estimateWaitMinutes({ waitingAhead: 1, handlingMinutes: 1, openCounters: 4 })).toBe(5);
  });

  it('counts as one counter where none is open', () => {
    const one = estimateWaitMinutes({ waitingAhead: 4, handlingMinutes: 10, openCounters: 1 });
    expect(estimateWaitMinutes({ waitingAhead: 4, handlingMinutes: 10, openCounters: 0 })).toBe(one);
  });

  it('never falls when more wait, never rises when more counters open, and never promises too little', () => {
    const small = fc.integer({ min: 0, max: 60 });
    fc.assert(
      fc.property(
        small,
        fc.integer({ min: 1, max: 90 }),
        fc.integer({ min: 1, max: 9 }),
        (ahead, handling, open) => {
          const input = { waitingAhead: ahead, handlingMinutes: handling, openCounters: open };
          const minutes = estimateWaitMinutes(input);
          expect(minutes % 5).toBe(0);
          expect(minutes).toBeGreaterThanOrEqual((ahead * handling) / open);
          expect(estimateWaitMinutes({ ...input, waitingAhead: ahead + 1 })).toBeGreaterThanOrEqual(minutes);
          expect(estimateWaitMinutes({ ...input, openCounters: open + 1 })).toBeLessThanOrEqual(minutes);
        },
      ),
    );
  });
});
