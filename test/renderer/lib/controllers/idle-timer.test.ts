import { beforeEach, describe, expect, it } from 'vitest';
import { IdleTimer } from '../../../../renderer/lib/controllers/idle-timer.svelte.ts';
import { FakeTime } from '../fake-time.ts';

describe('the idle timer', () => {
  let time: FakeTime;
  let timer: IdleTimer;
  let wentHome: number;

  beforeEach(() => {
    time = new FakeTime();
    wentHome = 0;
    timer = new IdleTimer({ onHome: () => (wentHome += 1), clock: time, scheduler: time });
    timer.start();
  });

  it('asks after 45 seconds and not before', () => {
    time.pass(44_999);
    expect(timer.asking).toBe(false);
    time.pass(1);
    expect(timer.asking).toBe(true);
    expect(timer.secondsLeft).toBe(15);
  });

  it('counts down second by second and goes home after 15 more', () => {
    time.pass(45_000);
    const shown = [];
    for (let second = 0; second < 15; second += 1) {
      shown.push(timer.secondsLeft);
      expect(wentHome).toBe(0);
      time.pass(1_000);
    }
    expect(shown).toEqual([15, 14, 13, 12, 11, 10, 9, 8, 7, 6, 5, 4, 3, 2, 1]);
    expect(wentHome).toBe(1);
    expect(timer.asking).toBe(false);
  });

  it('goes home once and then rests until it is started again', () => {
    time.pass(600_000);
    expect(wentHome).toBe(1);
    expect(time.waiting).toBe(0);
    timer.touch();
    time.pass(600_000);
    expect(wentHome).toBe(1);
    timer.start();
    time.pass(60_000);
    expect(wentHome).toBe(2);
  });

  it('takes a touch while asking as "still here" and begins anew', () => {
    time.pass(59_999);
    timer.touch();
    expect(timer.asking).toBe(false);
    time.pass(44_999);
    expect(timer.asking).toBe(false);
    time.pass(1);
    expect(timer.asking).toBe(true);
  });

  it('never asks a visitor who touches the screen every now and then', () => {
    for (let touch = 0; touch < 100; touch += 1) {
      time.pass(44_000);
      expect(timer.asking).toBe(false);
      timer.touch();
    }
    expect(wentHome).toBe(0);
    expect(time.waiting).toBe(1);
  });

  it('goes home at once on waking when the machine slept through the countdown', () => {
    time.sleep(8 * 60 * 60_000);
    expect(wentHome).toBe(1);
  });

  it('shows the seconds that are really left when it wakes within the countdown', () => {
    time.sleep(52_300);
    expect(timer.secondsLeft).toBe(8);
    time.pass(7_700);
    expect(wentHome).toBe(1);
  });

  it('does nothing while stopped', () => {
    timer.stop();
    time.pass(600_000);
    expect(wentHome).toBe(0);
    expect(time.waiting).toBe(0);
  });

  it.each(['pointerdown', 'pointermove', 'keydown', 'wheel'])(
    'takes %s anywhere as a sign of life',
    (kind) => {
      const page = new EventTarget();
      const stop = timer.listen(page);
      time.pass(50_000);
      expect(timer.asking).toBe(true);
      page.dispatchEvent(new Event(kind));
      expect(timer.asking).toBe(false);
      stop();
      time.pass(50_000);
      page.dispatchEvent(new Event(kind));
      expect(timer.asking).toBe(true);
    },
  );
});
