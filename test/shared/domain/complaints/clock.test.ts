import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  complaintLevelsDue,
  complaintTimes,
  paceOf,
  type ComplaintRules,
  type ComplaintTimes,
} from '../../../../shared/domain/complaints/clock.ts';
import { anyDay, at, office, time, unknown } from '../../../support/working-time.ts';

const RULES: ComplaintRules = { workingDays: 5, contactWorkingDays: 2, escalationWorkingDays: [0, 1, 2] };

function timesOf(receivedOn: string, rules = RULES): ComplaintTimes {
  const times = complaintTimes(receivedOn, rules, { workingTime: time, calendar: office });
  if (!times.ok) throw new Error('no calendar');
  return times.value;
}

describe('the clock of a complaint', () => {
  // the vectors of domain 4.4 for five working days
  it.each([
    ['2026-11-23', '2026-11-30'],
    ['2026-11-20', '2026-11-27'],
    ['2026-11-21', '2026-11-27'],
    ['2026-12-23', '2027-01-04'],
    ['2027-03-05', '2027-03-22'],
  ])('of one received on %s is due on %s', (received, due) => {
    expect(timesOf(received).dueDay).toBe(due);
  });

  it('ends with the service of its last day, and contact is due two working days after receipt', () => {
    const times = timesOf('2026-11-23');
    expect(times.dueAt).toBe(at('2026-11-30', '15:30'));
    expect(times.contactDueAt).toBe(at('2026-11-25', '15:30'));
  });

  it('turns amber with the working day before, also over a weekend', () => {
    expect(timesOf('2026-11-23').amberAt).toBe(at('2026-11-27', '00:00'));
    const times = timesOf('2026-11-23');
    const running = { state: 'in-hand', stoppedAt: null } as const;
    expect(paceOf(running, times, at('2026-11-26', '23:59'))).toBe('in-time');
    expect(paceOf(running, times, at('2026-11-27', '00:00'))).toBe('soon');
    expect(paceOf(running, times, times.dueAt)).toBe('soon');
    expect(paceOf(running, times, times.dueAt + 1)).toBe('late');
  });

  it('stands still once the result was told, in time or not', () => {
    const times = timesOf('2026-11-23');
    const told = (stoppedAt: number) => ({ state: 'told', stoppedAt }) as const;
    expect(paceOf(told(times.dueAt), times, times.dueAt + 9e9)).toBe('in-time');
    expect(paceOf(told(times.dueAt + 1), times, times.dueAt + 9e9)).toBe('late');
  });

  it('is not guessed where the holidays of a year are not decreed', () => {
    expect(complaintTimes('2027-12-30', RULES, { workingTime: time, calendar: office })).toEqual(
      unknown(2028),
    );
  });

  it('always gives contact before the due time, and amber before it too', () => {
    fc.assert(
      fc.property(anyDay, (day) => {
        const { amberAt, dueAt, contactDueAt } = timesOf(day);
        return amberAt < dueAt && contactDueAt < dueAt && dueAt > at(day, '00:00');
      }),
    );
  });

  it('is told to the coordinator at once, to Kasubbag Umum and Kepala a working day later each, each once (C-09)', () => {
    const levels = (now: number, raised: number[] = []): number[] =>
      complaintLevelsDue('2026-11-23', RULES, raised, { workingTime: time, now });
    expect(levels(at('2026-11-30', '15:30'))).toEqual([]);
    expect(levels(at('2026-11-30', '15:31'))).toEqual([1]);
    expect(levels(at('2026-12-01', '15:31'))).toEqual([1, 2]);
    expect(levels(at('2026-12-02', '15:31'), [1, 2])).toEqual([3]);
    expect(levels(at('2026-12-09', '15:31'), [1, 2, 3])).toEqual([]);
  });
});
