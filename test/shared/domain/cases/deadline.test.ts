import { describe, expect, it } from 'vitest';
import { CASE_STATES } from '../../../../shared/domain/cases/case.ts';
import {
  caseClockRuns,
  caseDueDay,
  caseLevelsDue,
  daysLeft,
  pressureOf,
} from '../../../../shared/domain/cases/deadline.ts';

const FOUND = '2026-12-21';
const OFFSETS = [-2, 1, 3] as const;

describe('the week of a case (Z-03)', () => {
  it('is seven calendar days from the finding, over holidays and the end of a year', () => {
    expect(caseDueDay(FOUND)).toBe('2026-12-28');
    expect(caseDueDay('2026-12-28')).toBe('2027-01-04');
    expect(caseDueDay('2028-02-25')).toBe('2028-03-03');
  });

  it('is counted down to its last day, near before it and over after it', () => {
    const due = caseDueDay(FOUND);
    expect(daysLeft(due, FOUND)).toBe(7);
    const of = (day: string): string => pressureOf(due, day, 2);
    expect(['2026-12-25', '2026-12-26', '2026-12-28', '2026-12-29'].map(of)).toEqual([
      'calm',
      'near',
      'near',
      'over',
    ]);
  });

  it('runs until the decree or until there is none', () => {
    expect(CASE_STATES.filter(caseClockRuns)).toEqual(['found', 'called', 'heard', 'proposed', 'verified']);
  });

  it('is told to each level once, in their order, and to nobody once it stands still (C-09)', () => {
    const due = { state: 'heard', dueDay: caseDueDay(FOUND) } as const;
    expect(caseLevelsDue(due, [], OFFSETS, '2026-12-25')).toEqual([]);
    expect(caseLevelsDue(due, [], OFFSETS, '2026-12-26')).toEqual([1]);
    expect(caseLevelsDue(due, [1], OFFSETS, '2026-12-28')).toEqual([]);
    expect(caseLevelsDue(due, [1], OFFSETS, '2026-12-29')).toEqual([2]);
    expect(caseLevelsDue(due, [], OFFSETS, '2027-01-05')).toEqual([1, 2, 3]);
    expect(caseLevelsDue({ ...due, state: 'sanctioned' }, [], OFFSETS, '2027-01-05')).toEqual([]);
  });
});
