import type { VisitRow } from '../../db/repositories/visits.ts';

/** What a visit has when its number was just given and nobody did anything with it yet. */
export const JUST_BEGUN = {
  state: 'waiting-front-office',
  stage: 'front-office',
  counterId: null,
  officerId: null,
  routedCounterId: null,
  routedOfficerId: null,
  calls: 0,
  lastCalledAt: null,
  lastCalledAtCounterId: null,
  outcome: null,
  verification: null,
  reason: null,
  question: null,
  summary: null,
  surveyUntil: null,
  endedAt: null,
  resumesAs: null,
  round: 1,
  moreServices: '[]',
  returnCounterId: null,
  returnAfterCall: null,
  returnSince: null,
  skippedAt: null,
  skippedBy: null,
} as const satisfies Partial<VisitRow>;
