import type { LeftOutReason } from '../readDocument.ts';
import { furniture } from './furniture.ts';
import type { GlyphRun, PdfPage } from './glyphRun.ts';
import { pageLines } from './pageLines.ts';
import { isPageNumber } from './pageNumber.ts';
import type { SetLine } from './setLine.ts';

/** A line that is no part of the contract. */
export interface FurnitureLine {
  readonly line: SetLine;
  readonly reason: LeftOutReason;
}

/** A page with its furniture taken out. */
export interface PageContent {
  readonly page: PdfPage;
  /** What stands above the text and what below, from top to bottom. */
  readonly above: readonly FurnitureLine[];
  readonly below: readonly FurnitureLine[];
  /** The runs of the text itself, in the order of the file. */
  readonly runs: readonly GlyphRun[];
}

/**
 * Takes headers, footers, page numbers and turned text out of pages: what is marked so, and what comes again from page
 * to page.
 *
 * @param pages all pages
 */
export function pageContent(pages: readonly PdfPage[]): readonly PageContent[] {
  const lines = pages.map((page) =>
    pageLines(
      page,
      page.runs.filter((run) => !run.isArtifact && !run.isTurned),
    ),
  );
  // What most pages mark as no part of the text may stand unmarked on others.
  const all = pages.map((page, i) => [...(lines[i] ?? []), ...artifactLines(page)].toSorted((a, b) => a.y - b.y));
  const repeated = furniture(pages.map(({ number, height }, i) => ({ number, height, lines: all[i] ?? [] })));
  return pages.map((page, i): PageContent => {
    const marked = markedLines(page);
    const own = (lines[i] ?? []).flatMap((line): readonly FurnitureLine[] => {
      const reason = repeated.get(line);
      return reason === undefined ? [] : [{ line, reason }];
    });
    const all = [...marked, ...own].toSorted((a, b) => a.line.y - b.line.y);
    const gone = new Set(all.flatMap(({ line }) => line.runs));
    const isAbove = ({ line }: FurnitureLine): boolean => line.y < page.height / 2;
    return {
      page,
      above: all.filter(isAbove),
      below: all.filter((line) => !isAbove(line)),
      runs: page.runs.filter((run) => !gone.has(run) && !run.isArtifact && !run.isTurned),
    };
  });
}

/** What the file itself marks as no part of the text, and what is turned. */
function markedLines(page: PdfPage): readonly FurnitureLine[] {
  const turned = page.runs.filter((run) => run.isTurned);
  return [
    ...artifactLines(page).map((line): FurnitureLine => ({ line, reason: reasonOf(line, page) })),
    ...turned.flatMap((run) => pageLines(page, [run])).map((line): FurnitureLine => ({ line, reason: 'turned-text' })),
  ];
}

const artifactLines = (page: PdfPage): readonly SetLine[] =>
  pageLines(
    page,
    page.runs.filter((run) => run.isArtifact && !run.isTurned),
  );

function reasonOf(line: SetLine, { height }: PdfPage): LeftOutReason {
  if (isPageNumber(line.text)) return 'page-number';
  return line.y < height / 2 ? 'running-header' : 'running-footer';
}
