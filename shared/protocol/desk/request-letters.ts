/** Letters of requests, and the messages that officers send (P-03). */
import { z } from 'zod';
import type { LetterId, MessageId } from '../../domain/requests/letters.ts';
import * as f from '../fields.ts';

export const onLetter = z.object({ letterId: f.id });
export const messageSent = z.object({
  requestId: f.id,
  /** The step that offered it. */
  stepNo: z.number().int().min(1),
});

/** A letter that a step just made. */
export interface MadeLetter {
  readonly id: string;
  readonly letter: LetterId;
  readonly number: string;
}

export interface StepDone {
  /** Null where the step makes none. */
  readonly letter: MadeLetter | null;
}

export interface LetterView extends MadeLetter {
  /** Office day. */
  readonly day: string;
  /** Its words are gone: the time to keep them was over. */
  readonly erased: boolean;
}

/** What the last step offers to tell the applicant; for who may know them. */
export interface OfferedMessage {
  readonly stepNo: number;
  readonly message: MessageId;
  /** E.164 */
  readonly phone: string;
  readonly text: string;
}

export interface SentMessage {
  readonly stepNo: number;
  readonly message: MessageId;
  readonly by: string;
  readonly at: number;
}
