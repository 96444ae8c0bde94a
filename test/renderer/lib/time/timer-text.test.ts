import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { amountText, timerState, timerText } from '../../../../renderer/lib/time/timer-text.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const START = Date.UTC(2026, 10, 23, 1, 5);
const DUE = START + 10 * MINUTE;
const shown = (now: number, lang: 'id' | 'en' = 'id'): string => {
  const { label, amount } = timerText(DUE, now, lang);
  return `${label} ${amount}`;
};

describe('what a timer shows', () => {
  it('says how much of ten minutes is left', () => {
    expect(shown(START)).toBe('Sisa waktu 10.00');
    expect(shown(DUE - (4 * MINUTE + 12 * SECOND))).toBe('Sisa waktu 04.12');
    expect(shown(DUE - 1)).toBe('Sisa waktu 00.01');
  });

  it('says how late it is', () => {
    expect(shown(DUE + 2 * MINUTE + 30 * SECOND)).toBe('Terlambat 02.30');
  });

  it('calls nobody late at the due instant itself', () => {
    expect(shown(DUE)).toBe('Sisa waktu 00.00');
    expect(shown(DUE + 1)).toBe('Terlambat 00.00');
  });

  it('speaks English with a colon', () => {
    expect(shown(DUE - 252 * SECOND, 'en')).toBe('Time left 04:12');
    expect(shown(DUE + 150 * SECOND, 'en')).toBe('Overdue 02:30');
  });

  it.each([
    [0, '00.00', '00:00'],
    [HOUR - SECOND, '59.59', '59:59'],
    [HOUR, '1 jam 00 menit', '1 h 00 min'],
    [2 * HOUR + 5 * MINUTE + 59 * SECOND, '2 jam 05 menit', '2 h 05 min'],
    [24 * HOUR - SECOND, '23 jam 59 menit', '23 h 59 min'],
    [24 * HOUR, '1 hari', '1 day'],
    [27 * HOUR + 20 * MINUTE, '1 hari 3 jam', '1 day 3 h'],
    [72 * HOUR, '3 hari', '3 days'],
  ])('writes %i ms as %s', (span, indonesian, english) => {
    expect(amountText(span, 'id')).toBe(indonesian);
    expect(amountText(span, 'en')).toBe(english);
  });

  it('never shows more time left as time goes on', () => {
    const order = (amount: string): number =>
      amount
        .split('.')
        .map(Number)
        .reduce((sum, part) => sum * 60 + part, 0);
    fc.assert(
      fc.property(fc.nat(10 * MINUTE - 1), fc.nat(10 * MINUTE - 1), (one, other) => {
        const [early, late] = [Math.min(one, other), Math.max(one, other)];
        const before = order(timerText(DUE, START + early, 'id').amount);
        expect(before).toBeGreaterThanOrEqual(order(timerText(DUE, START + late, 'id').amount));
      }),
    );
  });
});

describe('the state of a timer', () => {
  it('turns amber at 80 % and red after the due instant', () => {
    const at = (now: number): string => timerState({ startedAt: START, dueAt: DUE }, now);
    expect(at(START)).toBe('normal');
    expect(at(START + 8 * MINUTE - 1)).toBe('normal');
    expect(at(START + 8 * MINUTE)).toBe('amber');
    expect(at(DUE)).toBe('amber');
    expect(at(DUE + 1)).toBe('over');
  });

  it('turns amber when the hub says so, as for a standard in working days', () => {
    const standard = { startedAt: START, dueAt: START + 24 * HOUR, warnAt: START + 6 * HOUR };
    expect(timerState(standard, START + 6 * HOUR - 1)).toBe('normal');
    expect(timerState(standard, START + 6 * HOUR)).toBe('amber');
  });
});
