/**
 * What an officer can do with a visit in each state, and the one key that does it. A key keeps its sense everywhere:
 * F8 always goes on to the next step, F4 and F9 are the ways beside it. Only keys that type nothing and that a
 * browser can spare are used: never F1, F5, F6, F11 or F12.
 */
import { MAX_CALLS, mayRecall, type VisitState } from '../../../shared/domain/visit.ts';

export type ActionId =
  | 'call-next'
  | 'start'
  | 'recall'
  | 'no-show'
  | 'release'
  | 'verified'
  | 'corrected'
  | 'rejected'
  | 'route'
  | 'record-question'
  | 'finish'
  | 'reschedule'
  | 'request-survey'
  | 'note'
  | 'priority'
  | 'reprint'
  | 'cancel';

export const KEY_OF = {
  'call-next': 'F2',
  recall: 'F3',
  'no-show': 'F4',
  rejected: 'F4',
  note: 'F7',
  start: 'F8',
  verified: 'F8',
  route: 'F8',
  'record-question': 'F8',
  finish: 'F8',
  release: 'F9',
  corrected: 'F9',
  reschedule: 'F9',
  'request-survey': 'F9',
} as const satisfies Partial<Record<ActionId, string>>;

export function keyOf(action: ActionId): string | undefined {
  return (KEY_OF as Partial<Record<ActionId, string>>)[action];
}

export interface Actions {
  /** What leads on, the first of them the usual one. */
  readonly main: readonly ActionId[];
  /** Possible, but seldom. */
  readonly more: readonly ActionId[];
}

const ASIDE: readonly ActionId[] = ['note', 'priority', 'reprint', 'cancel'];
const IDLE: Actions = { main: ['call-next'], more: [] };

/**
 * @param hand the visit in hand (or just served), null where there is none
 * @param hand.hasQuestion the question was recorded, so step 4 is finished
 */
export function actionsFor(hand: { state: VisitState; hasQuestion: boolean } | null): Actions {
  if (hand === null) return IDLE;
  switch (hand.state) {
    case 'called-front-office':
    case 'called-helpdesk':
      return { main: ['start', 'recall', 'no-show', 'release'], more: ASIDE };
    case 'verifying':
      return { main: ['verified', 'corrected', 'rejected'], more: ASIDE };
    case 'routing':
      return { main: ['route'], more: ASIDE };
    case 'serving':
      return hand.hasQuestion
        ? { main: ['finish', 'reschedule'], more: ['note', 'reprint', 'cancel'] }
        : { main: ['record-question', 'reschedule'], more: ['note', 'reprint', 'cancel'] };
    case 'survey':
      return { main: ['call-next', 'request-survey'], more: ['note'] };
    default:
      return IDLE;
  }
}

/** The call buttons by how often the number was called: another call while there is one left. */
export function callProgress(calls: number): { readonly next: number; readonly left: boolean } {
  return { next: Math.min(calls + 1, MAX_CALLS), left: mayRecall(calls) };
}

/** What may be done with a visit that nobody has in hand, from the queue's list. */
export function actionsFromList(state: VisitState): readonly ('report-back' | ActionId)[] {
  switch (state) {
    case 'waiting-front-office':
    case 'waiting-helpdesk':
      return ['priority', 'reprint', 'cancel'];
    case 'skipped':
      return ['report-back', 'reprint', 'cancel'];
    default:
      return [];
  }
}
