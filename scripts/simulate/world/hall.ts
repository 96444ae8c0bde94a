/** The room: who is in it, who stands at which counter, and what they hear of the calls. */
import type { Person } from '../people/person.ts';

/** A visitor who has a number. */
export interface Visitor {
  readonly person: Person;
  readonly visitId: string;
  readonly ticket: string;
  readonly code: string;
  where: 'room' | 'away' | 'done' | 'gone';
  /** Where they stand; null while they sit. */
  counterId: string | null;
  /** How often they stood up for a call. */
  stoodUp: number;
  /** Whether they were out of the room once when called. */
  wasAbsent: boolean;
}

/** A later day and time a visitor was given, and the code of its slip. */
export interface Appointed {
  readonly day: string;
  /** ms since 1970 UTC. */
  readonly at: number;
  readonly code: string;
}

/** What an officer or a coordinator is told by word of mouth. */
export interface Ear {
  /** Somebody steps up to a counter. */
  someoneCame?(visitor: Visitor, counterId: string): void;
  /** A visitor was not there when called and asks what now. */
  cameBack?(visitor: Visitor): void;
  /** A visitor does not want to wait any longer. */
  wantsToLeave?(visitor: Visitor): void;
  /** The service is over. */
  served?(visitor: Visitor): void;
  /** It goes on another day. */
  appointed?(visitor: Visitor, appointed: Appointed): void;
  /** A service again, ahead of everybody, with this code (Z-04). */
  compensated?(visitor: Visitor, code: string): void;
}

export interface Hall {
  enter(visitor: Visitor): void;
  byVisit(visitId: string): Visitor | undefined;
  /** Of today. */
  byTicket(ticket: string): Visitor | undefined;
  /** Whether the visitor of that visit stands at that counter. */
  standsAt(visitId: string, counterId: string): boolean;
  listen(ear: Ear): void;
  stepUp(visitor: Visitor, counterId: string): void;
  comeBack(visitor: Visitor): void;
  askToLeave(visitor: Visitor): void;
  /** Back to the chairs. */
  sitDown(visitId: string): void;
  served(visitId: string): void;
  appointed(visitId: string, appointed: Appointed): void;
  compensated(visitId: string, code: string): void;
  /** Everybody goes home; who has a job in the office is remembered, the numbers begin anew. */
  night(): void;
}

export function createHall(): Hall {
  const visits = new Map<string, Visitor>();
  const tickets = new Map<string, Visitor>();
  const ears: Ear[] = [];
  return {
    enter(visitor) {
      visits.set(visitor.visitId, visitor);
      tickets.set(visitor.ticket, visitor);
    },
    byVisit: (visitId) => visits.get(visitId),
    byTicket: (ticket) => tickets.get(ticket),
    standsAt(visitId, counterId) {
      return visits.get(visitId)?.counterId === counterId;
    },
    listen: (ear) => void ears.push(ear),
    stepUp(visitor, counterId) {
      visitor.counterId = counterId;
      visitor.stoodUp += 1;
      for (const ear of ears) ear.someoneCame?.(visitor, counterId);
    },
    comeBack(visitor) {
      for (const ear of ears) ear.cameBack?.(visitor);
    },
    askToLeave(visitor) {
      for (const ear of ears) ear.wantsToLeave?.(visitor);
    },
    sitDown(visitId) {
      const visitor = visits.get(visitId);
      if (visitor) visitor.counterId = null;
    },
    served(visitId) {
      const visitor = visits.get(visitId);
      if (!visitor) return;
      visitor.counterId = null;
      visitor.where = 'done';
      for (const ear of ears) ear.served?.(visitor);
    },
    appointed(visitId, appointed) {
      const visitor = visits.get(visitId);
      if (visitor) for (const ear of ears) ear.appointed?.(visitor, appointed);
    },
    compensated(visitId, code) {
      const visitor = visits.get(visitId);
      if (visitor) for (const ear of ears) ear.compensated?.(visitor, code);
    },
    night() {
      tickets.clear();
      for (const visitor of visits.values()) {
        visitor.where = 'gone';
        visitor.counterId = null;
      }
    },
  };
}
