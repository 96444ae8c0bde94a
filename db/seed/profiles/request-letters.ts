/**
 * Letters and messages of requests as an office is delivered with them, in the register of official letters (tata naskah
 * dinas; domain 6). An office changes each in administration.
 */
import type { LetterTexts } from '../../../shared/domain/requests/letters.ts';
import type { OfficeData } from '../seed.ts';
import { LETTERS } from './request-letters/letters.ts';
import { MESSAGES } from './request-letters/messages.ts';

export const DEFAULT_LETTER_TEXTS: LetterTexts = {
  numberPattern: '{nomor urut}/ULT-{seri}/{bulan romawi}/{tahun}',
  letters: LETTERS,
  messages: MESSAGES,
};

/** The office's own where it changed them; what was added since it was set up is as it is delivered. */
export function letterTextsOf({ requestLetters: own }: Pick<OfficeData, 'requestLetters'>): LetterTexts {
  return {
    numberPattern: own?.numberPattern ?? DEFAULT_LETTER_TEXTS.numberPattern,
    letters: { ...LETTERS, ...own?.letters },
    messages: { ...MESSAGES, ...own?.messages },
  };
}
