import type { Generated } from 'kysely';

/** Append-only: who, when, what. Triggers refuse any change; no personal data in `data`. */
export interface EventTable {
  seq: Generated<number>;
  at: number;
  type: string;
  visitId: string | null;
  /** `visitor` acts from the page of their own ticket; its id is the visit's. */
  actorKind: 'device' | 'officer' | 'system' | 'visitor' | 'application';
  actorId: string;
  data: string;
}
