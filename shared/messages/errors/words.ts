/** What the words of a refusal are made of. */
import type { ErrorCode } from '../../errors.ts';

/** `no-answer` is made by the page itself when the hub stays silent. */
export type ShownError = ErrorCode | 'no-answer';

/** What the refusal says besides its code. */
export type Details = Readonly<Record<string, string | number | boolean>>;

export type Message = string | ((details: Details) => string);
