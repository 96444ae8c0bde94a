import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { wrap } from '../../../printer/slip/wrap.ts';

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
