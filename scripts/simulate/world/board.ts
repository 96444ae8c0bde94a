/** The queue as one desk knows it: the snapshot it was given and everything pushed since. */
import type { DeskEvent, DeskSnapshot, DeskSync } from '../../../shared/protocol/desk/board.ts';
import type { DeskCounter } from '../../../shared/protocol/desk/counters.ts';
import type { EscalationView } from '../../../shared/protocol/desk/escalations.ts';
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { StepMoment } from '../../../shared/domain/pos.ts';
import { isHeld } from '../../../shared/domain/visit.ts';

export interface Board {
  /** `seq` of the newest thing heard, for `desk:sync`; null before the first snapshot. */
  readonly seq: number | null;
  readonly visits: ReadonlyMap<string, DeskVisit>;
  readonly counters: readonly DeskCounter[];
  readonly escalations: readonly EscalationView[];
  readonly unprinted: DeskSnapshot['unprinted'];
  readonly rules: DeskSnapshot['rules'];
  readonly services: DeskSnapshot['services'];
  readonly open: DeskSnapshot['open'];
  readonly myCounterId: string | null;
  /** What this officer has in hand. */
  inHandOf(officerId: string): DeskVisit | undefined;
  /** The moment of the step a visit is at; undefined for one that ended. */
  momentOf(visit: DeskVisit): StepMoment | undefined;
  hear(event: DeskEvent): void;
  take(sync: DeskSync): void;
}

export function createBoard(): Board {
  let snapshot: DeskSnapshot | undefined;
  let seq: number | null = null;
  const visits = new Map<string, DeskVisit>();

  function known(): DeskSnapshot {
    if (!snapshot) throw new Error('This desk has no picture of the queue yet.');
    return snapshot;
  }

  function change(part: Partial<DeskSnapshot>): void {
    if (snapshot) snapshot = { ...snapshot, ...part };
  }

  function hear(event: DeskEvent): void {
    if ('seq' in event) seq = Math.max(seq ?? 0, event.seq);
    if (event.type === 'visit') {
      const before = visits.get(event.visit.id);
      if (!before || before.seq <= event.visit.seq) visits.set(event.visit.id, event.visit);
    } else if (event.type === 'counters') change({ counters: event.counters });
    else if (event.type === 'escalations') change({ escalations: event.escalations });
    else if (event.type === 'printer') change({ printer: event.printer, unprinted: event.unprinted });
    else if (event.type === 'open') change({ open: event.open });
    else if (event.type === 'stages') change({ stages: event.stages });
  }

  return {
    get seq() {
      return seq;
    },
    visits,
    get counters() {
      return known().counters;
    },
    get escalations() {
      return known().escalations;
    },
    get unprinted() {
      return known().unprinted;
    },
    get rules() {
      return known().rules;
    },
    get services() {
      return known().services;
    },
    get open() {
      return known().open;
    },
    get myCounterId() {
      return snapshot?.myCounterId ?? null;
    },
    inHandOf(officerId) {
      for (const visit of visits.values()) {
        if (visit.officerId === officerId && isHeld(visit.state)) return visit;
      }
      return undefined;
    },
    momentOf({ step, posId, posVersion }) {
      const pos = known().procedures.find(({ id, version }) => id === posId && version === posVersion);
      const moment = pos?.steps.find(({ no }) => no === step?.no)?.moment;
      return moment === 'unobserved' ? undefined : moment;
    },
    hear,
    take(sync) {
      if (sync.kind === 'events') {
        for (const event of sync.events) hear(event);
        return;
      }
      snapshot = sync.snapshot;
      seq = sync.snapshot.seq;
      visits.clear();
      for (const visit of sync.snapshot.visits) visits.set(visit.id, visit);
    },
  };
}
