import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { differences, sameValue } from '../../../../shared/domain/office-data/differences.ts';

describe('the differences of two values', () => {
  it('name the way to each field, with what was and what is', () => {
    const before = { name: { id: 'Satu', en: 'One' }, topics: [{ id: 'a' }], active: true };
    const after = { name: { id: 'Dua', en: 'One' }, topics: [{ id: 'a' }, { id: 'b' }] };
    expect(differences(before, after)).toEqual([
      { path: ['name', 'id'], before: 'Satu', after: 'Dua' },
      { path: ['topics', 1], before: undefined, after: { id: 'b' } },
      { path: ['active'], before: true, after: undefined },
    ]);
    expect(differences(null, { a: 1 })).toEqual([{ path: [], before: null, after: { a: 1 } }]);
  });

  it('are none exactly where both are the same, whatever the order of their fields', () => {
    fc.assert(
      fc.property(fc.jsonValue(), fc.jsonValue(), (one, other) => {
        expect(sameValue(one, structuredClone(one))).toBe(true);
        const [a, b] = [JSON.parse(JSON.stringify(one)), JSON.parse(JSON.stringify(other))] as unknown[];
        let equal = true;
        try {
          expect(a).toStrictEqual(b);
        } catch {
          equal = false;
        }
        expect(sameValue(a, b)).toBe(equal);
      }),
    );
    expect(sameValue({ a: 1, b: 2 }, { b: 2, a: 1 })).toBe(true);
  });
});
