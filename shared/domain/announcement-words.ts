/** Numbers as words, one entry a word: each word is also a voice clip. */

const UNITS_ID = [
  'nol',
  'satu',
  'dua',
  'tiga',
  'empat',
  'lima',
  'enam',
  'tujuh',
  'delapan',
  'sembilan',
  'sepuluh',
  'sebelas',
] as const;

export type IndonesianWord =
  (typeof UNITS_ID)[number] | 'belas' | 'puluh' | 'ratus' | 'seratus' | 'ribu' | 'seribu';

/**
 * Terbilang: 11 sebelas, 21 dua puluh satu, 112 seratus dua belas, 1000 seribu.
 * @param n a whole number from 0 to 999 999
 */
export function indonesianWords(n: number): readonly IndonesianWord[] {
  const small = UNITS_ID[n];
  if (small !== undefined) return [small];
  if (n < 20) return [...indonesianWords(n - 10), 'belas'];
  if (n < 100) return [...indonesianWords(Math.floor(n / 10)), 'puluh', ...restId(n % 10)];
  if (n < 200) return ['seratus', ...restId(n - 100)];
  if (n < 1000) return [...indonesianWords(Math.floor(n / 100)), 'ratus', ...restId(n % 100)];
  if (n < 2000) return ['seribu', ...restId(n - 1000)];
  return [...indonesianWords(Math.floor(n / 1000)), 'ribu', ...restId(n % 1000)];
}

function restId(n: number): readonly IndonesianWord[] {
  return n === 0 ? [] : indonesianWords(n);
}

const UNITS_EN = [
  'zero',
  'one',
  'two',
  'three',
  'four',
  'five',
  'six',
  'seven',
  'eight',
  'nine',
  'ten',
  'eleven',
  'twelve',
  'thirteen',
  'fourteen',
  'fifteen',
  'sixteen',
  'seventeen',
  'eighteen',
  'nineteen',
] as const;

const TENS_EN = ['twenty', 'thirty', 'forty', 'fifty', 'sixty', 'seventy', 'eighty', 'ninety'] as const;

export type EnglishWord = (typeof UNITS_EN)[number] | (typeof TENS_EN)[number] | 'hundred' | 'thousand';

/** @param n a whole number from 0 to 999 999 */
export function englishWords(n: number): readonly EnglishWord[] {
  const small = UNITS_EN[n];
  if (small !== undefined) return [small];
  const tens = TENS_EN[Math.floor(n / 10) - 2];
  if (tens !== undefined) return [tens, ...restEn(n % 10)];
  if (n < 1000) return [...englishWords(Math.floor(n / 100)), 'hundred', ...restEn(n % 100)];
  return [...englishWords(Math.floor(n / 1000)), 'thousand', ...restEn(n % 1000)];
}

function restEn(n: number): readonly EnglishWord[] {
  return n === 0 ? [] : englishWords(n);
}
