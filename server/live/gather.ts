/** Does a piece of work once for many requests that come close together. */
export interface Gathered {
  soon(): void;
  stop(): void;
}

/** @param afterMs how long to wait for more; work never overlaps itself, and a request during it is not lost */
export function gather(
  afterMs: number,
  onError: (error: unknown) => void,
  work: () => Promise<void>,
): Gathered {
  let timer: NodeJS.Timeout | undefined;
  let running = false;
  let again = false;
  let stopped = false;

  function soon(): void {
    if (stopped || timer !== undefined) return;
    if (running) again = true;
    else timer = setTimeout(() => void run(), afterMs);
  }

  async function run(): Promise<void> {
    timer = undefined;
    running = true;
    try {
      await work();
    } catch (error) {
      if (!stopped) onError(error);
    }
    running = false;
    if (again) {
      again = false;
      soon();
    }
  }

  return {
    soon,
    stop() {
      stopped = true;
      clearTimeout(timer);
    },
  };
}
