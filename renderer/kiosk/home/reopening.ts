import type { KioskOffice, OpenState } from '../../../shared/protocol/kiosk.ts';
import type { Words } from '../frame/context.ts';
import { dayText, officeTime, timeText } from '../office-time.ts';

/**
 * "Layanan buka kembali Senin, 23 November 2026, pukul 08.00 WITA." On the same day the time is enough.
 * @returns null while it is open, as where somebody was refused a moment before the hub says until when
 */
export function reopening(
  open: OpenState,
  office: Pick<KioskOffice, 'zone' | 'zoneLabel'>,
  now: number,
  words: Pick<Words, 'frame' | 'lang'>,
): string | null {
  if (open.kind === 'open') return null;
  const { opensAt } = open;
  if (opensAt === null) return words.frame.reopensUnknown;
  const time = timeText(opensAt, office, words.lang);
  const today = officeTime(now, office.zone).day === officeTime(opensAt, office.zone).day;
  return today
    ? words.frame.reopensAt(time)
    : words.frame.reopensOn(dayText(opensAt, office, words.lang), time);
}
