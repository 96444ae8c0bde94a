/** Letters and messages of requests, as they are shown and changed in administration. One text is saved at a time. */
import { newestChangeOf } from '../../../db/repositories/office-changes.ts';
import { letterTextsOf } from '../../../db/seed/profiles/request-letters.ts';
import type { LetterTexts } from '../../../shared/domain/requests/letters.ts';
import type { LetterTextsView } from '../../../shared/protocol/admin/letters.ts';
import type { Changed } from '../../../shared/protocol/admin/office-changes.ts';
import type { CommandInput } from '../../../shared/protocol/commands.ts';
import { refuse, type Result } from '../../../shared/result.ts';
import type { Caller } from '../../auth/callers.ts';
import type { Context } from '../../context.ts';
import { changeOffice } from './change-office.ts';

const KIND = 'request-letters';
/** There is one collection of them; its key says so. */
const KEY = 'office';

export async function showLetters(context: Context): Promise<LetterTextsView> {
  const newest = await newestChangeOf(context.db, KIND, KEY);
  return { texts: letterTextsOf(context.office().data), version: newest?.seq ?? 0 };
}

export function saveLetter(
  context: Context,
  caller: Caller,
  { base, key, letter }: CommandInput<'letters:save-letter'>,
): Promise<Result<Changed>> {
  const { letters } = letterTextsOf(context.office().data);
  if (!Object.hasOwn(letters, key)) return Promise.resolve(refuse('letter-unknown'));
  return save(context, caller, base, { letters: { ...letters, [key]: letter } });
}

export function saveMessage(
  context: Context,
  caller: Caller,
  { base, message, text }: CommandInput<'letters:save-message'>,
): Promise<Result<Changed>> {
  const { messages } = letterTextsOf(context.office().data);
  return save(context, caller, base, { messages: { ...messages, [message]: text } });
}

export function saveNumber(
  context: Context,
  caller: Caller,
  { base, pattern }: CommandInput<'letters:save-number'>,
): Promise<Result<Changed>> {
  return save(context, caller, base, { numberPattern: pattern });
}

function save(
  context: Context,
  caller: Caller,
  base: number,
  changes: Partial<LetterTexts>,
): Promise<Result<Changed>> {
  const value = { ...letterTextsOf(context.office().data), ...changes };
  return changeOffice(context, caller, { kind: KIND, key: KEY, base, value });
}
