import type { OfficeCalendar } from './office-day.ts';
import type { ServiceSpan } from './service-hours.ts';
import { dayAfter, type WorkingDays } from './working-days.ts';

/**
 * Whether a number may be taken now. Instants in ms; `opensAt` is null where the next opening lies in a year
 * whose holidays are not decreed.
 * - `break`: no service for now, shown with the time it goes on
 * - `last-ticket-passed`: those who hold a number are served until `closesAt`, new numbers are not given
 * - `closed`: `holiday` says why, where a holiday is the reason
 */
export type OpenState =
  | { readonly kind: 'open'; readonly lastTicketAt: number; readonly closesAt: number }
  | { readonly kind: 'break'; readonly opensAt: number }
  | { readonly kind: 'last-ticket-passed'; readonly closesAt: number; readonly opensAt: number | null }
  | { readonly kind: 'closed'; readonly opensAt: number | null; readonly holiday: string | null };

export interface OpenStateContext {
  readonly office: OfficeCalendar;
  readonly days: WorkingDays;
  readonly spans: (day: string) => readonly ServiceSpan[];
  readonly lastTicketMs: number;
}

/** In a year without a decree the office still opens by its weekdays: people must be served, table or no table. */
export function openStateOf(now: number, context: OpenStateContext): OpenState {
  const day = context.office.day(now);
  const today = context.spans(day);
  const closesAt = today.at(-1)?.end ?? 0;
  const ahead = today.find(({ end }) => now < end);
  if (ahead === undefined) {
    const holiday = context.days.holidayOn(day)?.name ?? null;
    return { kind: 'closed', opensAt: nextOpening(day, context), holiday };
  }
  if (now < ahead.start) {
    if (ahead !== today[0]) return { kind: 'break', opensAt: ahead.start };
    return { kind: 'closed', opensAt: ahead.start, holiday: null };
  }
  const lastTicketAt = closesAt - context.lastTicketMs;
  if (now < lastTicketAt) return { kind: 'open', lastTicketAt, closesAt };
  return { kind: 'last-ticket-passed', closesAt, opensAt: nextOpening(day, context) };
}

function nextOpening(after: string, { days, spans }: OpenStateContext): number | null {
  for (let day = dayAfter(after); days.calendarKnown(Number(day.slice(0, 4))); day = dayAfter(day)) {
    const first = spans(day)[0];
    if (first) return first.start;
  }
  return null;
}
