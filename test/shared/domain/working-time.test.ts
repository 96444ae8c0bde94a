import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { DEFAULT_HOURS } from '../../../db/seed/profiles/hours.ts';
import { HOUR } from '../../support/fake-clock.ts';
import { anyDay, at, office, ok, time, unknown, workingTime } from '../../support/working-time.ts';

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
    const clock = fc.integer({ min: 0, max: 24 * HOUR - 1 });
    fc.assert(
      fc.property(modes, anyDay, clock, fc.integer({ min: 0, max: 12 }), (posWorkingDay, day, offset, n) => {
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
      fc.property(anyDay, fc.integer({ min: 0, max: 24 * HOUR - 1 }), (day, offset) => {
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
