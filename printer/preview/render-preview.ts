import { FONT_WIDTH, type PrinterProfile } from '../profile.ts';
import type { DotCanvas } from './dot-canvas.ts';
import { Paper } from './paper.ts';
import { parseEscpos } from './parse-escpos.ts';

/** Paper beyond the head's reach on either side: 58 mm paper is 464 dots wide, 80 mm is 640, at 8 dots a mm. */
const MARGIN: Readonly<Record<PrinterProfile['columns'], number>> = { 32: 40, 48: 32 };

const WHITE = 255;
const BLACK = 0;
const CUT_GREY = 150;

/**
 * What the bytes would leave on the profile's paper, as a PNG of one pixel a dot. Reads the very bytes that go to the
 * printer, so that what it shows can be trusted. A cut is a dashed line from edge to edge.
 */
export async function renderPreview(bytes: Uint8Array, profile: PrinterProfile): Promise<Buffer> {
  const paper = new Paper(profile.columns * FONT_WIDTH, MARGIN[profile.columns]);
  for (const command of parseEscpos(bytes)) await paper.apply(command);
  return encodePng(paper.canvas, new Set(paper.cuts));
}

async function encodePng(canvas: DotCanvas, cuts: ReadonlySet<number>): Promise<Buffer> {
  const { PNG } = await import('pngjs');
  const height = Math.max(1, canvas.height + 2);
  const pixels = Buffer.alloc(canvas.width * height, WHITE);
  for (let y = 0; y < height; y += 1) {
    for (let x = 0; x < canvas.width; x += 1) {
      if (y < canvas.height && canvas.isBlack(x, y)) pixels[y * canvas.width + x] = BLACK;
      else if (cuts.has(y) && x % 16 < 8) pixels[y * canvas.width + x] = CUT_GREY;
    }
  }
  const png = new PNG({ width: canvas.width, height, inputHasAlpha: false });
  png.data = pixels;
  return PNG.sync.write(png, { colorType: 0, inputColorType: 0, bitDepth: 8, inputHasAlpha: false });
}
