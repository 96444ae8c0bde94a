import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { checkName, NAME_MAX } from '../../../shared/domain/name.ts';

describe('a name', () => {
  test.each([
    'Sutrisno',
    "Nor'ainah",
    'M. Noor',
    'Hj. Rusmiati, S.Pd.',
    'noor hasanah',
    'YANSEN TUNDAN',
    'Drs. H. Akhmad Syarif bin Muhammad Rizani Noor Hasanah, S.Pd., M.Pd., A.Md.Pd., Gr., Dr., M.M.',
  ])('%s is taken as it is', (name) => {
    expect(checkName(name)).toEqual({ ok: true, value: name });
  });

  it('loses surplus white space and nothing else', () => {
    expect(checkName('  Siti \t  Rahmawati\u00a0 ')).toEqual({ ok: true, value: 'Siti Rahmawati' });
  });

  it('is stored in composed form', () => {
    expect(checkName('Rene\u0301')).toEqual({ ok: true, value: 'Ren\u00e9' });
  });

  test.each([
    ['', 'required'],
    ['   ', 'required'],
    ['12345', 'name-letters'],
    ['...', 'name-letters'],
    ['Siti \u{1f600}', 'name-emoji'],
    ['Siti \u2764\ufe0f', 'name-emoji'],
    ['<script>alert(1)</script>', 'name-brackets'],
    ['Siti\u0000', 'name-control'],
    ['Siti\u202eRahma', 'name-control'],
    ['Siti\u001b[31m', 'name-control'],
    ['Siti\ud800', 'name-control'],
    ['a'.repeat(NAME_MAX + 1), 'name-too-long'],
  ])('%j is refused: %s', (raw, flaw) => {
    expect(checkName(raw)).toEqual({ ok: false, error: flaw });
  });

  it('may have a hundred characters', () => {
    expect(checkName('a'.repeat(NAME_MAX)).ok).toBe(true);
  });

  it('that was taken is taken again unchanged', () => {
    fc.assert(
      fc.property(fc.string({ unit: 'binary', maxLength: 120 }), (raw) => {
        const first = checkName(raw);
        if (first.ok) expect(checkName(first.value)).toEqual(first);
      }),
    );
  });
});
