import fc from 'fast-check';
import { describe, expect, it, test } from 'vitest';
import { ID_TYPES } from '../../../shared/domain/identity.ts';
import { maskId, maskName, maskPhone } from '../../../shared/domain/mask.ts';

const dots = (text: string): number => text.split('•').length - 1;

describe('a masked identifier', () => {
  it('hides birth date and sex of a NIK', () => {
    expect(maskId('nik', '6372991205909001')).toBe('637299••••••9001');
  });

  test.each([
    ['nip', '199005122015041901', '19•••••••••••••901'],
    ['nisn', '0000000017', '00•••••017'],
    ['passport', 'A1234567', 'A1••••67'],
    ['other', 'AB', '•B'],
    ['other', 'A', '•'],
    ['none', '', ''],
    ['nik', '63729912', '63••••12'],
  ] as const)('%s %s is shown as %s', (type, value, shown) => {
    expect(maskId(type, value)).toBe(shown);
  });

  it('keeps its length and hides at least half of anything but a NIK', () => {
    const values = fc.string({ unit: fc.constantFrom('0', '1', '9', 'A', 'B'), maxLength: 30 });
    fc.assert(
      fc.property(fc.constantFrom(...ID_TYPES.filter((type) => type !== 'nik')), values, (type, value) => {
        const shown = maskId(type, value);
        expect(shown).toHaveLength(value.length);
        expect(dots(shown)).toBeGreaterThanOrEqual(value.length / 2);
      }),
    );
  });
});

describe('a masked phone number', () => {
  test.each([
    ['+6281200000001', '+62 812-••••-0001'],
    ['+62812345678', '+62 812-••-5678'],
    ['+62812345678901', '+62 812-•••••-8901'],
  ])('%s is shown as %s', (e164, shown) => {
    expect(maskPhone(e164)).toBe(shown);
  });
});

describe('a masked name', () => {
  test.each([
    ['Muhammad Rizani', 'M••••••• R•••••'],
    ['Sutrisno', 'S•••••••'],
    ['M. Noor', 'M• N•••'],
  ])('%s is shown as %s', (name, shown) => {
    expect(maskName(name)).toBe(shown);
  });
});
