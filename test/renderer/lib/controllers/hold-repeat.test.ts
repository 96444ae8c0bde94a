import { expect, it } from 'vitest';
import { holdRepeat } from '../../../../renderer/lib/controllers/hold-repeat.ts';
import { FakeTime } from '../fake-time.ts';

function held(): { time: FakeTime; count: () => number; key: ReturnType<typeof holdRepeat> } {
  const time = new FakeTime();
  let times = 0;
  const key = holdRepeat(() => (times += 1), time);
  return { time, count: () => times, key };
}

it('acts once for a press of a slow finger', () => {
  const { time, count, key } = held();
  key.press();
  time.pass(400);
  key.release();
  time.pass(5_000);
  expect(count()).toBe(1);
});

it('repeats while held and stops on release', () => {
  const { time, count, key } = held();
  key.press();
  time.pass(450 + 9 * 90);
  expect(count()).toBe(11);
  key.release();
  time.pass(5_000);
  expect(count()).toBe(11);
});

it('never repeats twice over when a press comes without its release', () => {
  const { time, count, key } = held();
  key.press();
  key.press();
  time.pass(450);
  expect(count()).toBe(3);
  expect(time.waiting).toBe(1);
});
