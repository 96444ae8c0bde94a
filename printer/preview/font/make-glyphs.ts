/**
 * Makes glyphs.ts from a PSF2 console font of 12 x 24 dots, the cell of a thermal printer's font A:
 *
 *   node printer/preview/font/make-glyphs.ts /usr/share/consolefonts/spleen-12x24.psfu.gz > printer/preview/font/glyphs.ts
 *
 * (Debian package fonts-spleen; licence in LICENSE-spleen beside this file.)
 */
import { readFileSync } from 'node:fs';
import { gunzipSync } from 'node:zlib';
import { upperSigns } from '../../slip/code-page.ts';

const PSF2_MAGIC = 0x864ab572;
const WIDTH = 12;
const HEIGHT = 24;
const BYTES_PER_ROW = 2;
const GLYPH_SIZE = HEIGHT * BYTES_PER_ROW;

const path = process.argv[2];
if (path === undefined) throw new Error('usage: make-glyphs.ts FONT.psfu.gz');
const font = gunzipSync(readFileSync(path));
const header = (field: number): number => font.readUInt32LE(field * 4);
const headerSize = header(2);
const count = header(4);
if (header(0) !== PSF2_MAGIC || header(6) !== HEIGHT || header(7) !== WIDTH) {
  throw new Error(`not a PSF2 font of ${WIDTH} x ${HEIGHT}`);
}

/** Which glyph each character has: the table after the glyphs lists, glyph by glyph, characters in UTF-8, ended by 0xff. */
const glyphOf = new Map<string, number>();
let at = headerSize + count * GLYPH_SIZE;
for (let glyph = 0; glyph < count; glyph += 1) {
  const end = font.indexOf(0xff, at);
  for (const sign of font.subarray(at, end).toString('utf8')) glyphOf.set(sign, glyph);
  at = end + 1;
}

function hexRows(glyph: number): string {
  const start = headerSize + glyph * GLYPH_SIZE;
  const rows = Array.from(
    { length: HEIGHT },
    (_, row) => font.readUInt16BE(start + row * BYTES_PER_ROW) >> 4,
  );
  return rows.map((row) => row.toString(16).padStart(3, '0')).join('');
}

/** Frames of two lines are left out: no slip has them. */
const isWanted = (sign: string): boolean => !/[\u2550-\u256c]/.test(sign);
const ascii = Array.from({ length: 95 }, (_, index) => String.fromCharCode(32 + index));
const lines = [...ascii, ...upperSigns().filter(isWanted)].flatMap((sign) => {
  const glyph = glyphOf.get(sign);
  return glyph === undefined ? [] : [sign + hexRows(glyph)];
});
process.stdout.write(`// Made by make-glyphs.ts from Spleen 12x24; licence in LICENSE-spleen.

/** A line a character: itself, then its 24 rows of 12 dots from top to bottom, three hex digits a row. */
export const GLYPHS = String.raw\`
${lines.join('\n').replace('`', '${"`"}')}
\`;
`);
