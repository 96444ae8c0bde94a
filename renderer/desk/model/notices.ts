/** What the printer needs from a person, and which tickets wait for it. */
import type { PrinterState } from '../../../shared/protocol/kiosk.ts';
import type { DeskSnapshot } from '../../../shared/protocol/desk/board.ts';

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

/** Where at the kiosk somebody waits for help, as far as an officer needs to know. */
export type KioskPlace =
  'home' | 'finding' | 'guest-book' | 'letter' | 'service' | 'review' | 'number' | 'survey';

const PLACES: readonly (readonly [RegExp, KioskPlace])[] = [
  [/^(home|closed)/, 'home'],
  [/^(privacy|visited|find-|confirm)/, 'finding'],
  [/^(behalf|letter)/, 'letter'],
  [/^(service|topic|purpose|priority|extra-)/, 'service'],
  [/^review/, 'review'],
  [/^(number|ticket)/, 'number'],
  [/^survey/, 'survey'],
  [/^(name|id-|phone|institution|role|regency)/, 'guest-book'],
];

/** @param screen the kiosk's own name of its screen, e.g. `id-number`. @returns null for one not known here */
export function kioskPlace(screen: string): KioskPlace | null {
  return PLACES.find(([screens]) => screens.test(screen))?.[1] ?? null;
}
