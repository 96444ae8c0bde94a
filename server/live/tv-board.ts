/** The TV's picture: numbers and counters, nothing of who they belong to. */
import { latestSeq } from '../../db/repositories/events.ts';
import { calledToday, heldVisits, type VisitRow } from '../../db/repositories/visits.ts';
import type { TvCall, TvSnapshot } from '../../shared/protocol/tv.ts';
import type { Context } from '../context.ts';
import { nextAt } from '../usecases/counter-queue.ts';

const MOST_RECENT = 8;
const MOST_NEXT = 3;

/** A visit's latest call; null for one never called. */
export function tvCall(visit: VisitRow): TvCall | null {
  if (visit.lastCalledAtCounterId === null || visit.lastCalledAt === null) return null;
  return {
    seq: visit.seq,
    ticket: visit.ticket,
    counterId: visit.lastCalledAtCounterId,
    k: visit.calls,
    lang: visit.language,
    at: visit.lastCalledAt,
  };
}

/** The next tickets of every open counter. */
export async function nextByCounter(context: Context): Promise<Record<string, readonly string[]>> {
  const office = context.office();
  const next: Record<string, readonly string[]> = {};
  for (const counter of office.counters) {
    const duty = office.duties.find(({ counterId }) => counterId === counter.id);
    if (!duty || duty.pausedAt !== null) continue;
    const waiting = await nextAt(context, context.db, counter, duty.officerId, MOST_NEXT);
    next[counter.id] = waiting.map(({ ticket }) => ticket);
  }
  return next;
}

export async function tvSnapshot(context: Context): Promise<TvSnapshot> {
  const office = context.office();
  const { data } = office;
  const now = context.clock.now();
  // read first: what commits while the rows are read is then told again, never missed
  const seq = await latestSeq(context.db);
  const held = await heldVisits(context.db);
  const recent = await calledToday(context.db, office.calendar.day(now), MOST_RECENT);
  return {
    seq,
    now,
    office: {
      name: data.name,
      shortName: data.shortName,
      zone: data.zone,
      zoneLabel: office.calendar.zoneLabel,
      runningText: data.runningText,
      charter: data.charter,
      theme: data.theme,
    },
    counters: office.counters.map(({ id, label, number }) => ({
      id,
      label,
      number,
      open: office.duties.some(({ counterId }) => counterId === id),
    })),
    current: held.map(tvCall).filter((call) => call !== null),
    recent: recent.map(tvCall).filter((call) => call !== null),
    next: await nextByCounter(context),
  };
}
