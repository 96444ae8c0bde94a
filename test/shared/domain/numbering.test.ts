import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import {
  CODE_ALPHABET,
  formatTicket,
  makeCode,
  parseCode,
  parseTicket,
  SERVICE_LETTERS,
} from '../../../shared/domain/numbering.ts';

describe('a ticket number', () => {
  it('has three digits and grows past 999', () => {
    expect(formatTicket('A', 7)).toBe('A-007');
    expect(formatTicket('B', 999)).toBe('B-999');
    expect(formatTicket('F', 1000)).toBe('F-1000');
  });

  test.each(['A-007', 'a7', 'A 007', ' a-7 ', 'A.07', 'A007'])('is read from %j', (text) => {
    expect(parseTicket(text)).toEqual({ letter: 'A', number: 7 });
  });

  test.each(['', 'A', '7', 'A-000', 'I-001', 'AA-1', 'A-1x', 'A-1234567'])('is not read from %j', (text) => {
    expect(parseTicket(text)).toBeUndefined();
  });

  it('is read back as it was written', () => {
    fc.assert(
      fc.property(
        fc.constantFrom(...SERVICE_LETTERS),
        fc.integer({ min: 1, max: 999_999 }),
        (letter, number) => {
          expect(parseTicket(formatTicket(letter, number))).toEqual({ letter, number });
        },
      ),
    );
  });
});

describe('a ticket code', () => {
  const from = (places: readonly number[]): string => {
    const rest = [...places];
    return makeCode({ randomBelow: (below) => (rest.shift() ?? 0) % below });
  };
  const places = fc.array(fc.nat({ max: CODE_ALPHABET.length - 1 }), { minLength: 6, maxLength: 6 });

  it('is read back however it is typed', () => {
    fc.assert(
      fc.property(places, (chosen) => {
        const code = from(chosen);
        expect(code).toMatch(/^.{4}-..$/);
        for (const typed of [
          code,
          code.toLowerCase(),
          code.replace('-', ''),
          `ULT-${code}`,
          ` ult${code} `,
        ]) {
          expect(parseCode(typed)).toBe(code);
        }
      }),
    );
  });

  it('differs wherever one place differs', () => {
    fc.assert(
      fc.property(places, places, (one, other) => {
        expect(from(one) === from(other)).toBe(one.join() === other.join());
      }),
    );
  });

  it('has no character that is taken for another, and no vowel', () => {
    expect(CODE_ALPHABET).not.toMatch(/[01OILAEU]/);
    expect(new Set(CODE_ALPHABET).size).toBe(28);
  });

  test.each(['', '7K3F', '7K3F-Q', '7K3F-Q99', '7K3F-O9', 'A-007'])('is not read from %j', (text) => {
    expect(parseCode(text)).toBeUndefined();
  });
});
