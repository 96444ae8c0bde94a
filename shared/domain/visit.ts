/**
 * The states of a visit (kunjungan) and its ticket, and the only ways between them (domain 1.5b).
 * `terdaftar -> menunggu_FO -> dipanggil -> verifikasi -> menunggu_helpdesk -> dipanggil -> dilayani
 * -> selesai | dijadwalkan_ulang | ditolak -> survei -> tuntas`, beside them `ditahan, dilewati, batal, kedaluwarsa`.
 */
import { ok, refuse, type Result } from '../result.ts';

export const VISIT_STATES = [
  'waiting-front-office',
  'called-front-office',
  'verifying',
  'routing',
  'waiting-helpdesk',
  'called-helpdesk',
  'serving',
  'on-hold',
  'survey',
  'closed',
  'skipped',
  'cancelled',
  'expired',
] as const;
export type VisitState = (typeof VISIT_STATES)[number];

/** The two queues one number passes through; in single-officer mode one desk does both. */
export const STAGES = ['front-office', 'helpdesk'] as const;
export type Stage = (typeof STAGES)[number];

export const VISIT_ACTIONS = [
  'call',
  'recall',
  'no-show',
  'undo-no-show',
  'undo-to-queue',
  'report-back',
  'release',
  'start',
  'verify',
  'reject',
  'route',
  'route-to-self',
  'transfer',
  'hold',
  'resume',
  'next-service',
  'finish',
  'reschedule',
  'end-survey',
  'cancel',
  'expire',
] as const;
export type VisitAction = (typeof VISIT_ACTIONS)[number];

/** How the service itself ended (H-03, H-05). */
export type Outcome = 'solved' | 'clarified' | 'rescheduled' | 'rejected';

/** A number carries the service it came for and at most this many more. */
export const MOST_MORE_SERVICES = 5;

type Row = Partial<Record<VisitAction, VisitState>>;

/**
 * The table. A missing entry is a refusal. What goes back to a queue goes back to that of its stage, and `start` and
 * `resume` lead to where the visit was when it was put aside: `transition` knows both.
 */
const TRANSITIONS: Readonly<Record<VisitState, Row>> = {
  'waiting-front-office': {
    call: 'called-front-office',
    transfer: 'waiting-front-office',
    cancel: 'cancelled',
    expire: 'expired',
  },
  'called-front-office': {
    recall: 'called-front-office',
    'no-show': 'skipped',
    release: 'waiting-front-office',
    start: 'verifying',
    transfer: 'waiting-front-office',
    cancel: 'cancelled',
    expire: 'expired',
  },
  verifying: {
    verify: 'routing',
    reject: 'survey',
    hold: 'on-hold',
    transfer: 'waiting-front-office',
    cancel: 'cancelled',
  },
  routing: {
    route: 'waiting-helpdesk',
    'route-to-self': 'serving',
    hold: 'on-hold',
    transfer: 'waiting-front-office',
    cancel: 'cancelled',
  },
  'waiting-helpdesk': {
    call: 'called-helpdesk',
    transfer: 'waiting-helpdesk',
    cancel: 'cancelled',
    expire: 'expired',
  },
  'called-helpdesk': {
    recall: 'called-helpdesk',
    'no-show': 'skipped',
    release: 'waiting-helpdesk',
    start: 'serving',
    transfer: 'waiting-helpdesk',
    cancel: 'cancelled',
    expire: 'expired',
  },
  serving: {
    finish: 'survey',
    'next-service': 'waiting-helpdesk',
    reschedule: 'survey',
    hold: 'on-hold',
    transfer: 'waiting-helpdesk',
    cancel: 'cancelled',
  },
  'on-hold': { resume: 'serving', transfer: 'waiting-helpdesk', cancel: 'cancelled' },
  survey: { 'end-survey': 'closed' },
  closed: {},
  skipped: {
    'report-back': 'waiting-front-office',
    'undo-no-show': 'called-front-office',
    'undo-to-queue': 'waiting-front-office',
    cancel: 'cancelled',
    expire: 'expired',
  },
  cancelled: {},
  expired: {},
};

/** What an officer has begun with a visit and may put aside. */
export type WorkState = 'verifying' | 'routing' | 'serving';

export interface VisitStatus {
  readonly state: VisitState;
  readonly stage: Stage;
  /** Where the visit goes on when somebody takes it up again; null where nothing was begun at its stage. */
  readonly resumesAs: WorkState | null;
}

/**
 * What an action makes of a visit.
 * @returns the new status, or the refusal `visit-state` naming both state and action
 */
export function transition(visit: VisitStatus, action: VisitAction): Result<VisitStatus> {
  const to = TRANSITIONS[visit.state][action];
  if (to === undefined) return refuse('visit-state', { state: visit.state, action });
  const { stage, resumesAs } = visit;
  switch (action) {
    case 'report-back':
    case 'undo-to-queue':
      return ok({ state: waitingState(stage), stage, resumesAs });
    case 'undo-no-show':
      return ok({ state: calledState(stage), stage, resumesAs });
    case 'hold':
      return ok({ state: to, stage, resumesAs: workIn(visit.state) });
    case 'transfer':
      return ok({ state: waitingState(stage), stage, resumesAs: workIn(visit.state) ?? resumesAs });
    case 'start':
    case 'resume':
      return ok({ state: resumesAs ?? to, stage, resumesAs: null });
    case 'route':
    case 'route-to-self':
    case 'next-service':
      return ok({ state: to, stage: 'helpdesk', resumesAs: null });
    default:
      return ok({ state: to, stage, resumesAs });
  }
}

function workIn(state: VisitState): WorkState | null {
  return state === 'verifying' || state === 'routing' || state === 'serving' ? state : null;
}

/** The queue a visit waits in at that stage. */
export function waitingState(stage: Stage): VisitState {
  return stage === 'front-office' ? 'waiting-front-office' : 'waiting-helpdesk';
}

/** Called to a counter at that stage. */
export function calledState(stage: Stage): VisitState {
  return stage === 'front-office' ? 'called-front-office' : 'called-helpdesk';
}

export function isWaiting(state: VisitState): boolean {
  return state === 'waiting-front-office' || state === 'waiting-helpdesk';
}

export function isCalled(state: VisitState): boolean {
  return state === 'called-front-office' || state === 'called-helpdesk';
}

/** An officer has the visit in hand: they may not call another until it left these states. */
export const HELD_STATES = [
  'called-front-office',
  'verifying',
  'routing',
  'called-helpdesk',
  'serving',
] as const satisfies readonly VisitState[];

export function isHeld(state: VisitState): boolean {
  return (HELD_STATES as readonly VisitState[]).includes(state);
}

/** One officer answers for the visit: it is in their hand, or they put it aside (ditahan). */
export function belongsToOfficer(state: VisitState): boolean {
  return isHeld(state) || state === 'on-hold';
}

/** The number is still good today: taking a second one shows this one again (domain 6.6, "double"). */
export const ACTIVE_STATES = [
  'waiting-front-office',
  'called-front-office',
  'verifying',
  'routing',
  'waiting-helpdesk',
  'called-helpdesk',
  'serving',
  'on-hold',
  'skipped',
] as const satisfies readonly VisitState[];

export function isActive(state: VisitState): boolean {
  return (ACTIVE_STATES as readonly VisitState[]).includes(state);
}

/** Nothing leads on from here. */
export function isEnded(state: VisitState): boolean {
  return state === 'closed' || state === 'cancelled' || state === 'expired';
}
