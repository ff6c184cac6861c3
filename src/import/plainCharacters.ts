/**
 * Text with the characters that contracts are written in: composed (NFC); ligatures, full-width letters and the like as the
 * letters they stand for; invisible characters and soft hyphens gone; every other kind of space a space, but no-break spaces
 * as they are. What cannot be told stays and is refused later.
 *
 * @param text text of an imported file, line feeds and tabs included
 */
export function plainCharacters(text: string): string {
  return text
    .normalize('NFC')
    .replace(COMPATIBLE, (character) => character.normalize('NFKC'))
    .replace(BULLETS, '•')
    .replace(OTHER_SPACES, ' ')
    .replace(INVISIBLE, '')
    .normalize('NFC');
}

/** Ligatures, full-width forms, roman numerals and circled letters as single characters. */
const COMPATIBLE = /[\u0132\u0133\u2160-\u217F\u24B6-\u24E9\uFB00-\uFB06\uFF01-\uFF5E]/g;

/** Signs of the fonts Symbol and Wingdings with which Word draws bullets. */
const BULLETS = /[\uF076\uF0A7\uF0B7\uF0D8\uF0E0\uF0FC]/g;

const OTHER_SPACES = /(?![ \u00A0\u202F])[\p{Zs}\p{Zl}\p{Zp}]|[\u0085\v\f\r]/gu;

/** Zero width, direction, soft hyphens, control characters other than tab and line feed. */
const INVISIBLE = /[\p{DI}\p{Cf}]|\u2800|(?![\t\n])\p{Cc}/gu;

/** Characters without width that programs put behind numbers and between paragraphs; a soft hyphen is none of them. */
export const ZERO_WIDTH = /[\u200B-\u200D\u2060\uFEFF]/g;
