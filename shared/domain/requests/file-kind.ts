/**
 * What a scanned or uploaded document is, by its content: PDF, JPEG or PNG, whole from its first byte to its last. What
 * hangs before or after it (a page, an archive, a program) makes it something else as well, and is not taken.
 */
import { endsWith, JPEG_END, JPEG_START, PNG_END, PNG_START, startsWith } from '../file-signature.ts';

export const FILE_KINDS = ['pdf', 'jpeg', 'png'] as const;
export type FileKind = (typeof FILE_KINDS)[number];

export const FILE_TYPES: Readonly<Record<FileKind, string>> = {
  pdf: 'application/pdf',
  jpeg: 'image/jpeg',
  png: 'image/png',
};

export const FILE_KIND_NAMES: Readonly<Record<FileKind, string>> = { pdf: 'PDF', jpeg: 'JPEG', png: 'PNG' };

/** `broken`: it begins as one of them and does not go on or end as one. */
export type RecognisedFile = FileKind | 'unknown' | 'broken';

const PDF_START = latin1('%PDF-');

export function recogniseFile(bytes: Uint8Array): RecognisedFile {
  if (startsWith(bytes, PDF_START)) return isPdf(bytes) ? 'pdf' : 'broken';
  if (startsWith(bytes, JPEG_START)) return isJpeg(bytes) ? 'jpeg' : 'broken';
  if (startsWith(bytes, PNG_START)) return isPng(bytes) ? 'png' : 'broken';
  return 'unknown';
}

function latin1(text: string): Uint8Array {
  return Uint8Array.from(text, (char) => char.charCodeAt(0));
}

function textOf(bytes: Uint8Array, from: number, to: number): string {
  return String.fromCharCode(...bytes.subarray(Math.max(0, from), to));
}

const PDF_TAIL = 1_024;

/** Its version, and at its end where its index is: at that place one begins. */
function isPdf(bytes: Uint8Array): boolean {
  if (!/^%PDF-[12]\.\d/.test(textOf(bytes, 0, 16))) return false;
  const tail = textOf(bytes, bytes.length - PDF_TAIL, bytes.length);
  const index = /startxref\s+(\d{1,12})\s+%%EOF[\s\0]*$/.exec(tail)?.[1];
  if (index === undefined) return false;
  const at = Number(index);
  return at < bytes.length && /^\s*(?:xref\s|\d+\s+\d+\s+obj)/.test(textOf(bytes, at, at + 32));
}

/** Its last chunk is the last of the file, and every chunk before it is as long as it says. */
function isPng(bytes: Uint8Array): boolean {
  if (!endsWith(bytes, PNG_END)) return false;
  const view = new DataView(bytes.buffer, bytes.byteOffset, bytes.byteLength);
  const names: string[] = [];
  let at = PNG_START.length;
  while (at + 12 <= bytes.length && names.at(-1) !== 'IEND') {
    names.push(textOf(bytes, at + 4, at + 8));
    at += 12 + view.getUint32(at);
  }
  return at === bytes.length && names[0] === 'IHDR' && names.includes('IDAT');
}

const START_OF_SCAN = 0xda;
const HUFFMAN_TABLE = 0xc4;
const EXTENSION = 0xc8;
const ARITHMETIC_TABLE = 0xcc;

/** Its segments follow one another up to the picture itself, with its size among them; some cameras fill up with zeros. */
function isJpeg(bytes: Uint8Array): boolean {
  let end = bytes.length;
  while (end > 0 && bytes[end - 1] === 0) end -= 1;
  return endsWith(bytes.subarray(0, end), JPEG_END) && hasPicture(bytes);
}

function hasPicture(bytes: Uint8Array): boolean {
  let framed = false;
  let at = 2;
  while (at + 4 <= bytes.length) {
    if (bytes[at] !== 0xff) return false;
    const marker = bytes[at + 1] ?? 0;
    if (marker === START_OF_SCAN) return framed;
    if (marker === 0xff) {
      at += 1;
      continue;
    }
    const length = ((bytes[at + 2] ?? 0) << 8) | (bytes[at + 3] ?? 0);
    if (marker < 0xc0 || length < 2) return false;
    framed ||= marker <= 0xcf && ![HUFFMAN_TABLE, EXTENSION, ARITHMETIC_TABLE].includes(marker);
    at += 2 + length;
  }
  return false;
}
