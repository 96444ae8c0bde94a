import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { NATIONAL_CALENDAR } from '../../../../db/seed/profiles/holidays.ts';
import { DEFAULT_HOURS } from '../../../../db/seed/profiles/hours.ts';
import { REQUEST_TYPES } from '../../../../db/seed/profiles/request-types/index.ts';
import { readClock, readKept } from '../../../../shared/domain/requests/clocks.ts';
import { deadlinesOf } from '../../../../shared/domain/requests/deadlines.ts';
import { overdueBy } from '../../../../shared/domain/requests/escalation.ts';
import { pressingClock } from '../../../../shared/domain/requests/request-board.ts';
import { isOver, type Mark, type RequestType } from '../../../../shared/domain/requests/request-type.ts';
import {
  anyDay,
  at,
  office as calendar,
  time as workingTime,
  workingTime as aWorkingTime,
} from '../../../support/working-time.ts';

const office = { calendar, workingTime };

/** Any dates of a type after its receipt, in order, some hours apart. */
function marksOf(type: RequestType) {
  const names = [...new Set(type.steps.flatMap(({ marks }) => marks))];
  return fc
    .record({
      day: anyDay,
      later: fc.array(fc.record({ id: fc.constantFrom(...names), hours: fc.integer({ min: 1, max: 60 }) }), {
        maxLength: 6,
      }),
    })
    .map(({ day, later }) => {
      const marks: Mark[] = [{ id: 'received', at: at(day, '09:00') }];
      for (const { id, hours } of later) marks.push({ id, at: (marks.at(-1)?.at ?? 0) + hours * 3_600_000 });
      return marks;
    });
}

describe('what is due of a request', () => {
  it.each(REQUEST_TYPES.map((type) => [type.id, type] as const))(
    'of %s is what its pressing clock says, in every state, and nothing once it is over',
    (_, type) => {
      fc.assert(
        fc.property(marksOf(type), fc.constantFrom(...type.states), (marks, { id: state }) => {
          const due = deadlinesOf(type, state, marks, office);
          const readings = type.clocks.flatMap((clock) => {
            const reading = readClock(clock, marks, office, marks.at(-1)?.at ?? 0);
            return reading.ok ? [reading.value] : [];
          });
          const pressing = isOver(type, state) ? null : pressingClock(readings, type.clocks);
          expect(due.dueAt).toBe(pressing?.dueAt ?? null);
          expect(due.dueClock).toBe(pressing?.id ?? null);
          const step = type.steps.find(({ id }) => id === due.lapseStep);
          expect(step === undefined || (step.by.includes('time') && step.from.includes(state))).toBe(true);
        }),
        { numRuns: 60 },
      );
    },
  );
});

describe('the pressing clock of a request, read from what is kept of it', () => {
  const holidays = ['2026-11-26', '2027-02-10'].map((day) => ({
    ...{ day, name: 'Libur kantor', source: 'Surat kantor' },
    kind: 'office-closure' as const,
  }));
  const days = [...NATIONAL_CALENDAR.days, ...holidays];
  const hours = [DEFAULT_HOURS, { ...DEFAULT_HOURS, periods: [] }];
  const offices = [
    office,
    { calendar, workingTime: aWorkingTime({ calendar: { ...NATIONAL_CALENDAR, days } }) },
    ...hours.map((one) => ({
      calendar,
      workingTime: aWorkingTime({ hours: one, dayCount: 'receipt-is-day-1' }),
    })),
  ];

  it.each(REQUEST_TYPES.map((type) => [type.id, type] as const))(
    'of %s is what all its clocks say, whatever the calendar and however long it was paused',
    (_, type) => {
      fc.assert(
        fc.property(
          marksOf(type),
          fc.constantFrom(...type.states.filter(({ waitsFor }) => waitsFor !== 'nobody')),
          fc.constantFrom(...offices),
          fc.integer({ min: 0, max: 90 * 24 }),
          (marks, { id: state }, counting, hoursLater) => {
            const now = (marks.at(-1)?.at ?? 0) + hoursLater * 3_600_000;
            const { dueAt, dueClock } = deadlinesOf(type, state, marks, counting);
            const kept = dueClock === null ? null : readKept(dueClock, dueAt ?? 0, counting, now);
            const readings = type.clocks.flatMap((clock) => {
              const reading = readClock(clock, marks, counting, now);
              return reading.ok ? [reading.value] : [];
            });
            expect(kept?.ok === true ? kept.value : null).toEqual(pressingClock(readings, type.clocks));
          },
        ),
        { numRuns: 60 },
      );
    },
  );
});

describe('the levels of supervision (C-09)', () => {
  it('are told of nothing that is only just due', () => {
    expect(overdueBy([0, 1, 2], 1, office, at('2026-11-24', '15:30'))).toBe(at('2026-11-24', '15:30') - 1);
  });

  it.each([
    ['2026-11-25', '15:30', 2, '2026-11-23'],
    ['2026-11-25', '15:31', 2, '2026-11-24'],
    // over the weekend nothing new is late
    ['2026-11-28', '09:00', 2, '2026-11-26'],
    ['2026-11-30', '15:31', 2, '2026-11-29'],
    // 24 and 25 December are no working days
    ['2026-12-25', '12:00', 2, '2026-12-22'],
    ['2026-12-28', '15:31', 2, '2026-12-27'],
    ['2026-11-26', '15:31', 3, '2026-11-24'],
  ] as const)('on %s at %s level %s is told of all that was due up to %s', (day, time, level, due) => {
    expect(overdueBy([0, 1, 2], level, office, at(day, time))).toBe(calendar.bounds(due).end);
  });

  it('never go down: what was late stays late', () => {
    const late = (now: number): number => overdueBy([0, 1, 2], 3, office, now) ?? 0;
    fc.assert(
      fc.property(anyDay, fc.integer({ min: 0, max: 20 * 24 }), (day, hours) => {
        const now = at(day, '10:00');
        expect(late(now + hours * 3_600_000)).toBeGreaterThanOrEqual(late(now));
      }),
      { numRuns: 80 },
    );
  });
});
