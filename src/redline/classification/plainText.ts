/** A text as it reads, and where each of its characters stands in the text it was made from. */
export interface PlainText {
  readonly text: string;
  /** The place of a character in the original; the length of the original for the place after the last one. */
  readonly placeOf: (index: number) => number;
}

const UNPLAIN = /[\p{M}\u00ad\u200b-\u200d\u2060\ufeff]/u;
/** Soft hyphens, joiners and zero-width spaces: nobody sees whether they are there. */
const INVISIBLE = /[\u00ad\u200b-\u200d\u2060\ufeff]/gu;
const CLUSTER = /\P{M}?\p{M}+|./gsu;

/** A text without invisible characters and with composed letters. */
export function visibleText(text: string): string {
  return UNPLAIN.test(text) ? text.replace(INVISIBLE, '').normalize('NFC') : text;
}

/**
 * The same with places: words are looked for in the plain text and changed in the original.
 *
 * @param text any text
 */
export function plainText(text: string): PlainText {
  if (!UNPLAIN.test(text)) return { text, placeOf: (index) => index };
  const places: number[] = [];
  let plain = '';
  for (const { 0: cluster, index } of text.matchAll(CLUSTER)) {
    const visible = visibleText(cluster);
    plain += visible;
    for (let at = 0; at < visible.length; at += 1) places.push(index);
  }
  return { text: plain, placeOf: (index) => places[index] ?? text.length };
}
