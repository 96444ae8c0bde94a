import { describe, expect, it } from 'vitest';
import {
  isProvinceCode,
  OTHER_REGENCY,
  PROVINCES,
  REGENCIES,
  regencyChoices,
} from '../../../shared/domain/regions.ts';

describe('regions', () => {
  it('has the 38 provinces, each with its own code', () => {
    expect(new Set(PROVINCES.map(({ code }) => code)).size).toBe(38);
    expect(isProvinceCode('65')).toBe(true);
    expect(isProvinceCode('99')).toBe(false);
  });

  it('has 14, 13, 5 and 7 regencies for Kalteng, Kalsel, Kaltara and Kepri', () => {
    const count = (province: string): number =>
      REGENCIES.filter(({ code }) => code.startsWith(province)).length;
    expect([count('62'), count('63'), count('65'), count('21')]).toEqual([14, 13, 5, 7]);
  });

  it("lists the office's own regency first, then its province, the neighbours and Lainnya", () => {
    const choices = regencyChoices('63', '6372').map(({ code }) => code);
    expect(choices.slice(0, 3)).toEqual(['6372', '6301', '6302']);
    expect(choices.slice(0, 13).every((code) => code.startsWith('63'))).toBe(true);
    expect(choices.at(-1)).toBe(OTHER_REGENCY.code);
    expect(new Set(choices).size).toBe(REGENCIES.length + 1);
  });
});
