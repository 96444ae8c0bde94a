import type { CodePageName } from '../../shared/domain/slip-settings.ts';
import { toAscii } from './ascii.ts';
import { byteOf } from './code-page.ts';

/**
 * Text as a printer with this code page can show it: each character that is on the page stays, each other becomes its
 * plain form or is dropped, and every run of white space or control characters is one blank. What comes back has one
 * byte a character (`bytesOf`), so that its length is its width.
 */
export function onPaper(text: string, page: CodePageName): string {
  if (isPlain(text)) return tidied(text);
  const tidy = text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' ');
  const shown = Array.from(tidy, (sign) => (byteOf(sign, page) === undefined ? toAscii(sign) : sign));
  return tidied(shown.join(''));
}

/** Nearly all that is printed is on every page as it is. */
function isPlain(text: string): boolean {
  return /^[ -~]*$/.test(text);
}

function tidied(text: string): string {
  return text.replace(/ {2,}/g, ' ').trim();
}

/** The bytes of text that `onPaper` made for the same page. */
export function bytesOf(text: string, page: CodePageName): Uint8Array {
  if (isPlain(text)) return Buffer.from(text, 'latin1');
  const bytes = Array.from(text, (sign) => byteOf(sign, page));
  return Uint8Array.from(bytes.filter((byte) => byte !== undefined));
}
