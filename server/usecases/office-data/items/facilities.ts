/** Facilities and the times in which they are closed, as the change engine reads, checks and writes them (P-01, P-02). */
import {
  allFacilities,
  deleteFacility,
  facilityInUse,
  putFacility,
} from '../../../../db/repositories/facilities.ts';
import {
  bookingsIn,
  findClosure,
  putClosure,
  releaseBooking,
} from '../../../../db/repositories/facility-bookings.ts';
import {
  checkClosure,
  checkFacilityChange,
  type ClosureData,
} from '../../../../shared/domain/office-data/facility.ts';
import type { Facility } from '../../../../shared/domain/requests/loans.ts';
import { ok, refuse } from '../../../../shared/result.ts';
import type { OfficeItem } from '../item.ts';

export const FACILITY: OfficeItem<Facility> = {
  read: async (db, key) => (await allFacilities(db)).find(({ id }) => id === key) ?? null,
  async check(_, { db }, { key, after }) {
    const others = (await allFacilities(db)).filter(({ id }) => id !== key);
    return checkFacilityChange(after, { others, inUse: await facilityInUse(db, key) });
  },
  write: (db, key, facility) => (facility === null ? deleteFacility(db, key) : putFacility(db, facility)),
};

export const CLOSURE: OfficeItem<ClosureData> = {
  read: findClosure,
  async check(context, { db }, { after }) {
    const fits = checkClosure(after);
    if (!fits.ok || after === null) return fits;
    const agreed = (await bookingsIn(db, after.facilityId, after)).find(({ kind }) => kind === 'agreed');
    if (!agreed) return ok(true);
    const { calendar } = context.office();
    return refuse('facility-lent', {
      day: calendar.day(agreed.from),
      from: calendar.timeOfDay(agreed.from),
      until: calendar.timeOfDay(agreed.to),
    });
  },
  write: (db, key, closure, at) => (closure === null ? releaseBooking(db, key, at) : putClosure(db, closure)),
};
