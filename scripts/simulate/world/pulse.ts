/**
 * Makes a real network repeatable: before the next thing happens, everybody has heard what the last one caused. What a
 * command causes is pushed before it is answered, so nobody waits for anything that is not on its way already.
 */
export interface DeskEar {
  readonly connected: boolean;
  /** `seq` of the newest event pushed here. */
  readonly pushed: number;
  /** The same, or of the picture it asked for, where that is newer. */
  readonly knows: number;
  drained(): Promise<void>;
}

export type TvEar = Pick<DeskEar, 'connected' | 'drained'>;

export interface Pulse {
  /** A desk hears of every change of a visit. */
  join(desk: DeskEar): void;
  /** A TV hears of calls only. */
  joinTv(tv: TvEar): void;
  /** Somebody who is no desk did something, or time did. */
  stirred(): void;
  /** A number was called: the people in the room hear it before anything else happens. */
  called(): void;
  /** A desk heard something. */
  heard(): void;
  /** Resolves when every desk knows what any of them was told. */
  settle(): Promise<void>;
}

/** In real time: a push that takes longer is lost, and the simulation would wait for ever. */
const PATIENCE_MS = 30_000;

export function createPulse(): Pulse {
  const desks: DeskEar[] = [];
  const tvs: TvEar[] = [];
  let isStirred = false;
  let isCalled = false;
  let look: () => void = () => undefined;

  function newest(): number {
    return desks.reduce((most, { connected, pushed }) => (connected ? Math.max(most, pushed) : most), 0);
  }

  function allKnow(seq: number): boolean {
    return desks.every(({ connected, knows }) => !connected || knows >= seq);
  }

  function everyoneKnows(seq: number): Promise<void> {
    if (allKnow(seq)) return Promise.resolve();
    return new Promise((resolve, reject) => {
      const timer = setTimeout(
        () => reject(new Error(`A desk was never told of event ${seq}.`)),
        PATIENCE_MS,
      );
      look = () => {
        if (!allKnow(seq)) return;
        look = () => undefined;
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    join: (desk) => void desks.push(desk),
    joinTv: (tv) => void tvs.push(tv),
    stirred() {
      isStirred = true;
    },
    called() {
      isCalled = true;
    },
    heard: () => look(),
    async settle() {
      if (isStirred) await desks.find(({ connected }) => connected)?.drained();
      if (isStirred || isCalled) {
        for (const tv of tvs) if (tv.connected) await tv.drained();
      }
      isStirred = false;
      isCalled = false;
      await everyoneKnows(newest());
    },
  };
}
