import { browserScheduler, type Scheduler } from './scheduler.ts';

const FIRST_MS = 450;
const NEXT_MS = 90;

/**
 * Runs an action once on press, then again and again while held (backspace).
 * The first repeat waits long enough for a slow finger to mean one press.
 */
export function holdRepeat(
  action: () => void,
  scheduler: Scheduler = browserScheduler,
): { press: () => void; release: () => void } {
  let cancel: (() => void) | undefined;
  const release = (): void => {
    cancel?.();
    cancel = undefined;
  };
  const again = (): void => {
    action();
    cancel = scheduler.after(NEXT_MS, again);
  };
  const press = (): void => {
    release();
    action();
    cancel = scheduler.after(FIRST_MS, again);
  };
  return { press, release };
}
