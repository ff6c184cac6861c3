import { bookmarkName } from './bookmarkNames.ts';
import type { PlacedLine } from './redlineLines.ts';

/** Names of bookmarks: by the line they stand at, and by the id of the clause in each version. */
export interface RedlineBookmarks {
  readonly byLine: ReadonlyMap<PlacedLine, string>;
  readonly old: ReadonlyMap<string, string>;
  readonly new: ReadonlyMap<string, string>;
}

/**
 * One bookmark for each clause, where the new version has it, or where the old one had it if it is gone.
 *
 * @param lines lines in reading order
 */
export function redlineBookmarks(lines: readonly PlacedLine[]): RedlineBookmarks {
  const byLine = new Map<PlacedLine, string>();
  const names = { old: new Map<string, string>(), new: new Map<string, string>() };
  const taken = new Set<string>();
  for (const placed of lines) {
    const { old, new: after } = placed.change;
    const clause = (after ?? old)?.clause ?? null;
    const isFirst = (after ?? old)?.part === 0 && placed.opens && (after === null || placed.at !== 'old');
    if (!isFirst || clause === null || names[after === null ? 'old' : 'new'].has(clause)) continue;
    const name = bookmarkName(clause, taken);
    byLine.set(placed, name);
    if (after?.clause != null) names.new.set(after.clause, name);
    if (old?.clause != null && !names.old.has(old.clause)) names.old.set(old.clause, name);
  }
  return { byLine, ...names };
}
