import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { PROFILES } from '../../../db/seed/profiles/index.ts';
import { afterPause } from '../../../shared/domain/step-pause.ts';
import {
  heldAgainstStandard,
  timesOf,
  timesOfVisit,
  type TimedRun,
} from '../../../shared/domain/times-of.ts';

const MINUTE = 60_000;
const { pos } = PROFILES.kaltara;

function aRun(changes: Partial<TimedRun> = {}): TimedRun {
  return {
    round: 1,
    no: 2,
    waitingSince: 0,
    startedAt: null,
    finishedAt: null,
    pausedAt: null,
    pausedMs: 0,
    ...changes,
  };
}

describe('the times of a step', () => {
  it('are waiting until somebody begins, and handling from then on (finding 3)', () => {
    expect(timesOf(aRun(), 30 * MINUTE)).toEqual({ waitMs: 30 * MINUTE, handlingMs: 0, heldMs: 0 });
    const begun = aRun({ startedAt: 20 * MINUTE });
    expect(timesOf(begun, 30 * MINUTE)).toEqual({
      waitMs: 20 * MINUTE,
      handlingMs: 10 * MINUTE,
      heldMs: 0,
    });
  });

  it('end when the step ended, also where nobody ever began', () => {
    const done = aRun({ startedAt: 5, finishedAt: 25 });
    expect(timesOf(done, 1_000)).toEqual({ waitMs: 5, handlingMs: 20, heldMs: 0 });
    expect(timesOf(aRun({ finishedAt: 40 }), 1_000)).toEqual({ waitMs: 40, handlingMs: 0, heldMs: 0 });
  });

  it('count what was put aside as neither', () => {
    const aside = aRun({ startedAt: 10, pausedAt: 30 });
    expect(timesOf(aside, 100)).toEqual({ waitMs: 10, handlingMs: 20, heldMs: 70 });
    const again = aRun({ startedAt: 10, pausedMs: 70, finishedAt: 130 });
    expect(timesOf(again, 1_000)).toEqual({ waitMs: 10, handlingMs: 50, heldMs: 70 });
    const cancelled = aRun({ startedAt: 10, pausedAt: 30, finishedAt: 50 });
    expect(timesOf(cancelled, 1_000)).toEqual({ waitMs: 10, handlingMs: 20, heldMs: 20 });
  });

  it('are never less than none, also where the machine’s clock was set back', () => {
    expect(timesOf(aRun({ waitingSince: 100, startedAt: 40 }), 20)).toEqual({
      waitMs: 0,
      handlingMs: 0,
      heldMs: 0,
    });
  });

  it('add up to the time that passed, however often the step is put aside', () => {
    const stretch = fc.nat({ max: 10 * MINUTE });
    fc.assert(
      fc.property(stretch, fc.array(fc.tuple(stretch, stretch)), stretch, (wait, turns, last) => {
        let run = aRun({ startedAt: wait });
        let now = wait;
        let worked = 0;
        for (const [work, aside] of turns) {
          now += work;
          worked += work;
          run = { ...run, pausedAt: now };
          now += aside;
          const { pausedAt, pausedMs } = afterPause(
            { amberAt: null, dueAt: null, pausedAt: run.pausedAt, pausedMs: run.pausedMs },
            { standard: { kind: 'as-needed' }, basis: 'handling', now },
          );
          run = { ...run, pausedAt, pausedMs };
        }
        now += last;
        const times = timesOf(run, now);
        expect(times.waitMs).toBe(wait);
        expect(times.handlingMs).toBe(worked + last);
        expect(heldAgainstStandard(times, 'elapsed')).toBe(now);
        expect(heldAgainstStandard(times, 'handling')).toBe(worked + last);
      }),
    );
  });
});

describe('the times of a visit', () => {
  const runs = [
    aRun({ no: 1, startedAt: 0, finishedAt: 100 }),
    aRun({ no: 2, waitingSince: 100, startedAt: 150, finishedAt: 170 }),
    aRun({ no: 5, waitingSince: 170, startedAt: 200, finishedAt: 300, pausedMs: 40 }),
    aRun({ no: 5, round: 2, waitingSince: 300, startedAt: 310, finishedAt: 400 }),
    aRun({ no: 6, round: 2, waitingSince: 400, startedAt: 400, finishedAt: 900 }),
  ];

  it('are those of its officers’ steps; guest book and survey are the visitor’s own (finding 4)', () => {
    expect(timesOfVisit(runs, { pos, now: 1_000 })).toEqual({
      waitMs: 50 + 30 + 10,
      handlingMs: 20 + 60 + 90,
      heldMs: 40,
    });
  });

  it('can be asked of one of its services', () => {
    expect(timesOfVisit(runs, { pos, now: 1_000, round: 2 })).toEqual({
      waitMs: 10,
      handlingMs: 90,
      heldMs: 0,
    });
  });
});
