/** Holds the laws against the office, at random moments and at the end of every day. */
import { latestSeq } from '../../db/repositories/events.ts';
import { brokenLaws, type Breach } from './laws/index.ts';
import type { Picture } from './laws/types.ts';
import { takePicture } from './world/picture.ts';
import type { World } from './world/world.ts';

export interface FoundBreach extends Breach {
  /** When it was found, ISO 8601 UTC. */
  readonly at: string;
}

export interface Inspector {
  /** What was broken at first sight; a broken law is named once. */
  readonly breaches: readonly FoundBreach[];
  /** Looks how often since the day began. */
  readonly checks: number;
  beginDay(day: string): Promise<void>;
  look(over: boolean): Promise<void>;
}

/** @param seen is shown every picture the laws were held against */
export function createInspector(world: World, seen: (picture: Picture) => void = () => undefined): Inspector {
  const breaches: FoundBreach[] = [];
  let day = '';
  let sinceSeq = 0;
  let slipsBefore = 0;
  let tapsBefore = 0;
  let checks = 0;
  let before: Picture | undefined;

  return {
    breaches,
    get checks() {
      return checks;
    },
    async beginDay(begun) {
      day = begun;
      checks = 0;
      sinceSeq = await latestSeq(world.hub.hub.context.db);
      slipsBefore = world.paper.slips.length;
      tapsBefore = world.diary.taps.length;
    },
    async look(over) {
      checks += 1;
      const now = await takePicture(world.hub, {
        day,
        over,
        sinceSeq,
        at: world.clock.now(),
        slips: world.paper.slips.slice(slipsBefore),
        taps: world.diary.taps.slice(tapsBefore),
      });
      for (const breach of brokenLaws(now, before)) {
        if (breaches.some(({ law }) => law === breach.law)) continue;
        breaches.push({ ...breach, at: new Date(world.clock.now()).toISOString() });
      }
      seen(now);
      before = now;
    },
  };
}
