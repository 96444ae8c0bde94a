/**
 * What an officer can do with a visit in each state, and the one key that does it. A key keeps its sense everywhere:
 * F8 always goes on to the next step, F4 and F9 are the ways beside it. Only keys that type nothing and that a
 * browser can spare are used: never F1, F5, F6, F11 or F12.
 */
import { isHeld, isWaiting, type VisitState } from '../../../shared/domain/visit.ts';

export type ActionId =
  | 'call-next'
  | 'continue'
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
  | 'hold'
  | 'services'
  | 'request'
  | 'transfer'
  | 'deputise'
  | 'deviation'
  | 'note'
  | 'priority'
  | 'compensation'
  | 'priority-code'
  | 'reprint'
  | 'cancel';

export const KEY_OF = {
  'call-next': 'F2',
  recall: 'F3',
  'no-show': 'F4',
  rejected: 'F4',
  note: 'F7',
  continue: 'F8',
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
  /** Beside the work, always in sight. */
  readonly more: readonly ActionId[];
  /** Possible, but seldom: behind one button. */
  readonly seldom: readonly ActionId[];
}

/** Where an officer is with the visit in hand (or just served). */
export interface AtHand {
  readonly state: VisitState;
  /** The question is recorded, or the procedure has no such step: the visit can be finished. */
  readonly mayFinish: boolean;
  /** Its service has a form for what outlives the visit. */
  readonly hasForm?: boolean;
}

const IDLE: Actions = { main: ['call-next'], more: [], seldom: [] };
const ON_BREAK: Actions = { main: ['continue'], more: [], seldom: [] };

/**
 * @param hand null where nothing is in hand
 * @param onBreak the counter is on its break (istirahat)
 */
export function actionsFor(hand: AtHand | null, onBreak = false): Actions {
  if (hand === null) return onBreak ? ON_BREAK : IDLE;
  const request = hand.hasForm === true ? (['request'] as const) : [];
  switch (hand.state) {
    case 'called-front-office':
    case 'called-helpdesk':
      return {
        main: ['start', 'recall', 'no-show', 'release'],
        more: ['transfer', 'note', 'priority'],
        seldom: ['deputise', 'reprint', 'cancel'],
      };
    case 'verifying':
      return {
        main: ['verified', 'corrected', 'rejected'],
        more: ['hold', ...request, 'note', 'priority'],
        seldom: ['transfer', 'deputise', 'deviation', 'reprint', 'cancel'],
      };
    case 'routing':
      return {
        main: ['route'],
        more: ['hold', ...request, 'services', 'note', 'priority'],
        seldom: ['transfer', 'deputise', 'deviation', 'reprint', 'cancel'],
      };
    case 'serving':
      return {
        main: [hand.mayFinish ? 'finish' : 'record-question', 'reschedule'],
        more: ['hold', ...request, 'transfer', 'services', 'note'],
        seldom: ['deputise', 'deviation', 'reprint', 'cancel'],
      };
    case 'survey':
      return onBreak
        ? { main: ['continue', 'request-survey'], more: ['note'], seldom: [] }
        : { main: ['call-next', 'request-survey'], more: ['note'], seldom: [] };
    default:
      return onBreak ? ON_BREAK : IDLE;
  }
}

export type ListAction = ActionId | 'report-back' | 'undo-no-show' | 'resume' | 'call-chosen';

/** What decides which actions a visit of the list offers. */
export interface FromList {
  readonly state: VisitState;
  /** Coordinator or administrator. */
  readonly lead: boolean;
  /** I have it in hand or on hold, or served it last. */
  readonly mine: boolean;
  /** It belongs to an officer: in hand, on hold, or sent to them. */
  readonly owned: boolean;
  /** It is the visit in my own hand: its buttons are in front of me. */
  readonly inMyHand: boolean;
  /** I have nothing in hand, my counter calls, and it works at the visit's stage. */
  readonly mayCall: boolean;
  /** I have nothing in hand and my counter calls. */
  readonly mayResume: boolean;
  /** Passed over moments ago, by me or by anybody where I am a lead. */
  readonly mayUndo: boolean;
}

/** What may be done with a visit from the queue's list or the board, the usual first. */
export function actionsFromList(from: FromList): readonly ListAction[] {
  const { state, lead, mine, owned } = from;
  if (isWaiting(state)) {
    return only({
      'call-chosen': from.mayCall,
      priority: true,
      'priority-code': true,
      transfer: lead,
      deputise: lead && owned,
      compensation: lead,
      reprint: true,
      cancel: true,
    });
  }
  if (isHeld(state)) return from.inMyHand ? [] : only({ deputise: lead, deviation: lead, cancel: lead });
  switch (state) {
    case 'skipped':
      return only({ 'undo-no-show': from.mayUndo, 'report-back': true, reprint: true, cancel: true });
    case 'on-hold': {
      const pass = lead || mine;
      return only({
        resume: mine && from.mayResume,
        transfer: pass,
        deputise: pass,
        deviation: pass,
        cancel: pass,
      });
    }
    // What was missing may come out only when the service is over.
    case 'survey':
    case 'closed':
      return only({ deviation: lead || mine });
    default:
      return [];
  }
}

function only(possible: Partial<Record<ListAction, boolean>>): readonly ListAction[] {
  return (Object.keys(possible) as ListAction[]).filter((action) => possible[action]);
}
