import { describe, expect, it } from 'vitest';
import { HandlingTally, usualHandling, type HandlingSample } from '../../../shared/domain/handling-times.ts';

function tallyOf(...samples: readonly [count: number, sample: Partial<HandlingSample>][]): HandlingTally {
  const tally = new HandlingTally();
  for (const [count, sample] of samples) {
    for (let n = 0; n < count; n += 1)
      tally.add({ stage: 'helpdesk', serviceId: 'consultation', hour: 9, minutes: 19, ...sample });
  }
  return tally;
}

describe('handling times of the last weeks', () => {
  it('are the mean and spread of the hour, with a minute between two tickets', () => {
    const times = tallyOf([10, { minutes: 9 }], [10, { minutes: 29 }]).times();
    expect(times.of('helpdesk', 'consultation', 9)).toEqual({ meanMinutes: 20, sdMinutes: 10 });
  });

  it('are those of the whole day where the hour has fewer than twenty samples', () => {
    const times = tallyOf([20, { hour: 9, minutes: 9 }], [19, { hour: 14, minutes: 29 }]).times();
    expect(times.of('helpdesk', 'consultation', 9)?.meanMinutes).toBe(10);
    expect(times.of('helpdesk', 'consultation', 14)?.meanMinutes).toBeCloseTo((20 * 10 + 19 * 30) / 39);
  });

  it('say nothing under twenty samples', () => {
    expect(tallyOf([19, {}]).times().of('helpdesk', 'consultation', 9)).toBeUndefined();
  });

  it('are told apart by service at the helpdesk and not at the front office', () => {
    const times = tallyOf(
      [20, { serviceId: 'consultation', minutes: 9 }],
      [20, { stage: 'front-office', serviceId: 'consultation', minutes: 3 }],
      [20, { stage: 'front-office', serviceId: 'loan', minutes: 5 }],
    ).times();
    expect(times.of('helpdesk', 'loan', 9)).toBeUndefined();
    expect(times.of('front-office', 'loan', 9)?.meanMinutes).toBe(5);
  });

  it('leave out a visit that ran on for half a day: nobody kept a counter that long', () => {
    const times = tallyOf([20, { minutes: 9 }], [20, { minutes: 18 * 60 }]).times();
    expect(times.of('helpdesk', 'consultation', 9)?.meanMinutes).toBe(10);
  });

  it('start from the service’s own typical minutes, and four at the front office', () => {
    expect(usualHandling('helpdesk', 18).meanMinutes).toBe(18);
    expect(usualHandling('front-office', 18).meanMinutes).toBe(4);
  });
});
