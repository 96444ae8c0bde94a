import type { Law } from './types.ts';

export const rounds: Law = {
  name: 'rounds',
  says: 'Several services on one number are done one after the other, and each that was done is kept.',
  broken({ visits, served }) {
    return visits.flatMap(({ id, ticket, day, round }) => {
      const done = served
        .filter(({ visitId }) => visitId === id)
        .map((one) => one.round)
        .sort((one, other) => one - other);
      const expected = Array.from({ length: round - 1 }, (_, index) => index + 1);
      return done.join() === expected.join()
        ? []
        : [`${ticket} of ${day} is in round ${round} with rounds [${done.join(', ')}] served`];
    });
  },
};
