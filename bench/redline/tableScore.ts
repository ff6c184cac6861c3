import { changesOf } from '../../src/redline/changesOf.ts';
import type { CellChange, LineChange, Redline } from '../../src/redline/redlineModel.ts';
import { clauseOf, type DraftRow, type DraftTable } from './draft.ts';
import type { Verdict } from './layerScore.ts';
import { type Tally, tally } from './score.ts';
import type { SyntheticPair } from './syntheticPair.ts';

/** How well the tables of a pair were compared. */
export interface TableScore {
  /** Rows that are the same row. */
  readonly rows: Tally;
  /** Cells that changed in such rows, cells of new columns among them. */
  readonly cells: Tally;
  readonly verdicts: readonly Verdict[];
}

/**
 * Compares what a redline says about tables with what happened to them.
 *
 * @param pair the two versions
 * @param redline what an engine found
 */
export function tableScore(pair: SyntheticPair, redline: Redline): TableScore {
  const truth = { rows: [] as string[], cells: [] as string[] };
  const claims = { rows: [] as string[], cells: [] as string[] };
  const verdicts: Verdict[] = [];
  const changes = changesOf(redline);
  for (const [id, { address }] of pair.after.places) {
    const before = pair.before.places.get(id);
    const [old, now] = [pair.before.draft.clauses.get(id)?.table, clauseOf(pair.after.draft, id).table];
    if (before === undefined || old === undefined || old === null || now === null) continue;
    const lines = changes
      .filter((change) => change.old?.clause === before.address && change.new?.clause === address)
      .flatMap((change) => change.lines.filter((line) => (line.old ?? line.new)?.kind === 'row'));
    for (const [row, edits] of rowTruth(old, now)) {
      truth.rows.push(`${id} ${row}`);
      truth.cells.push(...edits.map((edit) => `${id} ${row}\n${edit}`));
    }
    for (const line of lines) {
      if (line.old === null || line.new === null || line.change === 'departed') continue;
      const row = `${lineText(line, 'old')} → ${lineText(line, 'new')}`;
      claims.rows.push(`${id} ${row}`);
      for (const cell of line.cells.filter(isEdited)) {
        const what = `${cellText(cell, 'old')} → ${cellText(cell, 'new')}`;
        claims.cells.push(`${id} ${row}\n${what}`);
        for (const segment of cell.segments)
          if (segment.change === 'insert' || segment.change === 'delete')
            verdicts.push({ truth: 'cell', claim: segment.layer, what });
      }
    }
  }
  return { rows: tally(truth.rows, claims.rows), cells: tally(truth.cells, claims.cells), verdicts };
}

/** Rows that are in both tables, by their texts, with the cells that differ. */
function rowTruth(old: DraftTable, now: DraftTable): ReadonlyMap<string, readonly string[]> {
  const text = ({ columns }: DraftTable, row: DraftRow): string =>
    columns.map(({ id }) => row.cells.get(id)).join('\t');
  return new Map(
    now.rows.flatMap((row) => {
      const before = old.rows.find(({ id }) => id === row.id);
      if (before === undefined) return [];
      const edits = now.columns.flatMap(({ id }) => {
        const [was, is] = [before.cells.get(id) ?? '', row.cells.get(id) ?? ''];
        return was === is ? [] : [`${was} → ${is}`];
      });
      return [[`${text(old, before)} → ${text(now, row)}`, edits] as const];
    }),
  );
}

function lineText(line: LineChange, side: 'old' | 'new'): string {
  const missing = side === 'old' ? 'inserted' : 'deleted';
  return line.cells
    .filter(({ change }) => change !== missing)
    .map((cell) => cellText(cell, side))
    .join('\t');
}

function cellText({ segments }: CellChange, side: 'old' | 'new'): string {
  const other = side === 'old' ? 'insert' : 'delete';
  return segments
    .filter(({ change }) => change !== other)
    .map(({ text }) => text)
    .join('');
}

const isEdited = (cell: CellChange): boolean =>
  cell.segments.some(({ change }) => change === 'insert' || change === 'delete');
