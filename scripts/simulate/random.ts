/** Chance that can be replayed: the same seed gives the same day, on every machine. */
export interface Random {
  /** From 0 up to, not including, 1. */
  next(): number;
  /** A whole number from 0 up to, not including, `below`. */
  below(below: number): number;
  between(low: number, high: number): number;
  chance(probability: number): boolean;
  pick<T>(list: readonly [T, ...T[]]): T;
  /** By weight; the weights need not add up to anything. */
  weighted<T>(list: readonly (readonly [T, number])[]): T;
  lognormal(shape: Lognormal): number;
  exponential(mean: number): number;
  /** A stream of its own: what is drawn from it never shifts what others draw. */
  stream(name: string): Random;
}

/** How long something takes when most are short and a few are very long (domain 7). */
export interface Lognormal {
  readonly median: number;
  readonly p95: number;
}

/** How many standard deviations lie between the median and the 95th percentile of a normal distribution. */
const Z95 = 1.644_853_6;

export function createRandom(seed: string): Random {
  const next = smallFastCounter(seed);
  const random: Random = {
    next,
    below: (below) => Math.floor(next() * below),
    between: (low, high) => low + next() * (high - low),
    chance: (probability) => next() < probability,
    pick: (list) => list[Math.floor(next() * list.length)] ?? list[0],
    weighted(list) {
      let left = next() * list.reduce((sum, [, weight]) => sum + weight, 0);
      for (const [value, weight] of list) {
        left -= weight;
        if (left < 0) return value;
      }
      const last = list.at(-1);
      if (last === undefined) throw new Error('Nothing to choose from.');
      return last[0];
    },
    lognormal({ median, p95 }) {
      return median * Math.exp((Math.log(p95 / median) / Z95) * normal(next));
    },
    exponential: (mean) => -mean * Math.log(1 - next()),
    stream: (name) => createRandom(`${seed}/${name}`),
  };
  return random;
}

/** Box and Muller. */
function normal(next: () => number): number {
  return Math.sqrt(-2 * Math.log(1 - next())) * Math.cos(2 * Math.PI * next());
}

/** Chris Doty-Humphrey's sfc32, seeded with a string: 128 bits of state, passes PractRand. */
function smallFastCounter(seed: string): () => number {
  let [a, b, c, counter] = hash(seed);
  const draw = (): number => {
    const sum = (((a + b) | 0) + counter) | 0;
    counter = (counter + 1) | 0;
    a = b ^ (b >>> 9);
    b = (c + (c << 3)) | 0;
    c = (((c << 21) | (c >>> 11)) + sum) | 0;
    return (sum >>> 0) / 4_294_967_296;
  };
  for (let n = 0; n < 16; n += 1) draw();
  return draw;
}

/** Four words of FNV-1a, each begun elsewhere. */
function hash(text: string): [number, number, number, number] {
  const word = (start: number): number => {
    let h = start;
    for (const character of text) h = Math.imul(h ^ (character.codePointAt(0) ?? 0), 16_777_619);
    return h ^ (h >>> 15);
  };
  return [word(2_166_136_261), word(374_761_393), word(668_265_263), 1];
}
