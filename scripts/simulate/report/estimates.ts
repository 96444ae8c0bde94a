/** What visitors were told about their wait, held against the wait that came. */
import type { Picture } from '../laws/types.ts';
import type { Promised } from '../world/diary.ts';
import { spreadOf } from './statistics.ts';

export interface EstimateError {
  /** Visitors who were told a range and were called. */
  readonly told: number;
  /** Share whose first call came within the range, 0 to 1. */
  readonly inside: number;
  /** Share called sooner than the range began, and later than it ended. */
  readonly sooner: number;
  readonly later: number;
  /** Minutes between the middle of the range and the real wait, the sign left out: median and p90. */
  readonly medianMinutes: number;
  readonly p90Minutes: number;
  /** The median width of the ranges, minutes. */
  readonly widthMinutes: number;
}

const MINUTE = 60_000;

export function estimateError({ events, visits }: Picture, promises: readonly Promised[]): EstimateError {
  const firstCalls = new Map<string, number>();
  for (const { type, visitId, at } of events) {
    if (type === 'visit.called' && visitId !== null && !firstCalls.has(visitId)) firstCalls.set(visitId, at);
  }
  const registered = new Map(visits.map(({ id, registeredAt }) => [id, registeredAt]));
  const kept = promises.flatMap(({ visitId, range }) => {
    const calledAt = firstCalls.get(visitId);
    const since = registered.get(visitId);
    return calledAt === undefined || since === undefined
      ? []
      : [{ range, real: (calledAt - since) / MINUTE }];
  });
  const share = (fits: (one: (typeof kept)[number]) => boolean): number =>
    kept.length === 0 ? 0 : kept.filter(fits).length / kept.length;
  // a call in the minute it was promised for is no error: nobody holds a stopwatch to "0 minutes"
  const slack = 1;
  const errors = spreadOf(kept.map(({ range, real }) => Math.abs((range.from + range.to) / 2 - real)));
  const sooner = share(({ range, real }) => real < range.from - slack);
  const later = share(({ range, real }) => real > range.to + slack);
  return {
    told: kept.length,
    inside: kept.length === 0 ? 0 : 1 - sooner - later,
    sooner,
    later,
    medianMinutes: errors.median,
    p90Minutes: errors.p90,
    widthMinutes: spreadOf(kept.map(({ range }) => range.to - range.from)).median,
  };
}
