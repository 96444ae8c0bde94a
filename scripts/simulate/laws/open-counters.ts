import { emptyBoard } from './replay.ts';
import type { Law } from './types.ts';
import { timeOf } from './words.ts';

export const openCounters: Law = {
  name: 'open-counters',
  says: 'A number is called only at a counter that is open, not on a break, and only by its own officer.',
  broken({ events }) {
    const board = emptyBoard();
    const wrong: string[] = [];
    for (const event of events) {
      if (event.type === 'visit.called') {
        const duty = board.duties.get(event.actorId);
        const called = String(event.data.counterId);
        if (duty?.counterId !== called)
          wrong.push(
            `${event.actorId} called at ${called} at ${timeOf(event.at)} and sat at ${duty?.counterId ?? 'no counter'}`,
          );
        else if (duty.paused)
          wrong.push(`${event.actorId} called at ${called} on a break at ${timeOf(event.at)}`);
      }
      board.apply(event);
    }
    return wrong;
  },
};
