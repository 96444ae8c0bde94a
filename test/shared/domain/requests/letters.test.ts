import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { DEFAULT_LETTER_TEXTS } from '../../../../db/seed/profiles/request-letters.ts';
import { REQUEST_TYPES } from '../../../../db/seed/profiles/request-types/index.ts';
import { partsOf } from '../../../../shared/domain/requests/letter-content.ts';
import {
  checkNumberPattern,
  checkText,
  fillText,
  letterNumber,
  PLACEHOLDERS,
  templateFor,
  type LetterValues,
} from '../../../../shared/domain/requests/letters.ts';

const NONE = Object.fromEntries(PLACEHOLDERS.map((name) => [name, ''])) as LetterValues;
const fill = (text: string, values: Partial<LetterValues>): string => fillText(text, { ...NONE, ...values });

describe('the texts an office is delivered with', () => {
  const { letters, messages, numberPattern } = DEFAULT_LETTER_TEXTS;

  it('have words for every letter that a step of a delivered type makes, and for every receipt', () => {
    for (const type of REQUEST_TYPES) {
      const made = type.steps.flatMap(({ letter }) => letter ?? []);
      for (const letter of [...made, 'receipt' as const])
        expect(templateFor({ letters }, letter, type.id), `${letter} of ${type.id}`).toBeDefined();
    }
  });

  it('name nothing that is unknown', () => {
    const texts = Object.values(letters).flatMap(({ subject, body }) => [subject, body]);
    for (const text of [...texts, ...Object.values(messages)])
      expect(checkText(text)).toMatchObject({ ok: true });
    expect(checkNumberPattern(numberPattern)).toMatchObject({ ok: true });
  });

  it('UU 14/2008 Ps 35, 36: a refusal cites ground and decree, and the right to object within 30 working days', () => {
    const body = letters.refusal?.body ?? '';
    for (const words of [
      '{dasar}',
      '{SK}',
      '{alasan}',
      '30 (tiga puluh) hari kerja',
      'Pasal 35 dan Pasal 36',
    ])
      expect(body).toContain(words);
  });

  it('Ps 22: a receipt has number, day, due day and code, and cannot name an ID number', () => {
    const body = letters.receipt?.body ?? '';
    for (const name of ['{nomor permohonan}', '{tanggal diterima}', '{tenggat}', '{kode}'])
      expect(body).toContain(name);
    expect(PLACEHOLDERS.filter((name) => /nik|identitas/i.test(name))).toEqual([]);
  });
});

describe('a text of the office', () => {
  it('is filled with what it names', () => {
    expect(
      fill('Yth. {nama}, nomor {nomor permohonan}.', { nama: 'Sutrisno', 'nomor permohonan': 'X-1' }),
    ).toBe('Yth. Sutrisno, nomor X-1.');
  });

  it('leaves out a line of which everything it names is nothing', () => {
    const text = 'Sarana : {sarana}\nSK : {SK}\n\nBiaya {biaya} untuk {nama}\n\n{alasan}\n\nSelesai';
    expect(fill(text, { sarana: 'Aula', nama: 'Sutrisno' })).toBe(
      'Sarana : Aula\n\nBiaya  untuk Sutrisno\n\nSelesai',
    );
  });

  it('never looks again at what it was filled with', () => {
    fc.assert(
      fc.property(fc.string(), fc.constantFrom(...PLACEHOLDERS), (reason, name) => {
        const alasan = `${reason.trim()}{${name}}$&`;
        expect(fill('<{alasan}>', { alasan, nama: 'Sutrisno' })).toBe(
          `<${alasan}>`.replace(/\n{3,}/g, '\n\n'),
        );
      }),
    );
  });

  it.each([
    ['Yth. {nma}', '{nma}'],
    ['Yth. {Nama}', '{Nama}'],
    ['Yth. {nama', '{'],
    ['Yth. nama}', '}'],
    ['{}', '{}'],
  ])('%j is refused for %s', (text, name) => {
    expect(checkText(text)).toEqual({ ok: false, error: { code: 'letter-placeholder', details: { name } } });
  });
});

describe('the number of a letter', () => {
  it('has serial, type, month in Roman and year, in the pattern of the office', () => {
    const { numberPattern } = DEFAULT_LETTER_TEXTS;
    expect(letterNumber(numberPattern, 'PPID', 7, '2026-11-23')).toBe('007/ULT-PPID/XI/2026');
    expect(letterNumber('{tahun}.{seri}.{nomor urut}', 'KER', 1_234, '2027-01-02')).toBe('2027.KER.1234');
  });

  it.each([
    ['{nomor urut}/{seri}', 'letter-number-part', '{tahun}'],
    ['{seri}/{tahun}', 'letter-number-part', '{nomor urut}'],
    ['{nomor urut}/{tahun}', 'letter-number-part', '{seri}'],
    ['{nomor urut}/{seri}/{tahun}/{hari}', 'letter-placeholder', '{hari}'],
  ])('%s is refused: %s %s', (pattern, code, name) => {
    expect(checkNumberPattern(pattern)).toEqual({ ok: false, error: { code, details: { name } } });
  });

  it('is never that of another letter', () => {
    const one = fc.record({
      series: fc.constantFrom('KON', 'PPID'),
      serial: fc.integer({ min: 1, max: 5_000 }),
    });
    fc.assert(
      fc.property(one, one, (a, b) => {
        const numbers = [a, b].map(({ series, serial }) =>
          letterNumber(DEFAULT_LETTER_TEXTS.numberPattern, series, serial, '2026-11-23'),
        );
        expect(numbers[0] === numbers[1]).toBe(a.series === b.series && a.serial === b.serial);
      }),
    );
  });
});

describe('the body of a letter', () => {
  it('is read as paragraphs, facts and lists', () => {
    expect(partsOf('Satu\ndua\n\nNomor : 7\nHal : Aula: besar\n- a\n- b\n\nTutup')).toEqual([
      { kind: 'paragraph', text: 'Satu\ndua' },
      {
        kind: 'facts',
        facts: [
          { label: 'Nomor', value: '7' },
          { label: 'Hal', value: 'Aula: besar' },
        ],
      },
      { kind: 'items', items: ['a', 'b'] },
      { kind: 'paragraph', text: 'Tutup' },
    ]);
  });

  it('loses no word, whatever it says', () => {
    fc.assert(
      fc.property(fc.array(fc.constantFrom('- x', 'a : b', 'c', '', '  ', 'd: e', '-')), (lines) => {
        const words = partsOf(lines.join('\n')).flatMap((part) =>
          part.kind === 'paragraph'
            ? part.text
            : part.kind === 'items'
              ? part.items
              : part.facts.map(({ label, value }) => label + value),
        );
        const kept = (text: string): string => text.replace(/[\s:-]/g, '');
        expect(kept(words.join(''))).toBe(kept(lines.join('')));
      }),
    );
  });
});
