import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { levelsDue, supervisionLevel, waitsSince, waitsTooLong } from '../../../shared/domain/escalation.ts';

const MINUTE = 60_000;
const RULES = { escalationMinutes: [0, 30, 120], longWaitAlertMinutes: 30 } as const;
const DUE = 1_000 * MINUTE;
const RUNNING = { dueAt: DUE, finishedAt: null, pausedAt: null };
const levels = (minutes: number, raised: readonly { level: number; answeredAt: number | null }[] = []) =>
  levelsDue(RUNNING, raised, RULES, DUE + minutes * MINUTE);
const open = (level: number) => ({ level, answeredAt: null });

describe('the levels that are told of an overdue step (C-09)', () => {
  it('are the coordinator at once, Kasubbag Umum after 30 minutes, Kepala after 120', () => {
    expect(levels(-1)).toEqual([]);
    expect(levels(0)).toEqual([]);
    expect(levelsDue(RUNNING, [], RULES, DUE + 1)).toEqual([1]);
    expect(levels(29.9, [open(1)])).toEqual([]);
    expect(levels(30, [open(1)])).toEqual([2]);
    expect(levels(119.9, [open(1), open(2)])).toEqual([]);
    expect(levels(120, [open(1), open(2)])).toEqual([3]);
  });

  it('are told once each, and all that were missed at once', () => {
    expect(levels(500)).toEqual([1, 2, 3]);
    expect(levels(500, [open(1), open(2), open(3)])).toEqual([]);
    expect(levels(500, [open(2)])).toEqual([1, 3]);
  });

  it('are not told any more once one of them answered', () => {
    expect(levels(500, [{ level: 1, answeredAt: DUE + 1 }])).toEqual([]);
  });

  it('are told nothing of a step that is finished, put aside, or due at no time', () => {
    for (const step of [{ finishedAt: DUE }, { pausedAt: DUE }, { dueAt: null }]) {
      expect(levelsDue({ ...RUNNING, ...step }, [], RULES, DUE + 500 * MINUTE)).toEqual([]);
    }
  });

  it('are the same whether the hub looked every second or once', () => {
    fc.assert(
      fc.property(fc.array(fc.nat({ max: 300 })), fc.nat({ max: 300 }), (looks, last) => {
        const raised = looks
          .filter((at) => at <= last)
          .sort((a, b) => a - b)
          .reduce<{ level: number; answeredAt: null }[]>(
            (before, at) => [...before, ...levels(at, before).map(open)],
            [],
          );
        const often = [...raised.map(({ level }) => level), ...levels(last, raised)];
        expect(often).toEqual(levels(last));
      }),
    );
  });
});

describe('a long wait', () => {
  const waiting = { waitingSince: 0, pausedAt: null, queuedAt: 0, returnSince: null };

  it('is told once, over half an hour', () => {
    expect(waitsTooLong(waiting, [], RULES, 30 * MINUTE)).toBe(false);
    expect(waitsTooLong(waiting, [], RULES, 30 * MINUTE + 1)).toBe(true);
    expect(waitsTooLong(waiting, [open(1)], RULES, 90 * MINUTE)).toBe(false);
  });

  it('begins when the visitor is there and waits', () => {
    expect(waitsSince(waiting)).toBe(0);
    // a missed call is not waited for, nor the time before an appointment; a second queue begins anew
    expect(waitsSince({ ...waiting, returnSince: 50 })).toBe(50);
    expect(waitsSince({ ...waiting, queuedAt: 70 })).toBe(70);
    expect(waitsSince({ ...waiting, pausedAt: 90 })).toBe(90);
  });
});

describe('the level of supervision', () => {
  it.each([
    [['front-office', 'helpdesk'], 0],
    [['coordinator', 'helpdesk'], 1],
    [['subdivision-head'], 2],
    [['coordinator', 'head'], 3],
    [['admin'], 3],
  ] as const)('of %j is %i', (roles, level) => {
    expect(supervisionLevel(roles)).toBe(level);
  });
});
