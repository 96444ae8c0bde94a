/** Where identifiers and randomness come from; passed in, so that a test can name them. */
export interface IdSource {
  /** A new identifier that sorts by time of creation (UUID version 7). */
  id(): string;
  /** A whole number from 0 up to, not including, `below`, from a cryptographic source. */
  randomBelow(below: number): number;
}
