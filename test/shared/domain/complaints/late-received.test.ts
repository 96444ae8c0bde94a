import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { complaintLevelsDue, lateReceivedBy } from '../../../../shared/domain/complaints/clock.ts';
import { daysFrom } from '../../../../shared/domain/days.ts';
import { ESCALATION_LEVELS } from '../../../../shared/domain/escalation.ts';
import { office as calendar, workingTime as aWorkingTime } from '../../../support/working-time.ts';

describe('the last day of receipt a level is told of (C-08, C-09)', () => {
  it('parts the late complaints from the others, as counting each of them does', () => {
    fc.assert(
      fc.property(
        fc.integer({ min: 0, max: 400 }),
        fc.integer({ min: 0, max: 24 * 60 - 1 }),
        fc.integer({ min: -15, max: 0 }),
        fc.integer({ min: 1, max: 10 }),
        fc.constantFrom(...ESCALATION_LEVELS),
        fc.constantFrom('receipt-is-day-0', 'receipt-is-day-1'),
        (day, minute, back, workingDays, level, dayCount) => {
          const workingTime = aWorkingTime({ dayCount });
          const today = daysFrom('2026-03-01', day);
          const now = calendar.bounds(today).start + minute * 60_000;
          const rules = { workingDays, contactWorkingDays: 2, escalationWorkingDays: [0, 1, 2] } as const;
          const by = lateReceivedBy(rules, level, { workingTime, now, today });
          const receivedOn = daysFrom(today, back);
          const late = complaintLevelsDue(receivedOn, rules, [], { workingTime, now }).includes(level);
          expect(by !== null && receivedOn <= by).toBe(late);
        },
      ),
      { numRuns: 1_000 },
    );
  });
});
