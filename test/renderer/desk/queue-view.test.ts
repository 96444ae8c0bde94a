import { describe, expect, test } from 'vitest';
import { boardFrom } from '../../../renderer/desk/model/desk-state.ts';
import {
  countGroups,
  groupOf,
  inHand,
  justServed,
  listGroup,
  onHold,
  waitingList,
} from '../../../renderer/desk/model/queue-view.ts';
import { VISIT_STATES } from '../../../shared/domain/visit.ts';
import { aCounter, anOfficer, aSnapshot, aStep, aVisit, MINUTE, NOW } from './builders.ts';

const mine = aCounter({ officerId: 'officer-1' });
const tickets = (visits: readonly { ticket: string }[]): string[] => visits.map((visit) => visit.ticket);

describe('the queue of a desk', () => {
  test('counts every visit in exactly one of the six figures', () => {
    const visits = VISIT_STATES.map((state, index) => aVisit({ id: `v${index}`, state }));
    const counts = countGroups(visits);
    expect(counts).toEqual({ waiting: 2, 'in-hand': 6, done: 2, skipped: 1, cancelled: 2, rescheduled: 0 });
    expect(groupOf(aVisit({ state: 'survey', outcome: 'rescheduled' }))).toBe('rescheduled');
  });

  test('shows what this counter calls next first, by priority and then by arrival', () => {
    const at = (minutes: number): number => NOW - minutes * MINUTE;
    const board = boardFrom(
      aSnapshot({
        counters: [mine],
        visits: [
          aVisit({ id: 'a', ticket: 'A-001', queuedAt: at(30) }),
          aVisit({ id: 'b', ticket: 'A-002', queuedAt: at(5), rank: 2, priority: 'elderly' }),
          aVisit({ id: 'c', ticket: 'A-003', queuedAt: at(20) }),
          aVisit({
            id: 'd',
            ticket: 'B-001',
            state: 'waiting-helpdesk',
            stage: 'helpdesk',
            queuedAt: at(40),
          }),
        ],
      }),
    );
    const list = waitingList(board, NOW);
    expect(tickets(list.mine)).toEqual(['A-002', 'A-001', 'A-003']);
    expect(tickets(list.others)).toEqual(['B-001']);
  });

  test('follows the counter’s own tally: who waits long is called after two of a better rank', () => {
    const visits = [
      aVisit({ id: 'a', ticket: 'A-001', queuedAt: NOW - 25 * MINUTE }),
      aVisit({ id: 'b', ticket: 'A-002', queuedAt: NOW - 5 * MINUTE, rank: 2 }),
    ];
    const called = (streak: number) => ({
      ...mine,
      tally: { called: streak, streaks: { 2: 0, 3: streak, 4: streak } },
    });
    const order = (streak: number): string[] =>
      tickets(waitingList(boardFrom(aSnapshot({ counters: [called(streak)], visits })), NOW).mine);
    expect(order(0)).toEqual(['A-002', 'A-001']);
    expect(order(2)).toEqual(['A-001', 'A-002']);
  });

  test('lists what I put aside with the longest first, and nobody else’s', () => {
    const paused = (minutes: number) => aStep({ startedAt: NOW, pausedAt: NOW - minutes * MINUTE });
    const visits = [
      aVisit({ id: 'a', ticket: 'A-001', state: 'on-hold', officerId: 'officer-1', step: paused(5) }),
      aVisit({ id: 'b', ticket: 'A-002', state: 'on-hold', officerId: 'officer-1', step: paused(50) }),
      aVisit({ id: 'c', ticket: 'A-003', state: 'on-hold', officerId: 'officer-2', step: paused(9) }),
    ];
    expect(tickets(onHold(boardFrom(aSnapshot({ visits }))))).toEqual(['A-002', 'A-001']);
  });

  test('keeps a number sent to another officer out of my turn', () => {
    const board = boardFrom(
      aSnapshot({
        counters: [aCounter({ officerId: 'officer-1', stages: ['helpdesk'] })],
        visits: [
          aVisit({
            id: 'a',
            ticket: 'A-001',
            state: 'waiting-helpdesk',
            stage: 'helpdesk',
            routedOfficerId: 'officer-2',
          }),
          aVisit({ id: 'b', ticket: 'A-002', state: 'waiting-helpdesk', stage: 'helpdesk' }),
        ],
      }),
    );
    expect(tickets(waitingList(board, NOW).mine)).toEqual(['A-002']);
    expect(tickets(waitingList(board, NOW).others)).toEqual(['A-001']);
  });

  test('gives everything to the one desk in single-officer mode', () => {
    const board = boardFrom(
      aSnapshot({
        stages: 'one',
        me: anOfficer({ roles: ['helpdesk'] }),
        counters: [aCounter({ officerId: 'officer-1', stages: ['helpdesk'] })],
        visits: [aVisit({ id: 'a', ticket: 'A-001' })],
      }),
    );
    expect(tickets(waitingList(board, NOW).mine)).toEqual(['A-001']);
  });

  test('calls nobody without an open counter', () => {
    const board = boardFrom(aSnapshot({ visits: [aVisit()] }));
    expect(waitingList(board, NOW).mine).toEqual([]);
    expect(tickets(waitingList(board, NOW).others)).toEqual(['A-007']);
  });

  test('finds the one visit I hold, and not what a colleague holds', () => {
    const visits = [
      aVisit({ id: 'a', state: 'serving', officerId: 'officer-2' }),
      aVisit({ id: 'b', state: 'verifying', officerId: 'officer-1' }),
    ];
    expect(inHand(boardFrom(aSnapshot({ visits })))?.id).toBe('b');
    expect(inHand(boardFrom(aSnapshot({ visits: visits.slice(0, 1) })))).toBeNull();
  });

  test('remembers the visit I finished last while it can still be rated', () => {
    const visits = [
      aVisit({ id: 'a', state: 'survey', officerId: 'officer-1', seq: 4 }),
      aVisit({ id: 'b', state: 'survey', officerId: 'officer-1', seq: 9 }),
      aVisit({ id: 'c', state: 'closed', officerId: 'officer-1', seq: 12 }),
    ];
    expect(justServed(boardFrom(aSnapshot({ visits })))?.id).toBe('b');
  });

  test('lists what is over with the latest change on top', () => {
    const visits = [
      aVisit({ id: 'a', ticket: 'A-001', state: 'skipped', seq: 4 }),
      aVisit({ id: 'b', ticket: 'A-002', state: 'skipped', seq: 9 }),
    ];
    expect(tickets(listGroup(boardFrom(aSnapshot({ visits })), 'skipped'))).toEqual(['A-002', 'A-001']);
  });
});
