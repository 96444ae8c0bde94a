import type { Printer } from 'escpos';
import { loadEscpos } from '../load-drivers.ts';
import type { PrinterProfile } from '../profile.ts';
import type { SlipElement } from './layout.ts';
import { nativeQr } from './qr-native.ts';
import { rasterQr } from './qr-raster.ts';

/** The bytes that put the elements on paper, feed it clear of the blade and cut it. */
export async function encodeSlip(
  elements: readonly SlipElement[],
  profile: PrinterProfile,
): Promise<Uint8Array> {
  const escpos = await loadEscpos();
  const collector = new ByteCollector();
  const printer = new escpos.Printer(collector, { encoding: 'ascii', width: profile.columns });
  printer.hardware('INIT').setCharacterCodeTable(profile.codePages[profile.codePage] ?? 0);
  for (const element of elements) {
    if (element.kind === 'text') writeText(printer, element);
    else await writeQr(printer, element, profile);
  }
  endSlip(printer, profile);
  await flush(printer);
  return collector.bytes();
}

function writeText(printer: Printer, line: Extract<SlipElement, { kind: 'text' }>): void {
  printer.align(line.align === 'centre' ? 'CT' : 'LT');
  printer.print(line.bold ? BOLD_ON : BOLD_OFF);
  printer.size(line.scale - 1, line.scale - 1).text(line.text);
}

/** Bare ESC E: escpos' `style()` also sends italic commands that other printers print as digits. */
const BOLD_ON = Buffer.from([0x1b, 0x45, 1]);
const BOLD_OFF = Buffer.from([0x1b, 0x45, 0]);

/** A line is fed before and after: a scanner wants four modules of white on every side. */
async function writeQr(
  printer: Printer,
  { content, moduleSize }: Extract<SlipElement, { kind: 'qr' }>,
  profile: PrinterProfile,
): Promise<void> {
  const code = profile.qr === 'native' ? nativeQr(content, moduleSize) : await rasterQr(content, moduleSize);
  printer.align('CT').feed(1).print(code).feed(1);
}

function endSlip(printer: Printer, profile: PrinterProfile): void {
  if (profile.cutter) printer.cut(true, profile.feedLines);
  else printer.feed(profile.feedLines);
}

/** `flush`, because escpos' `close` swallows the error of the write before it. */
function flush(printer: Printer): Promise<void> {
  return new Promise((resolve, reject) => {
    printer.flush((error) => (error ? reject(error) : resolve()));
  });
}

/** escpos writes to an adapter; this one keeps the bytes. */
class ByteCollector {
  readonly #chunks: Buffer[] = [];

  /** Copied at once: escpos goes on using the same memory. */
  write(data: Buffer, callback?: (error?: Error | null) => void): void {
    this.#chunks.push(Buffer.from(data));
    callback?.();
  }

  bytes(): Uint8Array {
    return new Uint8Array(Buffer.concat(this.#chunks));
  }
}
