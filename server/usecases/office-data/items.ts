/** Every kind of office data there is: a new one is a line here, in `OfficeValues` and in `CHANGE_KINDS`. */
import type { ServiceData } from '../../../shared/domain/office-data/service.ts';
import type { ChangeKind } from '../../../shared/protocol/admin/office-changes.ts';
import type { OfficeItem } from './item.ts';
import { SERVICE, SERVICE_ORDER } from './services.ts';

/** What is stored under each kind, as it stands in a change's `before` and `after`. */
export interface OfficeValues {
  service: ServiceData;
  'service-order': readonly string[];
}

export const OFFICE_ITEMS: { readonly [K in ChangeKind]: OfficeItem<OfficeValues[K]> } = {
  service: SERVICE,
  'service-order': SERVICE_ORDER,
};
