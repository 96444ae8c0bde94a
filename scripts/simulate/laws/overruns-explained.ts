import { procedureStep } from './steps-owned.ts';
import type { Law } from './types.ts';

export const overrunsExplained: Law = {
  name: 'overruns-explained',
  says: 'No overrun is unexplained (penyimpangan waktu): an officer answers for theirs, a visitor’s names no officer.',
  broken({ visits, steps, deviations, rules }) {
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    return steps.flatMap((run) => {
      const visit = byId.get(run.visitId);
      const step = visit && procedureStep(rules, visit, run.no);
      if (!visit || !step || run.finishedAt === null || run.dueAt === null || run.finishedAt <= run.dueAt)
        return [];
      if (step.moment === 'survey') return [];
      const records = deviations.filter(
        (one) =>
          one.visitId === visit.id && one.round === run.round && one.stepNo === run.no && one.kind === 'time',
      );
      const what = `step ${run.no} (round ${run.round}) of ${visit.ticket} of ${visit.day}`;
      if (records.length === 0) return [`${what} ran over and nobody explained it`];
      const ownVisitors = step.actor === 'visitor';
      const named = records.find(({ responsible }) => (responsible === 'visitor') !== ownVisitors);
      return named ? [`${what} is the ${step.actor}'s and ${named.responsible} answers for its overrun`] : [];
    });
  },
};
