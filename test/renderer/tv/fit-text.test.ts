import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { fitText } from '../../../renderer/tv/fit-text.ts';

/** How many lines words take where a letter is as wide as the product's are on average. */
function linesOf(text: string, size: number, width: number): number {
  let lines = 1;
  let used = 0;
  for (const word of text.split(/\s+/u)) {
    const long = word.length * size * 0.54;
    if (used > 0 && used + size * 0.27 + long > width) {
      lines += 1;
      used = long;
    } else used += (used > 0 ? size * 0.27 : 0) + long;
  }
  return lines;
}

const words = fc
  .array(fc.stringMatching(/^[a-z]{1,12}$/), { minLength: 1, maxLength: 26 })
  .map((all) => all.join(' '));

describe('a text that is to fill its place', () => {
  it('stands in it whole, whatever it says, lying or upright', () => {
    const place = fc.constantFrom(
      { width: 1750, height: 480 },
      { width: 960, height: 800 },
      { width: 1600, height: 420 },
    );
    fc.assert(
      fc.property(words, place, (text, { width, height }) => {
        const size = fitText(text, { width, height, lineHeight: 1.12, most: 250 });
        expect(linesOf(text, size, width) * size * 1.12).toBeLessThanOrEqual(height);
        for (const word of text.split(' ')) expect(word.length * size * 0.6).toBeLessThanOrEqual(width);
      }),
      { numRuns: 500 },
    );
  });

  it('grows to its most and no further', () => {
    expect(fitText('Tutup', { width: 1750, height: 900, lineHeight: 1.1, most: 240 })).toBe(240);
  });

  it('is nothing while its place is not drawn', () => {
    expect(fitText('Tutup', { width: 0, height: 0, lineHeight: 1.1, most: 240 })).toBe(0);
  });
});
