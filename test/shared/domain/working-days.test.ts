import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { NATIONAL_CALENDAR } from '../../../db/seed/profiles/holidays.ts';
import { anyDay, at, dayFrom, ok, time, unknown, workingTime } from '../../support/working-time.ts';

describe('the decreed calendar', () => {
  test.each([
    [2026, 17, 8, 240],
    [2027, 18, 8, 242],
  ])(
    'of %i has %i holidays, %i days of collective leave and %i working days',
    (year, holidays, leave, worked) => {
      const rows = NATIONAL_CALENDAR.days.filter(({ day }) => day.startsWith(String(year)));
      const count = (kind: string): number => rows.filter((row) => row.kind === kind).length;
      expect([count('national-holiday'), count('collective-leave')]).toEqual([holidays, leave]);
      expect(new Set(rows.map(({ day }) => day)).size).toBe(rows.length);
      const all = Array.from({ length: 365 }, (_, index) => dayFrom(`${year}-01-01`, index));
      expect(all.filter((day) => time.isWorkingDay(day))).toHaveLength(worked);
    },
  );

  it('knows the years with a decree and no other', () => {
    expect([2025, 2026, 2027, 2028].map((year) => time.calendarKnown(year))).toEqual([
      false,
      true,
      true,
      false,
    ]);
    expect(time.holidayOn('2027-12-26')?.name).toContain('Isra Mikraj');
    expect(time.holidayOn('2026-11-23')).toBeUndefined();
  });
});

describe('adding working days', () => {
  test.each([
    ['2026-11-23', 5, '2026-11-30'],
    ['2026-11-20', 5, '2026-11-27'],
    ['2026-11-21', 5, '2026-11-27'],
    ['2026-12-21', 3, '2026-12-28'],
    ['2026-12-23', 1, '2026-12-28'],
    ['2026-12-23', 5, '2027-01-04'],
    ['2026-12-22', 10, '2027-01-11'],
    ['2026-12-22', 17, '2027-01-20'],
    ['2027-03-05', 1, '2027-03-16'],
    ['2027-03-05', 3, '2027-03-18'],
    ['2027-03-05', 5, '2027-03-22'],
    ['2027-03-05', 10, '2027-03-31'],
    ['2027-05-14', 3, '2027-05-25'],
    ['2026-11-23', 0, '2026-11-23'],
    ['2026-11-21', 0, '2026-11-23'],
  ])('%s + %i is %s', (day, n, expected) => {
    expect(time.addWorkingDays(day, n)).toEqual(ok(expected));
    expect(time.deadline(day, n)).toEqual(ok(at(expected, '15:30')));
  });

  test.each([
    ['2026-11-23', 5, '2026-11-27'],
    ['2026-11-21', 1, '2026-11-23'],
    ['2026-11-23', 1, '2026-11-23'],
    ['2026-11-23', 0, '2026-11-23'],
  ])('%s + %i is %s where the day of receipt is day 1', (day, n, expected) => {
    expect(workingTime({ dayCount: 'receipt-is-day-1' }).addWorkingDays(day, n)).toEqual(ok(expected));
  });

  test.each([
    ['2027-03-18', '2027-03-01'],
    ['2027-01-08', '2026-12-28'],
  ])('for an event on %s the latest submission is %s', (event, expected) => {
    expect(time.latestSubmissionDay(event)).toEqual(ok(expected));
  });

  it('refuses to count into a year without a decree, in either direction', () => {
    expect(time.addWorkingDays('2027-12-31', 0)).toEqual(ok('2027-12-31'));
    expect(time.addWorkingDays('2027-12-31', 1)).toEqual(unknown(2028));
    expect(time.addWorkingDays('2027-12-23', 10)).toEqual(unknown(2028));
    expect(time.latestSubmissionDay('2026-01-05')).toEqual(unknown(2025));
    expect(time.deadline('2028-05-01', 3)).toEqual(unknown(2028));
  });

  it('lands on working days only, and always on the day reached by single steps', () => {
    fc.assert(
      fc.property(
        anyDay,
        fc.integer({ min: 0, max: 30 }),
        fc.integer({ min: 1, max: 20 }),
        (day, n, more) => {
          const first = time.addWorkingDays(day, n);
          if (!first.ok) throw new Error('within the decreed years');
          expect(time.isWorkingDay(first.value)).toBe(true);
          expect(first.value >= day).toBe(true);
          expect(time.addWorkingDays(first.value, more)).toEqual(
            n === 0 && !time.isWorkingDay(day)
              ? time.addWorkingDays(day, more + 1)
              : time.addWorkingDays(day, n + more),
          );
        },
      ),
    );
  });

  it('grows with every day and never runs backwards', () => {
    fc.assert(
      fc.property(anyDay, anyDay, fc.integer({ min: 0, max: 30 }), (one, other, n) => {
        const [early, late] = one < other ? [one, other] : [other, one];
        const first = time.addWorkingDays(early, n);
        const second = time.addWorkingDays(late, n);
        expect(first.ok && second.ok && first.value <= second.value).toBe(true);
      }),
    );
  });

  it('is undone by counting back', () => {
    fc.assert(
      fc.property(
        anyDay.filter((day) => time.isWorkingDay(day)),
        fc.integer({ min: 1, max: 30 }),
        (day, n) => {
          const there = time.addWorkingDays(day, n);
          expect(there.ok && time.latestSubmissionDay(there.value, n)).toEqual(ok(day));
        },
      ),
    );
  });
});

describe('rows an administrator adds', () => {
  const row = (day: string, kind: 'office-closure' | 'special-working-day') => ({
    day,
    kind,
    name: 'Hari uji',
    source: 'SK Kepala',
  });
  const calendar = {
    ...NATIONAL_CALENDAR,
    days: [
      ...NATIONAL_CALENDAR.days,
      row('2026-11-25', 'office-closure'),
      row('2026-11-28', 'special-working-day'),
      row('2026-12-24', 'special-working-day'),
    ],
  };
  const changed = workingTime({ calendar });

  it('move deadlines', () => {
    expect(changed.addWorkingDays('2026-11-23', 5)).toEqual(ok('2026-11-30'));
    expect(changed.isWorkingDay('2026-11-25')).toBe(false);
    expect(changed.isWorkingDay('2026-11-28')).toBe(true);
  });

  it('make a working day of a holiday, which is then no holiday any more', () => {
    expect(changed.isWorkingDay('2026-12-24')).toBe(true);
    expect(changed.holidayOn('2026-12-24')).toBeUndefined();
  });

  it('give a worked Saturday hours of its own', () => {
    expect(changed.openState(at('2026-11-28', '09:00')).kind).toBe('open');
    expect(changed.endOfServiceHours('2026-11-28')).toBe(at('2026-11-28', '15:30'));
  });

  it('close the office for the day and say why', () => {
    expect(changed.openState(at('2026-11-25', '09:00'))).toEqual({
      kind: 'closed',
      opensAt: at('2026-11-26', '08:00'),
      holiday: 'Hari uji',
    });
  });
});
