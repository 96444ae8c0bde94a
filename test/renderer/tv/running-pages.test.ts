import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pagesOf, turnOf } from '../../../renderer/tv/running-pages.ts';
import { pixelShift } from '../../../renderer/tv/screen-care.ts';

describe('a running text that may not run', () => {
  it('is cut into pages that fit, between words, and loses none', () => {
    const words = fc.array(fc.stringMatching(/^[a-z]{1,14}$/), { maxLength: 60 });
    fc.assert(
      fc.property(words, fc.integer({ min: 14, max: 120 }), (all, most) => {
        const pages = pagesOf(all.join(' '), most);
        expect(pages.join(' ')).toBe(all.join(' '));
        for (const page of pages) expect(page.length).toBeLessThanOrEqual(most);
      }),
    );
  });

  it('keeps a word that is longer than a page whole', () => {
    expect(pagesOf('kepada pertanggungjawaban', 8)).toEqual(['kepada', 'pertanggungjawaban']);
  });

  it('shows each page in turn', () => {
    expect([0, 999, 1_000, 2_000].map((now) => turnOf(['a', 'b'], now, 1_000))).toEqual(['a', 'a', 'b', 'a']);
    const none: string[] = [];
    expect(turnOf(none, 5, 1_000)).toBeUndefined();
  });
});

describe('the shift against burnt-in edges', () => {
  it('stays within four pixels and takes every place of its circle', () => {
    const minutes = Array.from({ length: 24 }, (_, minute) => pixelShift(minute * 60_000));
    for (const { x, y } of minutes) expect(Math.hypot(x, y)).toBeLessThan(4.5);
    expect(new Set(minutes.map(({ x, y }) => `${x},${y}`)).size).toBe(8);
  });
});
