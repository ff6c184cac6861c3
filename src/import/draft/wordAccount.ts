import { diffArrays } from 'diff';
import { plainCharacters } from '../plainCharacters.ts';
import type { SourceLine, SourcePlace } from '../readDocument.ts';

/** Words that stand on one side alone. */
export interface WordDifference {
  /** Words of the file that the draft lacks, in their order. */
  readonly missing: readonly string[];
  /** Words of the draft that the file lacks. */
  readonly added: readonly string[];
  /** Where the words stand in the file, or the words before them. */
  readonly place: SourcePlace | null;
  /** Up to eight words before the difference. */
  readonly after: string;
}

/** What became of the words of a file. */
export interface WordAccount {
  /** Words of the file that are part of the contract. */
  readonly words: number;
  /** Words that are written as one in the draft, or as several, with the same letters: "Bun-" "desrepublik". */
  readonly joined: number;
  /** Signs of lists that the draft writes in its own way. */
  readonly bullets: number;
  readonly differences: readonly WordDifference[];
}

interface Word {
  readonly text: string;
  readonly place: SourcePlace | null;
}

/** Signs that begin an item of a list. */
const BULLET = /^(?:[-–—•▪▫■□●○◦‣⁃∙·*➢➤►✓✔]|o)$/;

/**
 * Compares the words of a file with those of a draft, one by one and in order.
 *
 * @param lines lines of the file, from the file itself
 * @param draft lines of the canonical text of the draft
 */
export function wordAccount(lines: readonly SourceLine[], draft: readonly string[]): WordAccount {
  const source = sourceWords(lines);
  const target = draft.flatMap((line) => wordsOf(line).map((text): Word => ({ text, place: null })));
  const changes = diffArrays([...source], target, { comparator: (a, b) => a.text === b.text });
  let joined = 0;
  let bullets = 0;
  let at = 0;
  const differences: WordDifference[] = [];
  for (let i = 0; i < changes.length; i++) {
    const change = changes[i];
    if (change === undefined) continue;
    if (!change.added && !change.removed) {
      at += change.value.length;
      continue;
    }
    const next = changes[i + 1];
    const isPair = next !== undefined && (next.added || next.removed) && next.added !== change.added;
    const [missing, added] = sides(change, isPair ? next : undefined);
    const verdict = verdictOf(missing, added);
    if (verdict === 'joined') joined += missing.length;
    else if (verdict === 'bullets') bullets += Math.max(missing.length, added.length);
    else {
      differences.push({
        missing: missing.map(({ text }) => text),
        added: added.map(({ text }) => text),
        place: source[Math.min(at, source.length - 1)]?.place ?? null,
        after: source
          .slice(Math.max(0, at - 8), at)
          .map(({ text }) => text)
          .join(' '),
      });
    }
    at += missing.length;
    if (isPair) i++;
  }
  return { words: source.length, joined, bullets, differences };
}

interface Change {
  readonly added: boolean;
  readonly removed: boolean;
  readonly value: readonly Word[];
}

const sides = (first: Change, second: Change | undefined): readonly [readonly Word[], readonly Word[]] => {
  const pair = [first, ...(second === undefined ? [] : [second])];
  return [pair.find(({ removed }) => removed)?.value ?? [], pair.find(({ added }) => added)?.value ?? []];
};

function verdictOf(missing: readonly Word[], added: readonly Word[]): 'joined' | 'bullets' | 'lost' {
  const [own, others] = [letters(missing), letters(added)];
  if (own !== '' && own === others) return 'joined';
  const [ownWords, otherWords] = [withoutBullets(missing), withoutBullets(added)];
  return letters(ownWords) === letters(otherWords) ? 'bullets' : 'lost';
}

const letters = (words: readonly Word[]): string => words.map(({ text }) => text).join('');
const withoutBullets = (words: readonly Word[]): readonly Word[] => words.filter(({ text }) => !BULLET.test(text));

/** Words of the lines that are part of the contract; a word that was divided at the end of a line is one. */
function sourceWords(lines: readonly SourceLine[]): readonly Word[] {
  const words: Word[] = [];
  let joins: SourceLine['joins'] = 'space';
  for (const line of lines) {
    if (line.leftOut !== null) continue;
    const own = wordsOf(`${line.generated ?? ''} ${line.text}`);
    const last = words.at(-1);
    const [first, ...rest] = own;
    if (joins !== 'space' && last !== undefined && first !== undefined) {
      const start = joins === 'word' ? last.text.replace(/[-\u00AD\u2010]$/, '') : last.text;
      words[words.length - 1] = { text: start + first, place: last.place };
      words.push(...rest.map((text) => ({ text, place: line.place })));
    } else words.push(...own.map((text) => ({ text, place: line.place })));
    if (own.length > 0) joins = line.joins;
  }
  return words;
}

const wordsOf = (text: string): readonly string[] =>
  plainCharacters(text)
    .split(/[\s\u00A0\u202F]+/u)
    .filter((word) => word !== '');
