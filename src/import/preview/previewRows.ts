import { canonicalLine } from '../../agreement/canonicalText.ts';
import type { Wording } from '../../agreement/wording.ts';
import { type LineKind, wordingLines } from '../../agreement/wordingLines.ts';
import { plainCharacters } from '../plainCharacters.ts';
import type { Guess, SourceLine } from '../readDocument.ts';

/** A line of the draft beside the lines of the file that it was made of. */
export interface PreviewRow {
  readonly source: readonly SourceLine[];
  /** Null where lines were left out before the first or after the last line of the draft. */
  readonly draft: { readonly kind: LineKind; readonly text: string; readonly clause: string | null } | null;
  /** What a person should check here. */
  readonly guesses: readonly Guess[];
}

/**
 * A file and the draft made of it, side by side. Both hold the same words in the same order, so that counting words tells
 * which lines belong together.
 *
 * @param lines lines of the file
 * @param wording what the draft holds
 * @param guesses what was decided in reading
 */
export function previewRows(
  lines: readonly SourceLine[],
  wording: Wording,
  guesses: readonly Guess[],
): readonly PreviewRow[] {
  const draft = wordingLines(wording).slice(2);
  const ends = endsOf(draft.map(canonicalLine));
  const rows = draft.map(({ kind, clause }, i) => ({
    source: [] as SourceLine[],
    draft: { kind, clause, text: canonicalLine(draft[i] ?? { clause, kind, label: null, cells: [] }) },
    guesses: [] as Guess[],
  }));
  const first = { source: [] as SourceLine[], draft: null, guesses: [] as Guess[] };
  let letters = 0;
  let at = 0;
  lines.forEach((line, index) => {
    if (line.leftOut === null) {
      // A row ends where its letters do; what begins there belongs to the next one.
      while (at < rows.length - 1 && letters >= (ends[at] ?? 0)) at++;
      letters += lettersOf(line.text);
    }
    const row = letters === 0 && line.leftOut !== null ? first : (rows[at] ?? first);
    row.source.push(line);
    row.guesses.push(...guesses.filter((guess) => guess.line === index));
  });
  return [...(first.source.length > 0 ? [first] : []), ...rows];
}

/** Number of letters and digits from the beginning to the end of each line. */
function endsOf(lines: readonly string[]): readonly number[] {
  let sum = 0;
  return lines.map((line) => {
    sum += lettersOf(line);
    return sum;
  });
}

/** Letters and digits alone count: signs of lists and hyphens may differ. */
const lettersOf = (text: string): number => plainCharacters(text).replace(/[^\p{L}\p{N}]/gu, '').length;
