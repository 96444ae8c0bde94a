const MIN_LENGTH = 3;

/** A text the hub asks at least three letters of. */
export function longEnough(text: string): boolean {
  return text.trim().length >= MIN_LENGTH;
}
