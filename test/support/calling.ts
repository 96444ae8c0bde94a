/** A helpdesk counter and the tickets before it, for the rule alone. */
import {
  EMPTY_TALLY,
  nextCalls,
  PRIORITY_RANK,
  type CallingCounter,
  type FairnessRules,
  type Waiting,
} from '../../shared/domain/calling.ts';
import { MINUTE } from './fake-clock.ts';

export const HELPDESK: CallingCounter = {
  counterId: 'loket-3',
  officerId: 'usman',
  stages: ['helpdesk'],
  serviceIds: ['consultation'],
};

export function aTicket(changes: Partial<Waiting> = {}): Waiting {
  return {
    visitId: 'A-001',
    stage: 'helpdesk',
    serviceId: 'consultation',
    rank: PRIORITY_RANK.regular,
    queuedAt: 1_000,
    seq: 1,
    routedCounterId: null,
    routedOfficerId: null,
    returning: null,
    ...changes,
  };
}

/** A queue of regular tickets `A6, A7, ...`, a minute apart. */
export function queue(...names: readonly string[]): Waiting[] {
  return names.map((visitId, n) => aTicket({ visitId, queuedAt: (n + 1) * MINUTE, seq: n + 1 }));
}

export const RULES: FairnessRules = { priorityCap: 2, longWaitMinutes: 20 };

/** Whom the helpdesk calls, one after the other, as things stand. */
export function order(waiting: readonly Waiting[], { now = 0, tally = EMPTY_TALLY } = {}): string[] {
  return nextCalls(HELPDESK, waiting, { tally, rules: RULES, now }).map(({ visitId }) => visitId);
}
