/** What happens when, in virtual time: the next thing is taken off, the clock jumps there, nothing sleeps. */
export interface Planned {
  /** ms since 1970 UTC. */
  readonly at: number;
  readonly run: () => void | Promise<void>;
  cancelled: boolean;
}

export interface Schedule {
  /** Things planned for the same moment happen in the order they were planned. @returns what cancels it */
  at(instant: number, run: Planned['run']): () => void;
  /** Takes off the next thing; undefined when nothing is planned. */
  take(): Planned | undefined;
  readonly size: number;
}

interface Entry extends Planned {
  readonly order: number;
}

/** A binary heap. */
export function createSchedule(): Schedule {
  const heap: Entry[] = [];
  let planned = 0;

  function before(one: Entry, other: Entry): boolean {
    return one.at < other.at || (one.at === other.at && one.order < other.order);
  }

  function swap(i: number, j: number): void {
    const [one, other] = [heap[i], heap[j]];
    if (one && other) [heap[i], heap[j]] = [other, one];
  }

  function isBefore(i: number, j: number): boolean {
    const [one, other] = [heap[i], heap[j]];
    return one !== undefined && other !== undefined && before(one, other);
  }

  function rise(from: number): void {
    for (let i = from, up = (i - 1) >> 1; i > 0 && isBefore(i, up); i = up, up = (i - 1) >> 1) swap(i, up);
  }

  function sink(): void {
    for (let i = 0; ;) {
      let least = i;
      for (const child of [2 * i + 1, 2 * i + 2]) if (isBefore(child, least)) least = child;
      if (least === i) return;
      swap(i, least);
      i = least;
    }
  }

  function takeAny(): Entry | undefined {
    const [first] = heap;
    const last = heap.pop();
    if (first === undefined || last === undefined || heap.length === 0) return first;
    heap[0] = last;
    sink();
    return first;
  }

  return {
    at(instant, run) {
      const entry: Entry = { at: instant, run, cancelled: false, order: planned };
      planned += 1;
      heap.push(entry);
      rise(heap.length - 1);
      return () => {
        entry.cancelled = true;
      };
    },
    take() {
      for (let next = takeAny(); next; next = takeAny()) if (!next.cancelled) return next;
      return undefined;
    },
    get size() {
      return heap.length;
    },
  };
}
