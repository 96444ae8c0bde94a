/** What needs attention in words: the most pressing first, a few numbers of each, and where to go. */
import { createOfficeCalendar, type OfficeZone } from '../../../shared/domain/office-day.ts';
import { formatDate, formatTimeOfDay } from '../../../shared/domain/office-day-format.ts';
import { adminOverviewTexts, type AdminOverviewTexts } from '../../../shared/messages/admin-overview.ts';
import { deskPrinterTexts } from '../../../shared/messages/desk-printer.ts';
import type { Attention } from '../../../shared/protocol/admin/dashboard.ts';
import type { Lang } from '../../lib/i18n.ts';
import { momentText } from '../../lib/time/office-time.ts';
import { amountText } from '../../lib/time/timer-text.ts';
import type { IconName } from '../../lib/ui/icons.ts';
import { accountabilityConcerns } from './accountability-concerns.ts';
import type { Concern } from './concern.ts';

interface Seen {
  readonly lang: Lang;
  readonly zone: string;
  /** The office day. */
  readonly day: string;
  /** The hub's time, ms. */
  readonly now: number;
  /** Whether the printer's own section may be opened. */
  readonly lead: boolean;
}

/** More than this and nobody reads them here. */
const NAMED = 4;
const DESK = '/desk';
const WELL = ['ready', 'none', 'unknown'] as const;

export function concernsOf(attention: Attention, seen: Seen): Concern[] {
  const t = adminOverviewTexts[seen.lang];
  const moment = (at: number): string => momentText(at, seen.day, seen.zone, seen.lang);
  const tasks = accountabilityConcerns(attention, seen.lang, seen.day, moment);
  return [
    ...overdue(attention, seen, t),
    ...tasks.past,
    ...printing(attention, seen, t),
    ...counted(attention.staffCalls, 'staff-calls', 'bell', 'warn', t.staffCalls, t),
    ...longWaits(attention, seen, t),
    ...owed(attention, seen, t),
    ...counted(attention.unanswered, 'unanswered', 'megaphone', 'warn', t.unanswered, t, t.unansweredLead),
    ...tasks.near,
  ];
}

function overdue({ overdue: steps }: Attention, { lang, now }: Seen, t: AdminOverviewTexts): Concern[] {
  const lines = steps.map(({ ticket, step, officer, dueAt }) =>
    [ticket, step[lang], officer || t.nobodyYet, t.lateBy(amountText(Math.max(0, now - dueAt), lang))].join(
      ', ',
    ),
  );
  return listed(lines, { id: 'overdue', tone: 'danger', icon: 'clock', title: t.overdue(steps.length) }, t);
}

function longWaits({ longWaits: waits }: Attention, { lang, zone }: Seen, t: AdminOverviewTexts): Concern[] {
  const calendar = createOfficeCalendar(zone as OfficeZone);
  const lines = waits.map(
    ({ ticket, since }) => `${ticket} ${t.since(formatTimeOfDay(calendar.timeOfDay(since), lang))}`,
  );
  return listed(lines, { id: 'long', tone: 'info', icon: 'people', title: t.longWaits(waits.length) }, t);
}

/** An officer once, with all their numbers: names are long. */
function owed({ owed: deviations }: Attention, { lang }: Seen, t: AdminOverviewTexts): Concern[] {
  const lines = [...Map.groupBy(deviations, ({ officer }) => officer)].map(([officer, theirs]) => {
    const numbers = theirs.map(({ ticket, day }) => `${ticket} (${formatDate(day, lang, 'short')})`);
    const more = numbers.length > NAMED ? [t.more(numbers.length - NAMED)] : [];
    return `${officer}: ${[...numbers.slice(0, NAMED), ...more].join(', ')}`;
  });
  return listed(lines, { id: 'owed', tone: 'warn', icon: 'note', title: t.owed(deviations.length) }, t);
}

function printing({ printer, unprinted }: Attention, { lang, lead }: Seen, t: AdminOverviewTexts): Concern[] {
  const where = lead ? { href: '#printer', link: t.openPrinter } : {};
  const detail = unprinted === 0 ? '' : t.unprinted(unprinted);
  if (WELL.some((state) => state === printer)) {
    return detail === ''
      ? []
      : [{ ...concern({ id: 'unprinted', tone: 'warn', icon: 'printer', title: detail }, '', t), ...where }];
  }
  const todo = deskPrinterTexts[lang].todo[printer];
  const words = [todo, detail].filter(Boolean).join(' ');
  const tone = printer === 'paper-near-end' ? 'warn' : 'danger';
  return [{ ...concern({ id: 'printer', tone, icon: 'printer', title: t.printer }, words, t), ...where }];
}

type Head = Pick<Concern, 'id' | 'tone' | 'icon' | 'title'>;

function listed(lines: readonly string[], head: Head, t: AdminOverviewTexts): Concern[] {
  if (lines.length === 0) return [];
  const more = lines.length > NAMED ? [t.more(lines.length - NAMED)] : [];
  return [concern(head, [...lines.slice(0, NAMED), ...more].join(' · '), t)];
}

function counted(
  n: number,
  id: string,
  icon: IconName,
  tone: Concern['tone'],
  title: (n: number) => string,
  t: AdminOverviewTexts,
  detail = '',
): Concern[] {
  return n === 0 ? [] : [concern({ id, tone, icon, title: title(n) }, detail, t)];
}

function concern(head: Head, detail: string, t: AdminOverviewTexts): Concern {
  return { ...head, detail, href: DESK, link: t.openDesk };
}
