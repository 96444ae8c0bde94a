/**
 * A case about an officer's service, from the finding to its end (Z-01): every gate is passed by a person whose duty it
 * is, and none can be left out. `temuan -> dipanggil -> didengar -> diusulkan -> diverifikasi -> SK terbit -> kompensasi
 * ditentukan -> diberikan -> ditutup`; from the verification also back to the finding ("Tidak"), or closed without
 * a sanction.
 */
import { ok, refuse, type Result } from '../../result.ts';

export const CASE_STATES = [
  'found',
  'called',
  'heard',
  'proposed',
  'verified',
  'sanctioned',
  'compensating',
  'compensated',
  'closed',
  'dismissed',
] as const;
export type CaseState = (typeof CASE_STATES)[number];

export const CASE_ACTIONS = [
  'call',
  'defend',
  'record-hearing',
  'propose',
  'agree',
  'send-back',
  'issue-decree',
  'return',
  'dismiss',
  'choose-compensation',
  'give-compensation',
  'close',
] as const;
export type CaseAction = (typeof CASE_ACTIONS)[number];

/** Who works on a case (Z-08); an administrator is none of them by that duty alone. */
export const CASE_ROLES = [
  'back-office',
  'coordinator',
  'person-in-charge',
  'subdivision-head',
  'head',
] as const;
export type CaseRole = (typeof CASE_ROLES)[number];

/** The table. A missing entry is a refusal. */
const TRANSITIONS: Readonly<Record<CaseState, Partial<Record<CaseAction, CaseState>>>> = {
  found: { call: 'called', dismiss: 'dismissed' },
  called: { defend: 'heard', 'record-hearing': 'heard' },
  heard: { defend: 'heard', propose: 'proposed' },
  proposed: { agree: 'verified', 'send-back': 'heard' },
  verified: { 'issue-decree': 'sanctioned', return: 'found', dismiss: 'dismissed' },
  sanctioned: { 'choose-compensation': 'compensating' },
  compensating: { 'give-compensation': 'compensated' },
  compensated: { close: 'closed' },
  closed: {},
  dismissed: {},
};

/** @returns the new state, or the refusal `case-state` */
export function caseTransition(state: CaseState, action: CaseAction): Result<CaseState> {
  const to = TRANSITIONS[state][action];
  return to === undefined ? refuse('case-state', { state, action }) : ok(to);
}

/** The ways on from a state, in the order of the table. */
export function caseActions(state: CaseState): CaseAction[] {
  return Object.keys(TRANSITIONS[state]) as CaseAction[];
}

/** Whose gate it is: roles, or the officer the case is about. */
export function gateKeepers(state: CaseState, action: CaseAction): readonly CaseRole[] | 'accused' {
  switch (action) {
    case 'defend':
      return 'accused';
    case 'call':
    case 'record-hearing':
    case 'propose':
    case 'choose-compensation':
    case 'give-compensation':
      return ['coordinator'];
    case 'agree':
    case 'send-back':
      return ['person-in-charge'];
    case 'issue-decree':
    case 'return':
      return DECREE_ROLES;
    case 'dismiss':
      return state === 'found' ? ['back-office'] : DECREE_ROLES;
    case 'close':
      return ['coordinator', 'person-in-charge'];
    default:
      return action satisfies never;
  }
}

/** Who records the decision about the decree (SK). */
const DECREE_ROLES = ['person-in-charge', 'subdivision-head', 'head'] as const;

export interface CaseStanding {
  readonly state: CaseState;
  /** The officer it is about. */
  readonly officerId: string;
  /** Who made the proposal that is verified now; null before there is one. */
  readonly proposedBy: string | null;
  /** What they proposed: a sanction, or none. */
  readonly proposesSanction: boolean | null;
}

export interface Acting {
  readonly id: string;
  readonly roles: readonly string[];
}

/**
 * Whether that person may take that step now: of their duty, never in a case about themselves except for their own
 * defence, and never verifying what they proposed. A decree follows only from a sanction that was proposed and agreed to.
 * @returns the state it leads to
 */
export function passGate(standing: CaseStanding, who: Acting, action: CaseAction): Result<CaseState> {
  const keepers = gateKeepers(standing.state, action);
  const isAccused = who.id === standing.officerId;
  if (keepers === 'accused')
    return isAccused ? caseTransition(standing.state, action) : refuse('not-allowed');
  if (isAccused) return refuse('case-own');
  if (!keepers.some((role) => who.roles.includes(role))) return refuse('not-allowed');
  if (action === 'agree' && who.id === standing.proposedBy) return refuse('case-own-proposal');
  if (action === 'issue-decree' && standing.proposesSanction !== true) return refuse('case-no-sanction');
  return caseTransition(standing.state, action);
}

/** What that person may do next. */
export function openGates(standing: CaseStanding, who: Acting): CaseAction[] {
  return caseActions(standing.state).filter((action) => passGate(standing, who, action).ok);
}

/** Nothing leads on from here. */
export function isCaseOver(state: CaseState): boolean {
  return state === 'closed' || state === 'dismissed';
}

/** The number people know a case by, `KS-2026-003`. */
export function caseName({ year, no }: { readonly year: number; readonly no: number }): string {
  return `KS-${year}-${String(no).padStart(3, '0')}`;
}

/** Whether somebody may look into a case (Z-08): by their duty, and not where it is about themselves. */
export function mayReadCase(who: Acting, officerId: string): boolean {
  return who.id !== officerId && CASE_ROLES.some((role) => who.roles.includes(role));
}
