import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { packed, pageOf, pageSize } from '../../../../renderer/kiosk/frame/paging.ts';

describe('cards in pages', () => {
  it('shows every card on exactly one page', () => {
    fc.assert(
      fc.property(fc.array(fc.nat()), fc.integer({ min: 1, max: 20 }), (items, size) => {
        const { pages } = pageOf(items, size, 0);
        const shown = Array.from({ length: pages }, (_, page) => pageOf(items, size, page).items).flat();
        expect(shown).toEqual(items);
      }),
    );
  });

  it('falls back to the last page when the cards become fewer', () => {
    expect(pageOf(['a', 'b', 'c'], 2, 7)).toEqual({ items: ['c'], page: 1, pages: 2 });
  });

  it('fits whole rows only, and at least one', () => {
    expect(pageSize(1000, 190, 10, 2)).toBe(10);
    expect(pageSize(989, 190, 10, 2)).toBe(8);
    expect(pageSize(50, 190, 10, 3)).toBe(3);
  });
});

describe('long texts in pages', () => {
  it('keeps every paragraph, in order', () => {
    fc.assert(
      fc.property(fc.array(fc.string()), fc.integer({ min: 1, max: 50 }), (paragraphs, limit) => {
        expect(packed(paragraphs, limit).flat()).toEqual(paragraphs);
      }),
    );
  });

  it('begins a new page where the next paragraph does not fit', () => {
    expect(packed(['aaa', 'bb', 'c'], 5)).toEqual([['aaa', 'bb'], ['c']]);
    expect(packed(['a', 'bbbbbbb', 'c'], 5)).toEqual([['a'], ['bbbbbbb'], ['c']]);
  });
});
