/** Letters and signs that decomposition does not reach. */
const REPLACEMENTS: Readonly<Record<string, string>> = {
  '\u2018': "'",
  '\u2019': "'",
  '\u02bb': "'",
  '\u02bc': "'",
  '\u201c': '"',
  '\u201d': '"',
  '\u2010': '-',
  '\u2011': '-',
  '\u2012': '-',
  '\u2013': '-',
  '\u2014': '-',
  '\u2212': '-',
  '\u2022': '-',
  '\u00b7': '-',
  '\u00d7': 'x',
  '\u00b1': '+/-',
  '\u00ab': '"',
  '\u00bb': '"',
  '\u201e': '"',
  '\u201a': "'",
  '\u2044': '/',
  '\u20ac': 'EUR',
  '\u00df': 'ss',
  '\u00e6': 'ae',
  '\u00c6': 'AE',
  '\u00f8': 'o',
  '\u00d8': 'O',
  '\u0153': 'oe',
  '\u0152': 'OE',
  '\u00fe': 'th',
  '\u00de': 'Th',
  '\u00f0': 'd',
  '\u00d0': 'D',
  '\u0131': 'i',
  '\u0111': 'd',
  '\u0110': 'D',
  '\u0142': 'l',
  '\u0141': 'L',
};

/**
 * Text a printer with any code page prints alike (domain 6.3): accents are taken off, typographic signs become plain
 * ones, what has no plain form is dropped, and every run of white space or control characters is one blank.
 */
export function toAscii(text: string): string {
  return Array.from(text.normalize('NFKD'), (sign) => REPLACEMENTS[sign] ?? sign)
    .join('')
    .replace(/[\s\p{Cc}]+/gu, ' ')
    .replace(/[^ -~]/g, '')
    .replace(/ {2,}/g, ' ')
    .trim();
}
