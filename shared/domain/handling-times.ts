/** How long tickets kept a counter in the last weeks, by stage, service and hour of the day: what estimates are made of. */
import type { HandlingTime } from './estimate.ts';
import type { Stage } from './visit.ts';

/** One ticket at one stage, from when somebody began with it to when it was done with there. */
export interface HandlingSample {
  readonly stage: Stage;
  readonly serviceId: string;
  /** Hour of the office's clock at which it began, 0 to 23. */
  readonly hour: number;
  readonly minutes: number;
}

/** Fewer than this say nothing about the next one. */
const ENOUGH = 20;
/** A visit that ran on over lunch or over night kept no counter meanwhile. */
const LONGEST_MINUTES = 240;
/** Finishing one, calling the next and the walk to the counter: nobody measures it, everybody waits for it. */
const BETWEEN_TICKETS_MINUTES = 1;
/** Identity and routing take a median of three minutes together, the slow ones ten (domain 7). */
const USUAL_FRONT_OFFICE: HandlingTime = { meanMinutes: 4, sdMinutes: 3 };
/** Consultations have a median of 18 minutes and one in twenty takes an hour (domain 7). */
const USUAL_SPREAD = 0.8;

export interface HandlingTimes {
  /** What the samples say; undefined where they are too few. */
  of(stage: Stage, serviceId: string, hour: number): HandlingTime | undefined;
}

/** Adds samples up one by one, so that weeks of them need not be kept. */
export class HandlingTally {
  readonly #sums = new Map<string, { n: number; sum: number; squares: number }>();

  add({ stage, serviceId, hour, minutes }: HandlingSample): void {
    if (minutes < 0 || minutes > LONGEST_MINUTES) return;
    const taken = minutes + BETWEEN_TICKETS_MINUTES;
    // the front office does the same with everybody, whatever they came for
    const kind = stage === 'front-office' ? stage : `${stage} ${serviceId}`;
    for (const key of [kind, `${kind} ${hour}`]) {
      const { n, sum, squares } = this.#sums.get(key) ?? { n: 0, sum: 0, squares: 0 };
      this.#sums.set(key, { n: n + 1, sum: sum + taken, squares: squares + taken ** 2 });
    }
  }

  /** The hour's own times where there are enough, else those of the whole day. */
  times(): HandlingTimes {
    const enough = new Map<string, HandlingTime>();
    for (const [key, { n, sum, squares }] of this.#sums) {
      if (n < ENOUGH) continue;
      const meanMinutes = sum / n;
      enough.set(key, { meanMinutes, sdMinutes: Math.sqrt(Math.max(0, squares / n - meanMinutes ** 2)) });
    }
    return {
      of(stage, serviceId, hour) {
        const kind = stage === 'front-office' ? stage : `${stage} ${serviceId}`;
        return enough.get(`${kind} ${hour}`) ?? enough.get(kind);
      },
    };
  }
}

/** What is known before an office has a past. @param handlingMinutes the service's own typical minutes */
export function usualHandling(stage: Stage, handlingMinutes: number): HandlingTime {
  if (stage === 'front-office') return USUAL_FRONT_OFFICE;
  return { meanMinutes: handlingMinutes, sdMinutes: USUAL_SPREAD * handlingMinutes };
}

/** One officer who does both stages keeps a ticket for both times. */
export function together(one: HandlingTime, other: HandlingTime): HandlingTime {
  return {
    meanMinutes: one.meanMinutes + other.meanMinutes,
    sdMinutes: Math.hypot(one.sdMinutes, other.sdMinutes),
  };
}
