import type { Law, Picture } from './types.ts';

const ENDED: readonly string[] = ['printed', 'failed', 'cancelled'];

export const paper: Law = {
  name: 'paper',
  says: 'Every number given was printed, waits or is known as not printed; no number has two papers that both pass for the first; nothing else came out of the printer.',
  broken(picture) {
    const { visits, printJobs, day, rules } = picture;
    const todays = visits.filter((visit) => visit.day === day);
    // by the day they were made: an appointment may be given for a visit that began on another. Receipts and codes carry no
    // number of the queue
    const jobs = printJobs
      .filter(({ createdAt }) => rules.dayOf(createdAt) === day)
      .map((job) => (job.visitId === null ? { ...job, ticket: '' } : job));
    return [
      ...todays.flatMap(({ id, ticket }) => {
        const own = jobs.filter(({ visitId, kind }) => visitId === id && kind === 'ticket').length;
        return own === 1 ? [] : [`${ticket} of ${day} has ${own} print jobs`];
      }),
      ...unaccounted(jobs, picture),
      ...differences(jobs, picture),
      ...twins(picture),
    ];
  },
};

/** Jobs of which nobody could say what became of them. */
function unaccounted(jobs: Picture['printJobs'], { day, over }: Picture): string[] {
  return jobs.flatMap(({ ticket, kind, state, error }) => {
    const name = `the ${kind} ${ticket} of ${day}`;
    if (over && !ENDED.includes(state)) return [`${name} is still ${state}`];
    return state === 'failed' && error === null ? [`${name} was not printed and nothing says why`] : [];
  });
}

/** What came out against what is on record; slips without a number are counted together. */
function differences(jobs: Picture['printJobs'], { slips, day }: Picture): string[] {
  const out = counted(slips.map(({ ticket }) => ticket));
  const printed = counted(jobs.filter(({ state }) => state === 'printed').map(({ ticket }) => ticket));
  return [...new Set([...out.keys(), ...printed.keys()])]
    .filter((ticket) => out.get(ticket) !== printed.get(ticket))
    .map(
      (ticket) =>
        `${ticket || 'a slip without a number'} of ${day} came out ${out.get(ticket) ?? 0} times and is on record ${printed.get(ticket) ?? 0} times`,
    );
}

function twins({ slips, day }: Picture): string[] {
  const first = counted(slips.filter(({ headed }) => !headed).map(({ ticket }) => ticket));
  return [...first]
    .filter(([ticket, papers]) => ticket !== '' && papers > 1)
    .map(([ticket, papers]) => `${ticket} of ${day} has ${papers} papers that all pass for the first`);
}

function counted(list: readonly string[]): ReadonlyMap<string, number> {
  const counts = new Map<string, number>();
  for (const one of list) counts.set(one, (counts.get(one) ?? 0) + 1);
  return counts;
}
