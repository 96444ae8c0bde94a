import { FONT_WIDTH } from '../profile.ts';
import type { DotCanvas } from './dot-canvas.ts';
import { FONT_HEIGHT, glyphOf } from './font/glyph.ts';

/** A character waiting in the line buffer with what was set when it was sent. */
export interface Cell {
  /** Undefined for a byte that is no character of the code page. */
  readonly sign: string | undefined;
  readonly bold: boolean;
  readonly scaleWidth: number;
  readonly scaleHeight: number;
}

export function cellWidth({ scaleWidth }: Pick<Cell, 'scaleWidth'>): number {
  return scaleWidth * FONT_WIDTH;
}

export function lineWidth(line: readonly Cell[]): number {
  return line.reduce((width, cell) => width + cellWidth(cell), 0);
}

export function lineHeight(line: readonly Cell[]): number {
  return line.reduce((height, cell) => Math.max(height, cell.scaleHeight * FONT_HEIGHT), 0);
}

/** Characters of different height stand on one foot. */
export function drawLine(
  canvas: DotCanvas,
  line: readonly Cell[],
  at: { left: number; top: number },
  shade: number,
): void {
  const foot = at.top + lineHeight(line);
  let left = at.left;
  for (const cell of line) {
    drawCell(canvas, cell, { left, top: foot - cell.scaleHeight * FONT_HEIGHT }, shade);
    left += cellWidth(cell);
  }
}

/** Bold strikes each dot twice, one dot apart. */
function drawCell(canvas: DotCanvas, cell: Cell, at: { left: number; top: number }, shade: number): void {
  const { scaleWidth, scaleHeight, bold } = cell;
  const width = scaleWidth + (bold ? 1 : 0);
  glyphOf(cell.sign).forEach((columns, y) => {
    for (const x of columns) {
      const left = at.left + x * scaleWidth;
      canvas.fill({ left, top: at.top + y * scaleHeight, width, height: scaleHeight }, shade);
    }
  });
}
