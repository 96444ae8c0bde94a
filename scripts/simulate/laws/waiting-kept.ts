import type { Law } from './types.ts';
import { timeOf } from './words.ts';

/** What may give a visit another place: its beginning, what an officer notes on purpose, an appointment's time. */
const MAY_MOVE: ReadonlySet<string> = new Set([
  'visit.registered',
  'visit.checked-in',
  'visit.priority-set',
  'visit.compensation-set',
  'visit.appointment-due',
]);

export const waitingKept: Law = {
  name: 'waiting-kept',
  says: 'The waiting already done is never lost: no transfer, hold, return or next service moves a place.',
  broken({ events, visits }) {
    const tickets = new Map(visits.map(({ id, ticket }) => [id, ticket]));
    return events.flatMap(({ type, visitId, at, data }) => {
      const set = (data.set ?? {}) as Readonly<Record<string, unknown>>;
      if (visitId === null || MAY_MOVE.has(type) || !('queuedAt' in set || 'rank' in set)) return [];
      return [`${tickets.get(visitId) ?? visitId} got another place by ${type} at ${timeOf(at)}`];
    });
  },
};
