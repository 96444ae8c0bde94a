import { PROFILE_80MM, type PrinterProfile } from './profile.ts';

/**
 * Printers of which something is known beforehand. Only what a public source says is in here:
 *
 * - escpos-printer-db (receipt-print-hq, CC BY 4.0): columns, code pages, QR codes and cutters of most of them;
 * - ReceiptPrinterEncoder and WebUSBReceiptPrinter (Niels Leenheer, MIT): code pages as measured, lines fed to the
 *   blade, USB ids of makers and boards;
 * - the USB id list (systemd's hwdb): 04b8:0202, 04b8:0e03, 1504:001f, 2730:200f; Odoo's list: 04b8:0e15;
 * - makers' command manuals: Epson (ESC/POS Command Reference for TM printers: density), Bixolon (thermal POS printers:
 *   which models have 180 and which 203 dots an inch), HPRT (TP80x, PPTII-A), Rongta (RP80).
 *
 * Where no source tells the width, it is the narrower of the usual two: too few columns only leave a margin.
 */
export interface KnownModel {
  /** What it calls itself, maker and model together (device id or USB strings); no pattern where many share a name. */
  readonly name?: RegExp;
  /** `vid:pid`, lower-case hex. Asked only when no name fits: boards are sold under many. */
  readonly ids?: readonly string[];
  /** Null where the same board drives both. */
  readonly paperMm: PrinterProfile['paperMm'] | null;
  readonly columns: Readonly<Record<PrinterProfile['paperMm'], number>>;
  /** Left out: as is usual for its paper. */
  readonly cutter?: boolean;
  readonly feedLines?: number;
  readonly codePages: PrinterProfile['codePages'];
  readonly qr: PrinterProfile['qr'];
  readonly densityCommand?: PrinterProfile['densityCommand'];
}

/** What Epson numbers them, and nearly everyone after it. */
const USUAL_CODE_PAGES = PROFILE_80MM.codePages;

/** Dots an inch decide how many characters fit: 360 and 512 dots across at 180, 384 and 576 at 203. */
const AT_180_DPI = { 58: 30, 80: 42 };
const AT_203_DPI = { 58: 32, 80: 48 };
const AT_LEAST = { 58: 30, 80: 42 };

const EPSON = {
  paperMm: 80,
  cutter: true,
  feedLines: 4,
  codePages: USUAL_CODE_PAGES,
  qr: 'native',
  densityCommand: 'gs-k',
} as const;

const BIXOLON = { paperMm: 80, cutter: true, feedLines: 4, codePages: USUAL_CODE_PAGES } as const;

const SMALL_58MM = {
  paperMm: 58,
  columns: AT_203_DPI,
  cutter: false,
  codePages: USUAL_CODE_PAGES,
  qr: 'raster',
} as const;

const PLAIN_80MM = {
  paperMm: 80,
  columns: AT_203_DPI,
  cutter: true,
  feedLines: 4,
  codePages: USUAL_CODE_PAGES,
  qr: 'native',
} as const;

/** The first that fits counts. */
export const KNOWN_MODELS: readonly KnownModel[] = [
  { ...EPSON, name: /\bTM-?T(88|70)/, columns: AT_180_DPI },
  { ...EPSON, name: /\bTM-?(T20|M30)/, ids: ['04b8:0e03', '04b8:0e15'], columns: AT_203_DPI },
  { ...EPSON, name: /\bTM-?T8[123]/, ids: ['04b8:0202'], columns: AT_LEAST },
  {
    ...BIXOLON,
    name: /\bSRP-?(3[35]2|F312|[EQ]302|QE302|B300|Q300II|[QS]200|S3[02]0)/,
    columns: AT_203_DPI,
    qr: 'native',
  },
  {
    ...BIXOLON,
    name: /\bSRP-?(3[35]0(PLUS)?(III|V)|330II|380|F310|[EQ]300|QE300)/,
    columns: AT_180_DPI,
    qr: 'native',
  },
  { ...BIXOLON, name: /\bSRP-?3[35]0/, ids: ['1504:001f'], columns: AT_180_DPI, qr: 'raster' },
  {
    name: /\bBSC10/,
    ids: ['0519:000b', '0519:0011', '0519:001b'],
    paperMm: 80,
    columns: AT_LEAST,
    cutter: true,
    codePages: USUAL_CODE_PAGES,
    qr: 'raster',
  },
  {
    name: /\bCT-?S(310II|651)/,
    paperMm: 80,
    columns: AT_203_DPI,
    cutter: true,
    codePages: { ascii: 0, pc437: 0, pc858: 19, wpc1252: 16 },
    qr: 'native',
  },
  {
    name: /\bCT-?S310/,
    ids: ['2730:200f'],
    paperMm: 80,
    columns: AT_203_DPI,
    cutter: true,
    codePages: { ascii: 0, pc437: 0, pc858: 19, wpc1252: 16 },
    qr: 'raster',
  },
  { ...PLAIN_80MM, name: /\bXP-?[A-Z]?(80|160)|\bPRINTER-80\b/ },
  { ...PLAIN_80MM, name: /\b(POS|ZJ|NT)-?(80|82|83)/ },
  { ...PLAIN_80MM, name: /\bRP-?(80|32[68]|332)/ },
  { ...PLAIN_80MM, name: /\bTP80[0-9K]/, columns: AT_LEAST },
  { ...SMALL_58MM, name: /\b(XP|POS|ZJ|NT)-?58/ },
  /** Boards in printers of many names, of 58 and of 80 mm, some of which cannot draw a QR code. */
  {
    ids: ['0416:5011', '0483:070b', '0483:5743', '0fe6:811e', '1fc9:2016'],
    paperMm: null,
    columns: AT_203_DPI,
    codePages: USUAL_CODE_PAGES,
    qr: 'raster',
  },
];
