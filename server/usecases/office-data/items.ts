/** Every kind of office data there is: a new one is a line here, in `OfficeValues` and in `CHANGE_KINDS`. */
import type { DecreeData, HolidayData } from '../../../shared/domain/office-data/calendar.ts';
import type { CounterData } from '../../../shared/domain/office-data/counter.ts';
import type { ClosureData } from '../../../shared/domain/office-data/facility.ts';
import type { Facility } from '../../../shared/domain/requests/loans.ts';
import type { Rules } from '../../../shared/domain/office-data/rules.ts';
import type { ServiceData } from '../../../shared/domain/office-data/service.ts';
import type { StandardsData } from '../../../shared/domain/office-data/standards.ts';
import type { ContactData, IdentityData, TextsData } from '../../../shared/domain/office-data/texts.ts';
import type { LetterTexts } from '../../../shared/domain/requests/letters.ts';
import type { RequestType } from '../../../shared/domain/requests/request-type.ts';
import type { PosProfile } from '../../../shared/domain/pos.ts';
import type { OfficeHours } from '../../../shared/domain/service-hours.ts';
import type { SkmVersion } from '../../../shared/domain/skm-version.ts';
import type { ChangeKind } from '../../../shared/protocol/admin/office-changes.ts';
import { DECREE, HOLIDAY, HOURS } from './items/calendar.ts';
import { COUNTER } from './items/counters.ts';
import { REQUEST_LETTERS } from './items/letters.ts';
import { REQUEST_TYPE } from './items/request-types.ts';
import type { OfficeItem } from './item.ts';
import { PROCEDURE } from './items/procedures.ts';
import { OFFICE_RULES } from './items/rules.ts';
import { SERVICE, SERVICE_ORDER } from './items/services.ts';
import { CLOSURE, FACILITY } from './items/facilities.ts';
import { SURVEY_VERSION } from './items/survey-versions.ts';
import { CONTACTS, IDENTITY, STANDARDS, TEXTS } from './items/texts.ts';

/** What is stored under each kind, as it stands in a change's `before` and `after`. */
export interface OfficeValues {
  service: ServiceData;
  'service-order': readonly string[];
  counter: CounterData;
  hours: OfficeHours;
  holiday: HolidayData;
  decree: DecreeData;
  procedure: PosProfile;
  rules: Rules;
  identity: IdentityData;
  texts: TextsData;
  contacts: readonly ContactData[];
  standards: StandardsData;
  'request-letters': LetterTexts;
  'request-type': RequestType;
  facility: Facility;
  closure: ClosureData;
  'survey-version': SkmVersion;
}

export const OFFICE_ITEMS: { readonly [K in ChangeKind]: OfficeItem<OfficeValues[K]> } = {
  service: SERVICE,
  'service-order': SERVICE_ORDER,
  counter: COUNTER,
  hours: HOURS,
  holiday: HOLIDAY,
  decree: DECREE,
  procedure: PROCEDURE,
  rules: OFFICE_RULES,
  identity: IDENTITY,
  texts: TEXTS,
  contacts: CONTACTS,
  standards: STANDARDS,
  'request-letters': REQUEST_LETTERS,
  'request-type': REQUEST_TYPE,
  facility: FACILITY,
  closure: CLOSURE,
  'survey-version': SURVEY_VERSION,
};
