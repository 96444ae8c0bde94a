import { describe, expect, it } from 'vitest';
import { officeClock } from '../../../renderer/tv/office-clock.ts';
import { NINE_OH_FIVE } from './builders.ts';

describe('the clock on the board', () => {
  it('shows the office time with a dot and the day in Indonesian', () => {
    const clock = officeClock('Asia/Makassar');
    expect(clock.time(NINE_OH_FIVE)).toBe('09.05');
    expect(clock.day(NINE_OH_FIVE)).toBe('Senin, 23 November 2026');
  });

  it('goes by the zone of the office, not of the machine', () => {
    expect(officeClock('Asia/Jakarta').time(NINE_OH_FIVE)).toBe('08.05');
    expect(officeClock('Asia/Jayapura').time(NINE_OH_FIVE)).toBe('10.05');
  });

  it('begins the day at the midnight of the office', () => {
    const clock = officeClock('Asia/Makassar');
    const midnight = Date.UTC(2026, 10, 22, 16);
    expect([clock.time(midnight - 1), clock.day(midnight - 1)]).toEqual([
      '23.59',
      'Minggu, 22 November 2026',
    ]);
    expect([clock.time(midnight), clock.day(midnight)]).toEqual(['00.00', 'Senin, 23 November 2026']);
  });
});
