/** What a visitor's phone may ask on the office's Wi-Fi, and what it is told: nothing personal, for this day only. */
import { z } from 'zod';
import type { WaitRange } from '../domain/estimate.ts';
import type { LocalText } from '../domain/pos.ts';

export const followTicket = z.object({});
export const cancelOwnTicket = z.object({});

export type FollowState =
  | 'waiting'
  /** The number is being called: go to the counter. */
  | 'called'
  | 'serving'
  | 'on-hold'
  /** Passed over; tell an officer to be called again. */
  | 'skipped'
  | 'done'
  | 'cancelled'
  | 'expired';

/** Where a ticket stands, for anybody who holds it in their hand: no word of who that is. */
export interface TicketStatus {
  readonly ticket: string;
  readonly serviceName: LocalText;
  readonly state: FollowState;
  /** Tickets before this one; null unless it waits. */
  readonly ahead: number | null;
  readonly estimate: WaitRange | null;
  /** Where to go; null unless it is called or served. */
  readonly counter: string | null;
  /** Which call it is, 1 to `maxCalls`. */
  readonly calls: number;
  readonly maxCalls: number;
  /** When an appointment's time comes, ms; null without one, and once it has come. */
  readonly appointmentAt: number | null;
}

export interface FollowedTicket extends TicketStatus {
  readonly now: number;
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly zone: string;
    readonly zoneLabel: string;
    readonly theme: { readonly accent: string; readonly accentInk: string };
  };
  readonly language: 'id' | 'en';
  /** Whether the visitor may still cancel from here. */
  readonly mayCancel: boolean;
}

/** Pushed as things change: always the whole small picture. */
export interface VisitorEvent {
  readonly type: 'ticket';
  readonly ticket: FollowedTicket;
}
