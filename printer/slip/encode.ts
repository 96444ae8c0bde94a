import type { Printer } from 'escpos';
import type { CodePageName } from '../../shared/domain/slip-settings.ts';
import { loadEscpos } from '../load-drivers.ts';
import type { PrinterProfile } from '../profile.ts';
import { densityCommand } from './density.ts';
import type { QrCode, SlipElement, TextLine } from './elements.ts';
import { bytesOf } from './on-paper.ts';
import { nativeQr } from './qr-native.ts';
import { rasterQr } from './qr-raster.ts';
import { rasterBands } from './raster.ts';

/** The bytes that put the elements on paper, feed it clear of the blade and cut it. Nothing is sent that is so already. */
export async function encodeSlip(
  elements: readonly SlipElement[],
  profile: PrinterProfile,
): Promise<Uint8Array> {
  const escpos = await loadEscpos();
  const collector = new ByteCollector();
  const printer = new escpos.Printer(collector);
  startSlip(printer, elements, profile);
  const pen = new Pen(printer, profile.codePage);
  for (const element of elements) await pen.draw(element);
  endSlip(printer, profile);
  await flush(printer);
  return collector.bytes();
}

/** The code page is only chosen where a character needs it: a slip in plain ASCII prints alike on whichever there is. */
function startSlip(printer: Printer, elements: readonly SlipElement[], profile: PrinterProfile): void {
  printer.hardware('INIT');
  const density = densityCommand(profile);
  if (density !== undefined) printer.print(density);
  if (!elements.some(needsCodePage)) return;
  printer.print(SINGLE_BYTE).setCharacterCodeTable(profile.codePages[profile.codePage] ?? 0);
}

function needsCodePage(element: SlipElement): boolean {
  return element.kind === 'text' && /[^ -~]/.test(element.text);
}

/** FS . : printers made for China start by taking two bytes above 0x7f for one of their characters. */
const SINGLE_BYTE = Buffer.from([0x1c, 0x2e]);

/** Bare ESC E: escpos' `style()` also sends italic commands that other printers print as digits. */
const BOLD_ON = Buffer.from([0x1b, 0x45, 1]);
const BOLD_OFF = Buffer.from([0x1b, 0x45, 0]);

const LINE_FEED = Buffer.from([0x0a]);

/** Knows what the printer is set to, which ESC @ has set to normal size at the left edge. */
class Pen {
  readonly #printer: Printer;
  readonly #codePage: CodePageName;
  #align: TextLine['align'] = 'left';
  #bold = false;
  #scale = 1;

  constructor(printer: Printer, codePage: CodePageName) {
    this.#printer = printer;
    this.#codePage = codePage;
  }

  async draw(element: SlipElement): Promise<void> {
    switch (element.kind) {
      case 'text':
        this.#write(element);
        return;
      case 'gap':
        this.#printer.print(Buffer.from([0x1b, 0x4a, element.dots]));
        return;
      case 'qr':
        return this.#drawQr(element);
      case 'drawing':
        this.#alignTo('centre');
        this.#printer.print(rasterBands(element.raster));
        return;
      default:
        return element satisfies never;
    }
  }

  #write(line: TextLine): void {
    this.#alignTo(line.align);
    if (line.bold !== this.#bold) this.#printer.print(line.bold ? BOLD_ON : BOLD_OFF);
    if (line.scale !== this.#scale) this.#printer.size(line.scale - 1, line.scale - 1);
    this.#bold = line.bold;
    this.#scale = line.scale;
    this.#printer.print(Buffer.concat([bytesOf(line.text, this.#codePage), LINE_FEED]));
  }

  async #drawQr({ content, moduleSize, by }: QrCode): Promise<void> {
    this.#alignTo('centre');
    this.#printer.print(
      by === 'native' ? nativeQr(content, moduleSize) : rasterBands(await rasterQr(content, moduleSize)),
    );
  }

  #alignTo(side: TextLine['align']): void {
    if (side !== this.#align) this.#printer.align(side === 'centre' ? 'CT' : 'LT');
    this.#align = side;
  }
}

/** Fed by ESC d; escpos' own cut feeds line by line. */
function endSlip(printer: Printer, profile: PrinterProfile): void {
  printer.print(Buffer.from([0x1b, 0x64, profile.feedLines]));
  if (profile.cutter) printer.print(PARTIAL_CUT);
}

/** GS V 1, which leaves a bridge of paper: the slip hangs until it is taken. */
const PARTIAL_CUT = Buffer.from([0x1d, 0x56, 1]);

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
