/** What an office decides about its slips. Data, so that no slip is wired into the program. */

export interface SlipSettings {
  /** Parts of the ticket an office may leave out; the number, the day and time and the code always stay. */
  readonly show: Readonly<Record<SlipField, boolean>>;
  /** A line or two of the office's own above and below; empty for none. */
  readonly header: { readonly id: string; readonly en: string };
  readonly footer: { readonly id: string; readonly en: string };
  /** Whether the office's logo, where one was given, stands at the top. */
  readonly logo: boolean;
}

export const SLIP_FIELDS = [
  'service',
  'destination',
  'waiting-ahead',
  'estimate',
  'calls',
  'fee',
  'qr',
  'link',
] as const;
export type SlipField = (typeof SLIP_FIELDS)[number];

export const DEFAULT_SLIP_SETTINGS: SlipSettings = {
  show: {
    service: true,
    destination: true,
    'waiting-ahead': true,
    estimate: true,
    calls: true,
    fee: true,
    qr: true,
    link: true,
  },
  header: { id: '', en: '' },
  footer: { id: '', en: '' },
  logo: false,
};

/** Longest line of the office's own on a slip, in characters: three lines of 58 mm paper. */
export const MOST_SLIP_TEXT = 96;

/** What of a printer's profile the office sets itself; null leaves it to what is known of the model. */
export interface PrinterOverrides {
  readonly paperMm: 58 | 80 | null;
  readonly codePage: CodePageName | null;
  readonly cutter: boolean | null;
  readonly qr: 'native' | 'raster' | null;
  /** Darkness, -2 (light) to 2 (dark); null leaves the printer's own. */
  readonly density: -2 | -1 | 0 | 1 | 2 | null;
}

export const CODE_PAGES = ['ascii', 'pc437', 'pc850', 'pc858', 'wpc1252'] as const;
export type CodePageName = (typeof CODE_PAGES)[number];

export const NO_OVERRIDES: PrinterOverrides = {
  paperMm: null,
  codePage: null,
  cutter: null,
  qr: null,
  density: null,
};
