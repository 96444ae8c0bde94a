/** What of the accountability tasks waits, in words: past its day first, then near, each with the way to it. */
import { formatDate } from '../../../shared/domain/office-day-format.ts';
import { adminOverviewTexts, type AdminOverviewTexts } from '../../../shared/messages/admin-overview.ts';
import type { AccountabilityAttention } from '../../../shared/protocol/admin/dashboard.ts';
import type { Lang } from '../../lib/i18n.ts';
import type { Concern } from './concern.ts';

/** More than this and nobody reads them here. */
const NAMED = 4;

/** One of the things a concern counts, and where it is opened. */
interface Named {
  readonly id: string;
  readonly line: string;
}

interface Group extends Pick<Concern, 'id' | 'tone' | 'icon' | 'link'> {
  readonly title: (n: number) => string;
  readonly section: string;
  readonly named: readonly Named[];
}

interface Seen {
  readonly t: AdminOverviewTexts;
  /** A day in words. */
  readonly day: (of: string) => string;
  readonly today: string;
  /** An instant in words. */
  readonly moment: (at: number) => string;
}

export interface AccountabilityConcerns {
  /** Over its time already. */
  readonly past: readonly Concern[];
  readonly near: readonly Concern[];
}

export function accountabilityConcerns(
  waiting: AccountabilityAttention,
  lang: Lang,
  today: string,
  moment: (at: number) => string,
): AccountabilityConcerns {
  const t = adminOverviewTexts[lang];
  const seen = { t, today, moment, day: (of: string) => formatDate(of, lang, 'short') };
  const groups = [
    ...complaintGroups(waiting, seen),
    ...requestGroups(waiting, seen),
    ...caseGroups(waiting, seen),
    ...onlineGroups(waiting, seen),
    ...subjectGroups(waiting, seen),
    ...restGroups(waiting, seen),
  ].filter(({ named }) => named.length > 0);
  const [past, near] = split(groups, ({ tone }) => tone === 'danger');
  return { past: past.map((group) => concern(group, t)), near: near.map((group) => concern(group, t)) };
}

/** A single one is opened itself, several in their list. */
function concern({ title, section, named, ...head }: Group, t: AdminOverviewTexts): Concern {
  const [first] = named;
  const more = named.length > NAMED ? [t.more(named.length - NAMED)] : [];
  return {
    ...head,
    title: title(named.length),
    detail: [...named.slice(0, NAMED).map(({ line }) => line), ...more].join(' · '),
    href: named.length === 1 && first !== undefined ? `#${section}/${first.id}` : `#${section}`,
  };
}

function complaintGroups({ complaints }: AccountabilityAttention, { t, day }: Seen): Group[] {
  const [late, soon] = split(complaints, (one) => one.late);
  const named = (ones: typeof complaints): Named[] =>
    ones.map(({ id, number, dueDay }) => ({ id, line: `${number}, ${t.dueOn(day(dueDay))}` }));
  const all = { icon: 'megaphone', section: 'complaints', link: t.openComplaints } as const;
  return [
    { ...all, id: 'complaints-late', tone: 'danger', title: t.complaintsLate, named: named(late) },
    { ...all, id: 'complaints-soon', tone: 'warn', title: t.complaintsSoon, named: named(soon) },
  ];
}

function requestGroups({ requests }: AccountabilityAttention, { t, day }: Seen): Group[] {
  const [late, today] = split(requests, (one) => one.late);
  const named = (ones: typeof requests): Named[] =>
    ones.map(({ id, number, dueDay }) => ({ id, line: `${number}, ${t.dueOn(day(dueDay))}` }));
  const all = { icon: 'letter', section: 'requests', link: t.openRequests } as const;
  return [
    { ...all, id: 'requests-late', tone: 'danger', title: t.requestsLate, named: named(late) },
    { ...all, id: 'requests-today', tone: 'warn', title: t.requestsToday, named: named(today) },
  ];
}

function caseGroups({ cases }: AccountabilityAttention, { t }: Seen): Group[] {
  const [over, near] = split(cases, ({ daysLeft }) => daysLeft < 0);
  const named = (ones: typeof cases): Named[] =>
    ones.map(({ id, name, daysLeft: left }) => ({
      id,
      line: `${name}, ${left < 0 ? t.daysOver(-left) : t.daysLeft(left)}`,
    }));
  const all = { icon: 'briefcase', section: 'cases', link: t.openCases } as const;
  return [
    { ...all, id: 'cases-over', tone: 'danger', title: t.casesOver, named: named(over) },
    { ...all, id: 'cases-near', tone: 'warn', title: t.casesNear, named: named(near) },
  ];
}

function onlineGroups({ onlineServices }: AccountabilityAttention, { t, day, today }: Seen): Group[] {
  const [missed, due] = split(onlineServices, ({ dueDay }) => dueDay < today);
  const named = (ones: typeof onlineServices): Named[] =>
    ones.map(({ id, name, dueDay }) => ({ id, line: `${name}, ${t.dueOn(day(dueDay))}` }));
  const all = { icon: 'globe', section: 'cases', link: t.openCases } as const;
  return [
    { ...all, id: 'online-missed', tone: 'danger', title: t.onlineMissed, named: named(missed) },
    { ...all, id: 'online-due', tone: 'warn', title: t.onlineDue, named: named(due) },
  ];
}

function subjectGroups({ subjectRequests }: AccountabilityAttention, { t, moment }: Seen): Group[] {
  const [late, near] = split(subjectRequests, (one) => one.late);
  const named = (ones: typeof subjectRequests): Named[] =>
    ones.map(({ id, number, dueAt }) => ({
      id: `requests/${id}`,
      line: `${number}, ${t.dueOn(moment(dueAt))}`,
    }));
  const all = { icon: 'lock', section: 'privacy', link: t.openPrivacy } as const;
  return [
    { ...all, id: 'subjects-late', tone: 'danger', title: t.subjectsLate, named: named(late) },
    { ...all, id: 'subjects-near', tone: 'warn', title: t.subjectsNear, named: named(near) },
  ];
}

function restGroups({ recap, codes }: AccountabilityAttention, { t, day }: Seen): Group[] {
  const days = recap.map((of) => ({ id: of, line: day(of) }));
  const unused = codes.map(({ id, name, validUntil }) => ({
    id,
    line: `${name}, ${t.validUntil(day(validUntil))}`,
  }));
  return [
    {
      id: 'recap',
      tone: 'warn',
      icon: 'star',
      title: t.recapDays,
      section: 'recap',
      link: t.openRecap,
      named: days,
    },
    {
      id: 'codes',
      tone: 'info',
      icon: 'ticket',
      title: t.codesEnding,
      section: 'cases',
      link: t.openCases,
      named: unused,
    },
  ];
}

function split<T>(all: readonly T[], first: (one: T) => boolean): [T[], T[]] {
  return [all.filter(first), all.filter((one) => !first(one))];
}
