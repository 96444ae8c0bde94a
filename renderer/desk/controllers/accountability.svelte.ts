/**
 * A step that ran over its standard is finished only with its explanation (pertanggungjawaban, H-08). The desk asks
 * for it before sending; where the hub's clock saw the end a moment earlier, its refusal asks for it.
 */
import type { DeskVisit } from '../../../shared/protocol/desk/queue.ts';
import type { DeviationInput } from '../../../shared/protocol/fields.ts';
import type { Problem, Reply } from '../../lib/officer/live.ts';
import type { Teller } from '../../lib/officer/teller.svelte.ts';

/** Sends what ends or puts aside a step, with its explanation where one is owed. */
export type SendStep<T> = (deviation: DeviationInput | null) => Promise<Reply<T>>;

interface Owed {
  readonly visit: DeskVisit;
  /** @returns why the explained step was refused, or null where it went through */
  readonly explain: (explanation: string) => Promise<Problem | null>;
  readonly giveUp: () => void;
}

export class Accountability {
  /** The step that waits for its explanation; its dialog is open meanwhile. */
  owed = $state.raw<Owed | null>(null);
  busy = $state(false);
  readonly #owes: (visit: DeskVisit) => boolean;
  readonly #teller: Teller;

  /** @param owes whether the visit's step is over its standard by the desk's own clock */
  constructor(owes: (visit: DeskVisit) => boolean, teller: Teller) {
    this.#owes = owes;
    this.#teller = teller;
  }

  /** @returns what the hub answered, or null where it was refused (said already) or given up */
  async finish<T>(visit: DeskVisit, send: SendStep<T>): Promise<{ readonly value: T } | null> {
    if (this.#owes(visit)) return this.#ask(visit, send);
    const reply = await send(null);
    if (reply.ok) return { value: reply.value };
    if (reply.error.code === 'deviation-required') return this.#ask(visit, send);
    this.#teller.refused(reply.error);
    return null;
  }

  /** Sends the step again with its explanation. The dialog stays open, and the text in it, until that went through. */
  async explain(explanation: string): Promise<void> {
    const { owed } = this;
    if (owed === null || this.busy) return;
    this.busy = true;
    this.#teller.clear();
    const refused = await owed.explain(explanation.trim());
    this.busy = false;
    if (refused !== null) this.#teller.refused(refused);
  }

  dismiss(): void {
    this.owed?.giveUp();
  }

  #ask<T>(visit: DeskVisit, send: SendStep<T>): Promise<{ readonly value: T } | null> {
    this.dismiss();
    return new Promise((resolve) => {
      const end = (answer: { readonly value: T } | null): void => {
        this.owed = null;
        resolve(answer);
      };
      this.owed = {
        visit,
        giveUp: () => end(null),
        explain: async (explanation) => {
          const reply = await send({ kind: 'time', explanation });
          if (!reply.ok) return reply.error;
          end({ value: reply.value });
          return null;
        },
      };
    });
  }
}
