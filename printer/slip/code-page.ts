import type { CodePageName } from '../../shared/domain/slip-settings.ts';

/** Where a page has no character, or one that is no letter on paper (no-break blank, soft hyphen). */
const NONE = '\ufffd';

const BOXES_437 = '░▒▓│┤╡╢╖╕╣║╗╝╜╛┐└┴┬├─┼╞╟╚╔╩╦╠═╬╧╨╤╥╙╘╒╓╫╪┘┌█▄▌▐▀';
const LETTERS_437 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜ¢£¥₧ƒáíóúñÑªº¿⌐¬½¼¡«»';
const LETTERS_850 = 'ÇüéâäàåçêëèïîìÄÅÉæÆôöòûùÿÖÜø£Ø×ƒáíóúñÑªº¿®¬½¼¡«»';
const REST_850 = `░▒▓│┤ÁÂÀ©╣║╗╝¢¥┐└┴┬├─┼ãÃ╚╔╩╦╠═╬¤ðÐÊËÈıÍÎÏ┘┌█▄¦Ì▀ÓßÔÒõÕµþÞÚÛÙýÝ¯´${NONE}±‗¾¶§÷¸°¨·¹³²■${NONE}`;
const PC850 = LETTERS_850 + REST_850;

/** The 128 characters of each page's upper half, as the makers' tables have them; the lower half is ASCII in all. */
const UPPER_HALVES: Readonly<Record<CodePageName, string>> = {
  ascii: '',
  pc437: `${LETTERS_437}${BOXES_437}αßΓπΣσµτΦΘΩδ∞φε∩≡±≥≤⌠⌡÷≈°∙·√ⁿ²■${NONE}`,
  pc850: PC850,
  pc858: PC850.replace('ı', '€'),
  wpc1252:
    `€${NONE}‚ƒ„…†‡ˆ‰Š‹Œ${NONE}Ž${NONE}${NONE}‘’“”•–—˜™š›œ${NONE}žŸ${NONE}¡¢£¤¥¦§¨©ª«¬${NONE}®¯` +
    '°±²³´µ¶·¸¹º»¼½¾¿ÀÁÂÃÄÅÆÇÈÉÊËÌÍÎÏÐÑÒÓÔÕÖ×ØÙÚÛÜÝÞßàáâãäåæçèéêëìíîïðñòóôõö÷øùúûüýþÿ',
};

/** The byte a character has on a page; undefined where the page lacks it. Control characters are on none. */
export function byteOf(sign: string, page: CodePageName): number | undefined {
  if (/^[ -~]$/.test(sign)) return sign.charCodeAt(0);
  const at = sign === NONE || sign === '' ? -1 : UPPER_HALVES[page].indexOf(sign);
  return at === -1 ? undefined : 0x80 + at;
}

/** What a byte looks like on a page; undefined where nothing is there. */
export function signOf(byte: number, page: CodePageName): string | undefined {
  if (byte < 0x20 || byte === 0x7f) return undefined;
  const sign = byte < 0x80 ? String.fromCharCode(byte) : UPPER_HALVES[page].charAt(byte - 0x80);
  return sign === '' || sign === NONE ? undefined : sign;
}

/** Every character that is on some page beside ASCII, once. */
export function upperSigns(): string[] {
  const signs = new Set(Object.values(UPPER_HALVES).join(''));
  signs.delete(NONE);
  return [...signs];
}
