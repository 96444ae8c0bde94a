/** What an event says of the board, so that the log alone tells how the queue looked at any moment. No personal data. */
import type { VisitRow } from '../../db/repositories/visits.ts';

/** Where a visit stands, whose it is, and what its place in the queue depends on. */
export const BOARD_FIELDS = [
  'serviceId',
  'topicId',
  'rank',
  'queuedAt',
  'counterId',
  'officerId',
  'routedCounterId',
  'routedOfficerId',
  'calls',
  'outcome',
  'round',
  'resumesAs',
  'returnCounterId',
  'returnAfterCall',
  'returnSince',
  'appointmentId',
] as const satisfies readonly (keyof VisitRow)[];

export type BoardChange = Readonly<Partial<Pick<VisitRow, (typeof BOARD_FIELDS)[number]>>>;

/** @returns the fields that are not as they were; all of them where the visit is new */
export function boardChange(before: VisitRow | null, after: VisitRow): BoardChange {
  const changed = BOARD_FIELDS.filter((field) => before?.[field] !== after[field]);
  return Object.fromEntries(changed.map((field) => [field, after[field]]));
}
