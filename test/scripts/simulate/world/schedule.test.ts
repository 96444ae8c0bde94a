import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { createSchedule } from '../../../../scripts/simulate/world/schedule.ts';

describe('the schedule', () => {
  it('gives back whatever was planned in order of time, and of planning where times are equal', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 20 })), (instants) => {
        const schedule = createSchedule();
        const done: string[] = [];
        instants.forEach((at, index) => schedule.at(at, () => void done.push(`${at} ${index}`)));
        for (let next = schedule.take(); next; next = schedule.take()) void next.run();
        const expected = instants.map((at, index) => ({ at, index })).sort((one, other) => one.at - other.at);
        expect(done).toEqual(expected.map(({ at, index }) => `${at} ${index}`));
      }),
    );
  });

  it('leaves out what was cancelled', () => {
    const schedule = createSchedule();
    schedule.at(1, () => undefined)();
    expect(schedule.take()).toBeUndefined();
  });
});
