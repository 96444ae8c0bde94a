import { SvelteMap } from 'svelte/reactivity';

/** The dialogs that ask for one text and nothing else. */
export type TextDialogKind =
  'note' | 'cancel' | 'reject' | 'reprint' | 'hold' | 'call-chosen' | 'compensation';

/** Every form with a text of its own; what is typed in them stays until it was sent or the officer signs out. */
export type TextKind = TextDialogKind | 'explanation' | 'transfer' | 'deputise' | 'deviation' | 'follow-up';

export class TypedTexts {
  readonly #texts = new SvelteMap<string, string>();

  get(visitId: string, kind: TextKind): string {
    return this.#texts.get(`${visitId}:${kind}`) ?? '';
  }

  set(visitId: string, kind: TextKind, text: string): void {
    this.#texts.set(`${visitId}:${kind}`, text);
  }

  drop(visitId: string, kind: TextKind): void {
    this.#texts.delete(`${visitId}:${kind}`);
  }

  clear(): void {
    this.#texts.clear();
  }
}
