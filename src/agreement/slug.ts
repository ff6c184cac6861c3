const SPELLED: Readonly<Record<string, string>> = {
  ä: 'ae',
  ö: 'oe',
  ü: 'ue',
  ß: 'ss',
  æ: 'ae',
  ø: 'oe',
  œ: 'oe',
  ı: 'i',
  ł: 'l',
  đ: 'd',
  ð: 'd',
  þ: 'th',
};

/**
 * Words of a heading as part of an address: "Geltung und Rangfolge" as `geltung-und-rangfolge`.
 *
 * @param text any text
 * @returns lower-case ASCII letters, digits and single hyphens; empty where the text has neither letter nor digit
 */
export function slug(text: string): string {
  return text
    .toLowerCase()
    .replace(/[äöüßæøœıłđðþ]/g, (letter) => SPELLED[letter] ?? letter)
    .normalize('NFD')
    .replace(/\p{M}/gu, '')
    .replace(/[^a-z0-9]+/g, '-')
    .replace(/^-|-$/g, '');
}
