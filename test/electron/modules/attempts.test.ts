import { expect, it } from 'vitest';
import { limitAttempts } from '../../../electron/modules/attempts.ts';

const MINUTE = 60_000;

it('allows five tries and refuses the sixth', () => {
  const attempts = limitAttempts(() => 0);
  const tries = Array.from({ length: 6 }, () => attempts.take());
  expect(tries).toEqual([true, true, true, true, true, false]);
});

it('allows one more try for each that is five minutes old', () => {
  let now = 0;
  const attempts = limitAttempts(() => now);
  attempts.take();
  now = MINUTE;
  for (let tries = 0; tries < 4; tries += 1) attempts.take();
  now = 5 * MINUTE - 1;
  expect(attempts.take()).toBe(false);
  now = 5 * MINUTE;
  expect(attempts.take()).toBe(true);
  expect(attempts.take()).toBe(false);
});

it('starts anew after the right PIN', () => {
  const attempts = limitAttempts(() => 0);
  for (let tries = 0; tries < 5; tries += 1) attempts.take();
  attempts.forget();
  expect(attempts.take()).toBe(true);
});
