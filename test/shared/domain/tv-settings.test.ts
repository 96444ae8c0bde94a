import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_TV_SETTINGS, volumeAt, volumeHoursFit } from '../../../shared/domain/tv-settings.ts';

const minute = fc.integer({ min: 0, max: 24 * 60 - 1 });
const asTime = (at: number): string =>
  `${String(Math.floor(at / 60)).padStart(2, '0')}:${String(at % 60).padStart(2, '0')}`;

describe('the loudness of the voice', () => {
  it('is the usual one, and quieter at midday', () => {
    const at = (time: string): number => volumeAt(DEFAULT_TV_SETTINGS, time);
    expect([at('08:00'), at('11:59'), at('12:00'), at('12:59'), at('13:00')]).toEqual([1, 1, 0.6, 0.6, 1]);
  });

  it('follows hours that go past midnight', () => {
    const settings = { volume: 1, volumeHours: [{ from: '22:00', to: '06:00', volume: 0.2 }] };
    const at = (time: string): number => volumeAt(settings, time);
    expect([at('21:59'), at('22:00'), at('00:00'), at('05:59'), at('06:00')]).toEqual([1, 0.2, 0.2, 0.2, 1]);
  });

  it('is that of the hours a minute lies in, whichever they are', () => {
    fc.assert(
      fc.property(minute, minute, minute, (from, to, now) => {
        fc.pre(from !== to);
        const settings = { volume: 1, volumeHours: [{ from: asTime(from), to: asTime(to), volume: 0.5 }] };
        const since = (now - from + 1440) % 1440;
        const lasts = (to - from + 1440) % 1440;
        expect(volumeAt(settings, asTime(now))).toBe(since < lasts ? 0.5 : 1);
      }),
    );
  });
});

describe('hours of loudness', () => {
  it('may touch but not overlap, and each lasts some time', () => {
    const hours = (from: string, to: string): { from: string; to: string; volume: number } => ({
      from,
      to,
      volume: 0.5,
    });
    expect(volumeHoursFit([])).toBe(true);
    expect(volumeHoursFit([hours('12:00', '13:00'), hours('13:00', '14:00')])).toBe(true);
    expect(volumeHoursFit([hours('12:00', '13:00'), hours('12:59', '14:00')])).toBe(false);
    expect(volumeHoursFit([hours('22:00', '06:00'), hours('05:00', '07:00')])).toBe(false);
    expect(volumeHoursFit([hours('12:00', '12:00')])).toBe(false);
  });
});
