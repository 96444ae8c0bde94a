import { describe, expect, test } from 'vitest';
import { byNeedOfHelp, underWay } from '../../../renderer/desk/model/board-order.ts';
import { alertOf, clockOf, owesExplanation, stepLines } from '../../../renderer/desk/model/step-clock.ts';
import { VISIT_STATES } from '../../../shared/domain/visit.ts';
import type { DeskStep, StepRunView } from '../../../shared/protocol/desk.ts';
import { aPos, aVisit, MINUTE, NOW } from './builders.ts';

function running(dueInMinutes: number | null, no = 2): DeskStep {
  const dueAt = dueInMinutes === null ? null : NOW + dueInMinutes * MINUTE;
  return {
    no,
    startedAt: NOW - 5 * MINUTE,
    amberAt: dueAt === null ? null : dueAt - 2 * MINUTE,
    dueAt,
    waitingSince: NOW - 9 * MINUTE,
  };
}
const waiting = (minutes: number): DeskStep => ({
  no: 2,
  startedAt: null,
  amberAt: null,
  dueAt: null,
  waitingSince: NOW - minutes * MINUTE,
});
const run = (part: Partial<StepRunView>): StepRunView => ({
  no: 1,
  waitingSince: NOW,
  startedAt: NOW,
  amberAt: null,
  dueAt: null,
  finishedAt: null,
  officerName: null,
  over: false,
  result: null,
  ...part,
});

describe('the clock of a step', () => {
  test('shows waiting apart from handling, as the queue is no step of the procedure', () => {
    expect(clockOf(waiting(12))).toEqual({ kind: 'waiting', since: NOW - 12 * MINUTE });
    expect(clockOf(running(5))).toMatchObject({ kind: 'timed', dueAt: NOW + 5 * MINUTE });
    expect(clockOf(running(null))).toEqual({ kind: 'running', startedAt: NOW - 5 * MINUTE });
    expect(clockOf(null)).toEqual({ kind: 'none' });
  });

  test('asks for an explanation only after the due instant itself', () => {
    const step = running(0);
    expect(owesExplanation(step, NOW)).toBe(false);
    expect(owesExplanation(step, NOW + 1)).toBe(true);
    expect(owesExplanation(running(null), NOW + 999 * MINUTE)).toBe(false);
    expect(owesExplanation(waiting(999), NOW)).toBe(false);
  });

  test('lists all six steps, done, late, current and to come', () => {
    const runs = [run({ no: 1, finishedAt: NOW }), run({ no: 2, finishedAt: NOW, over: true })];
    const states = stepLines(aPos, runs, running(5, 3)).map((line) => line.state);
    expect(states).toEqual(['done', 'late', 'current', 'todo', 'todo', 'todo']);
  });

  test('counts the last run of a step that was run again', () => {
    const runs = [run({ no: 2, finishedAt: NOW, over: true }), run({ no: 2 })];
    expect(stepLines(aPos, runs, running(5, 2))[1]).toMatchObject({ state: 'current', over: false });
  });
});

describe('the coordinator’s board', () => {
  const visit = (id: string, step: DeskStep | null) => aVisit({ id, ticket: id, state: 'verifying', step });

  test('puts the longest overdue first, then what is nearly due, then the rest, then those who wait', () => {
    const rows = [
      visit('waits-short', waiting(3)),
      visit('in-time', running(9)),
      visit('over-little', running(-1)),
      visit('amber', running(1)),
      visit('waits-long', waiting(30)),
      visit('over-long', running(-8)),
    ];
    expect(rows.sort(byNeedOfHelp(NOW)).map((row) => row.id)).toEqual([
      'over-long',
      'over-little',
      'amber',
      'in-time',
      'waits-long',
      'waits-short',
    ]);
  });

  test('keeps an ended visit quiet however old its due time is', () => {
    expect(alertOf(aVisit({ state: 'closed', step: running(-90) }), NOW)).toBe('normal');
    expect(alertOf(aVisit({ state: 'serving', step: running(-90) }), NOW)).toBe('over');
  });

  test('shows every visit that can still go on', () => {
    const all = VISIT_STATES.map((state) => aVisit({ id: state, state }));
    expect(underWay(all).map((one) => one.id)).not.toEqual(expect.arrayContaining(['closed']));
    expect(underWay(all)).toHaveLength(VISIT_STATES.length - 3);
  });
});
