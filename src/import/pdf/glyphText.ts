/** Signs of Symbol and Wingdings that word processors leave in the private use area, as what they show. */
const SYMBOLS: Readonly<Record<string, string>> = {
  '\uF02D': '–',
  '\uF06C': '●',
  '\uF06E': '■',
  '\uF06F': '☐',
  '\uF071': '☐',
  '\uF076': '❖',
  '\uF0A7': '▪',
  '\uF0A8': '☐',
  '\uF0B7': '•',
  '\uF0D8': '➢',
  '\uF0E0': '→',
  '\uF0FC': '✓',
  '\uF0FE': '☑',
};

/**
 * The text of a run of glyphs as a person would type it: ligatures resolved, signs of symbol fonts as what they show,
 * spaces of odd widths as spaces; no-break spaces and soft hyphens stay.
 *
 * @param text text as the font of the run gives it
 */
export function glyphText(text: string): string {
  // A plain run, which is nearly every one, costs one look.
  if (!/[^\u0020-\u007E\u00A1-\u00AC\u00AE-\u024F]/.test(text)) return text;
  return (
    text
      .replace(/[\uFB00-\uFB06]/g, (ligature) => ligature.normalize('NFKC'))
      .replace(/[\uF02D\uF06C-\uF076\uF0A7-\uF0FE]/g, (sign) => SYMBOLS[sign] ?? sign)
      .replace(/[\u2000-\u200A\u205F\u3000\t\n\v\f\r\u0085\u2028\u2029]/g, ' ')
      // biome-ignore lint/suspicious/noControlCharactersInRegex: fonts without a code for a glyph give such characters.
      .replace(/[\u0000-\u0008\u000E-\u001F\u007F-\u0084\u0086-\u009F\u200B\u2060\uFEFF]/g, '')
      .normalize('NFC')
  );
}

const UNREADABLE = /[\uE000-\uF8FF\uFFFD]/g;

/**
 * Whether a text is one of signs without meaning: its fonts do not say which letters their glyphs are.
 *
 * @param text text of the whole file
 */
export function isUnreadable(text: string): boolean {
  const unknown = text.match(UNREADABLE)?.length ?? 0;
  return unknown > 20 && unknown > text.length / 10;
}
