import { describe, expect, it } from 'vitest';
import fc from 'fast-check';
import type { TimeStandard } from '../../../shared/domain/pos.ts';
import { overran } from '../../../shared/domain/pos.ts';
import { afterPause, clockStandsAt } from '../../../shared/domain/step-pause.ts';

const MINUTE = 60_000;
const TEN_MINUTES: TimeStandard = { kind: 'minutes', n: 10 };
const ASIDE = { amberAt: 8 * MINUTE, dueAt: 10 * MINUTE, pausedAt: 3 * MINUTE, pausedMs: 500 };

describe('the clock of a step', () => {
  it('stands at now while it runs, and where it was put aside unless the pause counts', () => {
    const [standard, now] = [TEN_MINUTES, 25 * MINUTE];
    const days: TimeStandard = { kind: 'working-days', n: 1 };
    expect(clockStandsAt({ pausedAt: null }, { standard, basis: 'handling', now })).toBe(now);
    expect(clockStandsAt(ASIDE, { standard, basis: 'handling', now })).toBe(ASIDE.pausedAt);
    expect(clockStandsAt(ASIDE, { standard, basis: 'elapsed', now })).toBe(now);
    expect(clockStandsAt(ASIDE, { standard: days, basis: 'handling', now })).toBe(now);
  });

  it('says of a step put aside what is said of it once it goes on', () => {
    const standard = fc.constantFrom<TimeStandard>(TEN_MINUTES, { kind: 'working-days', n: 1 });
    const basis = fc.constantFrom('handling', 'elapsed');
    const instant = fc.nat(100 * MINUTE);
    fc.assert(
      fc.property(standard, basis, instant, instant, instant, (of, by, dueAt, pausedAt, now) => {
        const how = { standard: of, basis: by, now } as const;
        const after = afterPause({ amberAt: null, dueAt, pausedAt, pausedMs: 0 }, how);
        expect(overran(clockStandsAt({ pausedAt }, how), dueAt)).toBe(overran(now, after.dueAt));
      }),
    );
  });
});

describe('a step that was put aside', () => {
  it.each([TEN_MINUTES, { kind: 'seconds', n: 600 }, { kind: 'hours', n: 1 }] as const)(
    'has its time moved on by the pause: $kind',
    (standard) => {
      expect(afterPause(ASIDE, { standard, basis: 'handling', now: 25 * MINUTE })).toEqual({
        amberAt: 30 * MINUTE,
        dueAt: 32 * MINUTE,
        pausedAt: null,
        pausedMs: 500 + 22 * MINUTE,
      });
    },
  );

  it('keeps a promise of working days: it was made to the visitor', () => {
    const standard = { kind: 'working-days', n: 1 } as const;
    expect(afterPause(ASIDE, { standard, basis: 'handling', now: 25 * MINUTE })).toMatchObject({
      amberAt: ASIDE.amberAt,
      dueAt: ASIDE.dueAt,
      pausedAt: null,
    });
  });

  it('keeps its time where the office counts what elapsed', () => {
    expect(afterPause(ASIDE, { standard: TEN_MINUTES, basis: 'elapsed', now: 25 * MINUTE })).toMatchObject({
      amberAt: ASIDE.amberAt,
      dueAt: ASIDE.dueAt,
      pausedMs: 500 + 22 * MINUTE,
    });
  });

  it('stays without a due time where it has none', () => {
    const open = { ...ASIDE, amberAt: null, dueAt: null };
    const how = { standard: { kind: 'as-needed' }, basis: 'handling', now: 25 * MINUTE } as const;
    expect(afterPause(open, how)).toMatchObject({ amberAt: null, dueAt: null });
  });

  it('is as it was where it was not put aside', () => {
    const running = { ...ASIDE, pausedAt: null };
    expect(afterPause(running, { standard: TEN_MINUTES, basis: 'handling', now: 1 })).toEqual(running);
  });

  it('never has less time left than when it was put aside', () => {
    fc.assert(
      fc.property(fc.nat(), fc.nat(), fc.nat(), (pausedAt, left, pause) => {
        const dueAt = pausedAt + left;
        const now = pausedAt + pause;
        const after = afterPause(
          { amberAt: null, dueAt, pausedAt, pausedMs: 0 },
          { standard: TEN_MINUTES, basis: 'handling', now },
        );
        expect((after.dueAt ?? 0) - now).toBe(left);
      }),
    );
  });
});
