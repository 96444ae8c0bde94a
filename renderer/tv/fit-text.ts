/** How large a text can be written so that all of it stands in its place: a screen at 8 m has no scroll bar. */

export interface Place {
  /** Pixels; 0 before the place is drawn. */
  readonly width: number;
  readonly height: number;
  /** Of the font size. */
  readonly lineHeight: number;
  /** Pixels, where a short text would grow too large. */
  readonly most: number;
}

/** How wide letters of the product's heaviest weight are on average, and at most within one word, in em. */
const LETTER = 0.57;
const LETTER_OF_WORD = 0.65;
const SPACE = 0.28;
const STEPS = 24;

/** @returns the largest font size at which the text has room, pixels */
export function fitText(text: string, place: Place): number {
  const words = text.split(/\s+/u).map((word) => word.length);
  const widest = place.width / (Math.max(1, ...words) * LETTER_OF_WORD);
  let [fits, tooLarge] = [0, Math.min(widest, place.height / place.lineHeight, place.most)];
  if (hasRoom(words, tooLarge, place)) return tooLarge;
  for (let step = 0; step < STEPS; step += 1) {
    const size = (fits + tooLarge) / 2;
    if (hasRoom(words, size, place)) fits = size;
    else tooLarge = size;
  }
  return fits;
}

function hasRoom(words: readonly number[], size: number, { width, height, lineHeight }: Place): boolean {
  return linesOf(words, width / size) * size * lineHeight <= height;
}

/** @param width of a line, in em */
function linesOf(words: readonly number[], width: number): number {
  let lines = 1;
  let used = 0;
  for (const length of words) {
    const word = length * LETTER;
    if (used > 0 && used + SPACE + word > width) {
      lines += 1;
      used = word;
    } else used += (used > 0 ? SPACE : 0) + word;
  }
  return lines;
}
