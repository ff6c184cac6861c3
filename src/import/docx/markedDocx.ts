import type { MarkedDocument } from '../markedDocument.ts';
import { type Guess, type SourceLine, UnreadableFile } from '../readDocument.ts';
import { listLabels } from './listLabels.ts';
import { noteMarks } from './noteMarks.ts';
import { type BlockContext, wordBlocks } from './wordBlocks.ts';
import { linkTargets } from './wordInlines.ts';
import { type WordParts, wordLines } from './wordLines.ts';
import { wordLists } from './wordNumbering.ts';
import { wordOutline } from './wordOutline.ts';
import { type WordPackage, wordPackage } from './wordPackage.ts';
import { wordStyles } from './wordStyles.ts';
import { child, descendants, type Xml } from './xmlTree.ts';

/**
 * A Word file as it marks itself: headings are what has the style of a heading. Numbers that Word generates are written
 * out, tracked changes are accepted, notes and text boxes stand behind the paragraph they belong to.
 *
 * @param bytes the file
 * @returns the outline, the lines as the file has them and what a person should check
 * @throws UnreadableFile where it is no Word file, damaged, encrypted, empty or too large
 */
export function markedDocx(bytes: Uint8Array): MarkedDocument {
  const file = wordPackage(bytes);
  const parts = wordParts(file);
  const { lines, lineOf } = wordLines(parts);
  if (lines.every(({ leftOut }) => leftOut !== null)) throw new UnreadableFile('The Word file holds no text.');
  const guesses: Guess[] = [...trackedChanges(parts, lines)];
  const guess = (one: Guess): void => void guesses.push(one);
  const links = linkTargets(file.relationships);
  const context: BlockContext = { ...parts, links, lineOf, guess };
  const outline = wordOutline(wordBlocks(bodyOf(parts.document), context), guess);
  // The language of its styles is that of the program which made the file more often than that of the text.
  return { outline, lines, guesses, language: null };
}

const bodyOf = (document: Xml): readonly Xml[] => child(document, 'w:body')?.children ?? [];

function wordParts(file: WordPackage): WordParts {
  const { document, relationships } = file;
  const ofType = (type: string): readonly Xml[] =>
    relationships
      .filter((one) => one.type === type && !one.isExternal)
      .flatMap(({ target }) => file.part(target) ?? []);
  const styles = wordStyles(ofType('styles')[0] ?? null);
  const lists = wordLists(ofType('numbering')[0] ?? null, styles);
  const body = child(document, 'w:body') ?? document;
  return {
    document,
    notes: new Map([...notesIn(ofType('footnotes'), 'footnote'), ...notesIn(ofType('endnotes'), 'endnote')]),
    headers: ofType('header'),
    footers: ofType('footer'),
    comments: ofType('comments'),
    styles,
    marks: noteMarks(document),
    labels: listLabels(body, lists, styles),
  };
}

/** Notes by `footnote/3`; lines that separate notes from the text are notes of a type of their own. */
const notesIn = (parts: readonly Xml[], kind: 'footnote' | 'endnote'): readonly (readonly [string, Xml])[] =>
  parts
    .flatMap((part) => part.children)
    .filter(({ name, attributes }) => name === `w:${kind}` && (attributes['w:type'] ?? 'normal') === 'normal')
    .map((note) => [`${kind}/${note.attributes['w:id'] ?? ''}`, note]);

function trackedChanges({ document }: WordParts, lines: readonly SourceLine[]): readonly Guess[] {
  const inserted = descendants(document, 'w:ins').length + descendants(document, 'w:moveTo').length;
  const deleted = descendants(document, 'w:del').length + descendants(document, 'w:moveFrom').length;
  if (inserted + deleted === 0) return [];
  const line = Math.max(
    0,
    lines.findIndex(({ leftOut }) => leftOut === 'deleted-text'),
  );
  const message =
    `The file has tracked changes (${inserted} inserted, ${deleted} deleted); ` +
    'it is imported as if all of them were accepted.';
  return [{ kind: 'tracked-changes', line, message, confidence: 0.4 }];
}
