import type { LeftOutReason, ReadDocument } from '../readDocument.ts';
import { recognisedOutline } from '../scheme/recognisedOutline.ts';
import { separateParagraphs } from '../separateParagraphs.ts';
import { vocabularyOf } from '../text/lineJoin.ts';
import { type DraftBlock, linesOfDraft } from './draftBlock.ts';
import { draftBlocks } from './draftBlocks.ts';
import { frontMatter } from './frontMatter.ts';
import { isTornByLines } from './isTornByLines.ts';
import { joinedOverPages } from './joinedOverPages.ts';
import { type MarkedRuns, markedRuns } from './markedRuns.ts';
import { outlineOfDraft } from './outlineOfDraft.ts';
import type { PageContent } from './pageContent.ts';
import type { SetLine } from './setLine.ts';
import { sourceLines } from './sourceLines.ts';
import { structureTree } from './structureTree.ts';
import { textEntries } from './textEntries.ts';

/**
 * A tagged PDF, read by its structure tree.
 *
 * @param pages all pages
 * @param fileName name of the file, which may hold a version or a date
 * @returns null where the file is not tagged or its tree does not have the whole text
 */
export function taggedDocument(pages: readonly PageContent[], fileName: string): ReadDocument | null {
  const marked = markedRuns(pages.map(({ page: { number }, runs }) => ({ number, runs })));
  const drafts = wholeDraft(pages, marked);
  if (drafts === null) return null;
  const body = drafts.flatMap(linesOfDraft);
  const entries = textEntries(body);
  const front = frontMatter(entries, fileName);
  const used = new Set<SetLine>(front.used.flatMap((at) => entries[at]?.lines ?? []));
  const vocabulary = vocabularyOf(body.map(({ text }) => text));
  const { blocks, overPages, heads } = joinedOverPages(withoutLines(drafts, used), vocabulary);
  const { lines, indexOf } = sourceLines(pages, body, leftOut(drafts, used, heads));
  const { outline, joins } = outlineOfDraft(blocks, indexOf, vocabulary);
  const recognised = recognisedOutline(separateParagraphs(outline));
  return {
    outline: recognised.blocks,
    lines: lines.map((line, i) => ({ ...line, joins: joins.get(i) ?? 'space' })),
    guesses: [
      ...front.guesses.map((guess) => ({ ...guess, line: indexOf(entries[guess.line]?.lines[0]) })),
      ...overPages.map((line) => ({ ...OVER_PAGE, line: indexOf(line) })),
      ...recognised.guesses,
    ].toSorted((a, b) => a.line - b.line),
    facts: front.facts,
  };
}

const OVER_PAGE = {
  kind: 'joined-over-page',
  message: 'The text goes on after the page break.',
  confidence: 0.9,
} as const;

/** The blocks of the structure tree, if they are the whole text and tell its paragraphs. */
function wholeDraft(pages: readonly PageContent[], marked: MarkedRuns): readonly DraftBlock[] | null {
  const trees = pages.flatMap(({ page, runs }) => (page.structure === null || runs.length === 0 ? [] : page.structure));
  const tree = structureTree(trees, (mark) => marked.runsOf(mark).length > 0);
  if (tree === null) return null;
  const drafts = draftBlocks(tree, marked);
  return charactersOf(drafts) === charactersOfRuns(pages) && !isTornByLines(drafts) ? drafts : null;
}

const bare = (text: string): number => text.replace(/[ \u00A0]/g, '').length;

const charactersOf = (drafts: readonly DraftBlock[]): number =>
  drafts.flatMap(linesOfDraft).reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + bare(text), 0), 0);

const charactersOfRuns = (pages: readonly PageContent[]): number =>
  pages.reduce((sum, { runs }) => sum + runs.reduce((all, { text }) => all + bare(text), 0), 0);

function leftOut(
  drafts: readonly DraftBlock[],
  used: ReadonlySet<SetLine>,
  heads: readonly SetLine[],
): ReadonlyMap<SetLine, LeftOutReason> {
  const contents = drafts.filter(({ type }) => type === 'contents').flatMap(linesOfDraft);
  return new Map<SetLine, LeftOutReason>([
    ...[...used].map((line) => [line, 'front-matter'] as const),
    ...contents.map((line) => [line, 'table-of-contents'] as const),
    ...heads.map((line) => [line, 'running-header'] as const),
  ]);
}

/** Blocks without lines that say nothing but title, version and dates. Such lines in lists and tables stay. */
function withoutLines(drafts: readonly DraftBlock[], used: Set<SetLine>): readonly DraftBlock[] {
  return drafts.flatMap((draft): readonly DraftBlock[] => {
    if (draft.type !== 'paragraph' && draft.type !== 'heading') {
      for (const line of linesOfDraft(draft)) used.delete(line);
      return [draft];
    }
    const lines = draft.lines.lines.filter((line) => !used.has(line));
    return lines.length === 0 ? [] : [{ ...draft, lines: { ...draft.lines, lines } }];
  });
}
