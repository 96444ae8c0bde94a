/**
 * How a request goes on: one function for every type, which knows only what the type says. A step is refused as a whole or
 * taken as a whole; nothing is skipped and nobody takes a step that is another's.
 */
import type { ErrorCode } from '../../errors.ts';
import { ok, refuse, type Result } from '../../result.ts';
import { requestStep, type RequestStep, type RequestType } from './request-type.ts';

/** Where a request stands. */
export interface RequestStanding {
  readonly state: string;
  /** The state it came from; null in the first. What goes `back` goes there. */
  readonly before: string | null;
  /** Whom it was given to by disposition; null before there is one. */
  readonly assigneeId: string | null;
  /** The marks put down so far. */
  readonly marks: readonly string[];
  /** Steps taken so far. */
  readonly taken: readonly string[];
  /** Required documents that are neither there nor ticked as seen. */
  readonly missing: readonly string[];
}

/** Who takes a step; time itself is `time`. */
export type RequestActor = { readonly id: string; readonly roles: readonly string[] } | 'time';

/**
 * Whether that person may take that step now.
 * @returns the state it leads to, with the one before it; else why not: `not-allowed`, `request-state`,
 * `request-incomplete` with how many documents are missing, `request-too-early` with the mark that is missing
 */
export function takeStep(
  type: RequestType,
  standing: RequestStanding,
  actor: RequestActor,
  stepId: string,
): Result<Pick<RequestStanding, 'state' | 'before'>> {
  const step = requestStep(type, stepId);
  if (!isKeeper(step, standing, actor)) return refuse('not-allowed');
  if (!step.from.includes(standing.state)) return refuse('request-state', { state: standing.state });
  if (step.once && standing.taken.includes(step.id)) return refuse('request-once');
  if (step.needsDocuments && standing.missing.length > 0)
    return refuse('request-incomplete', { missing: standing.missing.length });
  const lacking = step.needsMarks?.find((mark) => !standing.marks.includes(mark));
  if (lacking !== undefined) return refuse('request-too-early', { mark: lacking });
  return ok(leadsTo(step, standing));
}

function isKeeper({ by }: RequestStep, { assigneeId }: RequestStanding, actor: RequestActor): boolean {
  if (actor === 'time') return by.includes('time');
  return by.some((keeper) =>
    keeper === 'assignee' ? actor.id === assigneeId : keeper !== 'time' && actor.roles.includes(keeper),
  );
}

function leadsTo(
  { to }: RequestStep,
  { state, before }: RequestStanding,
): Pick<RequestStanding, 'state' | 'before'> {
  if (to === 'stay') return { state, before };
  if (to === 'back') return { state: before ?? state, before: state };
  return { state: to, before: state };
}

/** A step somebody may take, and what is to be there before. */
export interface OpenStep {
  readonly step: RequestStep;
  readonly lacks: 'documents' | 'mark' | null;
}

const LACKS: Partial<Record<ErrorCode, OpenStep['lacks']>> = {
  'request-incomplete': 'documents',
  'request-too-early': 'mark',
};

/** What that person may do next, in the order of the type. What is lacking does not hide a step: it is named. */
export function openSteps(type: RequestType, standing: RequestStanding, actor: RequestActor): OpenStep[] {
  return type.steps.flatMap((step) => {
    const taken = takeStep(type, standing, actor, step.id);
    const lacks = taken.ok ? null : LACKS[taken.error.code];
    return lacks === undefined ? [] : [{ step, lacks }];
  });
}
