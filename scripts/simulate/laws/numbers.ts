import type { Law } from './types.ts';

export const numbers: Law = {
  name: 'numbers',
  says: 'No two visits share a number, and no series has a gap.',
  broken({ visits, ticketCounters, day }) {
    const series = new Map<string, number[]>();
    for (const visit of visits) {
      if (visit.day !== day) continue;
      series.set(visit.letter, [...(series.get(visit.letter) ?? []), visit.number]);
    }
    const wrong: string[] = [];
    for (const [letter, given] of series) {
      const sorted = given.toSorted((one, other) => one - other);
      for (const [index, number] of sorted.entries()) {
        if (number === sorted[index - 1]) wrong.push(`${letter}-${number} of ${day} was given twice`);
        else if (number !== (sorted[index - 1] ?? 0) + 1)
          wrong.push(`${letter}-${number} of ${day} follows a gap`);
      }
      const last = ticketCounters.find((counter) => counter.day === day && counter.letter === letter)?.last;
      if (last !== sorted.at(-1))
        wrong.push(`series ${letter} of ${day} is at ${last ?? 'nothing'}, not ${sorted.at(-1) ?? 0}`);
    }
    return wrong;
  },
};
