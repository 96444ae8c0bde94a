import { getContext, hasContext, setContext } from 'svelte';
import { defineTexts, text, type Lang, type Texts } from '../i18n.ts';

const KEY = Symbol('lang');

export const ownTexts = defineTexts({
  id: {
    close: 'Tutup',
    keyboard: 'Papan ketik',
    keypad: 'Papan angka',
    space: 'Spasi',
    shift: 'Huruf besar',
    backspace: 'Hapus',
    clear: 'Hapus semua',
    done: 'Selesai',
    step: (current: number, total: number) => `Langkah ${current} dari ${total}`,
    loading: 'Memuat…',
    choose: 'Pilih…',
    on: 'Aktif',
    off: 'Nonaktif',
    figures: 'Lihat Angka',
    category: 'Kategori',
  },
  en: {
    close: 'Close',
    keyboard: 'Keyboard',
    keypad: 'Keypad',
    space: 'Space',
    shift: 'Capitals',
    backspace: 'Delete',
    clear: 'Clear all',
    done: 'Done',
    step: (current: number, total: number) => `Step ${current} of ${total}`,
    loading: 'Loading…',
    choose: 'Choose…',
    on: 'On',
    off: 'Off',
    figures: 'Show figures',
    category: 'Category',
  },
});

type OwnTexts = typeof ownTexts extends Texts<infer T> ? T : never;

/** Called once by a page's root component, so that everything below follows the visitor's language. */
export function provideLang(lang: () => Lang): void {
  setContext(KEY, lang);
}

/** The language of the page this component stands in; Indonesian where nothing was provided. */
export function useLang(): () => Lang {
  return hasContext(KEY) ? getContext<() => Lang>(KEY) : () => 'id';
}

/** The library's own few words, in the page's language. */
export function useTexts(): () => Readonly<OwnTexts> {
  const lang = useLang();
  return () => text(ownTexts, lang());
}
