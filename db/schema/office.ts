/** The office as its profile and its coordinator set it up. */
import type { Generated } from 'kysely';

export interface SettingTable {
  key: string;
  value: string;
}

export interface ServiceTable {
  id: string;
  /** The letter it gives numbers with; a closed service has given it back, and `-id` stands here. */
  letter: string;
  position: number;
  /** `ProfileService` as JSON. */
  data: string;
}

export interface CounterTable {
  id: string;
  number: number;
  label: string;
  /** JSON arrays. */
  stages: string;
  serviceIds: string;
  active: Generated<number>;
}

export interface HolidayTable {
  id: string;
  day: string;
  kind: string;
  name: string;
  source: string;
}

export interface PosVersionTable {
  id: string;
  version: number;
  effectiveFrom: string;
  /** `PosProfile` as JSON; never changed once a visit ran under it (H-10). */
  data: string;
}

/** Append-only: who changed what of the office's data, when, and what it was before. Triggers refuse any change. */
export interface OfficeChangeTable {
  id: string;
  at: number;
  officerId: string;
  kind: string;
  /** Which one of its kind. */
  key: string;
  /** JSON of the value; `null` where there was none. */
  before: string;
  after: string;
  /** What the change brought about elsewhere: counts by name, as JSON. */
  effects: string;
  /** The change that this one takes back. */
  undoes: string | null;
  /** `seq` of its event. */
  seq: number;
}
