import { adminRequestTexts, type AdminRequestTexts } from '../../../shared/messages/admin-requests.ts';
import type { Lang } from '../../lib/i18n.ts';

export function requestTexts(lang: Lang): AdminRequestTexts {
  return adminRequestTexts[lang];
}
