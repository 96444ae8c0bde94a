/** The board made anew from the log alone: visits and counters as they were after each event. */
import type { VisitRow } from '../../../db/repositories/visits.ts';
import { BOARD_FIELDS } from '../../../server/usecases/board-change.ts';
import type { LoggedEvent } from './types.ts';

/** What the log carries of a visit: the hub's list of names, so that a field added there is looked at here. */
export const REPLAYED_FIELDS = ['state', 'stage', ...BOARD_FIELDS] as const;

/** A visit as the events told of it. */
export type ReplayedVisit = Readonly<Pick<VisitRow, 'id' | (typeof REPLAYED_FIELDS)[number]>>;

export interface ReplayedDuty {
  readonly counterId: string;
  readonly officerId: string;
  readonly paused: boolean;
}

export interface ReplayedBoard {
  readonly visits: ReadonlyMap<string, ReplayedVisit>;
  /** Who sits where, by officer. */
  readonly duties: ReadonlyMap<string, ReplayedDuty>;
  apply(event: LoggedEvent): void;
}

export function emptyBoard(): ReplayedBoard {
  const visits = new Map<string, ReplayedVisit>();
  const duties = new Map<string, ReplayedDuty>();

  function applyToVisit(visitId: string, { data }: LoggedEvent): void {
    if (typeof data.state !== 'string') return;
    const before = visits.get(visitId) ?? { id: visitId };
    // a log that lacks something gives a board that lacks it: the laws say so
    const after = { ...before, ...(data.set as object | undefined), state: data.state, stage: data.stage };
    visits.set(visitId, after as ReplayedVisit);
  }

  function applyToCounter({ type, actorId, data }: LoggedEvent): void {
    const counterId = typeof data.counterId === 'string' ? data.counterId : undefined;
    switch (type) {
      case 'counter.opened':
        if (counterId !== undefined) duties.set(actorId, { counterId, officerId: actorId, paused: false });
        break;
      case 'counter.paused':
      case 'counter.continued': {
        const duty = duties.get(actorId);
        if (duty) duties.set(actorId, { ...duty, paused: type === 'counter.paused' });
        break;
      }
      case 'counter.closed':
      case 'session.closed':
        duties.delete(actorId);
        // closed by the hub over night: it names the counter, not the officer
        for (const duty of [...duties.values()])
          if (duty.counterId === counterId) duties.delete(duty.officerId);
        break;
    }
  }

  return {
    visits,
    duties,
    apply(event) {
      if (event.visitId === null) applyToCounter(event);
      else applyToVisit(event.visitId, event);
    },
  };
}
