import { isRealTimeAnswer } from './dle-eot.ts';
import { isInOrderAnswer } from './in-order.ts';

export interface Answer {
  readonly kind: 'real-time' | 'in-order';
  readonly byte: number;
}

/** Finds the answers in what a printer sends, piece by piece. */
export type AnswerReader = (bytes: Uint8Array) => Answer[];

/** Of the four bytes of an automatic status, those after the first. */
const REST_OF_AUTOMATIC = 3;

/**
 * Two kinds of byte are answers; all else is dropped: flow control, noise, text, and the automatic status (GS a) a
 * printer may have been set to send by someone else, whose later bytes look like answers in order.
 */
export function createAnswerReader(): AnswerReader {
  let rest = 0;

  function read(byte: number): Answer[] {
    if (rest > 0 && isInOrderAnswer(byte)) {
      rest -= 1;
      return [];
    }
    rest = startsAutomatic(byte) ? REST_OF_AUTOMATIC : 0;
    if (isRealTimeAnswer(byte)) return [{ kind: 'real-time', byte }];
    return isInOrderAnswer(byte) ? [{ kind: 'in-order', byte }] : [];
  }

  return (bytes) => Array.from(bytes, read).flat();
}

function startsAutomatic(byte: number): boolean {
  return (byte & 0x93) === 0x10;
}
