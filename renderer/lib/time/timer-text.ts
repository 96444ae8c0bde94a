import { defineTexts, text, type Lang } from '../i18n.ts';

const SECOND = 1_000;
const MINUTE = 60 * SECOND;
const HOUR = 60 * MINUTE;
const DAY = 24 * HOUR;
/** A standard counts as near its end when this share of it has passed. */
const AMBER_SHARE = 0.8;

const texts = defineTexts({
  id: {
    left: 'Sisa waktu',
    over: 'Terlambat',
    dot: '.',
    days: (days: number) => `${days} hari`,
    hours: (hours: number) => `${hours} jam`,
    minutes: (minutes: string) => `${minutes} menit`,
  },
  en: {
    left: 'Time left',
    over: 'Overdue',
    dot: ':',
    days: (days: number) => (days === 1 ? '1 day' : `${days} days`),
    hours: (hours: number) => `${hours} h`,
    minutes: (minutes: string) => `${minutes} min`,
  },
});

/** A step's time standard as instants, ms since 1970 UTC by the hub's clock. */
export interface TimeStandard {
  readonly startedAt: number;
  readonly dueAt: number;
  /** When it turns amber; without it, after 80 % of the time between start and due. */
  readonly warnAt?: number | undefined;
}

export type TimerState = 'normal' | 'amber' | 'over';

/** At the due instant itself the standard is still kept; over begins after it. */
export function timerState(standard: TimeStandard, now: number): TimerState {
  const { startedAt, dueAt } = standard;
  if (now > dueAt) return 'over';
  const warnAt = standard.warnAt ?? startedAt + (dueAt - startedAt) * AMBER_SHARE;
  return now >= warnAt ? 'amber' : 'normal';
}

/** "Sisa waktu 04.12", "Terlambat 02.30"; `label` and `amount` apart for screens that set them apart. */
export interface TimerText {
  readonly label: string;
  readonly amount: string;
}

/**
 * What a timer shows. Time left is rounded up and lateness down to the second: 00.00 stands exactly from the due
 * instant until a whole second is over, and nobody is shown late who is not.
 */
export function timerText(dueAt: number, now: number, lang: Lang): TimerText {
  const words = text(texts, lang);
  const over = now > dueAt;
  const seconds = over ? Math.floor((now - dueAt) / SECOND) : Math.ceil((dueAt - now) / SECOND);
  return { label: over ? words.over : words.left, amount: amountText(seconds * SECOND, lang) };
}

/**
 * A span as people read it: minutes and seconds below an hour (04.12), above it in words (2 jam 05 menit,
 * 1 hari 3 jam), since 02.05 could be either. Whole smaller units only: 59 m 59 s is never shown as an hour.
 *
 * @param span in ms, not negative
 */
export function amountText(span: number, lang: Lang): string {
  const words = text(texts, lang);
  if (span < HOUR) {
    return `${two(span / MINUTE)}${words.dot}${two((span % MINUTE) / SECOND)}`;
  }
  const hours = Math.floor((span % DAY) / HOUR);
  if (span < DAY) {
    return `${words.hours(hours)} ${words.minutes(two((span % HOUR) / MINUTE))}`;
  }
  return hours === 0
    ? words.days(Math.floor(span / DAY))
    : `${words.days(Math.floor(span / DAY))} ${words.hours(hours)}`;
}

function two(value: number): string {
  return Math.floor(value).toString().padStart(2, '0');
}
