import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { estimateWait, type EstimateInput, type HandlingTime } from '../../../shared/domain/estimate.ts';

const CONSULTATION: HandlingTime = { meanMinutes: 20, sdMinutes: 16 };
const EVEN: HandlingTime = { meanMinutes: 10, sdMinutes: 0 };

function waiting(count: number, counters: EstimateInput['counters'], handling = CONSULTATION): EstimateInput {
  return { ahead: count === 0 ? [] : [{ count, handling }], counters };
}

const busy = (count: number, handling = CONSULTATION): HandlingTime[] =>
  Array<HandlingTime>(count).fill(handling);

describe('the estimated wait is a range', () => {
  it('is nothing where nobody is ahead and a counter is free', () => {
    expect(estimateWait(waiting(0, [null]))).toEqual({ from: 0, to: 0 });
    expect(estimateWait(waiting(1, [null, null]))).toEqual({ from: 0, to: 0 });
  });

  it('is not made where no counter is open', () => {
    expect(estimateWait(waiting(0, []))).toBeNull();
    expect(estimateWait(waiting(7, []))).toBeNull();
  });

  it('counts who is in hand, though nobody waits', () => {
    expect(estimateWait(waiting(0, busy(1, EVEN)))).toEqual({ from: 0, to: 10 });
  });

  it('is the sum of the handling before it, shared by the open counters', () => {
    expect(estimateWait(waiting(5, busy(1, EVEN), EVEN))).toEqual({ from: 50, to: 60 });
    expect(estimateWait(waiting(10, busy(2, EVEN), EVEN))).toEqual({ from: 50, to: 55 });
  });

  it('adds different services up, each with its own time', () => {
    const long: HandlingTime = { meanMinutes: 30, sdMinutes: 0 };
    const both = {
      ahead: [
        { count: 1, handling: EVEN },
        { count: 1, handling: long },
      ],
      counters: busy(1, EVEN),
    };
    const middle = 5 + 10 + 30;
    const range = estimateWait(both);
    expect(range?.from).toBeLessThan(middle);
    expect(range?.to).toBeGreaterThan(middle);
  });

  const handling = fc.record({
    meanMinutes: fc.integer({ min: 1, max: 90 }),
    sdMinutes: fc.integer({ min: 0, max: 90 }),
  });

  it('never falls when more wait, is in steps of five and never narrower than one', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        handling,
        fc.integer({ min: 1, max: 9 }),
        (ahead, time, open) => {
          const range = estimateWait(waiting(ahead, busy(open, time), time));
          const longer = estimateWait(waiting(ahead + 1, busy(open, time), time));
          if (!range || !longer) throw new Error('open counters give an estimate');
          expect([range.from % 5, range.to % 5]).toEqual([0, 0]);
          expect(range.from).toBeGreaterThanOrEqual(0);
          expect(range.to).toBeGreaterThanOrEqual(range.from + 5);
          expect(longer.to).toBeGreaterThanOrEqual(range.to);
        },
      ),
    );
  });

  it('never rises when one more counter is free', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 80 }),
        handling,
        fc.integer({ min: 1, max: 9 }),
        (ahead, time, open) => {
          const range = estimateWait(waiting(ahead, busy(open, time), time));
          const more = estimateWait(waiting(ahead, [...busy(open, time), null], time));
          expect(more?.to).toBeLessThanOrEqual(range?.to ?? 0);
        },
      ),
    );
  });
});
