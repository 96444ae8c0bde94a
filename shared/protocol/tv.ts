/** What the TV is told: numbers and counters, nothing else. No name, no ID, no reason for a priority. */
import type { LocalText } from '../domain/pos.ts';

export interface TvCounter {
  readonly id: string;
  /** What is spoken and shown: `Loket` and `2`. */
  readonly label: string;
  readonly number: number;
  readonly open: boolean;
}

/** One call. `k` is which call of that number it is (1 to 3); ticket and `at` tell it from every other. */
export interface TvCall {
  /** `seq` of the newest event of its visit. */
  readonly seq: number;
  readonly ticket: string;
  readonly counterId: string;
  readonly k: number;
  readonly lang: 'id' | 'en';
  /** When it was made, hub time in ms. */
  readonly at: number;
}

export interface TvSnapshot {
  readonly seq: number;
  readonly now: number;
  readonly office: {
    readonly name: string;
    readonly shortName: string;
    readonly zone: string;
    readonly zoneLabel: string;
    readonly runningText: readonly LocalText[];
    readonly charter: LocalText;
    readonly theme: { readonly accent: string; readonly accentInk: string };
  };
  readonly counters: readonly TvCounter[];
  /** The ticket at each counter that is called or being served, latest call first. */
  readonly current: readonly TvCall[];
  /** Earlier calls of today, latest first, at most eight. */
  readonly recent: readonly TvCall[];
  /** The next tickets a counter would call, by counter id, at most three each. */
  readonly next: Readonly<Record<string, readonly string[]>>;
}

/** Pushed to TVs. Kept short: a call costs a display at most 200 bytes whatever waits. */
export type TvEvent =
  /** A number is called (or called again) at a counter. */
  | {
      readonly t: 'call';
      readonly s: number;
      readonly n: string;
      readonly c: string;
      readonly k: number;
      readonly l: 'id' | 'en';
      readonly at: number;
    }
  /** That counter no longer has a number. */
  | { readonly t: 'free'; readonly s: number; readonly c: string }
  /** What waits next at the counters that changed. */
  | { readonly t: 'next'; readonly s: number; readonly next: Readonly<Record<string, readonly string[]>> }
  /** A counter opened or closed. */
  | { readonly t: 'counter'; readonly s: number; readonly c: string; readonly open: boolean }
  /** Office data changed: the whole board again. */
  | { readonly t: 'board'; readonly s: number; readonly board: TvSnapshot };
