/** Who works when: from before the doors open until the last one is served, with the breaks between. */
import type { Random } from '../random.ts';
import type { DayPlan } from '../world/day-plan.ts';
import { MINUTE } from './desk.ts';
import type { Shift } from './officer.ts';

/** How long officers stay for those who wait when the doors close. */
const OVERTIME_MS = 75 * MINUTE;
/** Goes home early once in so many days: the counter closes with people waiting. */
const LEAVES_EARLY = 0.03;

const SHORT_BREAK = { reason: 'Istirahat sejenak', leastMs: 5 * MINUTE, mostMs: 12 * MINUTE } as const;

export function shiftOf(random: Random, { spans }: DayPlan): Shift {
  const closes = spans.at(-1)?.end ?? spans[0].end;
  const noon = spans.slice(1).map(({ start }, index) => ({
    from: spans[index]?.end ?? start,
    to: start,
    reason: 'Istirahat siang',
  }));
  const from = spans[0].start + random.between(-6, 6) * MINUTE;
  const short = { from: spans[0].start + random.between(60, 200) * MINUTE, reason: SHORT_BREAK.reason };
  const shortBreak = { ...short, to: short.from + random.between(SHORT_BREAK.leastMs, SHORT_BREAK.mostMs) };
  const early = random.chance(LEAVES_EARLY) ? random.between(60, 150) * MINUTE : 0;
  return {
    from: Math.round(from),
    breaks: [shortBreak, ...noon]
      .map((pause) => ({ ...pause, from: Math.round(pause.from), to: Math.round(pause.to) }))
      .sort((one, other) => one.from - other.from),
    closes: Math.round(closes - early),
    latest: Math.round(early > 0 ? closes - early : closes + OVERTIME_MS),
  };
}
