import fc from 'fast-check';
import { expect, it } from 'vitest';
import { backOff } from '../../../electron/modules/back-off.ts';

it('starts a hub again at once after its first death', () => {
  expect(backOff().next(5_000)).toBeLessThanOrEqual(500);
});

it('waits longer after every quick death, and never longer than a quarter of a minute', () => {
  fc.assert(
    fc.property(fc.array(fc.integer({ min: 0, max: 59_999 }), { minLength: 2, maxLength: 40 }), (runs) => {
      const delays = backOff();
      const waits = runs.map((ran) => delays.next(ran));
      expect(waits).toEqual(waits.toSorted((a, b) => a - b));
      expect(Math.max(...waits)).toBeLessThanOrEqual(15_000);
    }),
  );
});

it('forgets earlier deaths once the hub ran well', () => {
  const delays = backOff();
  const first = delays.next(0);
  for (let deaths = 0; deaths < 10; deaths += 1) delays.next(0);
  expect(delays.next(60_000)).toBe(first);
});
