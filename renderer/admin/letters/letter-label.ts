import type { LetterId } from '../../../shared/domain/requests/letters.ts';
import { adminLettersTexts } from '../../../shared/messages/admin-letters.ts';
import { adminRequestLetterTexts } from '../../../shared/messages/admin-request-letters.ts';
import type { Lang } from '../../lib/i18n.ts';

/** A letter as people call it: `refusal.loan` is "Surat penolakan: peminjaman". */
export function letterLabel(key: string, lang: Lang): string {
  const [letter = '', typeId] = key.split('.');
  const name = adminRequestLetterTexts[lang].names[letter as LetterId];
  return typeId === undefined ? name : `${name}: ${adminLettersTexts[lang].ofTypes[typeId] ?? typeId}`;
}
