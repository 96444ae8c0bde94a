/** The office as its profile and its coordinator set it up. */

export interface SettingTable {
  key: string;
  value: string;
}

export interface ServiceTable {
  id: string;
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
}

export interface HolidayTable {
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
