/** Letters and messages of requests, as the change engine reads, checks and writes them. */
import { letterTextsOf } from '../../../../db/seed/profiles/request-letters.ts';
import { checkLetterTexts, type LetterTexts } from '../../../../shared/domain/requests/letters.ts';
import { ok } from '../../../../shared/result.ts';
import type { OfficeItem } from '../item.ts';
import { changeRow, officeRow } from './office-row.ts';

export const REQUEST_LETTERS: OfficeItem<LetterTexts> = {
  read: async (db) => letterTextsOf(await officeRow(db)),
  check: (_, __, { after }) => Promise.resolve(after === null ? ok(true) : checkLetterTexts(after)),
  write: (db, _, texts) => changeRow(db, () => (texts === null ? {} : { requestLetters: texts })),
};
