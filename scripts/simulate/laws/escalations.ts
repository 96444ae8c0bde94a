import type { Law } from './types.ts';

export const escalations: Law = {
  name: 'escalations',
  says: 'Each level of supervision is told once of a step that is late, in order, and an answer ends it (C-09).',
  broken({ escalations: raised, visits, steps }) {
    const tickets = new Map(visits.map(({ id, ticket }) => [id, ticket]));
    const seen = new Set<string>();
    return raised.flatMap((one) => {
      const { visitId, round, stepNo, kind, level, raisedAt } = one;
      const what = `level ${level} (${kind}) of step ${stepNo} of ${tickets.get(visitId) ?? visitId}`;
      const key = [visitId, round, stepNo, kind, level].join();
      const wrong: string[] = [];
      if (seen.has(key)) wrong.push(`${what} was raised twice`);
      seen.add(key);
      const below = raised.find(
        (other) =>
          other.visitId === visitId &&
          other.round === round &&
          other.stepNo === stepNo &&
          other.kind === kind &&
          other.level === level - 1,
      );
      if (level > 1 && !below) wrong.push(`${what} was raised and the level below was not`);
      if (below?.answeredAt != null && below.answeredAt < raisedAt)
        wrong.push(`${what} was raised though it was answered`);
      const run = steps.find(
        (step) => step.visitId === visitId && step.round === round && step.no === stepNo,
      );
      if (kind === 'overdue' && run?.startedAt == null)
        wrong.push(`${what} was raised for a step that never began`);
      if (kind === 'long-wait' && level > 1) wrong.push(`${what} went above the coordinator`);
      return wrong;
    });
  },
};
