import { emptyBoard } from './replay.ts';
import type { Law } from './types.ts';
import { IN_HAND, timeOf } from './words.ts';

export const oneInHand: Law = {
  name: 'one-in-hand',
  says: 'No officer ever has two numbers in hand, and whatever is in hand is in somebody’s.',
  broken({ events, visits }) {
    const board = emptyBoard();
    const hands = new Map<string, Set<string>>();
    const tickets = new Map(visits.map(({ id, ticket }) => [id, ticket]));
    const wrong: string[] = [];
    for (const event of events) {
      const before = board.visits.get(event.visitId ?? '');
      board.apply(event);
      const after = board.visits.get(event.visitId ?? '');
      if (before?.officerId != null) hands.get(before.officerId)?.delete(before.id);
      if (!after || !IN_HAND.has(after.state)) continue;
      const ticket = tickets.get(after.id) ?? after.id;
      if (after.officerId === null) {
        wrong.push(`${ticket} was ${after.state} in nobody's hand at ${timeOf(event.at)}`);
        continue;
      }
      const hand = hands.get(after.officerId) ?? new Set();
      hands.set(after.officerId, hand.add(after.id));
      if (hand.size > 1)
        wrong.push(`${after.officerId} had ${ticket} and another in hand at ${timeOf(event.at)}`);
    }
    return wrong;
  },
};
