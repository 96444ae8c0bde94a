import type { Law } from './types.ts';
import { IN_HAND, OVER_NIGHT } from './words.ts';

export const overnight: Law = {
  name: 'overnight',
  says: 'Over night nobody is left holding a number, but for a service under way or put aside.',
  broken({ visits, over, day }) {
    if (!over) return [];
    const left = visits.filter(
      (visit) => visit.day <= day && IN_HAND.has(visit.state) && !OVER_NIGHT.has(visit.state),
    );
    return left.map(
      ({ ticket, day: of, state, officerId }) =>
        `${ticket} of ${of} was left ${state} with ${officerId ?? 'nobody'}`,
    );
  },
};
