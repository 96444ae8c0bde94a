import { describe, expect, it } from 'vitest';
import { dayText, officeTime, timeText } from '../../../renderer/kiosk/office-time.ts';

const wita = { zone: 'Asia/Makassar', zoneLabel: 'WITA' };
const wib = { zone: 'Asia/Pontianak', zoneLabel: 'WIB' };
const instant = Date.UTC(2026, 10, 23, 1, 5);

describe('instants in the words of the office', () => {
  it('writes day and time as people read them', () => {
    expect(dayText(instant, wita, 'id')).toBe('Senin, 23 November 2026');
    expect(timeText(instant, wita, 'id')).toBe('09.05 WITA');
    expect(timeText(instant, wib, 'en')).toBe('08:05 WIB');
  });

  it('changes the day at the office’s midnight, not at Greenwich’s', () => {
    expect(officeTime(Date.UTC(2026, 10, 22, 15, 59), wita.zone)).toEqual({
      day: '2026-11-22',
      time: '23:59',
    });
    expect(officeTime(Date.UTC(2026, 10, 22, 16, 0), wita.zone)).toEqual({
      day: '2026-11-23',
      time: '00:00',
    });
  });
});
