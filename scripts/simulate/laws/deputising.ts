import type { Law } from './types.ts';

export const deputising: Law = {
  name: 'deputising',
  says: 'Who stands in for whom is on record with its basis, in the rows and in the log (H-07, Peringatan 1).',
  broken({ deputations, events, rules, visits }) {
    const tickets = new Map(visits.map(({ id, ticket }) => [id, ticket]));
    const logged = events.filter(({ type }) => type === 'visit.deputised');
    const wrong = deputations.flatMap(({ visitId, fromOfficerId, toOfficerId, basis, letterNumber }) => {
      const ticket = tickets.get(visitId) ?? visitId;
      const found = logged.some(
        ({ visitId: of, data }) =>
          of === visitId && data.from === fromOfficerId && data.to === toOfficerId && data.basis === basis,
      );
      return [
        ...(found
          ? []
          : [`${ticket} passed from ${fromOfficerId} to ${toOfficerId} and the log does not say so`]),
        ...(basis === 'letter' && (letterNumber ?? '') === ''
          ? [`${ticket} passed on by a letter without a number`]
          : []),
        ...(basis === 'oral' && rules.settings.deputising === 'letter-only'
          ? [`${ticket} passed on without a letter`]
          : []),
      ];
    });
    if (logged.length !== deputations.length)
      wrong.push(`${logged.length} deputations in the log and ${deputations.length} rows`);
    return wrong;
  },
};
