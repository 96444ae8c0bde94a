import { formatTimeOfDay } from '../../shared/domain/office-day-format.ts';
import type { FollowedTicket } from '../../shared/protocol/visitor.ts';

/** "09.05 WITA" in one line, by the office's clock and not the phone's. */
export function timeText(
  instant: number,
  { zone, zoneLabel }: Pick<FollowedTicket['office'], 'zone' | 'zoneLabel'>,
  lang: 'id' | 'en',
): string {
  // the Swedish way of writing times is the ISO one
  const time = new Intl.DateTimeFormat('sv-SE', { timeZone: zone, timeStyle: 'short' }).format(instant);
  return `${formatTimeOfDay(time, lang)}\u00a0${zoneLabel}`;
}
