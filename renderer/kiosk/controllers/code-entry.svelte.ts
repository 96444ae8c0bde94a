import type { Problem, Reply } from './hub.ts';

export interface CodeEntryDeps<T> {
  /** What was typed or scanned as the hub takes it; undefined where it is no such code. */
  readonly read: (text: string) => string | undefined;
  readonly ask: (code: string) => Promise<Reply<T>>;
  /** The hub knows it. What was typed is forgotten already. */
  readonly onFound: (found: T, code: string) => void;
}

/** A code that somebody holds in hand, typed or scanned, and the question to the hub what it stands for. */
export class CodeEntry<T> {
  text = $state('');
  busy = $state(false);
  problem = $state.raw<Problem | null>(null);
  /** The button was touched: now also say where it is no code yet. */
  tried = $state(false);

  readonly #deps: CodeEntryDeps<T>;
  #over = false;

  constructor(deps: CodeEntryDeps<T>) {
    this.#deps = deps;
  }

  /** It was tried as it stands, and is no code: the hub is not asked. */
  get unreadable(): boolean {
    const quiet = this.tried && !this.busy && this.problem === null;
    return quiet && this.#deps.read(this.text) === undefined;
  }

  /** @param text where it was scanned, and the field is to show no more than `this.text` */
  async open(text = this.text): Promise<void> {
    const code = this.#deps.read(text);
    this.tried = true;
    this.problem = null;
    if (code === undefined || this.busy) return;
    this.busy = true;
    const reply = await this.#deps.ask(code);
    this.busy = false;
    if (this.#over) return;
    if (!reply.ok) {
      this.problem = reply.error;
      return;
    }
    this.text = '';
    this.tried = false;
    this.#deps.onFound(reply.value, code);
  }

  /** Its screen is shown anew: what went wrong before is said no more. */
  begin(): void {
    this.tried = false;
    this.problem = null;
  }

  /** They are gone: an answer that still comes is of no interest. */
  end(): void {
    this.#over = true;
    this.text = '';
  }
}
