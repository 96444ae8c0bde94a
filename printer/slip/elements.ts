import type { CodePageName } from '../../shared/domain/slip-settings.ts';
import type { PrinterProfile } from '../profile.ts';
import { onPaper } from './on-paper.ts';
import type { Raster } from './raster.ts';
import { wrap, wrapEvenly } from './wrap.ts';

/** One thing on the paper, from top to bottom. */
export type SlipElement = TextLine | Gap | QrCode | Drawing;

/** `scale` is how many times larger than normal, 1 to 8, in both directions; the text is as `onPaper` made it. */
export interface TextLine {
  readonly kind: 'text';
  readonly text: string;
  readonly align: 'left' | 'centre';
  readonly bold: boolean;
  readonly scale: number;
}

/** Blank paper, 1 to 255 dots high. */
export interface Gap {
  readonly kind: 'gap';
  readonly dots: number;
}

export interface QrCode {
  readonly kind: 'qr';
  readonly content: Uint8Array;
  readonly moduleSize: number;
  /** Who draws it, as in the profile. */
  readonly by: PrinterProfile['qr'];
}

export interface Drawing {
  readonly kind: 'drawing';
  readonly raster: Raster;
}

/** What lines are laid out for. */
export interface Paper {
  /** Characters of normal size on a line. */
  readonly columns: number;
  readonly codePage: CodePageName;
}

export interface TextStyle {
  readonly bold?: boolean;
  readonly scale?: number;
}

/**
 * Text in the middle; nothing for empty text. Where it takes several lines, they are as alike in length as they can be,
 * so that no single word is left over.
 */
export function centre(text: string, paper: Paper, style: TextStyle = {}): TextLine[] {
  const { bold = false, scale = 1 } = style;
  return wrapEvenly(onPaper(text, paper.codePage), Math.floor(paper.columns / scale)).map((line) => ({
    kind: 'text',
    text: line,
    align: 'centre',
    bold,
    scale,
  }));
}

/** Text at the left edge, broken between words where it is longer than the paper; nothing for empty text. */
export function left(text: string, paper: Paper, style: { readonly bold?: boolean } = {}): TextLine[] {
  return wrap(onPaper(text, paper.codePage), paper.columns).map((line) => leftLine(line, style.bold));
}

/** A line across the paper; in the middle, as what stands above it mostly is. */
export function rule(paper: Paper): TextLine[] {
  return [{ kind: 'text', text: '-'.repeat(paper.columns), align: 'centre', bold: false, scale: 1 }];
}

export function gap(dots: number): Gap[] {
  return [{ kind: 'gap', dots }];
}

/** Rows of a label and what it is. The colons stand below each other where every row has room for that. */
export function labelled(
  rows: readonly (readonly [label: string, value: string])[],
  paper: Paper,
): TextLine[] {
  const clean = rows.map(
    ([label, value]) => [onPaper(label, paper.codePage), onPaper(value, paper.codePage)] as const,
  );
  const width = Math.max(0, ...clean.map(([label]) => label.length));
  const aligned = clean.map(([label, value]) => `${label.padEnd(width)} : ${value}`);
  const lines = aligned.every((line) => line.length <= paper.columns)
    ? aligned
    : clean.flatMap(([label, value]) => wrap(`${label}: ${value}`, paper.columns));
  return lines.map((line) => leftLine(line));
}

/**
 * A label at the left edge and its figure at the right one. A long label takes more lines, set in a little, and the
 * figure stands on the last.
 */
export function figure(label: string, value: string, paper: Paper): TextLine[] {
  const number = onPaper(value, paper.codePage);
  const room = paper.columns - number.length - 1;
  if (room < 12) return [...left(label, paper), ...left(number, paper)];
  const name = onPaper(label, paper.codePage);
  const lines =
    name.length <= room ? [name] : wrap(name, room - 2).map((line, at) => (at === 0 ? line : `  ${line}`));
  const last = lines.pop() ?? '';
  return [...lines.map((line) => leftLine(line)), leftLine(`${last.padEnd(room)} ${number}`)];
}

/** A line that is to stand as it is, blanks and all; the caller sees to its width. */
export function leftLine(text: string, bold = false): TextLine {
  return { kind: 'text', text, align: 'left', bold, scale: 1 };
}

/** The largest scale up to `most` at which the text stays on one line. */
export function scaleToFit(text: string, paper: Paper, most: number): number {
  const length = Math.max(1, onPaper(text, paper.codePage).length);
  return Math.max(1, Math.min(most, 8, Math.floor(paper.columns / length)));
}
