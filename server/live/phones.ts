/**
 * Tells phones how their tickets stand. Nothing is computed while no phone is there; while some are, the queues are read
 * once for all of them and at most once a second, and a phone hears only what is new to it.
 */
import type { Server } from 'socket.io';
import { findVisit, type VisitRow } from '../../db/repositories/visits.ts';
import type { FollowedTicket } from '../../shared/protocol/visitor.ts';
import type { ClientToHub, HubToClient } from '../../shared/protocol/socket.ts';
import type { Caller } from '../auth/callers.ts';
import type { Context } from '../context.ts';
import { followedTicket } from '../usecases/follow-ticket.ts';
import { queuesNow } from '../usecases/ticket-status.ts';
import { gather } from './gather.ts';

/** Rooms: every phone, and the phones of one visit. */
export const PHONES = 'phones';
const phonesOf = (visitId: string): string => `of:${visitId}`;

const AFTER_MS = 1_000;

export interface Phones {
  /** A visit changed: its own phone hears of it at once, the others when it is quiet. */
  visitChanged(visit: Pick<VisitRow, 'id'>): void;
  /** Counters opened, closed or paused: every estimate may be another. */
  queuesChanged(): void;
  /** The day is over, and with it every page. */
  endAll(): void;
  stop(): void;
}

export function createPhones(
  io: Pick<Server<ClientToHub, HubToClient>, 'to' | 'in' | 'sockets'>,
  context: () => Context,
  failed: (error: unknown) => void,
): Phones {
  let told = new Map<string, string>();
  const urgent = new Set<string>();
  const rooms = (): ReadonlyMap<string, ReadonlySet<string>> => io.sockets.adapter.rooms;

  function followed(): Set<string> {
    const visits = new Set<string>();
    for (const socketId of rooms().get(PHONES) ?? []) {
      const { caller } = (io.sockets.sockets.get(socketId)?.data ?? {}) as { caller?: Caller };
      if (caller) visits.add(caller.id);
    }
    return visits;
  }

  async function tell(visitIds: Iterable<string>): Promise<void> {
    const queues = await queuesNow(context());
    for (const id of visitIds) {
      const visit = await findVisit(context().db, id);
      if (!visit) continue;
      const ticket = followedTicket(context(), visit, queues);
      const news = newsIn(ticket);
      if (told.get(id) === news) continue;
      told.set(id, news);
      io.to(phonesOf(id)).emit('visitor', { type: 'ticket', ticket });
    }
  }

  const own = gather(0, failed, () => {
    const visits = [...urgent];
    urgent.clear();
    return tell(visits);
  });
  const all = gather(AFTER_MS, failed, async () => {
    const visits = followed();
    // who left is forgotten, and told everything on coming back
    told = new Map([...told].filter(([id]) => visits.has(id)));
    if (visits.size > 0) await tell(visits);
  });

  function queuesChanged(): void {
    if (rooms().has(PHONES)) all.soon();
  }

  return {
    visitChanged({ id }) {
      if (rooms().has(phonesOf(id))) {
        urgent.add(id);
        own.soon();
      }
      queuesChanged();
    },
    queuesChanged,
    endAll() {
      io.to(PHONES).emit('signed-out');
      io.in(PHONES).disconnectSockets();
    },
    stop() {
      own.stop();
      all.stop();
    },
  };
}

/** The time of telling is not news. */
function newsIn(ticket: FollowedTicket): string {
  return JSON.stringify({ ...ticket, now: 0 });
}
