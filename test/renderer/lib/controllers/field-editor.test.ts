import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import {
  erased,
  startsCapital,
  typed,
  type Edit,
} from '../../../../renderer/lib/controllers/field-editor.ts';

/** `Si|ti` stands for the caret, `S[it]i` for a selection. */
function field(drawn: string): Edit {
  const value = drawn.replace(/[|[\]]/gu, '');
  const start = Math.max(drawn.indexOf('|'), drawn.indexOf('['));
  return { value, start, end: drawn.includes(']') ? drawn.indexOf(']') - 1 : start };
}

describe('typing at the caret', () => {
  it.each([
    ['Sit|', 'i', 'Siti|'],
    ['S|ti', 'i', 'Si|ti'],
    ['|iti', 'S', 'S|iti'],
    ['S[xx]ti', 'i', 'Si|ti'],
    ['[Budi]', 'S', 'S|'],
  ])('%s and %s make %s', (before, key, after) => {
    expect(typed(field(before), key)).toEqual(field(after));
  });

  it('stops at the longest length allowed', () => {
    expect(typed(field('1234|'), '5', 4)).toEqual(field('1234|'));
    expect(typed(field('12[3]4|'.replace('|', '')), '9', 4)).toEqual(field('129|4'));
  });

  it.each([
    ['Siti|', 'Sit|'],
    ['|Siti', '|Siti'],
    ['S[it]i', 'S|i'],
    ['Si|ti', 'S|ti'],
  ])('backspace turns %s into %s', (before, after) => {
    expect(erased(field(before))).toEqual(field(after));
  });

  it('takes a whole character away, never half of one', () => {
    const end = 'A😀'.length;
    expect(erased({ value: 'A😀', start: end, end })).toEqual({ value: 'A', start: 1, end: 1 });
  });

  it('is undone by backspace for every character at every place', () => {
    fc.assert(
      fc.property(
        fc.string(),
        fc.string({ unit: 'grapheme-ascii', minLength: 1, maxLength: 1 }),
        fc.nat(),
        (value, key, place) => {
          const start = place % (value.length + 1);
          const before = { value, start, end: start };
          expect(erased(typed(before, key))).toEqual(before);
        },
      ),
    );
  });
});

describe('capitals that come by themselves', () => {
  it.each([
    ['|', true],
    ['siti |', true],
    ['S.|', true],
    ['H|', false],
    ["Nor'|", false],
    ['Hj. |Rusmiati', true],
  ])('in a name at %s: %s', (drawn, expected) => {
    expect(startsCapital(field(drawn), 'words')).toBe(expected);
  });

  it.each([
    ['|', true],
    ['Mohon bantuan. |', true],
    ['Mohon |', false],
    ['S.|', false],
  ])('in a sentence at %s: %s', (drawn, expected) => {
    expect(startsCapital(field(drawn), 'sentences')).toBe(expected);
  });

  it('never where a field asks for none, always where it asks for all', () => {
    expect(startsCapital(field('|'), 'none')).toBe(false);
    expect(startsCapital(field('p000|'), 'characters')).toBe(true);
  });
});
