import type { CodePageName } from '../shared/domain/slip-settings.ts';

/** What must be known of a printer to lay out paper for it: what its model is known to do, with the office's own wishes. */
export interface PrinterProfile {
  /** Whether the model was recognised; else it is taken for the plainest printer of its paper. */
  readonly known: boolean;
  readonly paperMm: 58 | 80;
  /** Characters of font A (12 dots wide) on a line, from 30 to 48. */
  readonly columns: number;
  /** Without a cutter the slip is only fed far enough to be torn off. */
  readonly cutter: boolean;
  /** Lines between the last line printed and the cut, so that the blade or the tear bar clears the text. */
  readonly feedLines: number;
  readonly codePage: CodePageName;
  /** The n of ESC t for each code page this printer has. `ascii` is the lower half of whichever one it is switched to. */
  readonly codePages: Readonly<Partial<Record<CodePageName, number>>>;
  /** `native`: the printer draws the code (GS ( k). `raster`: it is sent as a picture (GS v 0), for printers that cannot. */
  readonly qr: 'native' | 'raster';
  /** How it is told to burn darker: Epson's GS ( K, or not at all. */
  readonly densityCommand: 'gs-k' | null;
  /** Darkness, -2 (light) to 2 (dark); null leaves what is set on the printer. */
  readonly density: -2 | -1 | 0 | 1 | 2 | null;
}

/** Dots per character of font A, on every common thermal printer. */
export const FONT_WIDTH = 12;

/** A printer of which nothing is known but its paper: plain ASCII prints alike on all of them. */
export const PROFILE_58MM: PrinterProfile = {
  known: false,
  paperMm: 58,
  columns: 32,
  cutter: false,
  feedLines: 5,
  codePage: 'ascii',
  codePages: { ascii: 0, pc437: 0, pc850: 2, pc858: 19, wpc1252: 16 },
  qr: 'native',
  densityCommand: null,
  density: null,
};

export const PROFILE_80MM: PrinterProfile = {
  ...PROFILE_58MM,
  paperMm: 80,
  columns: 48,
  cutter: true,
};

/** Dots the head reaches from edge to edge. */
export function printableDots(profile: Pick<PrinterProfile, 'columns'>): number {
  return profile.columns * FONT_WIDTH;
}
