/** The TV's picture: numbers and counters, nothing of who they belong to. */
import { latestSeq } from '../../db/repositories/events.ts';
import { calledToday, heldVisits, skippedVisits, type VisitRow } from '../../db/repositories/visits.ts';
import type { TvCall, TvCounterState, TvSnapshot } from '../../shared/protocol/tv.ts';
import type { Context } from '../context.ts';
import { nextAt } from '../usecases/counter-queue.ts';
import { tvState } from '../usecases/tv-settings.ts';

const MOST_RECENT = 8;
const MOST_NEXT = 3;
const MOST_SKIPPED = 6;

/** A visit's latest call; null for one never called. */
export function tvCall(visit: VisitRow): TvCall | null {
  // taken up again it may be at another counter than the one that called it
  const counterId = visit.counterId ?? visit.lastCalledAtCounterId;
  if (counterId === null || visit.lastCalledAt === null) return null;
  return {
    seq: visit.seq,
    ticket: visit.ticket,
    counterId,
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
    if (duty?.pausedAt !== null) continue;
    const waiting = await nextAt(context, context.db, counter, duty.officerId, MOST_NEXT);
    next[counter.id] = waiting.map(({ ticket }) => ticket);
  }
  return next;
}

/** The latest numbers of today that were missed (terlewat). */
export async function skippedNumbers(context: Context): Promise<string[]> {
  const today = context.office().calendar.day(context.clock.now());
  return (await skippedVisits(context.db, today, MOST_SKIPPED)).map(({ ticket }) => ticket);
}

export function counterState(officerId: string | null, paused: boolean): TvCounterState {
  if (officerId === null) return 'closed';
  return paused ? 'paused' : 'open';
}

export async function tvSnapshot(context: Context): Promise<TvSnapshot> {
  const office = context.office();
  const { data } = office;
  const now = context.clock.now();
  // read first: what commits while the rows are read is then told again, never missed
  const seq = await latestSeq(context.db);
  const held = await heldVisits(context.db);
  // those at a counter and the missed ones are among them and shown elsewhere: enough must be left to fill the list
  const told = MOST_RECENT + MOST_SKIPPED + held.length;
  const recent = await calledToday(context.db, office.calendar.day(now), told);
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
    counters: office.counters.map(({ id, label, number }) => {
      const duty = office.duties.find(({ counterId }) => counterId === id);
      return { id, label, number, state: counterState(duty?.officerId ?? null, duty?.pausedAt != null) };
    }),
    current: held.map(tvCall).filter((call) => call !== null),
    recent: recent.map(tvCall).filter((call) => call !== null),
    next: await nextByCounter(context),
    skipped: await skippedNumbers(context),
    ...(await tvState(context)),
  };
}
