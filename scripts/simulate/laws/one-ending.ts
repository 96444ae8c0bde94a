import type { Law } from './types.ts';
import { byVisit, ENDED, IN_HAND } from './words.ts';

/** Where a service or a number ends; the survey and its closing come after. */
const ENDS: ReadonlySet<unknown> = new Set(['survey', 'cancelled', 'expired']);
const AFTER_AN_END: ReadonlySet<unknown> = new Set(['survey', 'closed', 'cancelled', 'expired']);

export const oneEnding: Law = {
  name: 'one-ending',
  says: 'Every number ends in exactly one way, and nothing goes on after its end.',
  broken({ visits, events, over }) {
    const logs = byVisit(events);
    return visits.flatMap(({ id, ticket, day, state, outcome, endedAt }) => {
      const states = (logs.get(id) ?? []).map(({ data }) => data.state).filter((name) => name !== undefined);
      const ends = states.filter((name, index) => ENDS.has(name) && name !== states[index - 1]);
      const resumed = states.some(
        (name, index) => AFTER_AN_END.has(states[index - 1]) && !AFTER_AN_END.has(name),
      );
      const ended = ENDED.has(state) || state === 'survey';
      const wrong: string[] = [];
      if (resumed) wrong.push('went on after its end');
      if (ends.length !== (ended ? 1 : 0)) wrong.push(`is ${state} with ${ends.length} ends in the log`);
      if (ended !== (endedAt !== null)) wrong.push(`is ${state} and ended at ${endedAt ?? 'no time'}`);
      if ((outcome !== null) !== (state === 'survey' || state === 'closed'))
        wrong.push(`is ${state} with the outcome ${outcome ?? 'none'}`);
      // whoever is in somebody's hand over night is the matter of another law
      if (over && !ENDED.has(state) && !IN_HAND.has(state) && state !== 'on-hold')
        wrong.push(`was left ${state} when its day was over`);
      return wrong.map((what) => `${ticket} of ${day} ${what}`);
    });
  },
};
