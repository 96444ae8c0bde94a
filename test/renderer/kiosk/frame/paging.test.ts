import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { pageOf, pageSize } from '../../../../renderer/kiosk/frame/paging.ts';

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
