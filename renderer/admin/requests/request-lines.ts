/** How lines of requests are sorted into the tabs of the board, and what is said of their time. */
import { BOARD_LISTS, type BoardList } from '../../../shared/domain/requests/request-board.ts';
import type { AdminRequestTexts } from '../../../shared/messages/admin-requests.ts';
import type { RequestBoard, RequestLine } from '../../../shared/protocol/desk/requests.ts';

export const BOARD_TABS = [...BOARD_LISTS, 'open', 'ended'] as const;
export type BoardTab = BoardList | 'open' | 'ended';

/** What each tab shows, the most urgent first. */
export function sorted({ open, ended }: RequestBoard): Readonly<Record<BoardTab, readonly RequestLine[]>> {
  const urgent = open.toSorted((one, other) => dueOf(one) - dueOf(other));
  const of = (list: BoardList): RequestLine[] => urgent.filter(({ lists }) => lists.includes(list));
  return {
    mine: of('mine'),
    unit: of('unit'),
    'due-today': of('due-today'),
    overdue: of('overdue'),
    applicant: of('applicant'),
    open: urgent,
    ended,
  };
}

function dueOf({ pressing }: RequestLine): number {
  return pressing?.dueAt ?? Infinity;
}

export interface DueText {
  readonly tone: 'neutral' | 'warn' | 'danger';
  readonly text: string;
}

export function dueText({ pressing, waitsFor }: RequestLine, t: AdminRequestTexts): DueText {
  if (pressing === null)
    return { tone: 'neutral', text: waitsFor === 'applicant' ? t.withApplicant : t.noClock };
  const text = t.daysLeft(pressing.daysLeft);
  if (pressing.pace === 'late') return { tone: 'danger', text };
  return { tone: pressing.pace === 'soon' ? 'warn' : 'neutral', text };
}
