import type { LeftOutReason, ReadDocument } from '../readDocument.ts';
import { recognisedOutline } from '../scheme/recognisedOutline.ts';
import { blocksFromLines } from '../text/blocksFromLines.ts';
import { columns } from './columns.ts';
import { contentsLines } from './contentsLines.ts';
import { withoutLooseHyphens } from './divisionHyphens.ts';
import { frontMatter } from './frontMatter.ts';
import { isTable, joinedTables, type Piece } from './joinedTables.ts';
import { layoutLines } from './layoutLines.ts';
import { layoutMeasure } from './layoutMeasure.ts';
import { withTables } from './layoutTable.ts';
import type { PageContent } from './pageContent.ts';
import { pageLines } from './pageLines.ts';
import type { SetLine } from './setLine.ts';
import { sourceLines } from './sourceLines.ts';
import { tableBlocks } from './tableBlocks.ts';
import { textEntries } from './textEntries.ts';

/**
 * A PDF without a usable structure tree, read by where its glyphs stand.
 *
 * @param pages all pages
 * @param fileName name of the file, which may hold a version or a date
 */
export function layoutDocument(pages: readonly PageContent[], fileName: string): ReadDocument {
  const groups = pages.flatMap(({ page, runs }) => columns(pageLines(page, runs)).map(withoutLooseHyphens));
  const contents = contentsLines(groups.flat());
  const { pieces, heads } = joinedTables(groups.map((lines) => piecesOf(lines, contents)));
  const body = pieces.flatMap((piece) => (isTable(piece) ? piece.rows.flat(2) : piece));
  const entries = textEntries(body);
  const front = frontMatter(entries, fileName);
  const loose = new Set<Piece>(pieces);
  const reasons = new Map<SetLine, LeftOutReason>([
    ...reasoned(
      front.used.flatMap((at) => entries[at]?.lines ?? []).filter((line) => loose.has(line)),
      'front-matter',
    ),
    ...reasoned([...contents], 'table-of-contents'),
    ...reasoned(heads, 'running-header'),
  ]);
  const { lines, indexOf } = sourceLines(pages, body, reasons);
  const kept = pieces.filter((piece) => isTable(piece) || !reasons.has(piece));
  const layout = layoutLines(kept, groups, layoutMeasure(groups), indexOf);
  const joined = blocksFromLines(layout.lines);
  const tables = tableBlocks(joined.blocks, layout.tables, { heads: new Set(heads), indexOf, body });
  const recognised = recognisedOutline(tables.blocks);
  const joins = new Map([...layout.lines.map(({ line }, i) => [line, joined.joins[i]] as const), ...tables.joins]);
  return {
    outline: recognised.blocks,
    lines: lines.map((line, i) => ({ ...line, joins: joins.get(i) ?? 'space' })),
    guesses: [
      ...front.guesses.map((guess) => ({ ...guess, line: indexOf(entries[guess.line]?.lines[0]) })),
      ...joined.guesses,
      ...tables.guesses,
      ...recognised.guesses,
    ].toSorted((a, b) => a.line - b.line),
    facts: front.facts,
  };
}

const reasoned = (lines: readonly SetLine[], reason: LeftOutReason): readonly (readonly [SetLine, LeftOutReason])[] =>
  lines.map((line) => [line, reason]);

/** Lines of a column with their tables; a table of contents is none. */
function piecesOf(lines: readonly SetLine[], contents: ReadonlySet<SetLine>): readonly Piece[] {
  const from = lines.findIndex((line) => contents.has(line));
  if (from === -1) return withTables(lines);
  const length = lines.slice(from).findIndex((line) => !contents.has(line));
  const end = length === -1 ? lines.length : from + length;
  return [...withTables(lines.slice(0, from)), ...lines.slice(from, end), ...piecesOf(lines.slice(end), contents)];
}
