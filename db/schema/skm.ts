/** The satisfaction survey beside what visitors answered (PermenPANRB 14/2017; domain 2). */

/** What is asked and how it is classed; never changed once a survey was answered under it (domain 2.8). */
export interface SkmVersionTable {
  id: string;
  effectiveFrom: string;
  /** `SkmVersion` as JSON. */
  data: string;
}
