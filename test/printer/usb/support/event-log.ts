/** What somebody says over time, and those who wait for it. */
export interface EventLog<E> {
  add(event: E): void;
  /** Nothing more will come: whoever waits is told so, and how the speaker ended. */
  end(how: string): void;
  /**
   * The next event with these fields, or that one wants, passing over others for good.
   *
   * @throws Error that lists what came instead, when it does not come in time or can come no more
   */
  until(wanted: Wanted<E>): Promise<E>;
  /** Forgets what nobody waited for. */
  forget(): void;
}

export type Wanted<E> = Partial<E> | ((event: E) => boolean);

/** ms; what a scenario waits for comes within a second, or not at all, or the machine is busy with all else. */
const PATIENCE = 30_000;

export function createEventLog<E extends object>(speaker: string): EventLog<E> {
  let unread: E[] = [];
  let passed: E[] = [];
  let ended: string | undefined;
  let heard = (): void => undefined;

  function take(wanted: Wanted<E>): E | undefined {
    for (let event = unread.shift(); event !== undefined; event = unread.shift()) {
      passed.push(event);
      if (isWanted(event, wanted)) return event;
    }
    return undefined;
  }

  async function until(wanted: Wanted<E>): Promise<E> {
    const start = performance.now();
    for (;;) {
      const event = take(wanted);
      if (event !== undefined) return event;
      const left = PATIENCE - (performance.now() - start);
      if (ended !== undefined || left <= 0) {
        const story = passed.map((one) => JSON.stringify(one)).join('\n');
        const missed = typeof wanted === 'function' ? 'what was waited for' : JSON.stringify(wanted);
        const end = ended === undefined ? '' : ` and ${ended}`;
        throw new Error(`${speaker} never said ${missed}${end}, but:\n${story}`);
      }
      await news(left);
    }
  }

  function news(timeout: number): Promise<void> {
    return new Promise((resolve) => {
      const timer = setTimeout(resolve, timeout);
      heard = () => {
        clearTimeout(timer);
        resolve();
      };
    });
  }

  return {
    add(event) {
      unread.push(event);
      heard();
    },
    end(how) {
      ended = how;
      heard();
    },
    until,
    forget() {
      unread = [];
      passed = [];
    },
  };
}

function isWanted<E extends object>(event: E, wanted: Wanted<E>): boolean {
  if (typeof wanted === 'function') return wanted(event);
  return Object.entries(wanted).every(([key, value]) => (event as Record<string, unknown>)[key] === value);
}
