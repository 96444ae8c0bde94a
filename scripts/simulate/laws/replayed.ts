import { emptyBoard, REPLAYED_FIELDS } from './replay.ts';
import type { Law } from './types.ts';

export const replayed: Law = {
  name: 'replay',
  says: 'The log played from an empty board gives the same board as the rows.',
  broken({ events, visits, duties }) {
    const board = emptyBoard();
    for (const event of events) board.apply(event);
    const wrong = visits.flatMap((visit) => {
      const told = board.visits.get(visit.id);
      if (!told) return [`${visit.ticket} of ${visit.day} is in no event`];
      const fields = REPLAYED_FIELDS.filter((field) => told[field] !== visit[field]);
      return fields.map(
        (field) =>
          `${visit.ticket} of ${visit.day} has ${field} ${String(visit[field])} and the log says ${String(told[field])}`,
      );
    });
    const seats = new Map(
      duties.map((duty) => [
        duty.officerId,
        `${duty.counterId}${duty.pausedAt === null ? '' : ' on a break'}`,
      ]),
    );
    const told = new Map(
      [...board.duties.values()].map((duty) => [
        duty.officerId,
        `${duty.counterId}${duty.paused ? ' on a break' : ''}`,
      ]),
    );
    for (const officerId of new Set([...seats.keys(), ...told.keys()])) {
      if (seats.get(officerId) !== told.get(officerId))
        wrong.push(
          `${officerId} sits at ${seats.get(officerId) ?? 'no counter'} and the log says ${told.get(officerId) ?? 'no counter'}`,
        );
    }
    return wrong;
  },
};
