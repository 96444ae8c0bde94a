import { ByteReader } from './byte-reader.ts';

/** What a printer is told to do, command by command. Lengths are in dots unless they say otherwise. */
export type PrinterCommand =
  | { readonly kind: 'reset' }
  | { readonly kind: 'text'; readonly text: Uint8Array }
  | { readonly kind: 'line-feed'; readonly lines: number }
  | { readonly kind: 'feed'; readonly dots: number }
  | { readonly kind: 'line-spacing'; readonly dots: number | null }
  | { readonly kind: 'align'; readonly side: 'left' | 'centre' | 'right' }
  | { readonly kind: 'bold'; readonly on: boolean }
  | { readonly kind: 'scale'; readonly width: number; readonly height: number }
  | { readonly kind: 'qr-module-size'; readonly dots: number }
  | { readonly kind: 'qr-store'; readonly content: Uint8Array }
  | { readonly kind: 'qr-print' }
  /** One bit a dot, rows from the top, each of `widthBytes` bytes. */
  | { readonly kind: 'raster'; readonly widthBytes: number; readonly rows: number; readonly dots: Uint8Array }
  | { readonly kind: 'cut'; readonly partial: boolean; readonly feed: number }
  /** The n of ESC t. */
  | { readonly kind: 'code-page'; readonly number: number }
  /** How much darker than usual, in percent; lighter below 0. */
  | { readonly kind: 'density'; readonly percent: number }
  /** Understood and without a trace on paper (status requests, character modes). */
  | { readonly kind: 'ignored' }
  | { readonly kind: 'unknown'; readonly prefix: number; readonly code: number };

/** Reads the ESC/POS commands that slips are made of. Never throws: what it does not know is reported as `unknown`. */
export function parseEscpos(bytes: Uint8Array): PrinterCommand[] {
  return [...commandsIn(bytes)];
}

/** The same one by one, for bytes of which there may be many. */
export function* commandsIn(bytes: Uint8Array): Generator<PrinterCommand> {
  const reader = new ByteReader(bytes);
  while (!reader.atEnd) {
    const text = reader.while(isPrintable);
    yield text.length > 0 ? { kind: 'text', text } : readCommand(reader);
  }
}

function isPrintable(byte: number): boolean {
  return byte >= 0x20;
}

function readCommand(reader: ByteReader): PrinterCommand {
  const first = reader.byte();
  switch (first) {
    case 0x00:
    case 0x0d:
      return { kind: 'ignored' };
    case 0x0a:
      return { kind: 'line-feed', lines: 1 };
    case 0x10: // DLE EOT n: status
      reader.bytes(2);
      return { kind: 'ignored' };
    case 0x1b:
      return readEsc(reader);
    case 0x1c:
      return readFs(reader);
    case 0x1d:
      return readGs(reader);
    default:
      return { kind: 'unknown', prefix: 0, code: first };
  }
}

function readEsc(reader: ByteReader): PrinterCommand {
  const code = String.fromCharCode(reader.byte());
  switch (code) {
    case '@':
      return { kind: 'reset' };
    case 'a':
      return { kind: 'align', side: (['left', 'centre', 'right'] as const)[reader.byte() % 48] ?? 'left' };
    case 'E':
      return { kind: 'bold', on: (reader.byte() & 1) === 1 };
    case 'd':
      return { kind: 'line-feed', lines: reader.byte() };
    case 'J':
      return { kind: 'feed', dots: reader.byte() };
    case '2':
      return { kind: 'line-spacing', dots: null };
    case '3':
      return { kind: 'line-spacing', dots: reader.byte() };
    case 't':
      return { kind: 'code-page', number: reader.byte() };
    default:
      return skipped(reader, 0x1b, code, '!-GMRTVr{ =');
  }
}

/** FS & and FS . choose between characters of two bytes and of one. */
function readFs(reader: ByteReader): PrinterCommand {
  const code = reader.byte();
  return code === 0x26 || code === 0x2e ? { kind: 'ignored' } : { kind: 'unknown', prefix: 0x1c, code };
}

function readGs(reader: ByteReader): PrinterCommand {
  const code = String.fromCharCode(reader.byte());
  switch (code) {
    case '!': {
      const size = reader.byte();
      return { kind: 'scale', width: (size >> 4) + 1, height: (size & 0x0f) + 1 };
    }
    case 'V':
      return readCut(reader);
    case '(':
      return readFunction(reader);
    case 'v':
      return readRaster(reader);
    default:
      return skipped(reader, 0x1d, code, 'BHIafhrw');
  }
}

/** Commands that no slip is drawn by, with the one byte that `withParameter` has after them, which is no text. */
function skipped(reader: ByteReader, prefix: number, code: string, withParameter: string): PrinterCommand {
  if (!withParameter.includes(code)) return { kind: 'unknown', prefix, code: code.charCodeAt(0) };
  reader.byte();
  return { kind: 'ignored' };
}

/** Function A is m = 0, 1, 48, 49; B is m = 65, 66 with a feed of n dots beyond the blade. */
function readCut(reader: ByteReader): PrinterCommand {
  const m = reader.byte();
  const feed = m === 65 || m === 66 ? reader.byte() : 0;
  return { kind: 'cut', partial: m === 1 || m === 49 || m === 66, feed };
}

/** GS ( K and GS ( k, pL pH and as many bytes; other functions of GS ( are skipped by their length. */
function readFunction(reader: ByteReader): PrinterCommand {
  const family = reader.byte();
  const parameters = reader.bytes(reader.uint16());
  if (family === 'K'.charCodeAt(0)) return readControl(parameters);
  if (family === 'k'.charCodeAt(0) && parameters[0] === 49) return readSymbol(parameters);
  return { kind: 'unknown', prefix: 0x1d, code: family };
}

/** GS ( K fn m: function 49 is the density, in steps of 5 % up from 0 and down from 256. */
function readControl([fn, m = 0]: Uint8Array): PrinterCommand {
  if (fn !== 49) return { kind: 'ignored' };
  return { kind: 'density', percent: (m < 128 ? m : m - 256) * 5 };
}

/** GS ( k cn fn ... with cn 49, the QR code. */
function readSymbol(parameters: Uint8Array): PrinterCommand {
  const [, fn, value = 0] = parameters;
  switch (fn) {
    case 67:
      return { kind: 'qr-module-size', dots: value };
    case 80:
      return { kind: 'qr-store', content: parameters.subarray(3) };
    case 81:
      return { kind: 'qr-print' };
    default: // model and error correction
      return { kind: 'ignored' };
  }
}

/** GS v 0 m xL xH yL yH dots. */
function readRaster(reader: ByteReader): PrinterCommand {
  reader.bytes(2);
  const widthBytes = reader.uint16();
  const rows = reader.uint16();
  return { kind: 'raster', widthBytes, rows, dots: reader.bytes(widthBytes * rows) };
}
