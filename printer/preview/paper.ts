import type { CodePageName } from '../../shared/domain/slip-settings.ts';
import { qrModules, type QrModules } from '../qr-modules.ts';
import { signOf } from '../slip/code-page.ts';
import { BLACK, DotCanvas } from './dot-canvas.ts';
import { type Cell, cellWidth, drawLine, lineHeight, lineWidth } from './line.ts';
import type { PrinterCommand } from './parse-escpos.ts';

/** The printer's own line spacing, 1/6 inch at 180 dots an inch. */
const DEFAULT_LINE_SPACING = 30;
/** Larger characters than this no printer has. */
const MOST_SCALE = 8;
/** Longer contents make a QR code larger than any slip has; to draw them one after the other would take minutes. */
const MOST_QR_BYTES = 512;

interface Mode {
  side: 'left' | 'centre' | 'right';
  bold: boolean;
  scaleWidth: number;
  scaleHeight: number;
  lineSpacing: number;
  codePage: CodePageName;
  /** Of grey; darker than usual is black as well. */
  shade: number;
}

export interface PaperSize {
  /** Width the head reaches, in dots. */
  readonly printable: number;
  /** Blank dots on either side and at the top. */
  readonly margin: number;
  /** What the n of ESC t chooses. */
  readonly codePageOf: (number: number) => CodePageName;
}

/** A printer's head over its paper: takes commands, leaves dots. */
export class Paper {
  readonly canvas: DotCanvas;
  /** Rows at which the blade came down. */
  readonly cuts: number[] = [];
  readonly #size: PaperSize;
  #mode = initialMode();
  #line: Cell[] = [];
  #top: number;
  #qrModuleSize = 3;
  #qrContent: Uint8Array = new Uint8Array();
  #qrDrawn: QrModules | undefined;

  constructor(size: PaperSize) {
    this.#size = size;
    this.#top = size.margin;
    this.canvas = new DotCanvas(size.printable + 2 * size.margin);
  }

  async apply(command: PrinterCommand): Promise<void> {
    switch (command.kind) {
      case 'reset':
        this.#line = [];
        this.#mode = initialMode();
        return;
      case 'text':
        for (const byte of command.text) {
          if (this.canvas.isFull) return;
          this.#put(byte);
        }
        return;
      case 'line-feed':
        for (let line = 0; line < command.lines; line += 1) this.#endLine();
        return;
      case 'feed':
        this.#feed(command.dots);
        return;
      case 'line-spacing':
        this.#mode.lineSpacing = command.dots ?? DEFAULT_LINE_SPACING;
        return;
      case 'align':
        this.#mode.side = command.side;
        return;
      case 'bold':
        this.#mode.bold = command.on;
        return;
      case 'scale':
        this.#mode.scaleWidth = Math.min(MOST_SCALE, command.width);
        this.#mode.scaleHeight = Math.min(MOST_SCALE, command.height);
        return;
      case 'code-page':
        this.#mode.codePage = this.#size.codePageOf(command.number);
        return;
      case 'density':
        this.#mode.shade = Math.max(BLACK, Math.min(200, -5 * command.percent));
        return;
      case 'qr-module-size':
        this.#qrModuleSize = Math.max(1, Math.min(16, command.dots));
        return;
      case 'qr-store':
        this.#qrContent = command.content;
        this.#qrDrawn = undefined;
        return;
      case 'qr-print':
        return this.#drawQr();
      case 'raster':
        this.#drawRaster(command);
        return;
      case 'cut':
        this.#feed(command.feed);
        this.cuts.push(this.#top);
        return;
      case 'ignored':
      case 'unknown':
        return;
      default:
        return command satisfies never;
    }
  }

  /** A line that is full prints itself and the character starts the next, as in the device. */
  #put(byte: number): void {
    const { bold, scaleWidth, scaleHeight, codePage } = this.#mode;
    const cell = { sign: signOf(byte, codePage), bold, scaleWidth, scaleHeight };
    if (lineWidth(this.#line) + cellWidth(cell) > this.#size.printable) this.#endLine();
    this.#line.push(cell);
  }

  #endLine(): void {
    const left = this.#leftFor(lineWidth(this.#line));
    drawLine(this.canvas, this.#line, { left, top: this.#top }, this.#mode.shade);
    const height = lineHeight(this.#line);
    this.#line = [];
    this.#advance(Math.max(height, this.#mode.lineSpacing));
  }

  /** A code too large for the line is not printed, as in the device. */
  async #drawQr(): Promise<void> {
    if (this.#qrContent.length === 0 || this.#qrContent.length > MOST_QR_BYTES) return;
    this.#qrDrawn ??= await qrModules(this.#qrContent);
    const size = this.#qrModuleSize;
    const side = this.#qrDrawn.length * size;
    if (side > this.#size.printable) return;
    this.#drawDots({ width: side, height: side }, (x, y) => {
      return this.#qrDrawn?.[Math.floor(y / size)]?.[Math.floor(x / size)] === true;
    });
  }

  #drawRaster({ widthBytes, rows, dots }: Extract<PrinterCommand, { kind: 'raster' }>): void {
    this.#drawDots({ width: widthBytes * 8, height: rows }, (x, y) => {
      return ((dots[y * widthBytes + (x >> 3)] ?? 0) & (0x80 >> (x & 7))) !== 0;
    });
  }

  /** What reaches beyond the head's edge, or beyond the end of the paper, is lost. */
  #drawDots(size: { width: number; height: number }, isBlack: (x: number, y: number) => boolean): void {
    const { shade } = this.#mode;
    const left = this.#leftFor(size.width);
    const width = Math.min(size.width, this.#size.printable);
    this.canvas.extendTo(this.#top + size.height);
    const height = Math.min(size.height, this.canvas.height - this.#top);
    for (let y = 0; y < height; y += 1) {
      for (let x = 0; x < width; x += 1) {
        const from = x;
        while (x < width && isBlack(x, y)) x += 1;
        const run = { left: left + from, top: this.#top + y, width: x - from, height: 1 };
        if (x > from) this.canvas.fill(run, shade);
      }
    }
    this.#advance(size.height);
  }

  #leftFor(width: number): number {
    const free = Math.max(0, this.#size.printable - width);
    const share = { left: 0, centre: 0.5, right: 1 }[this.#mode.side];
    return this.#size.margin + Math.floor(free * share);
  }

  /** Prints what waits in the line buffer, then moves on. */
  #feed(dots: number): void {
    if (this.#line.length > 0) this.#endLine();
    this.#advance(dots);
  }

  #advance(dots: number): void {
    this.#top += dots;
    this.canvas.extendTo(this.#top);
  }
}

function initialMode(): Mode {
  return {
    side: 'left',
    bold: false,
    scaleWidth: 1,
    scaleHeight: 1,
    lineSpacing: DEFAULT_LINE_SPACING,
    codePage: 'ascii',
    shade: BLACK,
  };
}
