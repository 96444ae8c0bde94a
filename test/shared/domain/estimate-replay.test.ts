/** Days of a simulated office, replayed: what was estimated at each registration beside what the visitor then waited. */
import { describe, expect, it } from 'vitest';
import { estimateWait, type HandlingTime, type WaitRange } from '../../../shared/domain/estimate.ts';

const MEDIAN = 18;
const SIGMA = Math.log(60 / 18) / 1.645;
const MEAN = MEDIAN * Math.exp(SIGMA ** 2 / 2);
const HANDLING: HandlingTime = { meanMinutes: MEAN, sdMinutes: MEAN * Math.sqrt(Math.exp(SIGMA ** 2) - 1) };

interface Told {
  readonly waited: number;
  readonly estimate: WaitRange;
}

/** A seeded source of chance, uniform in (0, 1). */
function chance(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let t = Math.imul(state ^ (state >>> 15), 1 | state);
    t = (t + Math.imul(t ^ (t >>> 7), 61 | t)) ^ t;
    return (((t ^ (t >>> 14)) >>> 0) + 1) / 4294967298;
  };
}

/** One day: arrivals by chance, consultations of domain 7, first come first served at `counters` counters. */
function replay(seed: number, counters: number, arrivals: number): Told[] {
  const random = chance(seed);
  const freeAt = Array<number>(counters).fill(0);
  const begins: number[] = [];
  const told: Told[] = [];
  let now = 0;
  for (let n = 0; n < arrivals; n += 1) {
    now += (-Math.log(random()) * MEAN * 0.9) / counters;
    const ahead = begins.filter((begun) => begun > now).length;
    // who waits has claimed the counters in this replay already: busy is who serves now or has somebody waiting
    const inHand = freeAt.map((at) => (at > now ? HANDLING : null));
    const estimate = estimateWait({
      ahead: ahead === 0 ? [] : [{ count: ahead, handling: HANDLING }],
      counters: inHand,
    });
    const first = freeAt.indexOf(Math.min(...freeAt));
    const begin = Math.max(now, freeAt[first] ?? 0);
    const normal = Math.sqrt(-2 * Math.log(random())) * Math.cos(2 * Math.PI * random());
    freeAt[first] = begin + MEDIAN * Math.exp(SIGMA * normal);
    begins.push(begin);
    if (estimate) told.push({ waited: begin - now, estimate });
  }
  return told;
}

function report(told: readonly Told[]): { inside: number; error: number; meanWait: number } {
  const inside = told.filter(({ waited, estimate }) => waited >= estimate.from && waited <= estimate.to);
  const off = told.map(({ waited, estimate }) => waited - (estimate.from + estimate.to) / 2);
  return {
    inside: inside.length / told.length,
    error: off.reduce((sum, one) => sum + Math.abs(one), 0) / told.length,
    meanWait: told.reduce((sum, { waited }) => sum + waited, 0) / told.length,
  };
}

describe('estimates beside replayed days', () => {
  it.each([1, 2, 4])('hold at least three waits in four at %i counters', (counters) => {
    const told = Array.from({ length: 40 }, (_, day) => replay(day + 1, counters, 60)).flat();
    const { inside, error, meanWait } = report(told);
    const line = `${counters} counters: ${told.length} waits of ${meanWait.toFixed(1)} min on average, `;
    console.info(
      `${line}${(100 * inside).toFixed(0)} % inside the range, ${error.toFixed(1)} min off its middle`,
    );
    expect(inside).toBeGreaterThan(0.75);
    expect(error).toBeLessThan(meanWait * 0.6);
  });
});
