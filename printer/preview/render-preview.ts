import { type PrinterProfile, printableDots } from '../profile.ts';
import type { DotCanvas } from './dot-canvas.ts';
import { Paper } from './paper.ts';
import { parseEscpos } from './parse-escpos.ts';

/** Paper beyond the head's reach on either side: 58 mm paper is 464 dots wide, 80 mm is 640, at 8 dots a mm. */
const MARGIN: Readonly<Record<PrinterProfile['paperMm'], number>> = { 58: 40, 80: 32 };

const CUT_GREY = 150;

/**
 * What the bytes would leave on the profile's paper, as a PNG of one pixel a dot. Reads the very bytes that go to the
 * printer, so that what it shows can be trusted. A cut is a dashed line from edge to edge.
 */
export async function renderPreview(bytes: Uint8Array, profile: PrinterProfile): Promise<Preview> {
  const paper = new Paper(printableDots(profile), MARGIN[profile.paperMm]);
  for (const command of parseEscpos(bytes)) await paper.apply(command);
  paper.canvas.extendTo(paper.canvas.height + 2);
  const { width, height } = paper.canvas;
  return { png: await encodePng(paper.canvas, paper.cuts), width, height };
}

/** A PNG with its width and height in pixels. */
export interface Preview {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

async function encodePng(canvas: DotCanvas, cuts: readonly number[]): Promise<Buffer> {
  const { PNG } = await import('pngjs');
  const pixels = canvas.pixels();
  for (const row of cuts) drawCut(pixels, row, canvas.width);
  const png = new PNG({ width: canvas.width, height: canvas.height });
  png.data = pixels;
  // Made in the hub for every ticket of a file printer: a few kB more for a tenth of the time.
  const grey = { colorType: 0, inputColorType: 0, bitDepth: 8, inputHasAlpha: false } as const;
  return PNG.sync.write(png, { ...grey, filterType: 0, deflateLevel: 3 });
}

function drawCut(pixels: Buffer, row: number, width: number): void {
  for (let x = 0; x < width; x += 16)
    pixels.fill(CUT_GREY, row * width + x, row * width + Math.min(x + 8, width));
}
