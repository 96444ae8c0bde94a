import { SvelteMap } from 'svelte/reactivity';

/** The forms with one text each; what is typed in them stays until it was sent or the officer signs out. */
export type TextKind = 'note' | 'cancel' | 'reject' | 'reprint' | 'explanation';

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
