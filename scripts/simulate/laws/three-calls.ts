import type { Law, LoggedEvent, OfficeRules } from './types.ts';
import { byVisit, timeOf } from './words.ts';

interface Calls {
  made: number;
  lastAt: number;
}

export const threeCalls: Law = {
  name: 'three-calls',
  says: 'A number is called three times at most, with the pause between two calls, and is passed over only after that.',
  broken({ events, visits, rules }) {
    const tickets = new Map(visits.map(({ id, ticket }) => [id, ticket]));
    return [...byVisit(events)].flatMap(([visitId, log]) => {
      const calls: Calls = { made: 0, lastAt: -Infinity };
      return log.flatMap((event) =>
        wrongWith(event, calls, rules).map(
          (what) => `${tickets.get(visitId) ?? visitId} ${what} at ${timeOf(event.at)}`,
        ),
      );
    });
  },
};

function wrongWith({ type, at, data }: LoggedEvent, calls: Calls, { settings }: OfficeRules): string[] {
  const wrong: string[] = [];
  const tooSoon = at - calls.lastAt < settings.secondsBetweenCalls * 1_000;
  if (type === 'visit.called') calls.made = 1;
  else if (type === 'visit.recalled') {
    calls.made += 1;
    if (tooSoon) wrong.push('was called again too soon');
    if (calls.made > settings.maxCalls) wrong.push(`was called ${calls.made} times`);
    if (data.call !== calls.made)
      wrong.push(`was called ${String(data.call)} times by its own count and ${calls.made} by the log`);
  } else if (type === 'visit.skipped') {
    if (calls.made < settings.maxCalls) wrong.push(`was passed over after ${calls.made} calls`);
    if (tooSoon) wrong.push('was passed over too soon');
  }
  if (type === 'visit.called' || type === 'visit.recalled') calls.lastAt = at;
  return wrong;
}
