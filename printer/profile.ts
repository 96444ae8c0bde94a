/** What must be known of a printer to lay out paper for it. Data, so that an office can set it. */
export interface PrinterProfile {
  /** Characters of font A (12 dots wide) on a line: 32 on 58 mm paper, 48 on 80 mm. */
  readonly columns: 32 | 48;
  /** Without a cutter the slip is only fed far enough to be torn off. */
  readonly cutter: boolean;
  /** Lines between the last line printed and the cut, so that the blade or the tear bar clears the text. */
  readonly feedLines: number;
  /** The n of ESC t. Slips are ASCII, which every code page shares; 0 is PC437. */
  readonly codePage: number;
  /** `native`: the printer draws the code (GS ( k). `raster`: it is sent as a picture (GS v 0), for printers that cannot. */
  readonly qr: 'native' | 'raster';
}

/** Dots per character of font A, on every common thermal printer. */
export const FONT_WIDTH = 12;

export const PROFILE_58MM: PrinterProfile = {
  columns: 32,
  cutter: false,
  feedLines: 5,
  codePage: 0,
  qr: 'native',
};

export const PROFILE_80MM: PrinterProfile = {
  columns: 48,
  cutter: true,
  feedLines: 5,
  codePage: 0,
  qr: 'native',
};
