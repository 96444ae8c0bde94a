/** A text as it is typed in both languages. */
import type { LocalText } from '../../../shared/domain/pos.ts';

export interface TypedText {
  id: string;
  en: string;
}

export const noText = (): TypedText => ({ id: '', en: '' });

/** The same words in both languages are typed once. */
export function typedText({ id, en }: LocalText): TypedText {
  return { id, en: en === id ? '' : en };
}

/** What is kept: a text without English says the Indonesian in both. */
export function keptText({ id, en }: TypedText): LocalText {
  const kept = id.trim();
  return { id: kept, en: en.trim() === '' ? kept : en.trim() };
}
