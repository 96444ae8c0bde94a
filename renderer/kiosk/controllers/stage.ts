import type { KioskSnapshot } from '../../../shared/protocol/kiosk.ts';
import type { AppointmentSession } from './appointment-session.svelte.ts';
import type { ComplaintSession } from './complaint-session.svelte.ts';
import type { NumberView } from './number-view.svelte.ts';
import type { RequestSession } from './request-session.svelte.ts';
import type { SurveySession } from './survey-session.svelte.ts';
import type { TicketLookup } from './ticket-lookup.svelte.ts';
import type { VisitSession } from './visit-session.svelte.ts';

/** What the kiosk is at. All of a visitor's data hangs on one of these and goes with it. */
export type Stage =
  | { readonly at: 'home' | 'closed-meanwhile' }
  | { readonly at: 'visit'; readonly visit: VisitSession }
  | { readonly at: 'appointment'; readonly appointment: AppointmentSession }
  | { readonly at: 'complaint'; readonly complaint: ComplaintSession }
  | { readonly at: 'request'; readonly request: RequestSession }
  | { readonly at: 'number'; readonly number: NumberView }
  | { readonly at: 'ticket'; readonly wish: 'survey' | 'ticket'; readonly lookup: TicketLookup }
  | { readonly at: 'survey'; readonly survey: SurveySession };

/** How long a stage stays without a sign of life, ms; asked first where `askAfterMs` is not 0. */
export interface Stay {
  readonly askAfterMs: number;
  readonly homeAfterMs: number;
}

const SECOND = 1_000;
const USUAL: Stay = { askAfterMs: 45 * SECOND, homeAfterMs: 15 * SECOND };
/** Somebody may only have tried the contrast on the first screen. */
const HOME: Stay = { askAfterMs: 30 * SECOND, homeAfterMs: 0 };
const NUMBER: Stay = { askAfterMs: 0, homeAfterMs: 20 * SECOND };
/** A number to be noted down by hand stays longer. */
const NUMBER_TO_NOTE: Stay = { askAfterMs: 0, homeAfterMs: 45 * SECOND };
const THANKS: Stay = { askAfterMs: 0, homeAfterMs: 10 * SECOND };
/** While the last tap is retried nothing personal is on screen, and going away would lose a number. */
const SENDING: Stay = { askAfterMs: 10 * 60 * SECOND, homeAfterMs: 60 * SECOND };

/** @param idle the office's own wish, in seconds */
export function stayOf(stage: Stage, idle: KioskSnapshot['idle'] | undefined): Stay {
  const usual = idle ? { askAfterMs: idle.askAfterS * SECOND, homeAfterMs: idle.homeAfterS * SECOND } : USUAL;
  switch (stage.at) {
    case 'home':
      return HOME;
    case 'visit':
      return stage.visit.sending ? SENDING : usual;
    case 'appointment':
      return stage.appointment.sending ? SENDING : usual;
    case 'complaint':
      return doneStay(stage.complaint, usual);
    case 'request':
      return doneStay(stage.request, usual);
    case 'number':
      // a form that is offered is read before it is begun
      return stage.number.toNote || stage.number.ticket.form ? NUMBER_TO_NOTE : NUMBER;
    case 'survey':
      return stage.survey.screen.at === 'end' ? THANKS : usual;
    case 'ticket':
    case 'closed-meanwhile':
      return usual;
    default:
      return stage satisfies never;
  }
}

/** Number and code are noted down by hand. */
function doneStay({ sending, screen }: ComplaintSession | RequestSession, usual: Stay): Stay {
  if (sending) return SENDING;
  return screen === 'done' ? NUMBER_TO_NOTE : usual;
}
