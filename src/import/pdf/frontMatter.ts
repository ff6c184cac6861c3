import { documentFacts } from '../documentFacts.ts';
import { LABEL } from './layoutTable.ts';
import { mostCommon } from './setLine.ts';
import type { TextEntry } from './textEntries.ts';

/** Type of a title against that of running text. */
const TITLE_SIZE = 1.3;

type FrontMatter = ReturnType<typeof documentFacts>;

/**
 * What the text says about itself. Where its words do not show a title, the large type of its first line does.
 *
 * @param entries the text
 * @param fileName name of the file, which may hold a version or a date
 */
export function frontMatter(entries: readonly TextEntry[], fileName: string): FrontMatter {
  const found = documentFacts(
    entries.map(({ text }) => text),
    fileName,
  );
  const [first] = entries;
  const isKnown = found.facts.title !== null && found.used.length > 0 && found.used.includes(0);
  if (isKnown || first === undefined || !isTitle(first, entries)) return found;
  const guess = {
    kind: 'title-by-size',
    line: 0,
    message: `"${first.text}" is the title, because it is set in larger type than the text.`,
    confidence: 0.8,
  };
  return {
    facts: { ...found.facts, title: first.text },
    guesses: [guess, ...found.guesses],
    used: [0, ...found.used],
  };
}

function isTitle(first: TextEntry, entries: readonly TextEntry[]): boolean {
  const lines = entries.flatMap((entry) => entry.lines);
  const usual = mostCommon(lines.map(({ size, text }) => [size, text.length]));
  const [line] = first.lines;
  const [word = ''] = first.text.split(' ', 1);
  if (line === undefined || line.size < TITLE_SIZE * usual || LABEL.test(word) || word === '§') return false;
  // The first of several headings in the same type is no title.
  return lines.every((other) => first.lines.includes(other) || other.size < line.size - 0.1);
}
