import type { Scheduler } from '../../lib/controllers/scheduler.ts';
import type { Problem, Reply } from './hub.ts';
import { LastTap } from './last-tap.svelte.ts';
import { PaperWatch, type PaperDeps } from './paper-watch.ts';

/** What the hub gives for it. */
interface Given {
  /** Of its receipt on paper; null where nothing is printed. */
  readonly printJobId: string | null;
}

export interface SubmissionDeps {
  readonly scheduler: Scheduler;
  readonly paper: PaperDeps;
  /** Something else is on screen now that stays another time: its last tap, its number. */
  readonly onChange: () => void;
  readonly onGiven: () => void;
  readonly onRefused: (problem: Problem) => void;
}

/** What is handed in by one last tap, and then has a number, a code to follow it with, and a receipt on paper. */
export class Submission<T extends Given> {
  given = $state.raw<T | null>(null);
  receipt = $state.raw<PaperWatch | null>(null);

  readonly #deps: SubmissionDeps;
  readonly #lastTap: LastTap;
  #over = false;

  constructor(deps: SubmissionDeps) {
    this.#deps = deps;
    const { scheduler, onChange } = deps;
    this.#lastTap = new LastTap({ scheduler, onSending: onChange, isOver: () => this.#over });
  }

  /** The last tap is under way. */
  get sending(): boolean {
    return this.#lastTap.underWay;
  }

  get attempts(): number {
    return this.#lastTap.attempts;
  }

  /** Sent until the hub answers. @param command with the same key each time, so that it is kept once */
  async send(command: () => Promise<Reply<T>>): Promise<void> {
    if (this.sending) return;
    const reply = await this.#lastTap.send(command);
    if (reply === undefined) return;
    const { paper, onChange, onGiven, onRefused } = this.#deps;
    if (!reply.ok) {
      onRefused(reply.error);
      return;
    }
    this.given = reply.value;
    this.receipt = new PaperWatch(reply.value.printJobId, paper);
    onGiven();
    onChange();
  }

  /** They are gone. */
  end(): void {
    this.#over = true;
    this.given = null;
    this.receipt = null;
  }
}
