/**
 * How a row of measurements lies, as reports say it: how many, the median, and p90.
 *
 * Both are by nearest rank: of n values in order the median is the one at place ceil(n x 0.5), p90 the one at place
 * ceil(n x 0.9). So each is a value that was measured: at least half, and nine of ten, took no longer.
 */
export interface Spread {
  readonly count: number;
  /** Null where nothing was measured. */
  readonly median: number | null;
  readonly p90: number | null;
}

export function spreadOf(values: readonly number[]): Spread {
  const sorted = Float64Array.from(values).sort();
  return { count: sorted.length, median: nearestRank(sorted, 50), p90: nearestRank(sorted, 90) };
}

/** @param percent whole, so that no binary fraction shifts a place */
function nearestRank(sorted: Float64Array, percent: number): number | null {
  return sorted[Math.ceil((sorted.length * percent) / 100) - 1] ?? null;
}

/** Measurements by what they are of, in the order they first came. */
export class Spreads {
  readonly #values = new Map<string, number[]>();

  add(key: string, value: number): void {
    const values = this.#values.get(key);
    if (values) values.push(value);
    else this.#values.set(key, [value]);
  }

  of(key: string): Spread {
    return spreadOf(this.#values.get(key) ?? []);
  }

  get keys(): string[] {
    return [...this.#values.keys()];
  }
}

/** Counts by name. */
export class Counts {
  readonly #counts = new Map<string, number>();

  add(key: string, by = 1): void {
    this.#counts.set(key, this.of(key) + by);
  }

  of(key: string): number {
    return this.#counts.get(key) ?? 0;
  }

  get total(): number {
    return [...this.#counts.values()].reduce((sum, count) => sum + count, 0);
  }
}

/** A share of 1; null of nothing. */
export function shareOf(part: number, whole: number): number | null {
  return whole === 0 ? null : part / whole;
}
