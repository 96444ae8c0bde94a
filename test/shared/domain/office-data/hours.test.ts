import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_HOURS, SERVED_THROUGH } from '../../../../db/seed/profiles/hours.ts';
import {
  checkHours,
  openWeekdays,
  tidyHours,
  WEEKDAYS,
} from '../../../../shared/domain/office-data/hours.ts';
import type { OfficeHours, ServiceInterval } from '../../../../shared/domain/service-hours.ts';
import { dayFrom, office, workingTime } from '../../../support/working-time.ts';

const refusal = (hours: OfficeHours) => {
  const result = checkHours(hours);
  return result.ok ? '' : { code: result.error.code, ...result.error.details };
};

const monday = (...intervals: readonly ServiceInterval[]): OfficeHours => ({
  ...DEFAULT_HOURS,
  week: { ...DEFAULT_HOURS.week, 1: intervals },
});

describe('service hours', () => {
  it('may be those every office is delivered with', () => {
    for (const hours of [DEFAULT_HOURS, SERVED_THROUGH]) {
      expect(refusal(hours)).toBe('');
      expect(tidyHours(hours)).toEqual(hours);
    }
  });

  it('go forward and do not overlap; the refusal names the day', () => {
    expect(refusal(monday({ from: '12:00', to: '08:00' }))).toEqual({
      code: 'hours-backwards',
      weekday: 1,
      period: '',
    });
    expect(refusal(monday({ from: '08:00', to: '12:00' }, { from: '11:00', to: '15:00' }))).toMatchObject({
      code: 'hours-overlap',
    });
    expect(refusal(monday({ from: '13:00', to: '15:00' }, { from: '08:00', to: '12:00' }))).toMatchObject({
      code: 'hours-overlap',
    });
    expect(refusal(monday({ from: '08:00', to: '12:00' }, { from: '12:00', to: '15:00' }))).toBe('');
  });

  it('leave time for a last number on every day', () => {
    const short = monday({ from: '08:00', to: '08:15' });
    expect(refusal({ ...short, lastTicketMinutes: 15 })).toMatchObject({ code: 'last-ticket-early' });
    expect(refusal({ ...short, lastTicketMinutes: 14 })).toBe('');
    const afternoon = monday({ from: '08:00', to: '12:00' }, { from: '13:00', to: '13:30' });
    expect(refusal({ ...afternoon, lastTicketMinutes: 30 })).toMatchObject({ code: 'last-ticket-early' });
    expect(refusal({ ...afternoon, lastTicketMinutes: 30, noBreak: true })).toBe('');
  });

  it('are there for one weekday at least, and for a special working day', () => {
    expect(refusal({ ...DEFAULT_HOURS, week: {} })).toMatchObject({ code: 'hours-none' });
    expect(refusal({ ...DEFAULT_HOURS, specialDay: [] })).toMatchObject({ code: 'hours-special-none' });
  });

  it('of a period end after they begin, and no two periods hold on one day', () => {
    const [ramadan] = DEFAULT_HOURS.periods;
    if (!ramadan) throw new Error('no Ramadan');
    const backwards = { ...ramadan, from: '2027-03-10' };
    expect(refusal({ ...DEFAULT_HOURS, periods: [backwards] })).toMatchObject({ code: 'period-backwards' });
    const other = { ...ramadan, name: 'Lain', from: '2027-03-09', to: '2027-03-20' };
    expect(refusal({ ...DEFAULT_HOURS, periods: [other, ramadan] })).toEqual({
      code: 'period-overlap',
      period: 'Ramadan 1448 H',
      other: 'Lain',
    });
    const after = { ...other, from: '2027-03-10' };
    expect(refusal({ ...DEFAULT_HOURS, periods: [after, ramadan] })).toBe('');
  });

  it('of a weekday that a period leaves out are none, not those of a special day', () => {
    const [ramadan] = DEFAULT_HOURS.periods;
    if (!ramadan) throw new Error('no Ramadan');
    const week = { ...ramadan.week, 5: [], 6: [{ from: '08:00', to: '12:00' }] };
    const hours = tidyHours({ ...DEFAULT_HOURS, periods: [{ ...ramadan, week }] });
    expect(Object.keys(hours.periods[0]?.week ?? {})).toEqual(['1', '2', '3', '4', '5']);
    const time = workingTime({ hours });
    expect(time.openState(office.at('2027-02-12', '09:00'))).toMatchObject({ kind: 'closed' });
  });

  it('that are accepted open and close each day in order, whatever was typed', () => {
    const minutes = fc.integer({ min: 0, max: 1439 });
    const clock = (of: number): string =>
      `${String(Math.floor(of / 60)).padStart(2, '0')}:${String(of % 60).padStart(2, '0')}`;
    const interval = fc.tuple(minutes, minutes).map(([from, to]) => ({ from: clock(from), to: clock(to) }));
    const inOrder = fc.uniqueArray(minutes, { maxLength: 6 }).map((typed) => {
      const times = typed.sort((a, b) => a - b).map(clock);
      return times.flatMap((from, n) => (n % 2 ? [] : [{ from, to: times[n + 1] ?? '23:59' }]));
    });
    const anyhow = fc.array(interval, { maxLength: 3 });
    const day = fc.oneof({ weight: 9, arbitrary: inOrder }, { weight: 1, arbitrary: anyhow });
    const week = fc
      .tuple(day, day, day, day, day, day, day)
      .map((days) => Object.fromEntries(WEEKDAYS.map((weekday, index) => [weekday, days[index] ?? []])));
    let accepted = 0;
    fc.assert(
      fc.property(
        week,
        day,
        fc.integer({ min: 0, max: 240 }),
        fc.boolean(),
        (typed, special, last, noBreak) => {
          const hours = { week: typed, periods: [], specialDay: special, noBreak, lastTicketMinutes: last };
          if (!checkHours(hours).ok) return;
          accepted += 1;
          const tidy = tidyHours(hours);
          expect(checkHours(tidy).ok).toBe(true);
          const calendar = {
            weekdays: openWeekdays(tidy.week),
            decrees: [{ year: 2026, source: '' }],
            days: [],
          };
          const time = workingTime({ hours: tidy, calendar });
          for (let n = 0; n < 7; n += 1) {
            const date = dayFrom('2026-11-23', n);
            const states = Array.from({ length: 48 }, (_, half) => {
              const { kind } = time.openState(office.at(date, clock(half * 30)));
              return kind === 'open' || kind === 'break';
            });
            // once the doors closed they stay closed that day
            const closedAgain = states.indexOf(false, states.indexOf(true));
            if (states.includes(true) && closedAgain > 0)
              expect(states.slice(closedAgain).includes(true)).toBe(false);
          }
        },
      ),
      { numRuns: 60 },
    );
    expect(accepted).toBeGreaterThan(0);
  });
});
