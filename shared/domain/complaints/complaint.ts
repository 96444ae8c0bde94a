/**
 * The life of a complaint (pengaduan): received, in hand, answered or not continued, told to who complained, closed. It
 * cannot be closed before its result was told (C-08).
 */
import { numberOfYear } from '../numbering.ts';
import type { ComplaintKind } from './codes.ts';

export const COMPLAINT_STATES = [
  'received',
  'in-hand',
  'answered',
  'not-continued',
  'told',
  'closed',
  'withdrawn',
] as const;
export type ComplaintState = (typeof COMPLAINT_STATES)[number];

export type ComplaintAction =
  'assign' | 'release' | 'contact' | 'answer' | 'not-continue' | 'tell' | 'close' | 'withdraw';

/** From which state each action is possible, and where it leads. */
const ACTIONS: Readonly<
  Record<ComplaintAction, { readonly from: readonly ComplaintState[]; readonly to?: ComplaintState }>
> = {
  assign: { from: ['received', 'in-hand', 'answered', 'not-continued'] },
  // its handler may not go on with it: somebody else takes it up
  release: { from: ['in-hand'], to: 'received' },
  contact: { from: ['received', 'in-hand', 'answered', 'not-continued'] },
  answer: { from: ['in-hand'], to: 'answered' },
  'not-continue': { from: ['in-hand'], to: 'not-continued' },
  tell: { from: ['answered', 'not-continued'], to: 'told' },
  close: { from: ['told'], to: 'closed' },
  withdraw: { from: ['received', 'in-hand', 'answered', 'not-continued'], to: 'withdrawn' },
};

/** @returns the state an action leads to, or undefined where it is not possible from this one */
export function afterAction(
  state: ComplaintState,
  action: ComplaintAction,
  kind: ComplaintKind = 'complaint',
): ComplaintState | undefined {
  // a suggestion asks for no answer: it is read and may be closed
  if (kind === 'suggestion' && action === 'close' && isOpenComplaint(state)) return 'closed';
  const { from, to } = ACTIONS[action];
  if (!from.includes(state)) return undefined;
  if (action === 'assign' && state === 'received') return 'in-hand';
  return to ?? state;
}

/** Somebody still owes it something. */
export function isOpenComplaint(state: ComplaintState): boolean {
  return state !== 'closed' && state !== 'withdrawn';
}

/** The five working days run until who complained knows the result, or takes the complaint back. */
export function clockRuns(state: ComplaintState): boolean {
  return state !== 'told' && isOpenComplaint(state);
}

const SERIES: Readonly<Record<ComplaintKind, string>> = { complaint: 'ADU', suggestion: 'SAR' };

/** `ADU-2026-0007`: the seventh complaint the office received that year; past 9999 it grows. */
export function complaintNumber(kind: ComplaintKind, year: number, serial: number): string {
  return numberOfYear(SERIES[kind], year, serial);
}
