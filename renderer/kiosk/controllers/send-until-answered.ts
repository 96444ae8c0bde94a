import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import { isPassing, type Reply } from './hub.ts';

const FIRST_WAIT_MS = 500;
const LONGEST_WAIT_MS = 2_000;

export interface Sending {
  readonly scheduler: Scheduler;
  /** Called before each attempt, 1 for the first. */
  readonly onTry?: (attempt: number) => void;
  /** Nobody wants the answer any more. */
  readonly isOver: () => boolean;
}

/**
 * Sends the same command until the hub gives an answer of any kind. Only for commands that may safely arrive twice.
 * @returns the answer, or undefined when it was given up
 */
export async function sendUntilAnswered<T>(
  send: () => Promise<Reply<T>>,
  { scheduler, onTry, isOver }: Sending,
): Promise<Reply<T> | undefined> {
  for (let attempt = 1; !isOver(); attempt += 1) {
    onTry?.(attempt);
    const reply = await send();
    if (reply.ok || !isPassing(reply.error.code)) return isOver() ? undefined : reply;
    await pause(scheduler, Math.min(LONGEST_WAIT_MS, FIRST_WAIT_MS * attempt));
  }
  return undefined;
}

function pause(scheduler: Scheduler, milliseconds: number): Promise<void> {
  return new Promise((resolve) => {
    scheduler.after(milliseconds, resolve);
  });
}
