import type { CaseRow } from '../../../db/repositories/cases.ts';
import type { CaseStanding } from '../../../shared/domain/cases/case.ts';

/** What of a case decides who may pass which gate. */
export function standingOf({ state, officerId, proposedBy, proposesSanction }: CaseRow): CaseStanding {
  return {
    state,
    officerId,
    proposedBy,
    proposesSanction: proposesSanction === null ? null : proposesSanction === 1,
  };
}
