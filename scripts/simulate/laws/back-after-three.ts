import { callsMade, rankOwed, type CallMade } from './queue.ts';
import type { ReplayedVisit } from './replay.ts';
import type { Law, OfficeRules } from './types.ts';
import { timeOf } from './words.ts';

/** Due: the counter that called them has called three others since, or they wait long by now. */
function isDue(visit: ReplayedVisit, call: CallMade, { settings }: OfficeRules): boolean {
  const waitsLong = call.event.at - (visit.returnSince ?? call.event.at) > settings.longWaitMinutes * 60_000;
  return (
    waitsLong ||
    (visit.returnCounterId === call.counterId && call.calledBefore >= (visit.returnAfterCall ?? Infinity))
  );
}

export const backAfterThree: Law = {
  name: 'back-after-three',
  says: 'Who was passed over and reports back is called after three other numbers of that counter (meloncat tiga nomor).',
  broken(picture) {
    const { rules } = picture;
    const tickets = new Map(picture.visits.map(({ id, ticket }) => [id, ticket]));
    return callsMade(picture).flatMap((call) => {
      const { called, waiting, counterId, event } = call;
      const where = `${counterId} called ${tickets.get(called.id) ?? called.id} at ${timeOf(event.at)}`;
      if (rankOwed(call, rules) > 0) return [];
      const due = waiting.filter((visit) => visit.returnCounterId !== null && isDue(visit, call, rules));
      if (called.returnCounterId === null) {
        const [passed] = due;
        return passed ? [`${where} though ${tickets.get(passed.id) ?? passed.id} was due to return`] : [];
      }
      const others = waiting.some(({ returnCounterId }) => returnCounterId === null);
      return due.includes(called) || (due.length === 0 && !others)
        ? []
        : [`${where}, who reported back, too soon`];
    });
  },
};
