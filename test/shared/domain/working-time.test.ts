import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_HOURS } from '../../../db/seed/profiles/hours.ts';
import { NATIONAL_CALENDAR } from '../../../db/seed/profiles/holidays.ts';
import { createOfficeCalendar } from '../../../shared/domain/office-day.ts';
import {
  createWorkingTime,
  describeHours,
  type WorkingTime,
  type WorkingTimeOptions,
} from '../../../shared/domain/working-time.ts';

const office = createOfficeCalendar('Asia/Makassar');

function workingTime(options: Partial<WorkingTimeOptions> = {}): WorkingTime {
  return createWorkingTime({
    office,
    hours: DEFAULT_HOURS,
    calendar: NATIONAL_CALENDAR,
    dayCount: 'receipt-is-day-0',
    posWorkingDay: 'end-of-next-working-day',
    ...options,
  });
}

const time = workingTime();
const at = (day: string, clock: string): number => office.at(day, clock);
const ok = <T>(value: T): { ok: true; value: T } => ({ ok: true, value });
const unknown = (year: number): unknown => ({ ok: false, error: { code: 'calendar-unknown', year } });
const DAY = 86_400_000;
const asDay = (ms: number): string => new Date(ms).toISOString().slice(0, 10);
/** Days from which two months of counting stay inside the decreed years. */
const days = fc
  .integer({ min: Date.UTC(2026, 2, 1) / DAY, max: Date.UTC(2027, 9, 1) / DAY })
  .map((day) => asDay(day * DAY));

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
      const all = Array.from({ length: 365 }, (_, index) => asDay(Date.UTC(year, 0, 1) + index * DAY));
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
      fc.property(days, fc.integer({ min: 0, max: 30 }), fc.integer({ min: 1, max: 20 }), (day, n, more) => {
        const first = time.addWorkingDays(day, n);
        if (!first.ok) throw new Error('within the decreed years');
        expect(time.isWorkingDay(first.value)).toBe(true);
        expect(first.value >= day).toBe(true);
        expect(time.addWorkingDays(first.value, more)).toEqual(
          n === 0 && !time.isWorkingDay(day)
            ? time.addWorkingDays(day, more + 1)
            : time.addWorkingDays(day, n + more),
        );
      }),
    );
  });

  it('grows with every day and never runs backwards', () => {
    fc.assert(
      fc.property(days, days, fc.integer({ min: 0, max: 30 }), (one, other, n) => {
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
        days.filter((day) => time.isWorkingDay(day)),
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

describe('when a step is due', () => {
  const oneDay = { kind: 'working-days', n: 1 } as const;
  const monday = (clock: string): number => at('2026-11-23', clock);

  it('after minutes, seconds and hours is plain elapsed time, amber at 80 %', () => {
    const from = monday('09:00');
    expect(time.dueAt(from, { kind: 'minutes', n: 10 })).toEqual(ok(from + 600_000));
    expect(time.amberAt(from, { kind: 'minutes', n: 10 })).toEqual(ok(from + 480_000));
    expect(time.dueAt(from, { kind: 'seconds', n: 30 })).toEqual(ok(from + 30_000));
    expect(time.dueAt(from, { kind: 'hours', n: 2 })).toEqual(ok(from + 7_200_000));
  });

  it('is never, where the standard is as needed', () => {
    expect(time.dueAt(monday('09:00'), { kind: 'as-needed' })).toEqual(ok(null));
    expect(time.amberAt(monday('09:00'), { kind: 'as-needed' })).toEqual(ok(null));
  });

  it('for one working day is the end of the next working day, amber at the end of this one', () => {
    expect(time.dueAt(monday('09:00'), oneDay)).toEqual(ok(at('2026-11-24', '15:30')));
    expect(time.amberAt(monday('09:00'), oneDay)).toEqual(ok(monday('15:30')));
    expect(time.dueAt(at('2026-12-23', '14:00'), oneDay)).toEqual(ok(at('2026-12-28', '15:30')));
    expect(time.amberAt(at('2026-12-23', '14:00'), oneDay)).toEqual(ok(at('2026-12-23', '15:30')));
  });

  it('does not give an extra day to what came after hours or on a weekend', () => {
    expect(time.dueAt(monday('17:00'), oneDay)).toEqual(ok(at('2026-11-24', '15:30')));
    expect(time.dueAt(at('2026-11-21', '10:00'), oneDay)).toEqual(ok(monday('15:30')));
  });

  it('can be the same day, while that day is still served', () => {
    const sameDay = workingTime({ posWorkingDay: 'same-day' });
    expect(sameDay.dueAt(monday('09:00'), oneDay)).toEqual(ok(monday('15:30')));
    expect(sameDay.dueAt(monday('16:00'), oneDay)).toEqual(ok(at('2026-11-24', '15:30')));
    expect(sameDay.dueAt(at('2026-11-21', '10:00'), oneDay)).toEqual(ok(monday('15:30')));
    expect(sameDay.dueAt(monday('09:00'), { kind: 'working-days', n: 2 })).toEqual(
      ok(at('2026-11-24', '15:30')),
    );
  });

  it('can be seven and a half hours of service later', () => {
    const byHours = workingTime({ posWorkingDay: 'working-hours-7.5' });
    // Monday 09.00: three hours before the break, two and a half after it, two on Tuesday.
    expect(byHours.dueAt(monday('09:00'), oneDay)).toEqual(ok(at('2026-11-24', '10:00')));
    // From within the break, Monday leaves two and a half; Tuesday four until its own break, then one more.
    expect(byHours.dueAt(monday('12:30'), oneDay)).toEqual(ok(at('2026-11-24', '14:00')));
  });

  it('is refused, not guessed, in a year without a decree', () => {
    expect(time.dueAt(at('2027-12-31', '09:00'), oneDay)).toEqual(unknown(2028));
    expect(time.amberAt(at('2027-12-31', '09:00'), oneDay)).toEqual(unknown(2028));
    expect(
      workingTime({ posWorkingDay: 'working-hours-7.5' }).dueAt(at('2028-01-03', '09:00'), oneDay),
    ).toEqual(unknown(2028));
    expect(time.dueAt(at('2028-01-03', '09:00'), { kind: 'minutes', n: 10 }).ok).toBe(true);
  });

  it('is never before it began, and turns amber between the two', () => {
    const modes = fc.constantFrom('end-of-next-working-day', 'same-day', 'working-hours-7.5' as const);
    const clock = fc.integer({ min: 0, max: DAY - 1 });
    fc.assert(
      fc.property(modes, days, clock, fc.integer({ min: 0, max: 12 }), (posWorkingDay, day, offset, n) => {
        const chosen = workingTime({ posWorkingDay });
        const from = office.bounds(day).start + offset;
        const due = chosen.dueAt(from, { kind: 'working-days', n });
        const amber = chosen.amberAt(from, { kind: 'working-days', n });
        if (!due.ok || !amber.ok || due.value === null || amber.value === null)
          throw new Error('known years');
        expect(due.value).toBeGreaterThanOrEqual(from);
        expect(amber.value).toBeGreaterThanOrEqual(from);
        expect(amber.value).toBeLessThanOrEqual(due.value);
      }),
    );
  });
});

describe('whether a number may be taken', () => {
  test.each([
    ['07:59', { kind: 'closed', opensAt: at('2026-11-23', '08:00'), holiday: null }],
    ['08:00', { kind: 'open', lastTicketAt: at('2026-11-23', '15:15'), closesAt: at('2026-11-23', '15:30') }],
    ['11:59', { kind: 'open', lastTicketAt: at('2026-11-23', '15:15'), closesAt: at('2026-11-23', '15:30') }],
    ['12:00', { kind: 'break', opensAt: at('2026-11-23', '13:00') }],
    ['13:00', { kind: 'open', lastTicketAt: at('2026-11-23', '15:15'), closesAt: at('2026-11-23', '15:30') }],
    [
      '15:15',
      { kind: 'last-ticket-passed', closesAt: at('2026-11-23', '15:30'), opensAt: at('2026-11-24', '08:00') },
    ],
    ['15:30', { kind: 'closed', opensAt: at('2026-11-24', '08:00'), holiday: null }],
  ])('on Monday at %s', (clock, state) => {
    expect(time.openState(at('2026-11-23', clock))).toEqual(state);
  });

  it('goes by the shorter Friday morning', () => {
    expect(time.openState(at('2026-11-27', '11:30'))).toEqual({
      kind: 'break',
      opensAt: at('2026-11-27', '13:00'),
    });
  });

  it('goes by other hours in Ramadan', () => {
    expect(time.openState(at('2027-02-10', '12:30')).kind).toBe('open');
    expect(time.openState(at('2027-02-10', '15:00')).kind).toBe('closed');
    expect(time.openState(at('2027-02-12', '11:45')).kind).toBe('break');
  });

  it('knows no break where officers take it in turns', () => {
    const through = workingTime({ hours: { ...DEFAULT_HOURS, noBreak: true } });
    expect(through.openState(at('2026-11-23', '12:30')).kind).toBe('open');
    expect(through.openState(at('2026-11-23', '15:30')).kind).toBe('closed');
  });

  it('names the holiday and the next opening across Christmas and New Year', () => {
    expect(time.openState(at('2026-12-24', '09:00'))).toEqual({
      kind: 'closed',
      opensAt: at('2026-12-28', '08:00'),
      holiday: 'Cuti bersama Natal',
    });
  });

  it('serves people in a year without a decree, but promises no next opening', () => {
    expect(time.openState(at('2028-01-03', '09:00')).kind).toBe('open');
    expect(time.openState(at('2027-12-31', '16:00'))).toMatchObject({ kind: 'closed', opensAt: null });
  });

  it('opens again at the instant it names, whenever it is asked', () => {
    fc.assert(
      fc.property(days, fc.integer({ min: 0, max: DAY - 1 }), (day, offset) => {
        const now = office.bounds(day).start + offset;
        const state = time.openState(now);
        if (state.kind === 'open') {
          expect(now).toBeLessThan(state.lastTicketAt);
          return;
        }
        if (state.opensAt === null) throw new Error('within the decreed years');
        expect(state.opensAt).toBeGreaterThan(now);
        expect(time.openState(state.opensAt).kind).toBe('open');
        expect(time.openState(state.opensAt - 1).kind).not.toBe('open');
      }),
    );
  });
});

describe('the hours on a sign', () => {
  it('group equal days', () => {
    expect(describeHours(DEFAULT_HOURS, '2026-11-23')).toEqual({
      id: 'Senin–Kamis 08.00–12.00, 13.00–15.30; Jumat 08.00–11.30, 13.00–15.30',
      en: 'Monday–Thursday 08:00–12:00, 13:00–15:30; Friday 08:00–11:30, 13:00–15:30',
    });
  });

  it('are those of the day asked for, and whole where there is no break', () => {
    expect(describeHours({ ...DEFAULT_HOURS, noBreak: true }, '2027-02-10').id).toBe(
      'Senin–Jumat 08.00–15.00',
    );
  });
});
