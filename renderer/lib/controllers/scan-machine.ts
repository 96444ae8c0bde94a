/** Scanners type a character every 1 to 30 ms; no hand keeps 50 ms for a whole code and its Enter. */
const MAX_GAP_MS = 50;
/** The shortest code: a ticket such as A-007, with room for A-1. */
const MIN_LENGTH = 3;
/** From the third fast key on, keys are held back from the page until it is clear who typed. */
const HOLD_FROM = 3;

/** A burst of fast keys so far. */
export interface ScanState {
  readonly text: string;
  /** The end of `text` that the page has not seen. */
  readonly held: string;
  /** When the last key came, ms. */
  readonly at: number;
}

export const NO_SCAN: ScanState = { text: '', held: '', at: Number.NEGATIVE_INFINITY };

/** What to do about a key. */
export interface ScanStep {
  readonly state: ScanState;
  /** The page must not see this key. */
  readonly swallow: boolean;
  /** It was a hand after all: type this into the field before the key takes effect. */
  readonly giveBack: string;
  /** This key begins a burst: remember the field as it is now. */
  readonly begins: boolean;
  /** A whole code. */
  readonly scan: string | null;
}

const quiet = { swallow: false, giveBack: '', begins: false, scan: null };

/**
 * Tells a USB scanner, which types like a keyboard and ends with Enter, from a hand.
 *
 * @param key KeyboardEvent.key: one character, `Enter`, `Shift`, or another name
 * @param at when it came, ms of any steady clock
 */
export function scanKey(state: ScanState, key: string, at: number): ScanStep {
  // Scanners press Shift for capitals; it neither adds nor breaks anything.
  if (key === 'Shift') return { ...quiet, state };
  const fast = at - state.at <= MAX_GAP_MS;
  if (Array.from(key).length === 1) return fast ? next(state, key, at) : first(state, key, at);
  if (key === 'Enter' && fast && state.text.length >= MIN_LENGTH) {
    return { ...quiet, state: NO_SCAN, swallow: true, scan: state.text };
  }
  return { ...quiet, state: NO_SCAN, giveBack: state.held };
}

/** Time has passed without a key: whatever was held back goes to the page. */
export function scanPause(state: ScanState, at: number): ScanStep {
  if (at - state.at <= MAX_GAP_MS) return { ...quiet, state };
  return { ...quiet, state: NO_SCAN, giveBack: state.held };
}

/** How long to wait after a key before calling `scanPause`, ms. */
export const SCAN_PAUSE_MS = MAX_GAP_MS + 10;

function first(state: ScanState, key: string, at: number): ScanStep {
  return { ...quiet, state: { text: key, held: '', at }, giveBack: state.held, begins: true };
}

function next(state: ScanState, key: string, at: number): ScanStep {
  const text = state.text + key;
  const swallow = Array.from(text).length >= HOLD_FROM;
  return { ...quiet, state: { text, held: swallow ? state.held + key : state.held, at }, swallow };
}
