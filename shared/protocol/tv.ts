/** What the TV is told: numbers and counters, nothing else. No name, no ID, no reason for a priority. */
import { z } from 'zod';
import type { LocalText } from '../domain/pos.ts';
import type { Quarter } from '../domain/quarter.ts';
import type { Mutu } from '../domain/skm.ts';
import { CALLED_DIGITS, TV_LAYOUTS, volumeHoursFit, type TvSettings } from '../domain/tv-settings.ts';
import * as f from './fields.ts';

// ---- commands of the coordinator

const volume = z.number().min(0).max(1);
const volumeHours = z.object({ from: f.timeOfDay, to: f.timeOfDay, volume });

/** What is to change of the TV's settings; the rest stays. */
export const changeTvSettings = z
  .object({
    layout: z.exactOptional(z.enum(TV_LAYOUTS)),
    idleAfterS: z.exactOptional(z.number().int().min(10).max(600)),
    slideS: z.exactOptional(z.number().int().min(5).max(120)),
    calledDigits: z.exactOptional(z.enum(CALLED_DIGITS)),
    volume: z.exactOptional(volume),
    volumeHours: z.exactOptional(z.array(volumeHours).max(8).refine(volumeHoursFit)),
    minRespondents: z.exactOptional(z.number().int().min(1).max(1_000)),
  })
  .refine((change) => Object.keys(change).length > 0);

/** Three lines at most on the screen. */
export const EMERGENCY_MAX = 160;

/** The text that takes the whole screen, or null to end it. English may be left out. */
export const setEmergency = z.object({
  text: z.object({ id: f.line(EMERGENCY_MAX).min(3), en: f.line(EMERGENCY_MAX) }).nullable(),
});

export const mediaFailed = z.object({ url: f.line(600).min(1) });

// ---- what a TV is told

/** `paused`: its officer is on a break (Istirahat). */
export type TvCounterState = 'open' | 'paused' | 'closed';

export interface TvCounter {
  readonly id: string;
  /** What is spoken and shown: `Loket` and `2`. */
  readonly label: string;
  readonly number: number;
  readonly state: TvCounterState;
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

/** What the coordinator tells everybody in the waiting room. */
export interface TvEmergency {
  /** `en` is empty where only Indonesian was written. */
  readonly text: LocalText;
  /** Since when it is shown, hub time in ms; each text has its own. */
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
  /** Calls of today, latest first: eight, and as many as may be at a counter or missed and so shown elsewhere. */
  readonly recent: readonly TvCall[];
  /** The next tickets a counter would call, by counter id, at most three each. */
  readonly next: Readonly<Record<string, readonly string[]>>;
  /** Numbers that were called in vain today (terlewat) and have not reported back, latest first, at most six. */
  readonly skipped: readonly string[];
  readonly settings: TvSettings;
  readonly emergency: TvEmergency | null;
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
  /** The numbers that were missed, as they are now. */
  | { readonly t: 'skipped'; readonly s: number; readonly skipped: readonly string[] }
  /** A counter opened or closed, or its officer goes on a break or comes back. */
  | { readonly t: 'counter'; readonly s: number; readonly c: string; readonly state: TvCounterState }
  /** What the coordinator set: all of it, as it is now. */
  | {
      readonly t: 'set';
      readonly s: number;
      readonly settings: TvSettings;
      readonly emergency: TvEmergency | null;
    }
  /** Office data changed: the whole board again. */
  | { readonly t: 'board'; readonly s: number; readonly board: TvSnapshot };

/** A picture or video of the media folder; `url` names its version, so that a file that was replaced is loaded anew. */
export interface TvMediaItem {
  readonly name: string;
  readonly kind: 'image' | 'video';
  readonly url: string;
}

/** Why a file of the media folder is not shown. */
export type MediaFault = 'unknown-kind' | 'broken' | 'too-large' | 'too-many' | 'unplayable';

export interface TvMedia {
  readonly items: readonly TvMediaItem[];
  /** The following is for the desk; a TV is told nothing of it. */
  readonly skipped: readonly { readonly name: string; readonly why: MediaFault }[];
  /** Where the files are to be put; null for a TV. */
  readonly folder: string | null;
}

/** The satisfaction index as it is published (domain 2.7): of the quarter so far. */
export interface TvIkm {
  readonly unit: string;
  readonly quarter: Quarter;
  readonly respondents: number;
  readonly minimum: number;
  /** Null where fewer answered than the minimum. */
  readonly index: {
    /** 25 to 100, two decimals. */
    readonly value: number;
    readonly mutu: Mutu;
    readonly label: LocalText;
    /** Who answered; those who did not say are in none of them. */
    readonly sexes: Readonly<Record<'L' | 'P', number>>;
    readonly education: Readonly<Record<string, number>>;
  } | null;
}

/** What the desk's settings screen shows of the TV. */
export interface DeskTv {
  readonly settings: TvSettings;
  readonly emergency: TvEmergency | null;
}
