import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import type { Reply } from './hub.ts';
import { sendUntilAnswered } from './send-until-answered.ts';

export interface LastTapDeps {
  readonly scheduler: Scheduler;
  /** It begins or is over: nobody is asked "are you still there?" while it is under way. */
  readonly onSending: () => void;
  /** The visitor is gone and nobody wants the answer any more. */
  readonly isOver: () => boolean;
}

/**
 * The touch that asks for a number. It is sent until the hub answers, always with the visitor's own key, so that a
 * retry gives the same number.
 */
export class LastTap {
  /** Attempts so far; 0 while it is not under way. */
  attempts = $state(0);
  readonly #deps: LastTapDeps;

  constructor(deps: LastTapDeps) {
    this.#deps = deps;
  }

  get underWay(): boolean {
    return this.attempts > 0;
  }

  /** @returns the hub's answer, or undefined when the visitor went away */
  async send<T>(send: () => Promise<Reply<T>>): Promise<Reply<T> | undefined> {
    const { scheduler, onSending, isOver } = this.#deps;
    this.attempts = 1;
    onSending();
    const onTry = (attempt: number): void => void (this.attempts = attempt);
    const reply = await sendUntilAnswered(send, { scheduler, onTry, isOver });
    this.attempts = 0;
    if (reply !== undefined) onSending();
    return reply;
  }
}
