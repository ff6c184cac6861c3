/** Characters of symbol fonts as Word stores them (F020 to F0FF) and what they look like. */
const WINGDINGS: Readonly<Record<number, string>> = {
  108: '●',
  110: '■',
  111: '☐',
  113: '❑',
  114: '❒',
  118: '❖',
  120: '☒',
  159: '•',
  167: '▪',
  168: '☐',
  216: '➢',
  224: '→',
  232: '➔',
  240: '⇨',
  251: '✗',
  252: '✓',
  253: '☒',
  254: '☑',
};

const SYMBOL: Readonly<Record<number, string>> = {
  163: '≤',
  174: '→',
  176: '°',
  177: '±',
  179: '≥',
  180: '×',
  183: '•',
  185: '≠',
  222: '⇒',
};

/** What stands for a symbol that is not known. */
export const UNKNOWN_SYMBOL = '□';

/**
 * The Unicode character that looks like one of a symbol font (`w:sym`).
 *
 * @param code hexadecimal, as in `w:char`
 * @param font name of the font
 */
export function symbolCharacter(code: string, font: string): string {
  const value = /^[\da-f]{1,5}$/i.test(code) ? Number.parseInt(code, 16) : 0;
  const inFont = value >= 0xf000 && value <= 0xf0ff ? value - 0xf000 : value;
  const known = /wingdings/i.test(font) ? WINGDINGS[inFont] : SYMBOL[inFont];
  if (known !== undefined) return known;
  // Digits and letters of other fonts are themselves; what is private to a font has no meaning outside it.
  const isPlain = !/symbol|dings/i.test(font) && inFont > 0x20 && (inFont < 0xd800 || inFont > 0xf8ff);
  return isPlain ? String.fromCodePoint(inFont) : UNKNOWN_SYMBOL;
}
