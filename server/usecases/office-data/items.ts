/** Every kind of office data there is: a new one is a line here, in `OfficeValues` and in `CHANGE_KINDS`. */
import type { DecreeData, HolidayData } from '../../../shared/domain/office-data/calendar.ts';
import type { CounterData } from '../../../shared/domain/office-data/counter.ts';
import type { ServiceData } from '../../../shared/domain/office-data/service.ts';
import type { OfficeHours } from '../../../shared/domain/service-hours.ts';
import type { ChangeKind } from '../../../shared/protocol/admin/office-changes.ts';
import { DECREE, HOLIDAY, HOURS } from './items/calendar.ts';
import { COUNTER } from './items/counters.ts';
import type { OfficeItem } from './item.ts';
import { SERVICE, SERVICE_ORDER } from './items/services.ts';

/** What is stored under each kind, as it stands in a change's `before` and `after`. */
export interface OfficeValues {
  service: ServiceData;
  'service-order': readonly string[];
  counter: CounterData;
  hours: OfficeHours;
  holiday: HolidayData;
  decree: DecreeData;
}

export const OFFICE_ITEMS: { readonly [K in ChangeKind]: OfficeItem<OfficeValues[K]> } = {
  service: SERVICE,
  'service-order': SERVICE_ORDER,
  counter: COUNTER,
  hours: HOURS,
  holiday: HOLIDAY,
  decree: DECREE,
};
