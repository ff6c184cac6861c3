/** Running text that is hyphenated as usual, or the pieces of a string that may be cut between them without a hyphen. */
export type BreakablePart = string | readonly string[];

/** Other words up to this length are left to hyphenation and to the break opportunities of Unicode. */
const LONGEST_WORD = 30;

/** A German word of letters alone is hyphenated up to this length; beyond it, it is hardly a word. */
const LONGEST_LETTERS = 80;

/** So long may a piece be that has no mark to break after. */
const LONGEST_PIECE = 14;

/** Web and e-mail addresses: a hyphen at a line end inside one would be read as part of it. */
const ADDRESS = /:\/\/|@|^www\./u;

/**
 * Sets apart what must not be hyphenated but may be cut at a line end: addresses, hashes and other strings that would
 * otherwise run out of the page. All parts and pieces joined are the text.
 *
 * @param text running text
 */
export function breakableParts(text: string): readonly BreakablePart[] {
  const parts: BreakablePart[] = [];
  let running = '';
  for (const word of text.split(/([^\S\u00A0\u202F\u2007]+)/u)) {
    if (!mustBeCut(word)) {
      running += word;
      continue;
    }
    if (running !== '') parts.push(running);
    running = '';
    parts.push(piecesOf(word));
  }
  return running === '' ? parts : [...parts, running];
}

function mustBeCut(word: string): boolean {
  if (ADDRESS.test(word)) return true;
  // Counted between hyphens, where every line may break.
  const longest = Math.max(...word.split('-').map((part) => part.length));
  return longest > (/^[\p{L}\p{M}\p{P}]*$/u.test(word) ? LONGEST_LETTERS : LONGEST_WORD);
}

function piecesOf(word: string): readonly string[] {
  const pieces = word.match(/[^/.?&=_@:;,#%+-]*[/.?&=_@:;,#%+-]+|[^/.?&=_@:;,#%+-]+/gu) ?? [word];
  return pieces.flatMap((piece) => piece.match(new RegExp(`.{1,${LONGEST_PIECE}}`, 'gsu')) ?? [piece]);
}
