import { CODE_PAGES, type CodePageName } from '../../shared/domain/slip-settings.ts';
import { type PrinterProfile, printableDots } from '../profile.ts';
import type { DotCanvas } from './dot-canvas.ts';
import { Paper } from './paper.ts';
import { commandsIn } from './parse-escpos.ts';

/** Dots across a roll, at 8 a mm, and the least that stays blank on either side. */
const PAPER_DOTS: Readonly<Record<PrinterProfile['paperMm'], number>> = { 58: 464, 80: 640 };

const CUT_GREY = 150;

/** A PNG with its width and height in pixels. */
export interface Preview {
  readonly png: Uint8Array;
  readonly width: number;
  readonly height: number;
}

/**
 * What the bytes would leave on the profile's paper, as a PNG of one pixel a dot. Reads the very bytes that go to the
 * printer, so that what it shows can be trusted. A cut is a dashed line from edge to edge. Whatever the bytes are, it
 * ends and takes little: beyond a metre of paper nothing is drawn.
 */
export async function renderPreview(bytes: Uint8Array, profile: PrinterProfile): Promise<Preview> {
  const printable = printableDots(profile);
  const margin = Math.max(16, Math.floor((PAPER_DOTS[profile.paperMm] - printable) / 2));
  const paper = new Paper({ printable, margin, codePageOf: (number) => codePageOf(number, profile) });
  for (const command of commandsIn(bytes)) {
    await paper.apply(command);
    if (paper.canvas.isFull) break;
  }
  paper.canvas.extendTo(paper.canvas.height + 2);
  const { width, height } = paper.canvas;
  return { png: await encodePng(paper.canvas, paper.cuts), width, height };
}

function codePageOf(number: number, { codePages }: PrinterProfile): CodePageName {
  return CODE_PAGES.find((page) => page !== 'ascii' && codePages[page] === number) ?? 'ascii';
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
