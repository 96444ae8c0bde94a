import { callsMade, goesBefore, rankOwed } from './queue.ts';
import type { Law } from './types.ts';
import { timeOf } from './words.ts';

export const callingOrder: Law = {
  name: 'calling-order',
  says: 'Calls go by rank, then arrival; who waits long is overtaken by better ranks no oftener than the cap allows.',
  broken(picture) {
    const tickets = new Map(picture.visits.map(({ id, ticket }) => [id, ticket]));
    return callsMade(picture).flatMap((call) => {
      const { called, waiting, event, counterId } = call;
      const owed = rankOwed(call, picture.rules);
      const queue = waiting.filter(({ returnCounterId }) => returnCounterId === null);
      const ticket = tickets.get(called.id) ?? called.id;
      const where = `${counterId} called ${ticket} at ${timeOf(event.at)}`;
      if (owed > 0 && (called.returnCounterId !== null || called.rank !== owed))
        return [`${where} though the cap was used up and rank ${owed} waited long`];
      // those who came back have a law of their own
      if (called.returnCounterId !== null) return [];
      const rivals = owed > 0 ? queue.filter(({ rank }) => rank === owed) : queue;
      const first = rivals.find((rival) => goesBefore(rival, called));
      return first ? [`${where} before ${tickets.get(first.id) ?? first.id}, whose turn it was`] : [];
    });
  },
};
