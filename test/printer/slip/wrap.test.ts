import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap, wrapEvenly } from '../../../printer/slip/wrap.ts';

const words = fc.array(fc.stringMatching(/^[a-z]{1,50}$/), { maxLength: 20 });
const width = fc.integer({ min: 1, max: 48 });

describe('wrapping', () => {
  it('keeps every letter and fits every line', () => {
    fc.assert(
      fc.property(words, width, (list, columns) => {
        const lines = wrap(list.join(' '), columns);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        for (const line of lines) {
          expect(line.length).toBeLessThanOrEqual(columns);
          expect(line).toBe(line.trim());
          expect(line).not.toBe('');
        }
      }),
    );
  });

  it('breaks between words while words fit', () => {
    expect(wrap('balai penjaminan mutu', 10)).toEqual(['balai', 'penjaminan', 'mutu']);
    expect(wrap('satu dua tiga', 8)).toEqual(['satu dua', 'tiga']);
  });

  it('gives no line for empty text', () => {
    expect(wrap('', 10)).toEqual([]);
  });
});

describe('wrapping evenly', () => {
  it('takes as many lines as wrapping does, keeps every letter, and no line is longer than the longest had to be', () => {
    fc.assert(
      fc.property(words, width, (list, columns) => {
        const text = list.join(' ');
        const lines = wrapEvenly(text, columns);
        expect(lines).toHaveLength(wrap(text, columns).length);
        expect(lines.join('').replaceAll(' ', '')).toBe(list.join(''));
        const longest = Math.max(0, ...lines.map((line) => line.length));
        expect(longest).toBeLessThanOrEqual(columns);
        const longestWord = Math.max(0, ...list.map((word) => word.length));
        if (longest > longestWord) expect(wrap(text, longest - 1).length).toBeGreaterThan(lines.length);
      }),
    );
  });

  it('leaves no single word over', () => {
    expect(wrapEvenly('balai penjaminan mutu pendidikan provinsi kalimantan utara', 48)).toEqual([
      'balai penjaminan mutu pendidikan',
      'provinsi kalimantan utara',
    ]);
    expect(wrapEvenly('satu dua', 20)).toEqual(['satu dua']);
    expect(wrapEvenly('', 20)).toEqual([]);
  });
});
