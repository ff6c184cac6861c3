import type { SourceLine } from '../readDocument.ts';

type Join = SourceLine['joins'];

/** "Haupt- und Nebenpflichten": the hyphen stands for the rest of the word. */
const GOES_ON = /^(?:und|oder|sowie|bzw\.|beziehungsweise|als|wie|noch|bis|and|or|to)(?![\p{L}])/u;

/** A word that is divided at the end of a line: letters and a hyphen. */
const DIVIDED = /([\p{L}\p{M}]+)[-\u2010]$/u;

/** How often words are used in a text, to tell "Cloud-basiert" from "Auftragsverarbeitung". */
export type Vocabulary = ReadonlyMap<string, number>;

/**
 * The words of a text in small letters with their number.
 *
 * @param lines its lines
 */
export function vocabularyOf(lines: readonly string[]): Vocabulary {
  const words = new Map<string, number>();
  for (const line of lines) {
    for (const word of line.match(/[\p{L}\p{M}]+(?:-[\p{L}\p{M}]+)*/gu) ?? []) {
      const small = word.toLowerCase();
      words.set(small, (words.get(small) ?? 0) + 1);
    }
  }
  return words;
}

/**
 * How the end of a line meets the line that goes on with it.
 *
 * @param line the line, without white space at its end
 * @param next the line that goes on with its sentence
 * @param vocabulary the words of the whole text
 */
export function joinOf(line: string, next: string, vocabulary: Vocabulary): Join {
  if (line.endsWith('\u00AD')) return 'word';
  if (/\S\/$/.test(line.slice(-2))) return /^[\p{L}\d]/u.test(next) ? 'hyphen' : 'space';
  if (goesOnInAddress(line, next)) return 'hyphen';
  if (/[\d/][-\u2010]$/.test(line)) return /^[\p{L}\d]/u.test(next) && !GOES_ON.test(next) ? 'hyphen' : 'space';
  const start = DIVIDED.exec(line)?.[1];
  if (start === undefined || !/^[\p{L}\d]/u.test(next) || GOES_ON.test(next)) return 'space';
  // "IT-" "Systeme", "EU-" "weit", "E-" "Mail".
  if (!/^\p{Ll}/u.test(next) || start === start.toUpperCase()) return 'hyphen';
  const [end = ''] = /^[\p{L}\p{M}]+/u.exec(next) ?? [];
  const times = (word: string): number => vocabulary.get(word.toLowerCase()) ?? 0;
  return times(`${start}-${end}`) > times(`${start}${end}`) ? 'hyphen' : 'word';
}

/** "https://muster.example/" "vertrag", "https://muster." "example". */
function goesOnInAddress(line: string, next: string): boolean {
  const word = line.slice(line.lastIndexOf(' ') + 1);
  return word.includes('://') && /[.?&=_-]$/.test(word) && /^[a-z\d]/.test(next);
}

/** Two lines as one, with the end of the first as `join` says. */
export function joinedText(line: string, next: string, join: Join): string {
  if (join === 'space') return `${line} ${next}`;
  return join === 'hyphen' ? line + next : line.replace(/[-\u2010\u00AD]$/, '') + next;
}
