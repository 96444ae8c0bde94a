import { adminFacilityTexts, type AdminFacilityTexts } from '../../../shared/messages/admin-facilities.ts';
import type { Lang } from '../../lib/i18n.ts';

export function facilityTexts(lang: Lang): AdminFacilityTexts {
  return adminFacilityTexts[lang];
}
