import type { Law } from './types.ts';

function counted(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}

export const paper: Law = {
  name: 'paper',
  says: 'Every number given was printed or is marked as not printed, and nothing else came out of the printer.',
  broken({ visits, printJobs, slips, day, over }) {
    const wrong: string[] = [];
    const todays = visits.filter((visit) => visit.day === day);
    for (const { id, ticket } of todays) {
      const jobs = printJobs.filter(({ visitId, kind }) => visitId === id && kind === 'ticket');
      if (jobs.length !== 1) wrong.push(`${ticket} of ${day} has ${jobs.length} print jobs`);
    }
    const ids = new Set(todays.map(({ id }) => id));
    const jobs = printJobs.filter(({ visitId }) => visitId !== null && ids.has(visitId));
    for (const { ticket, state, error } of jobs) {
      if (over && state !== 'printed' && state !== 'failed')
        wrong.push(`${ticket} of ${day} is still ${state}`);
      if (state === 'failed' && error === null)
        wrong.push(`${ticket} of ${day} was not printed and nothing says why`);
    }
    const out = counted(slips);
    const printed = counted(jobs.filter(({ state }) => state === 'printed').map(({ ticket }) => ticket));
    for (const ticket of new Set([...out.keys(), ...printed.keys()])) {
      if (out.get(ticket) !== printed.get(ticket))
        wrong.push(
          `${ticket} of ${day} came out ${out.get(ticket) ?? 0} times and is on record ${printed.get(ticket) ?? 0} times`,
        );
    }
    return wrong;
  },
};
