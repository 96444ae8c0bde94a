import { inflateSync } from 'node:zlib';
import { MOST_LOGO_BYTES } from '../../shared/protocol/desk/printing.ts';
import type { GreyPicture } from './grey-picture.ts';
import type { LogoRefusal } from './logo.ts';
import type { Result } from '../../shared/result.ts';

/** The most pixels a logo may have: 2 000 by 2 000. Read whole, such a file takes some 40 MB for a moment. */
export const MOST_LOGO_PIXELS = 4_000_000;

const SIGNATURE = Buffer.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a, 0x1a, 0x0a]);
/** Samples a pixel by colour type: grey, colour, palette, grey with alpha, colour with alpha. */
const SAMPLES: Readonly<Record<number, number>> = { 0: 1, 2: 3, 3: 1, 4: 2, 6: 4 };

/**
 * The pixels of a PNG, on white where it is transparent. What a few bytes claim to hold is checked before anything is
 * unpacked, and what they do hold is unpacked no further than claimed: a small file can hold gigabytes of nothing.
 */
export async function pngPixels(file: Uint8Array): Promise<Result<GreyPicture, LogoRefusal>> {
  const bytes = Buffer.from(file.buffer, file.byteOffset, file.byteLength);
  if (bytes.length > MOST_LOGO_BYTES) return { ok: false, error: 'too-large' };
  if (!bytes.subarray(0, 8).equals(SIGNATURE)) return { ok: false, error: 'not-png' };
  const header = readHeader(bytes);
  if (header === undefined) return { ok: false, error: 'damaged' };
  if (header.width * header.height > MOST_LOGO_PIXELS) return { ok: false, error: 'too-many-pixels' };
  try {
    inflateSync(Buffer.concat(imageData(bytes)), { maxOutputLength: unpackedLength(header) });
    const { PNG } = await import('pngjs');
    const { data, width, height } = PNG.sync.read(bytes);
    return { ok: true, value: { width, height, grey: onWhite(data, width * height) } };
  } catch {
    return { ok: false, error: 'damaged' };
  }
}

interface Header {
  readonly width: number;
  readonly height: number;
  readonly bitsPerPixel: number;
}

/** The first chunk, IHDR; undefined when it is not there or says what no PNG can. */
function readHeader(bytes: Buffer): Header | undefined {
  if (bytes.length < 33 || bytes.toString('latin1', 12, 16) !== 'IHDR') return undefined;
  const width = bytes.readUInt32BE(16);
  const height = bytes.readUInt32BE(20);
  const depth = bytes.readUInt8(24);
  const samples = SAMPLES[bytes.readUInt8(25)];
  if (width === 0 || height === 0 || depth > 16 || samples === undefined) return undefined;
  return { width, height, bitsPerPixel: depth * samples };
}

/** The contents of the IDAT chunks; the lengths are read from the file, so each is held to what is there. */
function imageData(bytes: Buffer): Buffer[] {
  const parts: Buffer[] = [];
  for (let at = 8; at + 8 <= bytes.length;) {
    const length = bytes.readUInt32BE(at);
    if (bytes.toString('latin1', at + 4, at + 8) === 'IDAT')
      parts.push(bytes.subarray(at + 8, at + 8 + length));
    at += length + 12;
  }
  return parts;
}

/** No picture of this header unpacks to more, not even interlaced: seven passes, each row with a byte more and one of rounding. */
function unpackedLength({ width, height, bitsPerPixel }: Header): number {
  return Math.ceil((width * height * bitsPerPixel) / 8) + 2 * 7 * (height + 1);
}

/** Rec. 709 luma of each pixel of four bytes, laid over white paper. */
function onWhite(rgba: Buffer, count: number): Uint8Array {
  const grey = new Uint8Array(count);
  for (let pixel = 0; pixel < count; pixel += 1) {
    const at = pixel * 4;
    const luma = 0.2126 * (rgba[at] ?? 0) + 0.7152 * (rgba[at + 1] ?? 0) + 0.0722 * (rgba[at + 2] ?? 0);
    const alpha = (rgba[at + 3] ?? 0) / 255;
    grey[pixel] = Math.round(luma * alpha + 255 * (1 - alpha));
  }
  return grey;
}
