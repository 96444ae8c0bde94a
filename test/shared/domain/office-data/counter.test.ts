import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  checkCounterChange,
  type AroundCounter,
  type CounterData,
} from '../../../../shared/domain/office-data/counter.ts';
import { STAGES } from '../../../../shared/domain/visit.ts';

function counter(id: string, number: number, changes: Partial<CounterData> = {}): CounterData {
  return { id, label: 'Loket', number, stages: ['helpdesk'], serviceIds: ['a'], active: true, ...changes };
}

const ONE = counter('one', 1);

function around(changes: Partial<AroundCounter> = {}): AroundCounter {
  return {
    others: [counter('two', 2)],
    open: false,
    waiting: 0,
    inUse: false,
    services: ['a', 'b'],
    ...changes,
  };
}

const refusal = (result: ReturnType<typeof checkCounterChange>): string =>
  result.ok ? '' : result.error.code;

describe('a change of a counter', () => {
  it('never leaves an officer or a waiting visitor at a counter that is gone', () => {
    for (const after of [null, { ...ONE, active: false }]) {
      expect(refusal(checkCounterChange(ONE, after, around({ open: true })))).toBe('counter-open');
      expect(refusal(checkCounterChange(ONE, after, around({ waiting: 1 })))).toBe('counter-waits');
      const alone = around({ others: [counter('two', 2, { active: false })] });
      expect(refusal(checkCounterChange(ONE, after, alone))).toBe('last-counter');
      expect(refusal(checkCounterChange(ONE, after, around()))).toBe('');
    }
    expect(refusal(checkCounterChange(ONE, null, around({ inUse: true })))).toBe('counter-in-use');
  });

  it('is refused where another counter has its number, in use or not', () => {
    for (const active of [true, false]) {
      const others = [counter('two', 2, { active })];
      expect(refusal(checkCounterChange(ONE, { ...ONE, number: 2 }, around({ others })))).toBe(
        'counter-number-taken',
      );
    }
  });

  it('keeps its stages while an officer sits there; its name and services may change', () => {
    const open = around({ open: true });
    expect(refusal(checkCounterChange(ONE, { ...ONE, stages: ['front-office'] }, open))).toBe('counter-open');
    expect(refusal(checkCounterChange(ONE, { ...ONE, label: 'Meja', serviceIds: ['b'] }, open))).toBe('');
  });

  it('has something to call: services of the office, or the front office', () => {
    expect(refusal(checkCounterChange(ONE, { ...ONE, serviceIds: [] }, around()))).toBe('counter-no-service');
    expect(refusal(checkCounterChange(ONE, { ...ONE, serviceIds: ['x'] }, around()))).toBe('service-unknown');
    const front = counter('one', 1, { stages: ['front-office'], serviceIds: [] });
    expect(refusal(checkCounterChange(null, front, around()))).toBe('');
  });

  it('leaves, whatever is changed in whatever order, numbers of their own and one counter in use', () => {
    const step = fc.record({
      id: fc.constantFrom('one', 'two', 'three'),
      number: fc.integer({ min: 1, max: 4 }),
      stages: fc.subarray([...STAGES], { minLength: 1 }),
      what: fc.constantFrom('save', 'rest', 'remove'),
    });
    fc.assert(
      fc.property(fc.array(step, { maxLength: 40 }), (steps) => {
        let all = [ONE, counter('two', 2)];
        for (const { id, number, stages, what } of steps) {
          const before = all.find((one) => one.id === id) ?? null;
          const others = all.filter((one) => one.id !== id);
          const after = what === 'remove' ? null : counter(id, number, { stages, active: what === 'save' });
          if (checkCounterChange(before, after, around({ others })).ok)
            all = after === null ? others : [...others, after];
        }
        expect(all.some(({ active }) => active)).toBe(true);
        expect(new Set(all.map(({ number }) => number)).size).toBe(all.length);
      }),
    );
  });
});
