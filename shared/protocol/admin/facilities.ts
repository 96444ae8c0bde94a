/** Facilities that are lent (P-01), as administration edits them, and the calendar of one. */
import { z } from 'zod';
import type { Booking, Facility } from '../../domain/requests/loans.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const name = f.line(60).regex(/\S/);
const facilityFields = z.object({
  name: z.object({ id: name, en: name }),
  /** How many people it takes; null where that says nothing. */
  capacity: z.number().int().min(1).max(10_000).nullable(),
  active: z.boolean(),
});
const moment = z.object({ day: f.officeDay, time: f.timeOfDay });

/** @param id null adds a facility */
export const saveFacility = z.object({ id: f.id.nullable(), base: version, facility: facilityFields });
export const closeFacility = z.object({ facilityId: f.id, from: moment, to: moment, reason: f.reason });
export const reopenFacility = z.object({ id: f.id, base: version });
export const facilityMonth = z.object({
  facilityId: f.id,
  month: z.string().regex(/^20\d{2}-(0[1-9]|1[0-2])$/),
});

export interface FacilityList {
  readonly facilities: readonly { readonly facility: Facility; readonly version: number }[];
}

/** Who asked is with the request, and for those who may see it. */
export interface FacilitySpan extends Pick<Booking, 'id' | 'kind' | 'from' | 'to'> {
  /** Of a closure, for the change that ends it. */
  readonly version: number;
  readonly requestId: string | null;
  readonly number: string | null;
  /** Why it is closed. */
  readonly reason: string | null;
}

export interface FacilityMonth {
  readonly spans: readonly FacilitySpan[];
}
