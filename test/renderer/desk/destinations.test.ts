import { describe, expect, test } from 'vitest';
import { boardFrom, type Board } from '../../../renderer/desk/model/desk-state.ts';
import {
  destinationsFor,
  openVisitsOf,
  ownerOf,
  successorsOf,
} from '../../../renderer/desk/model/destinations.ts';
import { leavingOf } from '../../../renderer/desk/model/leaving.ts';
import { listActionsOf, mayLook } from '../../../renderer/desk/model/visit-rights.ts';
import type { DeskSnapshot } from '../../../shared/protocol/desk/board.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import { aCounter, anOfficer, aSnapshot, aVisit, NOW } from './builders.ts';

const help = (number: number, officerId: string | null, part: Partial<DeskCounter> = {}) =>
  aCounter({
    id: `hd-${number}`,
    number,
    stages: ['helpdesk'],
    serviceIds: ['consultation'],
    officerId,
    ...part,
  });
const waits = (id: string, part: Partial<DeskVisit> = {}) =>
  aVisit({ id, state: 'waiting-helpdesk', stage: 'helpdesk', ...part });
const officers = [
  anOfficer(),
  anOfficer({ id: 'two', name: 'Usman Datu', roles: ['helpdesk'] }),
  anOfficer({ id: 'three', name: 'Rika Asang', roles: ['helpdesk'] }),
  anOfficer({ id: 'front', name: 'Lestari Binti', roles: ['front-office'] }),
  anOfficer({ id: 'gone', name: 'Agustinus Ngabe', roles: ['helpdesk'], active: false }),
];
const office = (part: Partial<DeskSnapshot>): Board => boardFrom(aSnapshot({ officers, ...part }));

describe('where a visit can be moved', () => {
  const paused = { since: NOW, reason: 'Salat' };

  test('names the counters that call now first, the quietest of them on top', () => {
    const board = office({
      counters: [
        help(1, 'officer-1'),
        help(2, 'two', { paused }),
        help(3, 'three'),
        help(4, null),
        help(5, 'front', { serviceIds: ['data'] }),
        aCounter({ id: 'fo' }),
      ],
      visits: [waits('a'), waits('b', { routedCounterId: 'hd-4' })],
    });
    const hand = aVisit({ id: 'mine', state: 'serving', stage: 'helpdesk', counterId: 'hd-1' });
    const places = destinationsFor(board, hand, 'consultation');
    expect(places.map(({ counter, waiting }) => [counter.id, waiting])).toEqual([
      ['hd-3', 1],
      ['hd-5', 0],
      ['hd-2', 1],
      ['hd-4', 1],
    ]);
    expect(places.map(({ usual }) => usual)).toEqual([true, false, true, true]);
    expect(places[2]?.paused).toBe(true);
  });

  test('stays at its stage: the front office moves to another front office', () => {
    const board = office({
      counters: [aCounter({ id: 'fo-1' }), aCounter({ id: 'fo-2' }), help(3, 'three')],
    });
    const hand = aVisit({ state: 'verifying', counterId: 'fo-1' });
    expect(destinationsFor(board, hand, 'consultation').map(({ counter }) => counter.id)).toEqual(['fo-2']);
  });
});

describe('who can take visits over', () => {
  test('are the active officers of every stage concerned, who sits at a counter first', () => {
    const board = office({ counters: [help(3, 'three')] });
    const names = (visits: readonly DeskVisit[]): string[] =>
      successorsOf(board, 'officer-1', visits).map(({ officer }) => officer.name);
    expect(names([waits('a')])).toEqual(['Rika Asang', 'Usman Datu']);
    expect(names([waits('a'), aVisit()])).toEqual([]);
  });

  test('take over what is in hand, on hold, or waiting for that officer by name', () => {
    const visits = [
      aVisit({ id: 'hand', state: 'serving', officerId: 'two' }),
      aVisit({ id: 'hold', state: 'on-hold', officerId: 'two' }),
      waits('sent', { routedOfficerId: 'two' }),
      waits('anybody'),
      aVisit({ id: 'done', state: 'survey', officerId: 'two' }),
    ];
    expect(openVisitsOf(office({ visits }), 'two').map(({ id }) => id)).toEqual(['hand', 'hold', 'sent']);
    expect(ownerOf(waits('anybody'))).toBeNull();
  });
});

describe('closing my counter', () => {
  const own = help(1, 'officer-1');
  const visits = [
    waits('free'),
    waits('sent', { routedCounterId: 'hd-1' }),
    waits('named', { routedOfficerId: 'officer-1' }),
    waits('elsewhere', { routedCounterId: 'hd-2' }),
    aVisit({ id: 'hold', state: 'on-hold', officerId: 'officer-1' }),
  ];

  test('offers to others who was sent here, and counts whom nobody serves then', () => {
    expect(leavingOf(office({ counters: [own], visits }), NOW)).toEqual({
      waiting: 3,
      offered: 2,
      unserved: 3,
      held: 1,
    });
    const withColleague = office({ counters: [own, help(2, 'two')], visits });
    expect(leavingOf(withColleague, NOW)).toMatchObject({ waiting: 3, offered: 2, unserved: 0 });
  });

  test('counts a colleague only for what they serve', () => {
    const other = help(2, 'two', { serviceIds: ['data'] });
    expect(leavingOf(office({ counters: [own, other], visits }), NOW).unserved).toBe(3);
  });
});

describe('what an officer may do from the list', () => {
  const board = (part: Partial<DeskSnapshot>): Board =>
    office({ counters: [aCounter({ officerId: 'officer-1' })], ...part });

  test('is calling a waiting number at their own stage, with nothing in hand', () => {
    expect(listActionsOf(board({}), aVisit(), false)).toContain('call-chosen');
    expect(listActionsOf(board({}), waits('a'), false)).not.toContain('call-chosen');
    const busy = board({ visits: [aVisit({ id: 'h', state: 'verifying', officerId: 'officer-1' })] });
    expect(listActionsOf(busy, aVisit(), false)).not.toContain('call-chosen');
    const paused = { since: NOW, reason: 'Rapat' };
    const resting = board({ counters: [aCounter({ officerId: 'officer-1', paused })] });
    expect(listActionsOf(resting, aVisit(), false)).not.toContain('call-chosen');
  });

  test('is nothing for who only watches over the service, though they may look', () => {
    const me = anOfficer({ roles: ['head'] });
    const watching = office({ me, visits: [aVisit()] });
    expect(listActionsOf(watching, aVisit(), false)).toEqual([]);
    expect(mayLook(watching, aVisit())).toBe(true);
    expect(mayLook(board({}), aVisit())).toBe(false);
  });
});
