import { FONT_WIDTH } from '../profile.ts';
import { qrModules } from '../qr-modules.ts';
import { DotCanvas } from './dot-canvas.ts';
import { FONT_HEIGHT, glyphRow } from './font/glyph.ts';
import type { PrinterCommand } from './parse-escpos.ts';

/** The printer's own line spacing, 1/6 inch at 180 dots an inch. */
const DEFAULT_LINE_SPACING = 30;

interface Mode {
  side: 'left' | 'centre' | 'right';
  bold: boolean;
  scaleWidth: number;
  scaleHeight: number;
  lineSpacing: number;
}

/** A character waiting in the line buffer with the size it was sent at. */
interface Cell {
  readonly character: number;
  readonly bold: boolean;
  readonly scaleWidth: number;
  readonly scaleHeight: number;
}

/** A printer's head over its paper: takes commands, leaves dots. */
export class Paper {
  readonly canvas: DotCanvas;
  /** Rows at which the blade came down. */
  readonly cuts: number[] = [];
  readonly #printable: number;
  readonly #margin: number;
  #mode = initialMode();
  #line: Cell[] = [];
  #top: number;
  #qrModuleSize = 3;
  #qrContent: Uint8Array = new Uint8Array();

  /**
   * @param printable width the head reaches, in dots
   * @param margin blank dots on either side and at the top
   */
  constructor(printable: number, margin: number) {
    this.#printable = printable;
    this.#margin = margin;
    this.#top = margin;
    this.canvas = new DotCanvas(printable + 2 * margin);
  }

  async apply(command: PrinterCommand): Promise<void> {
    switch (command.kind) {
      case 'reset':
        this.#line = [];
        this.#mode = initialMode();
        return;
      case 'text':
        command.text.forEach((character) => this.#put(character));
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
        this.#mode.scaleWidth = command.width;
        this.#mode.scaleHeight = command.height;
        return;
      case 'qr-module-size':
        this.#qrModuleSize = command.dots;
        return;
      case 'qr-store':
        this.#qrContent = command.content;
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
  #put(character: number): void {
    const { bold, scaleWidth, scaleHeight } = this.#mode;
    if (lineWidth(this.#line) + scaleWidth * FONT_WIDTH > this.#printable) this.#endLine();
    this.#line.push({ character, bold, scaleWidth, scaleHeight });
  }

  #endLine(): void {
    const height = Math.max(0, ...this.#line.map((cell) => cell.scaleHeight * FONT_HEIGHT));
    let left = this.#leftFor(lineWidth(this.#line));
    for (const cell of this.#line) {
      this.#drawCell(cell, left, this.#top + height - cell.scaleHeight * FONT_HEIGHT);
      left += cell.scaleWidth * FONT_WIDTH;
    }
    this.#line = [];
    this.#advance(Math.max(height, this.#mode.lineSpacing));
  }

  /** Bold strikes each dot twice, one dot apart. */
  #drawCell(cell: Cell, left: number, top: number): void {
    const { scaleWidth, scaleHeight } = cell;
    const strike = scaleWidth + (cell.bold ? 1 : 0);
    for (let y = 0; y < FONT_HEIGHT; y += 1) {
      for (const x of glyphRow(cell.character, y)) {
        this.canvas.fill(left + x * scaleWidth, top + y * scaleHeight, strike, scaleHeight);
      }
    }
  }

  async #drawQr(): Promise<void> {
    if (this.#qrContent.length === 0) return;
    const modules = await qrModules(this.#qrContent);
    const size = this.#qrModuleSize;
    const left = this.#leftFor(modules.length * size);
    modules.forEach((row, y) => {
      row.forEach((dark, x) => {
        if (dark) this.canvas.fill(left + x * size, this.#top + y * size, size, size);
      });
    });
    this.#advance(modules.length * size);
  }

  #drawRaster({ widthBytes, rows, dots }: Extract<PrinterCommand, { kind: 'raster' }>): void {
    const left = this.#leftFor(widthBytes * 8);
    dots.forEach((byte, index) => {
      for (let bit = 0; bit < 8; bit += 1) {
        if ((byte & (0x80 >> bit)) === 0) continue;
        const x = (index % widthBytes) * 8 + bit;
        this.canvas.fill(left + x, this.#top + Math.floor(index / widthBytes), 1, 1);
      }
    });
    this.#advance(rows);
  }

  #leftFor(width: number): number {
    const free = Math.max(0, this.#printable - width);
    const share = { left: 0, centre: 0.5, right: 1 }[this.#mode.side];
    return this.#margin + Math.floor(free * share);
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
  return { side: 'left', bold: false, scaleWidth: 1, scaleHeight: 1, lineSpacing: DEFAULT_LINE_SPACING };
}

function lineWidth(line: readonly Cell[]): number {
  return line.reduce((width, cell) => width + cell.scaleWidth * FONT_WIDTH, 0);
}
