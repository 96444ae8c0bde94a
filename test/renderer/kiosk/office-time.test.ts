import { describe, expect, it } from 'vitest';
import { dayText, officeTime, timeText, unbrokenSpans } from '../../../renderer/kiosk/office-time.ts';

const wita = { zone: 'Asia/Makassar', zoneLabel: 'WITA' };
const wib = { zone: 'Asia/Pontianak', zoneLabel: 'WIB' };
const instant = Date.UTC(2026, 10, 23, 1, 5);

describe('instants in the words of the office', () => {
  it('writes day and time as people read them', () => {
    expect(dayText(instant, wita, 'id')).toBe('Senin, 23\u00a0November\u00a02026');
    expect(timeText(instant, wita, 'id')).toBe('09.05\u00a0WITA');
    expect(timeText(instant, wib, 'en')).toBe('08:05\u00a0WIB');
  });

  it('keeps a span of hours in one line and changes nothing else of it', () => {
    const hours = 'Senin–Kamis 08.00–12.00, 13.00–15.30';
    expect(unbrokenSpans(hours)).toBe(
      'Senin\u2060–\u2060Kamis 08.00\u2060–\u206012.00, 13.00\u2060–\u206015.30',
    );
    expect(unbrokenSpans(hours).replaceAll('\u2060', '')).toBe(hours);
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
