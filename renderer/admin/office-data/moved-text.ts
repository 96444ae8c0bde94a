/** How many deadlines a change moved with it, in words. */
import { officeDataTexts } from '../../../shared/messages/admin-office-data.ts';
import type { ChangeEffects } from '../../../shared/protocol/admin/office-changes.ts';
import type { Lang } from '../../lib/i18n.ts';

/** `2 langkah, 1 pengaduan`; empty where none moved. */
export function movedText(
  { deadlines = 0, complaints = 0, onlineServices = 0, requests = 0 }: ChangeEffects,
  lang: Lang,
): string {
  const { moved } = officeDataTexts[lang];
  const parts = [
    deadlines > 0 ? moved.steps(deadlines) : '',
    complaints > 0 ? moved.complaints(complaints) : '',
    onlineServices > 0 ? moved.onlineServices(onlineServices) : '',
    requests > 0 ? moved.requests(requests) : '',
  ];
  return parts.filter(Boolean).join(', ');
}
