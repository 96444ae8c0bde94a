import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { toAscii } from '../../../printer/slip/ascii.ts';
import { byteOf, signOf, upperSigns } from '../../../printer/slip/code-page.ts';
import { bytesOf, onPaper } from '../../../printer/slip/on-paper.ts';
import { CODE_PAGES } from '../../../shared/domain/slip-settings.ts';

const page = fc.constantFrom(...CODE_PAGES);
const anyText = fc.oneof(
  fc.string({ unit: 'binary', maxLength: 80 }),
  fc.string({ unit: 'grapheme', maxLength: 80 }),
  fc
    .array(fc.constantFrom(...upperSigns(), ' ', 'a', '\u0301', '\u001b', '\u00a0'), { maxLength: 40 })
    .map((signs) => signs.join('')),
);

describe('text for a code page', () => {
  it('becomes bytes that read as the text or its plain form, sign by sign, and never as anything else', () => {
    fc.assert(
      fc.property(anyText, page, (text, name) => {
        const bytes = bytesOf(onPaper(text, name), name);
        const read = Array.from(bytes, (byte) => signOf(byte, name) ?? '?!').join('');
        const expected = Array.from(text.normalize('NFC').replace(/[\s\p{Cc}]+/gu, ' '), (sign) =>
          byteOf(sign, name) === undefined ? toAscii(sign) : sign,
        );
        expect(read).toBe(expected.join('').replace(/ {2,}/g, ' ').trim());
      }),
    );
  });

  it('has no control character in it', () => {
    fc.assert(
      fc.property(anyText, page, (text, name) => {
        for (const byte of bytesOf(onPaper(text, name), name)) {
          expect(byte).toBeGreaterThanOrEqual(0x20);
          expect(byte).not.toBe(0x7f);
        }
      }),
    );
  });

  it('has one byte a character, so that what fits in columns fits on paper', () => {
    fc.assert(
      fc.property(anyText, page, (text, name) => {
        const line = onPaper(text, name);
        expect(bytesOf(line, name)).toHaveLength(line.length);
      }),
    );
  });

  it('stays as it was once it is for that page', () => {
    fc.assert(
      fc.property(anyText, page, (text, name) => {
        expect(onPaper(onPaper(text, name), name)).toBe(onPaper(text, name));
      }),
    );
  });

  it.each([
    ['ascii', 'Yessica Nunez EUR'],
    ['pc437', 'Yéssica Ñúñez EUR'],
    ['pc850', 'Yéssica Ñúñez EUR'],
    ['pc858', 'Yéssica Ñúñez €'],
    ['wpc1252', 'Yéssica Ñúñez €'],
  ] as const)('keeps the accents %s has and takes off the others', (name, expected) => {
    expect(onPaper('Yéssica Ñúñez €', name)).toBe(expected);
    expect(onPaper('Ye\u0301ssica N\u0303u\u0301n\u0303ez €', name)).toBe(expected);
  });

  it('writes what is on no page plainly', () => {
    expect(onPaper('½ kg \u2026 \u201cKade\u201d Łódź \u{1f600} 北京', 'ascii')).toBe(
      '1/2 kg ... "Kade" Lodz',
    );
  });
});

describe('a code page', () => {
  it.each([
    ['pc437', 'é', 0x82],
    ['pc437', 'Ñ', 0xa5],
    ['pc437', '█', 0xdb],
    ['pc437', '²', 0xfd],
    ['pc850', 'é', 0x82],
    ['pc850', 'Á', 0xb5],
    ['pc850', 'ı', 0xd5],
    ['pc850', '²', 0xfd],
    ['pc858', '€', 0xd5],
    ['wpc1252', '€', 0x80],
    ['wpc1252', 'é', 0xe9],
  ] as const)('has in %s the character %s at %i', (name, sign, byte) => {
    expect(byteOf(sign, name)).toBe(byte);
    expect(signOf(byte, name)).toBe(sign);
  });

  it('of Windows is the one the runtime knows, but for what is no letter on paper', () => {
    const decoder = new TextDecoder('windows-1252');
    for (let byte = 0x80; byte <= 0xff; byte += 1) {
      const sign = decoder.decode(Uint8Array.of(byte));
      expect(signOf(byte, 'wpc1252')).toBe(/[\u0080-\u00a0\u00ad]/.test(sign) ? undefined : sign);
    }
  });

  it('tells each of its characters from every other', () => {
    for (const name of CODE_PAGES) {
      const bytes = Array.from({ length: 256 }, (_, byte) => byte).filter(
        (byte) => signOf(byte, name) !== undefined,
      );
      for (const byte of bytes) expect(byteOf(signOf(byte, name) ?? '', name)).toBe(byte);
    }
  });
});
