/** A word, a number or one of the signs §, € and % in a text. */
export interface SearchToken {
  /** The word as it is compared; see `searchKey`. */
  readonly key: string;
  /** Offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Its place in the order of words. */
  readonly at: number;
  /** How many words it takes: more than one for the parts of a hyphenated word taken together. */
  readonly length: number;
}

const WORD = /[§€%]|\p{N}+(?:[.,]\p{N}+)*\p{L}*|\p{L}[\p{L}\p{M}\p{N}\u00AD]*/gu;
const THOUSANDS = /^\d{1,3}(?:\.\d{3})+(?:,\d+)?$/;

/**
 * A word as it is compared: without case and marks, umlauts as their base letters however they were typed, numbers
 * without the dots of thousands and without empty decimals. "Löschung", "Loeschung" and "LOSCHUNG" are one key, so are
 * "1.080,00" and "1080".
 *
 * @param word one word or number
 */
export function searchKey(word: string): string {
  if (/^\p{N}/u.test(word)) return numberKey(word.normalize('NFKC').toLowerCase());
  return word
    .normalize('NFD')
    .toLowerCase()
    .replace(/[\p{M}\u00AD]/gu, '')
    .replaceAll('ß', 'ss')
    .replace(/([aou])e/g, '$1');
}

function numberKey(number: string): string {
  const whole = THOUSANDS.test(number) ? number.replaceAll('.', '') : number;
  return whole.replace(/,0+$/, '');
}

/**
 * The words of a text. The parts of a hyphenated word are words, and so is the whole without its hyphens: "DS-GVO" is
 * found as "DSGVO", "AES-256" as "AES 256".
 *
 * @param text any text
 * @returns tokens by place; the whole of a hyphenated word follows its first part
 */
export function searchTokens(text: string): readonly SearchToken[] {
  const words = [...text.matchAll(WORD)].map(
    (match, at): SearchToken => ({
      key: searchKey(match[0]),
      start: match.index,
      end: match.index + match[0].length,
      at,
      length: 1,
    }),
  );
  return words.flatMap((word, i) => {
    const whole = hyphenated(text, words, i);
    return whole === null ? [word] : [word, whole];
  });
}

/** The whole hyphenated word that begins with a word, or null where none does. */
function hyphenated(text: string, words: readonly SearchToken[], first: number): SearchToken | null {
  const start = words[first];
  if (start === undefined || isJoined(text, words, first)) return null;
  let last = first;
  while (isJoined(text, words, last + 1)) last += 1;
  const end = words[last];
  if (last === first || end === undefined) return null;
  const parts = words.slice(first, last + 1);
  const key = searchKey(parts.map((part) => text.slice(part.start, part.end)).join(''));
  return { key, start: start.start, end: end.end, at: start.at, length: parts.length };
}

/** Whether a hyphen and nothing else stands between a word and the one before it. "9-17" is a span, no word. */
function isJoined(text: string, words: readonly SearchToken[], i: number): boolean {
  const [before, word] = [words[i - 1], words[i]];
  if (before === undefined || word === undefined) return false;
  return (
    /^[-\u2010\u2011]$/.test(text.slice(before.end, word.start)) && /\p{L}/u.test(text.slice(before.start, before.end))
  );
}
