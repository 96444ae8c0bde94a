import { describe, expect, test } from 'vitest';
import { boardFrom } from '../../../renderer/desk/model/desk-state.ts';
import { countersFor, defaultRoute, officersFor, servesHere } from '../../../renderer/desk/model/routing.ts';
import { aCounter, anOfficer, aSnapshot, aVisit } from './builders.ts';

const front = aCounter({ id: 'fo', officerId: 'officer-1' });
const desk = (number: number, officerId: string | null, serviceIds = ['consultation']) =>
  aCounter({ id: `hd-${number}`, number, stages: ['helpdesk'], serviceIds, officerId });

describe('the proposed route', () => {
  test('keeps the service and topic the visitor chose', () => {
    const board = boardFrom(aSnapshot({ counters: [front] }));
    const visit = aVisit({ serviceId: 'data', topicId: 'topic-1' });
    expect(defaultRoute(board, visit)).toEqual({
      serviceId: 'data',
      topicId: 'topic-1',
      counterId: null,
      officerId: null,
    });
  });

  test('goes to the open counter with the least to do', () => {
    const board = boardFrom(
      aSnapshot({
        counters: [front, desk(2, 'officer-2'), desk(3, 'officer-3'), desk(4, null)],
        visits: [
          aVisit({ id: 'a', state: 'serving', stage: 'helpdesk', counterId: 'hd-2', officerId: 'officer-2' }),
        ],
      }),
    );
    expect(defaultRoute(board, aVisit()).counterId).toBe('hd-3');
  });

  test('names no counter while none for that service is open', () => {
    const board = boardFrom(aSnapshot({ counters: [front, desk(2, null), desk(3, 'officer-2', ['data'])] }));
    expect(defaultRoute(board, aVisit()).counterId).toBeNull();
    expect(countersFor(board, 'consultation').map((counter) => counter.id)).toEqual(['hd-2']);
  });

  test('stays at this desk where it serves both stages', () => {
    const both = aCounter({ id: 'both', stages: ['front-office', 'helpdesk'], officerId: 'officer-1' });
    const board = boardFrom(aSnapshot({ counters: [both, desk(2, 'officer-2')] }));
    expect(servesHere(board)).toBe(true);
    expect(defaultRoute(board, aVisit()).counterId).toBe('both');
  });

  test('stays at this desk in single-officer mode', () => {
    const board = boardFrom(aSnapshot({ stages: 'one', counters: [front] }));
    expect(defaultRoute(board, aVisit()).counterId).toBe('fo');
  });

  test('leaves the desk that serves the front office only', () => {
    expect(servesHere(boardFrom(aSnapshot({ counters: [front] })))).toBe(false);
  });

  test('offers the active helpdesk officers of that service', () => {
    const officers = [
      anOfficer({ id: 'every' }),
      anOfficer({ id: 'consultation', serviceIds: ['consultation'] }),
      anOfficer({ id: 'data', serviceIds: ['data'] }),
      anOfficer({ id: 'gone', active: false }),
      anOfficer({ id: 'front', roles: ['front-office'] }),
    ];
    const board = boardFrom(aSnapshot({ officers }));
    expect(officersFor(board, 'consultation').map((officer) => officer.id)).toEqual([
      'every',
      'consultation',
    ]);
  });
});
