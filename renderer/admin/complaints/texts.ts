import { adminComplaintTexts, type AdminComplaintTexts } from '../../../shared/messages/admin-complaints.ts';
import type { Lang } from '../../lib/i18n.ts';

export function complaintTexts(lang: Lang): AdminComplaintTexts {
  return adminComplaintTexts[lang];
}
