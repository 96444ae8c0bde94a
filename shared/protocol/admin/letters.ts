/** Letters and messages of requests, as administration edits them. */
import { z } from 'zod';
import { MESSAGE_IDS, SIGNERS, type LetterTexts } from '../../domain/requests/letters.ts';
import * as f from '../fields.ts';
import { version } from './office-changes.ts';

const filled = (longest: number) => f.text(longest).regex(/\S/);

export const saveLetter = z.object({
  base: version,
  /** The letter, or letter and type: `refusal.loan`. */
  key: f.id,
  letter: z.object({
    subject: f.line(120).regex(/\S/),
    body: filled(3_900),
    signer: z.enum(SIGNERS),
  }),
});

export const saveMessage = z.object({
  base: version,
  message: z.enum(MESSAGE_IDS),
  text: filled(1_500),
});

export const saveLetterNumber = z.object({ base: version, pattern: f.line(80).regex(/\S/) });

export interface LetterTextsView {
  readonly texts: LetterTexts;
  readonly version: number;
}
