/** What a period's complaints come to: how many of each type and channel, told in time or not, after how many days. */
import { spreadOf } from '../reports/spread.ts';
import { daysBetween } from './clock.ts';
import type { ComplaintChannel, ComplaintType } from './codes.ts';

export interface CountedComplaint {
  readonly channel: ComplaintChannel;
  readonly type: ComplaintType | null;
  readonly receivedOn: string;
  /** Office day on which its result was told; null while it was not. */
  readonly toldOn: string | null;
  /** Null where its clock has not stopped and is not over yet, or cannot be counted. */
  readonly inTime: boolean | null;
}

export interface ComplaintFigures {
  readonly count: number;
  readonly inTime: number;
  readonly late: number;
  /** Under way, and not late yet. */
  readonly open: number;
  /** Calendar days from receipt to the telling; null where none was told. */
  readonly medianDays: number | null;
  readonly byType: ReadonlyMap<ComplaintType, number>;
  readonly byChannel: ReadonlyMap<ComplaintChannel, number>;
}

export function complaintFigures(complaints: readonly CountedComplaint[]): ComplaintFigures {
  const days = complaints.flatMap(({ receivedOn, toldOn }) =>
    toldOn === null ? [] : [daysBetween(receivedOn, toldOn)],
  );
  const having = (inTime: boolean | null): number => complaints.filter((one) => one.inTime === inTime).length;
  return {
    count: complaints.length,
    inTime: having(true),
    late: having(false),
    open: having(null),
    medianDays: spreadOf(days).median,
    byType: countedBy(complaints.flatMap(({ type }) => type ?? [])),
    byChannel: countedBy(complaints.map(({ channel }) => channel)),
  };
}

function countedBy<K>(keys: readonly K[]): ReadonlyMap<K, number> {
  const counts = new Map<K, number>();
  for (const key of keys) counts.set(key, (counts.get(key) ?? 0) + 1);
  return counts;
}
