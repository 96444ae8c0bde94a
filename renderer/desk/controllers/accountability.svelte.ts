/**
 * A step that ran over its standard is finished only with its explanation (pertanggungjawaban, H-08). The desk asks
 * for it before sending; where the hub's clock saw the end a moment earlier, its refusal asks for it.
 */
import type { DeskVisit, VisitDetail } from '../../../shared/protocol/desk.ts';
import type { DeviationInput } from '../../../shared/protocol/fields.ts';
import { owesExplanation } from '../model/step-clock.ts';
import type { Live, Reply } from './live.ts';
import type { Teller } from './teller.svelte.ts';

export type FinishStep = (deviation: DeviationInput | null) => Promise<Reply<VisitDetail>>;

interface Owed {
  readonly visit: DeskVisit;
  readonly send: FinishStep;
  readonly answer: (detail: VisitDetail | null) => void;
}

export class Accountability {
  /** The step that waits for its explanation; its dialog is open meanwhile. */
  owed = $state.raw<Owed | null>(null);
  busy = $state(false);
  readonly #live: Live;
  readonly #teller: Teller;

  constructor(live: Live, teller: Teller) {
    this.#live = live;
    this.#teller = teller;
  }

  /** @returns the visit afterwards, or null where it was refused (said already) or given up */
  async finish(visit: DeskVisit, send: FinishStep): Promise<VisitDetail | null> {
    if (owesExplanation(visit.step, this.#live.now())) return this.#ask(visit, send);
    const reply = await send(null);
    if (reply.ok) return reply.value;
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
    const reply = await owed.send({ kind: 'time', explanation: explanation.trim() });
    this.busy = false;
    if (reply.ok) this.#end(reply.value);
    else this.#teller.refused(reply.error);
  }

  dismiss(): void {
    this.#end(null);
  }

  #ask(visit: DeskVisit, send: FinishStep): Promise<VisitDetail | null> {
    this.dismiss();
    return new Promise((answer) => {
      this.owed = { visit, send, answer };
    });
  }

  #end(detail: VisitDetail | null): void {
    const { owed } = this;
    this.owed = null;
    owed?.answer(detail);
  }
}
