/** Exact fractions, where a published figure must not lose its half on the way (domain 2.3). */
export interface Fraction {
  readonly n: bigint;
  readonly d: bigint;
}

export const ZERO: Fraction = { n: 0n, d: 1n };

export function fraction(n: number, d = 1): Fraction {
  return { n: BigInt(n), d: BigInt(d) };
}

export function add(one: Fraction, other: Fraction): Fraction {
  return reduced(one.n * other.d + other.n * one.d, one.d * other.d);
}

export function times(one: Fraction, other: Fraction): Fraction {
  return reduced(one.n * other.n, one.d * other.d);
}

/** @returns 0 of nothing */
export function meanOf(all: readonly Fraction[]): Fraction {
  return all.length === 0 ? ZERO : times(all.reduce(add, ZERO), fraction(1, all.length));
}

/** Rounded half up, of fractions that are not negative. */
export function roundHalfUp({ n, d }: Fraction, decimals: number): number {
  const scale = 10n ** BigInt(decimals);
  return Number((2n * n * scale + d) / (2n * d)) / Number(scale);
}

/** As a number, true to twelve decimals. */
export function toNumber(of: Fraction): number {
  return roundHalfUp(of, 12);
}

function reduced(n: bigint, d: bigint): Fraction {
  const common = greatestCommonDivisor(n, d);
  return { n: n / common, d: d / common };
}

function greatestCommonDivisor(one: bigint, other: bigint): bigint {
  return other === 0n ? one : greatestCommonDivisor(other, one % other);
}
