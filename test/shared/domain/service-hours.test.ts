import { describe, expect, it } from 'vitest';
import { DEFAULT_HOURS } from '../../../db/seed/profiles/hours.ts';
import { describeHours } from '../../../shared/domain/service-hours.ts';

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
