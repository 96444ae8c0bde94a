/** What the printer needs from a person, and which tickets wait for it. */
import type { PrinterState } from '../../../shared/protocol/kiosk.ts';
import type { DeskSnapshot } from '../../../shared/protocol/desk.ts';

const CALM: readonly PrinterState[] = ['ready', 'none', 'unknown'];
const NAMED = 6;

/** Whether somebody has to go and look. */
export function needsHand(printer: PrinterState): boolean {
  return !CALM.includes(printer);
}

/** The first few unprinted tickets by name, and how many more there are. */
export function unprintedList(jobs: DeskSnapshot['unprinted']): {
  readonly shown: string;
  readonly more: number;
} {
  const tickets = jobs.map((job) => job.ticket);
  return { shown: tickets.slice(0, NAMED).join(', '), more: Math.max(0, tickets.length - NAMED) };
}
