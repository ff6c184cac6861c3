import type { GlyphRun, PdfPage } from './glyphRun.ts';
import { type SetLine, setLine } from './setLine.ts';

/** How far baselines of one line may differ, in em. */
const BASELINE = 0.25;
/** Size of a footnote mark against that of its line, and how far it may stand above or below it, in em. */
const SMALL = 0.85;
const RAISED = 0.65;

/**
 * The lines of a page from top to bottom, each over the whole width of the page.
 *
 * @param page a page
 * @param runs those of its runs that are wanted
 */
export function pageLines(page: PdfPage, runs: readonly GlyphRun[]): readonly SetLine[] {
  const rows = rowsOf(withoutDoubles(runs));
  return withMarks(rows)
    .map((row) => setLine(page.number, row))
    .filter(({ text }) => text !== '')
    .toSorted((a, b) => a.y - b.y);
}

/** Runs grouped by their baseline, each group from left to right. */
function rowsOf(runs: readonly GlyphRun[]): readonly (readonly GlyphRun[])[] {
  const rows: { y: number; runs: GlyphRun[] }[] = [];
  for (const run of runs.toSorted((a, b) => a.y - b.y)) {
    const last = rows.at(-1);
    if (last !== undefined && run.y - last.y <= BASELINE * run.size) last.runs.push(run);
    else rows.push({ y: run.y, runs: [run] });
  }
  return rows.map((row) => row.runs.toSorted((a, b) => a.x - b.x));
}

/** Rows in which footnote marks have come to the line they belong to. */
function withMarks(rows: readonly (readonly GlyphRun[])[]): readonly (readonly GlyphRun[])[] {
  const all = rows.map((runs) => [...runs]);
  for (let i = 0; i < all.length; i++) {
    for (const mark of [...(all[i] ?? [])]) {
      const home = [all[i + 1], all[i - 1]].find((row) => row?.some((run) => isMarkOf(mark, run)));
      if (home === undefined) continue;
      all[i] = (all[i] ?? []).filter((run) => run !== mark);
      const at = home.findIndex(({ x }) => x > mark.x);
      home.splice(at === -1 ? home.length : at, 0, mark);
    }
  }
  return all.filter((runs) => runs.length > 0);
}

function isMarkOf(mark: GlyphRun, run: GlyphRun): boolean {
  if (mark.size > SMALL * run.size || Math.abs(mark.y - run.y) > RAISED * run.size) return false;
  const gap = mark.x < run.x ? run.x - mark.x - mark.width : mark.x - run.x - run.width;
  return gap < 0.35 * run.size && gap > -0.35 * run.size;
}

/** Some writers make bold type by setting the same glyphs twice, a hair apart. */
function withoutDoubles(runs: readonly GlyphRun[]): readonly GlyphRun[] {
  const isDouble = (run: GlyphRun, before: GlyphRun): boolean =>
    run.text === before.text &&
    Math.abs(run.x - before.x) < 0.1 * run.size &&
    Math.abs(run.y - before.y) < 0.1 * run.size &&
    run.text.trim() !== '';
  return runs.filter((run, i) => {
    const before = runs[i - 1];
    return before === undefined || !isDouble(run, before);
  });
}
