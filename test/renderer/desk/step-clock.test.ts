import { describe, expect, test } from 'vitest';
import { byNeedOfHelp, underWay } from '../../../renderer/desk/model/board-order.ts';
import {
  alertOf,
  clockOf,
  owesExplanation,
  procedureOf,
  stepLines,
} from '../../../renderer/desk/model/step-clock.ts';
import { numberedStep } from '../../../renderer/desk/work/step-name.ts';
import { KEPRI } from '../../../db/seed/profiles/kepri.ts';
import { deskTexts } from '../../../shared/messages/desk.ts';
import { VISIT_STATES } from '../../../shared/domain/visit.ts';
import type { DeskStep } from '../../../shared/protocol/desk/queue.ts';
import type { StepRunView } from '../../../shared/protocol/desk/visit-detail.ts';
import { aPos, aStep, aVisit, MINUTE, NOW, RULES } from './builders.ts';

function running(dueInMinutes: number | null, no = 2): DeskStep {
  const dueAt = dueInMinutes === null ? null : NOW + dueInMinutes * MINUTE;
  return aStep({
    no,
    startedAt: NOW - 5 * MINUTE,
    amberAt: dueAt === null ? null : dueAt - 2 * MINUTE,
    dueAt,
    waitingSince: NOW - 9 * MINUTE,
  });
}
const waiting = (minutes: number): DeskStep => aStep({ waitingSince: NOW - minutes * MINUTE });
const at = (step: DeskStep | null, round = 1) => ({ round, step });
const BOARD = { pos: aPos, procedures: [aPos], rules: RULES };
const ELAPSED = { ...BOARD, rules: { ...RULES, slaBasis: 'elapsed' as const } };
const clockAt = (step: DeskStep | null, board = BOARD) =>
  clockOf(board, aVisit({ state: 'verifying', step }), NOW);
const alertAt = (step: DeskStep, now: number, board = BOARD) =>
  alertOf(board, aVisit({ state: 'on-hold', step }), now);
const owesAt = (step: DeskStep, now: number) => owesExplanation(BOARD, aVisit({ step }), now);
const run = (part: Partial<StepRunView>): StepRunView => ({
  round: 1,
  no: 1,
  pausedAt: null,
  pausedMs: 0,
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
    expect(clockAt(waiting(12))).toEqual({ kind: 'waiting', since: NOW - 12 * MINUTE });
    expect(clockAt(running(5))).toMatchObject({ kind: 'timed', dueAt: NOW + 5 * MINUTE });
    expect(clockAt(running(null))).toEqual({ kind: 'running', startedAt: NOW - 5 * MINUTE });
    expect(clockAt(null)).toEqual({ kind: 'none' });
  });

  test('asks for an explanation only after the due instant itself', () => {
    const step = running(0);
    expect(owesAt(step, NOW)).toBe(false);
    expect(owesAt(step, NOW + 1)).toBe(true);
    expect(owesAt(running(null), NOW + 999 * MINUTE)).toBe(false);
    expect(owesAt(waiting(999), NOW)).toBe(false);
  });

  test('hurries nobody in the step that is the visitor’s own, nor with who missed the call', () => {
    const survey = running(-3, 6);
    expect(alertOf(BOARD, aVisit({ state: 'survey', step: survey }), NOW)).toBe('normal');
    expect(owesAt(survey, NOW)).toBe(false);
    expect(alertOf(BOARD, aVisit({ state: 'skipped', step: running(-3) }), NOW)).toBe('normal');
  });

  test('stands still while the step is put aside, and says since when', () => {
    const step = { ...running(2), pausedAt: NOW - MINUTE };
    expect(clockAt(step)).toEqual({ kind: 'paused', since: NOW - MINUTE });
    expect(alertAt(step, NOW + 60 * MINUTE)).toBe('normal');
    const late = { ...running(-5), pausedAt: NOW };
    expect(alertAt(late, NOW + 60 * MINUTE)).toBe('over');
  });

  test('goes on while the step is put aside where the office counts elapsed time', () => {
    const step = { ...running(5), pausedAt: NOW - MINUTE };
    expect(clockAt(step, ELAPSED)).toMatchObject({ kind: 'timed', dueAt: NOW + 5 * MINUTE });
    expect(alertAt(step, NOW + 2 * MINUTE, ELAPSED)).toBe('normal');
    expect(alertAt(step, NOW + 3 * MINUTE, ELAPSED)).toBe('amber');
    expect(alertAt(step, NOW + 6 * MINUTE, ELAPSED)).toBe('over');
  });

  test('goes on while the step is put aside where working days were promised to the visitor', () => {
    const step = { ...running(5, 5), pausedAt: NOW - MINUTE };
    expect(clockAt(step)).toMatchObject({ kind: 'timed', dueAt: NOW + 5 * MINUTE });
    expect(alertAt(step, NOW + 6 * MINUTE)).toBe('over');
  });

  test('shows the wait of a visitor whose step was passed on to another counter', () => {
    const step = { ...running(5), pausedAt: NOW - 4 * MINUTE };
    const visit = aVisit({ state: 'waiting-front-office', step });
    expect(clockOf(BOARD, visit, NOW)).toEqual({ kind: 'waiting', since: NOW - 4 * MINUTE });
    expect(clockOf(ELAPSED, visit, NOW)).toMatchObject({ kind: 'timed' });
    const promised = aVisit({ state: 'waiting-helpdesk', step: { ...step, no: 5 } });
    expect(clockOf(BOARD, promised, NOW)).toMatchObject({ kind: 'waiting' });
    expect(clockOf(BOARD, promised, NOW + 6 * MINUTE)).toMatchObject({ kind: 'timed' });
  });

  test('runs while a step waits where the office counts elapsed time', () => {
    const step = aStep({ waitingSince: NOW - 9 * MINUTE, amberAt: NOW - MINUTE, dueAt: NOW + MINUTE });
    expect(clockAt(step, ELAPSED)).toMatchObject({ kind: 'timed', startedAt: NOW - 9 * MINUTE });
    expect(alertOf(ELAPSED, aVisit({ step }), NOW)).toBe('amber');
  });

  test('lists all six steps, done, late, current and to come', () => {
    const runs = [run({ no: 1, finishedAt: NOW }), run({ no: 2, finishedAt: NOW, over: true })];
    const states = stepLines(aPos, runs, at(running(5, 3))).map((line) => line.state);
    expect(states).toEqual(['done', 'late', 'current', 'todo', 'todo', 'todo']);
  });

  test('counts the last run of a step that was run again', () => {
    const runs = [run({ no: 2, finishedAt: NOW, over: true }), run({ no: 2 })];
    expect(stepLines(aPos, runs, at(running(5, 2)))[1]).toMatchObject({ state: 'current', over: false });
  });
});

describe('a procedure of another office', () => {
  const kepri = KEPRI.pos;

  test('shows every step, and those that nobody times as beside the desk', () => {
    const runs = [run({ no: 3, finishedAt: NOW }), run({ no: 5 })];
    const states = stepLines(kepri, runs, at(running(null, 5))).map((line) => line.state);
    expect(states).toEqual(['beside', 'beside', 'done', 'beside', 'current', 'todo', 'todo', 'todo']);
  });

  test('names its steps by what happens in them, not by their numbers', () => {
    const names = kepri.steps.map((step) => numberedStep(kepri, step.no, deskTexts.id.visit));
    expect(names).toEqual([
      '1. Keamanan',
      '2. Resepsionis',
      '3. Buku tamu',
      '4. Resepsionis',
      '5. Verifikasi',
      '6. Pengarahan',
      '7. Solusi',
      '8. Survei',
    ]);
  });

  test('is found by its version, and today’s stands in for one that is not known', () => {
    const old = { ...aPos, version: 1 };
    const board = { pos: aPos, procedures: [old, aPos] };
    expect(procedureOf(board, { posId: 'kaltara', posVersion: 1 })).toBe(old);
    expect(procedureOf(board, { posId: 'kaltara', posVersion: 7 })).toBe(aPos);
  });
});

describe('several services on one number', () => {
  test('run question and solution again, while the other steps stay done', () => {
    const runs = [
      run({ no: 1, finishedAt: NOW }),
      run({ no: 2, finishedAt: NOW }),
      run({ no: 3, finishedAt: NOW }),
      run({ no: 4, finishedAt: NOW }),
      run({ no: 5, finishedAt: NOW, over: true }),
      run({ no: 4, round: 2, startedAt: null }),
    ];
    const waits = aStep({ no: 4, round: 2 });
    const states = stepLines(aPos, runs, at(waits, 2)).map((line) => line.state);
    expect(states).toEqual(['done', 'done', 'done', 'waiting', 'todo', 'todo']);
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
    expect(rows.sort(byNeedOfHelp(BOARD, NOW)).map((row) => row.id)).toEqual([
      'over-long',
      'over-little',
      'amber',
      'in-time',
      'waits-long',
      'waits-short',
    ]);
  });

  test('puts who waits too long before the rest, whoever works in time', () => {
    const waits = (id: string, minutes: number) => ({
      ...visit(id, waiting(minutes)),
      state: 'waiting-front-office' as const,
      queuedAt: NOW - minutes * MINUTE,
    });
    const rows = [
      visit('in-time', running(9)),
      waits('patient', 30),
      waits('long', 31),
      visit('amber', running(1)),
    ];
    expect(rows.sort(byNeedOfHelp(BOARD, NOW)).map((row) => row.id)).toEqual([
      'amber',
      'long',
      'in-time',
      'patient',
    ]);
  });

  test('keeps an ended visit quiet however old its due time is', () => {
    expect(alertOf(BOARD, aVisit({ state: 'closed', step: running(-90) }), NOW)).toBe('normal');
    expect(alertOf(BOARD, aVisit({ state: 'serving', step: running(-90) }), NOW)).toBe('over');
  });

  test('shows every visit that can still go on', () => {
    const all = VISIT_STATES.map((state) => aVisit({ id: state, state }));
    expect(underWay(all).map((one) => one.id)).not.toEqual(expect.arrayContaining(['closed']));
    expect(underWay(all)).toHaveLength(VISIT_STATES.length - 3);
  });
});
