/** Where a ticket stands, for its own visitor: at the kiosk, and on their phone. */
import { talliesOf } from '../../db/repositories/counter-tallies.ts';
import {
  countersInUse,
  waitingPlaces,
  type InHand,
  type WaitingPlace,
} from '../../db/repositories/waiting-places.ts';
import { findByTicket, type VisitRow } from '../../db/repositories/visits.ts';
import type { Tally } from '../../shared/domain/calling.ts';
import { formatTicket, parseTicket } from '../../shared/domain/numbering.ts';
import { isWaiting, type VisitState } from '../../shared/domain/visit.ts';
import type { KioskTicket } from '../../shared/protocol/kiosk.ts';
import type { FollowState, TicketStatus } from '../../shared/protocol/visitor.ts';
import { ok, refuse, type Result } from '../../shared/result.ts';
import type { Context } from '../context.ts';
import { visitOfTicket } from './find-visitor.ts';
import { formOf } from './requests/reading.ts';
import { waitOf, type Wait } from './wait-estimate.ts';

/** The queues as they stand at one moment: read once, good for any number of tickets. */
export interface QueuesNow {
  readonly waiting: readonly WaitingPlace[];
  readonly inHand: readonly InHand[];
  readonly tallies: ReadonlyMap<string, Tally>;
  readonly now: number;
}

export async function queuesNow(context: Context): Promise<QueuesNow> {
  const now = context.clock.now();
  return {
    waiting: await waitingPlaces(context.db),
    inHand: await countersInUse(context.db),
    tallies: await talliesOf(context.db, context.office().calendar.day(now)),
    now,
  };
}

const STATES: Readonly<Record<VisitState, FollowState>> = {
  'waiting-front-office': 'waiting',
  'called-front-office': 'called',
  verifying: 'serving',
  routing: 'serving',
  'waiting-helpdesk': 'waiting',
  'called-helpdesk': 'called',
  serving: 'serving',
  'on-hold': 'on-hold',
  survey: 'done',
  closed: 'done',
  skipped: 'skipped',
  cancelled: 'cancelled',
  expired: 'expired',
};

export function ticketStatus(context: Context, visit: VisitRow, queues: QueuesNow): TicketStatus {
  const office = context.office();
  const state = STATES[visit.state];
  const early = visit.appointmentAt !== null && queues.now < visit.appointmentAt;
  const wait = isWaiting(visit.state) ? waitNow(context, visit, queues) : null;
  const there = state === 'called' || state === 'serving';
  return {
    ticket: visit.ticket,
    serviceName: office.serviceName(visit.serviceId),
    state,
    ahead: wait?.ahead ?? null,
    // before its time nobody can say when there will be nobody else
    estimate: early ? null : (wait?.estimate ?? null),
    counter: there && visit.counterId !== null ? office.counterName(visit.counterId) : null,
    calls: visit.calls,
    maxCalls: office.data.settings.maxCalls,
    appointmentAt: wait !== null && early ? visit.appointmentAt : null,
  };
}

function waitNow(context: Context, visit: VisitRow, { waiting, inHand, tallies, now }: QueuesNow): Wait {
  const place = waiting.findIndex(({ id }) => id === visit.id);
  const before = waiting.slice(0, Math.max(0, place));
  const wait = waitOf(context.office(), visit, { before, inHand, now });
  if (visit.returnCounterId === null) return wait;
  // who reported back is called after so many others of that counter, wherever they stood before
  const called = tallies.get(visit.returnCounterId)?.called ?? 0;
  const left = Math.max(0, (visit.returnAfterCall ?? 0) - called);
  const others = waiting.filter(({ id, stage }) => id !== visit.id && stage === visit.stage).slice(0, left);
  return waitOf(context.office(), visit, { before: others, inHand, now });
}

/** A ticket of today in a visitor's hand: its number, its code, or the address in its QR. */
export async function showTicket(context: Context, text: string): Promise<Result<KioskTicket>> {
  const today = context.office().calendar.day(context.clock.now());
  const own = await visitOfTicket(context, text);
  const number = own ? undefined : parseTicket(text);
  const visit =
    own ?? (number && (await findByTicket(context.db, today, formatTicket(number.letter, number.number))));
  if (visit?.day !== today) return refuse('ticket-unknown');
  const status = ticketStatus(context, visit, await queuesNow(context));
  const form = own ? formOf(context.office(), visit.serviceId) : null;
  return ok({ ...status, code: own ? visit.code : null, form });
}
