/** Facilities that are lent: edited by those who lead the service point, looked at by all who work on requests. */
import * as facilities from '../admin/facilities.ts';
import type { Changed } from '../admin/office-changes.ts';
import * as f from '../fields.ts';
import { command, leads, requestDesk } from '../roles.ts';

const readers = [...requestDesk, 'admin'] as const;

export const FACILITY_COMMANDS = {
  'facility:list': command(readers, f.nothing),
  'facility:month': command(readers, facilities.facilityMonth),
  'facility:save': command(leads, facilities.saveFacility),
  'facility:close': command(leads, facilities.closeFacility),
  'facility:reopen': command(leads, facilities.reopenFacility),
} as const;

export interface FacilityOutputs {
  'facility:list': facilities.FacilityList;
  'facility:month': facilities.FacilityMonth;
  'facility:save': Changed;
  'facility:close': Changed;
  'facility:reopen': Changed;
}
