import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  createOfficeCalendar,
  formatDay,
  formatTimeOfDay,
  OFFICE_ZONES,
  officeDay,
  type OfficeZone,
} from '../../../shared/domain/office-day.ts';

const zones = Object.keys(OFFICE_ZONES) as OfficeZone[];
const offsetHours = { WIB: 7, WITA: 8, WIT: 9 };
const instants = fc.integer({ min: Date.UTC(2020, 0, 1), max: Date.UTC(2040, 0, 1) });

describe('the office day', () => {
  test.each([
    ['Asia/Makassar', '2026-11-22T15:59:59.999Z', '2026-11-22'],
    ['Asia/Makassar', '2026-11-22T16:00:00.000Z', '2026-11-23'],
    ['Asia/Pontianak', '2026-11-22T16:59:59.999Z', '2026-11-22'],
    ['Asia/Pontianak', '2026-11-22T17:00:00.000Z', '2026-11-23'],
    ['Asia/Jayapura', '2026-12-31T15:00:00.000Z', '2027-01-01'],
  ] as const)('in %s at %s is %s', (zone, instant, day) => {
    expect(officeDay(Date.parse(instant), zone)).toBe(day);
  });

  it('is the same whatever was asked before, as the memory of the last day must not leak', () => {
    const zone = fc.constantFrom(...zones);
    fc.assert(
      fc.property(zone, fc.array(instants, { minLength: 1, maxLength: 20 }), (chosen, moments) => {
        const calendar = createOfficeCalendar(chosen);
        const shift = offsetHours[calendar.zoneLabel] * 3_600_000;
        for (const now of moments) {
          expect(calendar.day(now)).toBe(new Date(now + shift).toISOString().slice(0, 10));
          expect(calendar.timeOfDay(now)).toBe(new Date(now + shift).toISOString().slice(11, 16));
        }
      }),
    );
  });

  it('contains its bounds and no more', () => {
    const calendar = createOfficeCalendar('Asia/Makassar');
    fc.assert(
      fc.property(instants, (now) => {
        const { day, start, end } = calendar.bounds(calendar.day(now));
        expect(start).toBeLessThanOrEqual(now);
        expect(now).toBeLessThan(end);
        expect([calendar.day(start), calendar.day(end - 1)]).toEqual([day, day]);
        expect(calendar.day(end)).not.toBe(day);
      }),
    );
  });

  it('turns a time of day into the instant that shows it', () => {
    const calendar = createOfficeCalendar('Asia/Makassar');
    expect(calendar.at('2026-11-23', '09:05')).toBe(Date.parse('2026-11-23T01:05:00Z'));
    expect(calendar.bounds('2026-11-23').start).toBe(Date.parse('2026-11-22T16:00:00Z'));
  });
});

describe('days and times for people', () => {
  const now = Date.parse('2026-11-23T01:05:00Z');

  it('are written the Indonesian way and the English way', () => {
    const calendar = createOfficeCalendar('Asia/Makassar');
    expect(calendar.formatDayOf(now, 'id')).toBe('Senin, 23 November 2026');
    expect(calendar.formatDayOf(now, 'id', 'short')).toBe('Sen, 23 Nov 2026');
    expect(calendar.formatDayOf(now, 'en')).toBe('Monday, 23 November 2026');
    expect(calendar.formatDayOf(now, 'en', 'short')).toBe('Mon, 23 Nov 2026');
    expect(calendar.formatTime(now, 'id')).toBe('09.05 WITA');
    expect(calendar.formatTime(now, 'en')).toBe('09:05 WITA');
    expect(formatTimeOfDay('15:30', 'id')).toBe('15.30');
  });

  test.each([
    ['2027-01-01', 'Jumat, 1 Januari 2027', 'Jum, 1 Jan 2027'],
    ['2026-05-14', 'Kamis, 14 Mei 2026', 'Kam, 14 Mei 2026'],
    ['2026-08-25', 'Selasa, 25 Agustus 2026', 'Sel, 25 Agu 2026'],
    ['2027-12-26', 'Minggu, 26 Desember 2027', 'Min, 26 Des 2027'],
    ['2028-02-29', 'Selasa, 29 Februari 2028', 'Sel, 29 Feb 2028'],
  ])('%s is %s, short %s', (day, long, short) => {
    expect(formatDay(day, 'id')).toBe(long);
    expect(formatDay(day, 'id', 'short')).toBe(short);
  });
});
