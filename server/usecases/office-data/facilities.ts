/** Facilities as they are changed in administration, and the calendar of one as officers see it (P-01, P-02). */
import { allFacilities } from '../../../db/repositories/facilities.ts';
import { bookingsToShow } from '../../../db/repositories/facility-bookings.ts';
import { versionsOf } from '../../../db/repositories/office-changes.ts';
import { monthsFrom } from '../../../shared/domain/days.ts';
import type { FacilityList, FacilityMonth } from '../../../shared/protocol/admin/facilities.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { ok, refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

/** Every facility with its version, also those that are lent no more. */
export async function listFacilities(context: Context): Promise<FacilityList> {
  const versions = await versionsOf(context.db, 'facility');
  return {
    facilities: (await allFacilities(context.db)).map((facility) => ({
      facility,
      version: versions.get(facility.id) ?? 0,
    })),
  };
}

/** Adds a facility or changes one; lending it no more is a change like any other. */
export async function saveFacility(
  context: Context,
  caller: Caller,
  { id, base, facility }: CommandInput<'facility:save'>,
): Promise<Result<Changed>> {
  const known = (await allFacilities(context.db)).some((one) => one.id === id);
  if (id !== null && !known) return refuse('facility-unknown');
  const key = id ?? context.ids.id();
  return changeOffice(context, caller, { kind: 'facility', key, base, value: { id: key, ...facility } });
}

/** Closes a facility for a while. */
export async function closeFacility(
  context: Context,
  caller: Caller,
  { facilityId, from, to, reason }: CommandInput<'facility:close'>,
): Promise<Result<Changed>> {
  const { calendar, facilities } = context.office();
  if (!facilities.some(({ id }) => id === facilityId)) return refuse('facility-unknown');
  const at = ({ day, time }: typeof from): number => calendar.at(day, time);
  const period = { from: at(from), to: at(to) };
  if (period.to <= context.clock.now()) return refuse('day-past');
  const key = context.ids.id();
  const value = { id: key, facilityId, reason: reason.trim(), ...period };
  return told(context, await changeOffice(context, caller, { kind: 'closure', key, base: 0, value }));
}

/** It may be lent again. */
export async function reopenFacility(
  context: Context,
  caller: Caller,
  { id, base }: CommandInput<'facility:reopen'>,
): Promise<Result<Changed>> {
  return told(context, await changeOffice(context, caller, { kind: 'closure', key: id, base, value: null }));
}

function told(context: Context, changed: Result<Changed>): Result<Changed> {
  if (changed.ok) context.live.adminChanged('request');
  return changed;
}

/** What is agreed, asked for and closed; whose it is stands with the request alone. */
export async function facilityMonth(
  context: Context,
  { facilityId, month }: CommandInput<'facility:month'>,
): Promise<Result<FacilityMonth>> {
  const { calendar, facilities } = context.office();
  if (!facilities.some(({ id }) => id === facilityId)) return refuse('facility-unknown');
  const period = {
    from: calendar.bounds(`${month}-01`).start,
    to: calendar.bounds(`${monthsFrom(month, 1)}-01`).start,
  };
  const versions = await versionsOf(context.db, 'closure');
  const bookings = await bookingsToShow(context.db, facilityId, period);
  return ok({
    spans: bookings.map(({ id, ...span }) => ({ id, version: versions.get(id) ?? 0, ...span })),
  });
}
