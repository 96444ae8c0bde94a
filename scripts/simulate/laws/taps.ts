import type { Law } from './types.ts';

export const taps: Law = {
  name: 'taps',
  says: 'A tap that is repeated gets the same number, and every number answers to one tap.',
  broken(picture) {
    const byKey = new Map(picture.visits.map((visit) => [visit.idempotencyKey, visit]));
    const tapped = new Set(picture.taps.map(({ idempotencyKey }) => idempotencyKey));
    const wrong = picture.taps.flatMap(({ idempotencyKey, ticket }) => {
      const visit = byKey.get(idempotencyKey);
      if (!visit) return [`a visitor was told ${ticket}, which no visit has`];
      return visit.ticket === ticket ? [] : [`a visitor was told ${ticket} and the visit is ${visit.ticket}`];
    });
    const unknown = picture.visits.filter(
      ({ day, idempotencyKey }) => day === picture.day && !tapped.has(idempotencyKey),
    );
    return [...wrong, ...unknown.map(({ ticket, day }) => `${ticket} of ${day} was given to nobody`)];
  },
};
