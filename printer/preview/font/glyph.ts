import { FONT_WIDTH } from '../../profile.ts';
import { GLYPHS } from './glyphs.ts';

export const FONT_HEIGHT = 24;

const HEX_DIGITS_PER_ROW = FONT_WIDTH / 4;
const PLACEHOLDER = '?'.charCodeAt(0);

/**
 * The columns that are black in row `y` of an ASCII character, from the left, counted from 0.
 * A character the font lacks looks like `?`.
 */
export function glyphRow(character: number, y: number): number[] {
  const glyph = GLYPHS[character - 32] ?? GLYPHS[PLACEHOLDER - 32] ?? '';
  const row = parseInt(glyph.slice(y * HEX_DIGITS_PER_ROW, (y + 1) * HEX_DIGITS_PER_ROW), 16);
  return COLUMNS.filter((x) => (row & (1 << (FONT_WIDTH - 1 - x))) !== 0);
}

const COLUMNS = Array.from({ length: FONT_WIDTH }, (_, index) => index);
