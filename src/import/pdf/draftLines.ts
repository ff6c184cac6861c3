import { withoutLooseHyphens } from './divisionHyphens.ts';
import type { DraftLine, DraftLines } from './draftBlock.ts';
import type { MarkedRun } from './markedRuns.ts';
import { setLine } from './setLine.ts';

/** How far the baseline of a footnote mark may be from that of its line, in em of the larger type. */
const RAISED = 0.65;

/**
 * The lines that runs make which follow one another in the structure tree.
 *
 * @param runs in reading order
 * @param labelLength characters at their start that are a label
 */
export function draftLines(runs: readonly MarkedRun[], labelLength: number): DraftLines {
  const rows: MarkedRun[][] = [];
  for (const run of runs) {
    const last = rows.at(-1);
    const before = last?.at(-1);
    if (last !== undefined && before !== undefined && isOneLine(before, run)) last.push(run);
    else rows.push([run]);
  }
  const lines = rows.map((row): DraftLine => {
    const { page } = row[0] ?? { page: 0 };
    const isDivided = row.at(-1)?.isDivision ?? false;
    const line = setLine(page, row);
    return { ...line, text: isDivided ? line.text.replace(/ (?=\S$)/, '') : line.text, isDivided };
  });
  return { lines: withoutLooseHyphens(lines.filter(({ text }) => text !== '')), labelLength };
}

function isOneLine(before: MarkedRun, run: MarkedRun): boolean {
  if (before.page !== run.page) return false;
  const size = Math.max(before.size, run.size);
  return Math.abs(before.y - run.y) < RAISED * size && run.x > before.x + before.width - size;
}
