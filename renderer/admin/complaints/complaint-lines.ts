/** How lines of complaints are sorted into tabs, and what is said of their time. */
import { paceOf, type ComplaintPace } from '../../../shared/domain/complaints/clock.ts';
import { TYPE_NAMES } from '../../../shared/domain/complaints/codes.ts';
import { formatDay } from '../../../shared/domain/office-day-format.ts';
import type { AdminComplaintTexts } from '../../../shared/messages/admin-complaints.ts';
import type { ComplaintLine, ComplaintList } from '../../../shared/protocol/admin/complaints.ts';
import type { Lang } from '../../lib/i18n.ts';

export const COMPLAINT_TABS = ['open', 'mine', 'late', 'suggestions', 'ended'] as const;
export type ComplaintTab = (typeof COMPLAINT_TABS)[number];

/** Null where no clock runs: a suggestion, or a year whose holidays are not decreed. */
export function pace(line: ComplaintLine, now: number): ComplaintPace | null {
  return line.times && paceOf(line, line.times, now);
}

/** What each tab shows, the most urgent first where a clock runs. */
export function sorted(
  { open, ended }: ComplaintList,
  { me, now }: { readonly me: string; readonly now: number },
): Readonly<Record<ComplaintTab, readonly ComplaintLine[]>> {
  const complaints = open
    .filter(({ kind }) => kind === 'complaint')
    .toSorted((one, other) => dueOf(one) - dueOf(other));
  return {
    open: complaints,
    mine: [...complaints, ...open.filter(({ kind }) => kind === 'suggestion')].filter(
      ({ handlerId }) => handlerId === me,
    ),
    late: complaints.filter((line) => line.stoppedAt === null && pace(line, now) === 'late'),
    suggestions: open.filter(({ kind }) => kind === 'suggestion'),
    ended,
  };
}

function dueOf({ times, stoppedAt }: ComplaintLine): number {
  return stoppedAt !== null || times === null ? Infinity : times.dueAt;
}

export interface DueText {
  readonly tone: 'neutral' | 'ok' | 'warn' | 'danger';
  readonly text: string;
}

/** The word beside the due day; a clock that stands says how it went. */
export function dueText(line: ComplaintLine, now: number, t: AdminComplaintTexts): DueText {
  if (line.kind === 'suggestion') return { tone: 'neutral', text: t.noClock };
  const at = pace(line, now);
  if (at === null) return { tone: 'neutral', text: t.calendarUnknown };
  if (line.stoppedAt !== null)
    return at === 'late' ? { tone: 'danger', text: t.wasLate } : { tone: 'ok', text: t.inTime };
  if (at === 'late') return { tone: 'danger', text: t.late };
  return at === 'soon' ? { tone: 'warn', text: t.soon } : { tone: 'neutral', text: t.inTime };
}

/** "Ketidaksesuaian prosedur", or that it is a suggestion. */
export function aboutText({ type }: Pick<ComplaintLine, 'type'>, t: AdminComplaintTexts, lang: Lang): string {
  return type === null ? t.suggestion : TYPE_NAMES[type][lang];
}

export function shortDay(day: string, lang: Lang): string {
  return formatDay(day, lang, 'short');
}
