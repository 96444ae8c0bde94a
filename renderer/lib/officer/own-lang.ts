import type { Lang } from '../i18n.ts';

const KEY = 'ult-desk-language';

/** The language this workstation was last used in; Indonesian at first. */
export function readLang(storage: Pick<Storage, 'getItem'>): Lang {
  return storage.getItem(KEY) === 'en' ? 'en' : 'id';
}

export function writeLang(storage: Pick<Storage, 'setItem'>, lang: Lang): void {
  storage.setItem(KEY, lang);
}
