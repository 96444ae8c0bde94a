import type { DeskWorkTexts } from '../../../shared/messages/desk-work.ts';
import type { Lang } from '../../lib/i18n.ts';
import { amountText } from '../../lib/time/timer-text.ts';

const MINUTE = 60_000;
const HOUR = 60 * MINUTE;

/** How long somebody has waited, in whole minutes: seconds would make a list restless. @param span ms */
export function waitText(span: number, texts: DeskWorkTexts, lang: Lang): string {
  if (span < MINUTE) return texts.justCame;
  return texts.waitsFor(span < HOUR ? texts.minutes(Math.floor(span / MINUTE)) : amountText(span, lang));
}
