import fc from 'fast-check';
import { describe, expect, test } from 'vitest';
import {
  momentText,
  nextWeekdays,
  officeParts,
  parseTime,
  timeText,
} from '../../../../renderer/lib/time/office-time.ts';
import { NOW } from '../../desk/builders.ts';

describe('time at the desk', () => {
  test('is the office’s, whatever zone the machine is in', () => {
    expect(officeParts(NOW, 'Asia/Makassar')).toEqual({ day: '2026-11-23', time: '09:05' });
    expect(officeParts(NOW, 'Asia/Pontianak')).toEqual({ day: '2026-11-23', time: '08:05' });
    expect(officeParts(Date.UTC(2026, 10, 23, 16, 0), 'Asia/Makassar').day).toBe('2026-11-24');
  });

  test('is written with a dot in Indonesian', () => {
    expect(timeText(NOW, 'Asia/Makassar', 'id')).toBe('09.05');
    expect(timeText(NOW, 'Asia/Makassar', 'en')).toBe('09:05');
  });

  test('carries its day when it is not today', () => {
    expect(momentText(NOW, '2026-11-23', 'Asia/Makassar', 'id')).toBe('09.05');
    expect(momentText(NOW, '2026-11-20', 'Asia/Makassar', 'id')).toBe('Sen, 23 Nov 09.05');
    expect(momentText(NOW, '2026-11-20', 'Asia/Makassar', 'en')).toBe('Mon, 23 Nov 09:05');
    expect(momentText(NOW, '2027-01-04', 'Asia/Makassar', 'id')).toBe('Sen, 23 Nov 2026 09.05');
  });

  test('offers the coming weekdays, over weekends and months', () => {
    expect(nextWeekdays('2026-11-27', 3)).toEqual(['2026-11-30', '2026-12-01', '2026-12-02']);
  });

  test.each([
    ['9', '09:00'],
    ['09.30', '09:30'],
    ['9:05', '09:05'],
    ['0930', '09:30'],
    [' 14 15 ', '14:15'],
    ['24.00', null],
    ['09.60', null],
    ['pagi', null],
    ['', null],
  ])('reads %j as %j', (typed, time) => {
    expect(parseTime(typed)).toBe(time);
  });

  test('reads every time of day back as it was written', () => {
    fc.assert(
      fc.property(fc.integer({ min: 0, max: 1439 }), (minutes) => {
        const time = `${String(Math.floor(minutes / 60)).padStart(2, '0')}:${String(minutes % 60).padStart(2, '0')}`;
        expect(parseTime(time.replace(':', '.'))).toBe(time);
        expect(parseTime(time)).toBe(time);
      }),
    );
  });
});
