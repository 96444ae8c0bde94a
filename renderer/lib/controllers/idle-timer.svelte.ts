import type { Clock } from '../../../shared/clock.ts';
import { browserScheduler, monotonicClock, type Scheduler } from './scheduler.ts';

const ASK_AFTER_MS = 45_000;
const HOME_AFTER_MS = 15_000;
const SECOND = 1_000;

export interface IdleTimerOptions {
  /** Nobody answered: wipe what was typed and show the first screen. */
  readonly onHome: () => void;
  readonly askAfterMs?: number;
  readonly homeAfterMs?: number;
  readonly clock?: Clock;
  readonly scheduler?: Scheduler;
}

/**
 * Asks an idle visitor whether they are still there, and goes home when no answer comes, so that nobody finds the
 * last visitor's data on the screen. Works with instants, not with counted ticks: a machine that slept goes home
 * at once on waking.
 */
export class IdleTimer {
  /** The question is on screen. */
  asking = $state(false);
  /** Whole seconds until home while asking. */
  secondsLeft = $state(0);

  readonly #onHome: () => void;
  readonly #askAfterMs: number;
  readonly #homeAfterMs: number;
  readonly #clock: Clock;
  readonly #scheduler: Scheduler;
  #lastSign = 0;
  #cancel: (() => void) | undefined;
  #running = false;

  constructor(options: IdleTimerOptions) {
    this.#onHome = options.onHome;
    this.#askAfterMs = options.askAfterMs ?? ASK_AFTER_MS;
    this.#homeAfterMs = options.homeAfterMs ?? HOME_AFTER_MS;
    this.#clock = options.clock ?? monotonicClock;
    this.#scheduler = options.scheduler ?? browserScheduler;
  }

  /** Begins to wait, as on leaving the first screen. */
  start(): void {
    this.#running = true;
    this.touch();
  }

  /** Waits no more, as on the first screen itself. */
  stop(): void {
    this.#running = false;
    this.asking = false;
    this.#cancel?.();
    this.#cancel = undefined;
  }

  /** A sign of life: a touch, a key, a scan, the button "Lanjutkan". */
  touch(): void {
    if (!this.#running) return;
    this.#lastSign = this.#clock.now();
    this.asking = false;
    this.#wait(this.#askAfterMs);
  }

  /**
   * Takes every pointer and key below `target` as a sign of life.
   * @returns a function that stops listening
   */
  listen(target: EventTarget): () => void {
    const heard = (): void => this.touch();
    const kinds = ['pointerdown', 'pointermove', 'keydown', 'wheel'];
    for (const kind of kinds) target.addEventListener(kind, heard, { capture: true, passive: true });
    return () => {
      for (const kind of kinds) target.removeEventListener(kind, heard, { capture: true });
    };
  }

  #wait(milliseconds: number): void {
    this.#cancel?.();
    this.#cancel = this.#scheduler.after(milliseconds, () => this.#look());
  }

  #look(): void {
    const idle = this.#clock.now() - this.#lastSign;
    if (idle < this.#askAfterMs) {
      this.#wait(this.#askAfterMs - idle);
      return;
    }
    const left = this.#askAfterMs + this.#homeAfterMs - idle;
    if (left <= 0) {
      this.stop();
      this.#onHome();
      return;
    }
    this.asking = true;
    this.secondsLeft = Math.ceil(left / SECOND);
    this.#wait(left - (this.secondsLeft - 1) * SECOND);
  }
}
