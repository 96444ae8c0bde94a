import type { Result } from '../../shared/result.ts';
import { dithered } from './dither.ts';
import { fittedInto, withoutMargin } from './grey-picture.ts';
import type { Logo, LogoRefusal } from './logo.ts';
import { pngPixels } from './png-pixels.ts';

/** The most a logo takes of the paper, in dots: 36 x 15 mm of 58 mm paper, 48 x 20 mm of 80 mm. */
const BOX = { 58: { width: 288, height: 120 }, 80: { width: 384, height: 160 } } as const;

/**
 * A logo from a PNG file: without its margin, made small enough for each paper, dithered. Done once, when it is set;
 * what comes back is stored.
 */
export async function makeLogo(png: Uint8Array): Promise<Result<Logo, LogoRefusal>> {
  const read = await pngPixels(png);
  if (!read.ok) return read;
  const drawing = withoutMargin(read.value);
  if (drawing === undefined) return { ok: false, error: 'blank' };
  const drawn = (paper: keyof typeof BOX) => dithered(fittedInto(drawing, BOX[paper]));
  return { ok: true, value: { 58: drawn(58), 80: drawn(80) } };
}
