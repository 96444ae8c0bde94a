import * as fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { recogniseFile } from '../../../../shared/domain/requests/file-kind.ts';
import { checkFileName, MOST_NAME } from '../../../../shared/domain/requests/file-name.ts';
import { aPdf, aPhoto } from '../../../support/documents.ts';
import { aPng } from '../../../support/media-files.ts';

const WHOLE = { pdf: aPdf(), jpeg: aPhoto(), png: aPng() } as const;
const kinds = Object.keys(WHOLE) as (keyof typeof WHOLE)[];

describe('the kind of a document', () => {
  it('is what its content is', () => {
    for (const kind of kinds) expect(recogniseFile(WHOLE[kind])).toBe(kind);
    // cameras fill up with zeros, writers of PDF with lines
    expect(recogniseFile(Buffer.concat([WHOLE.jpeg, Buffer.alloc(9)]))).toBe('jpeg');
    expect(recogniseFile(Buffer.concat([WHOLE.pdf, Buffer.from('\r\n')]))).toBe('pdf');
  });

  it('is none for one that was cut short anywhere, or goes on after its end', () => {
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.double({ min: 0, max: 0.97, noNaN: true }), (kind, share) => {
        const whole = WHOLE[kind];
        const cut = whole.subarray(0, Math.floor(whole.length * share));
        expect(kinds).not.toContain(recogniseFile(cut));
      }),
    );
    const more = fc
      .uint8Array({ minLength: 1, maxLength: 40 })
      .filter((bytes) => bytes.some((one) => one > 0x20));
    fc.assert(
      fc.property(fc.constantFrom(...kinds), more, (kind, bytes) => {
        expect(kinds).not.toContain(recogniseFile(Buffer.concat([WHOLE[kind], bytes])));
      }),
    );
  });

  it('is none for anything before it, and never an exception', () => {
    fc.assert(
      fc.property(
        fc.uint8Array({ minLength: 1, maxLength: 60 }),
        fc.constantFrom(...kinds),
        (bytes, kind) => {
          expect(recogniseFile(bytes)).toMatch(/unknown|broken/);
          expect(kinds).not.toContain(recogniseFile(Buffer.concat([bytes, WHOLE[kind]])));
        },
      ),
    );
    // begins as one of them, and then anything
    fc.assert(
      fc.property(fc.constantFrom(...kinds), fc.uint8Array({ maxLength: 80 }), (kind, bytes) => {
        expect(recogniseFile(Buffer.concat([WHOLE[kind].subarray(0, 9), bytes]))).toBeTypeOf('string');
      }),
    );
  });
});

describe('the name of a document', () => {
  const codeOf = (name: string): string => {
    const checked = checkFileName(name, 'pdf');
    return checked.ok ? 'ok' : checked.error.code;
  };

  it('is as people name their files', () => {
    for (const name of [
      'Surat permohonan No. 12-2026.pdf',
      'proposal (revisi 2).PDF',
      'Nor’ainah – KTP.pdf',
      'ü.pdf',
    ])
      expect(codeOf(name), name).toBe('ok');
    expect(checkFileName('  foto.JPEG ', 'jpeg')).toEqual({ ok: true, value: 'foto.JPEG' });
    expect(codeOf(`${'a'.repeat(MOST_NAME - 4)}.pdf`)).toBe('ok');
    expect(codeOf(`${'a'.repeat(MOST_NAME - 3)}.pdf`)).toBe('file-name');
  });

  it('ends as its content is', () => {
    for (const name of ['surat.png', 'surat', 'surat.pdf.exe', 'surat.'])
      expect(codeOf(name)).toBe('file-kind-other');
    expect(checkFileName('a.jpg', 'png').ok).toBe(false);
  });

  it('never holds what would be a path, a device or unseen, wherever it stands', () => {
    const bad = fc.constantFrom(
      '/',
      '\\',
      ':',
      '..',
      '\0',
      '\n',
      '\u202E',
      '\u2028',
      '%2f',
      '%2E',
      '"',
      '<',
      '|',
      '?',
    );
    fc.assert(
      fc.property(fc.string({ maxLength: 20 }), bad, fc.string({ maxLength: 20 }), (before, part, after) => {
        expect(codeOf(`a${before}${part}${after}z.pdf`)).toBe('file-name');
      }),
    );
    for (const device of ['con', 'NUL', 'aux.tar', 'LPT1', 'com0'])
      expect(codeOf(`${device}.pdf`)).toBe('file-name');
    for (const name of ['console.pdf', 'auxiliary.pdf', 'communication.pdf']) expect(codeOf(name)).toBe('ok');
  });
});
