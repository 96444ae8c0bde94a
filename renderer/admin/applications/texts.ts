import {
  adminApplicationTexts,
  type AdminApplicationTexts,
} from '../../../shared/messages/admin-applications.ts';
import type { Lang } from '../../lib/i18n.ts';

export function applicationTexts(lang: Lang): AdminApplicationTexts {
  return adminApplicationTexts[lang];
}
