/** Indonesian is the language of the office; English is offered beside it. */
export type Lang = 'id' | 'en';

/** A text, or a function that puts values into one. */
export type Message = string | ((...values: never[]) => string);

/** The texts of one screen, Indonesian first. */
export interface Texts<T> {
  readonly id: Readonly<T>;
  readonly en: Readonly<T>;
}

/** English needs the same keys, and functions of the same parameters, but of course other words. */
type SameKeys<T> = {
  readonly [K in keyof T]: T[K] extends (...values: infer V) => string ? (...values: V) => string : string;
};

/**
 * Declares the texts of a screen in both languages; a missing or surplus English key is a compile error.
 *
 *     const texts = defineTexts({
 *       id: { title: 'Buku Tamu', wait: (minutes: number) => `± ${minutes} menit` },
 *       en: { title: 'Guest book', wait: (minutes: number) => `about ${minutes} minutes` },
 *     });
 *     const t = $derived(text(texts, prefs.lang)); // t.title, t.wait(5)
 */
export function defineTexts<const T extends Record<string, Message>>(texts: {
  id: T;
  en: NoInfer<SameKeys<T>>;
}): Texts<SameKeys<T>> {
  return texts as unknown as Texts<SameKeys<T>>;
}

/** The texts of a catalogue in one language. */
export function text<T>(texts: Texts<T>, lang: Lang): Readonly<T> {
  return texts[lang];
}
