import type { DeskWorkTexts } from '../../../shared/messages/desk-work.ts';
import type { Lang } from '../../lib/i18n.ts';
import { amountText } from '../../lib/time/timer-text.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** "11 menit": how long somebody has waited, in whole minutes: seconds would make a list restless. @param span ms */
export function spanText(span: number, texts: DeskWorkTexts, lang: Lang): string {
  if (span < MINUTE) return texts.justCame;
  return span < HOUR ? texts.minutes(Math.floor(span / MINUTE)) : amountText(span, lang);
}

/** "Menunggu 11 menit", where nothing beside it says so. */
export function waitText(span: number, texts: DeskWorkTexts, lang: Lang): string {
  return span < MINUTE ? texts.justCame : texts.waitsFor(spanText(span, texts, lang));
}
