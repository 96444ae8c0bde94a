import type { PosStep } from '../../../shared/domain/pos.ts';
import type { Law, OfficeRules } from './types.ts';
import { IN_HAND } from './words.ts';

/** The step of the procedure a visit runs under. */
export function procedureStep(
  { procedures }: OfficeRules,
  visit: { readonly posId: string; readonly posVersion: number },
  no: number,
): PosStep | undefined {
  const pos = procedures.find(({ id, version }) => id === visit.posId && version === visit.posVersion);
  return pos?.steps.find((step) => step.no === no);
}

export const stepsOwned: Law = {
  name: 'steps-owned',
  says: 'No step of an officer runs without its owner, and none runs while its visit is in nobody’s hand.',
  broken({ visits, steps, rules }) {
    const byId = new Map(visits.map((visit) => [visit.id, visit]));
    return steps.flatMap((run) => {
      const visit = byId.get(run.visitId);
      const step = visit && procedureStep(rules, visit, run.no);
      if (!visit || !step || step.moment === 'register' || step.moment === 'survey') return [];
      const what = `step ${run.no} (round ${run.round}) of ${visit.ticket} of ${visit.day}`;
      if (run.startedAt === null) return [];
      if (run.finishedAt !== null)
        return run.officerId === null && run.result !== 'cancelled' && run.result !== 'expired'
          ? [`${what} was finished by nobody`]
          : [];
      if (run.pausedAt !== null)
        return IN_HAND.has(visit.state) && !visit.state.startsWith('called')
          ? [`${what} stands still while ${visit.state}`]
          : [];
      if (run.officerId === null) return [`${what} runs without an owner`];
      if (!IN_HAND.has(visit.state)) return [`${what} runs while the visit is ${visit.state}`];
      return run.officerId === visit.officerId
        ? []
        : [`${what} is ${run.officerId}'s and the visit ${visit.officerId ?? 'nobody'}'s`];
    });
  },
};
