import { FONT_WIDTH } from '../../profile.ts';
import { GLYPHS } from './glyphs.ts';

export const FONT_HEIGHT = 24;

const HEX_DIGITS_PER_ROW = FONT_WIDTH / 4;
const COLUMNS = Array.from({ length: FONT_WIDTH }, (_, index) => index);

/** The rows of a character: for each, the columns that are black, counted from 0 at the left. */
export type Glyph = readonly (readonly number[])[];

/** How a character looks; one the font lacks, or undefined, is a hollow box, as in most devices. */
export function glyphOf(sign: string | undefined): Glyph {
  return (sign === undefined ? undefined : all().get(sign)) ?? BOX;
}

const BOX: Glyph = Array.from({ length: FONT_HEIGHT }, (_, y) => {
  if (y < 4 || y > 18) return [];
  return y === 4 || y === 18 ? COLUMNS.slice(1, 11) : [1, 10];
});

let kept: ReadonlyMap<string, Glyph> | undefined;

/** Read from the table at first use. */
function all(): ReadonlyMap<string, Glyph> {
  kept ??= new Map(
    GLYPHS.split('\n')
      .filter((line) => line !== '')
      .map((line) => [line.charAt(0), rowsOf(line.slice(1))]),
  );
  return kept;
}

function rowsOf(digits: string): Glyph {
  return Array.from({ length: FONT_HEIGHT }, (_, y) => {
    const row = parseInt(digits.slice(y * HEX_DIGITS_PER_ROW, (y + 1) * HEX_DIGITS_PER_ROW), 16);
    return COLUMNS.filter((x) => (row & (1 << (FONT_WIDTH - 1 - x))) !== 0);
  });
}
