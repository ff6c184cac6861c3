import type { LabelKind } from '../agreement/wording.ts';
import type { ClauseSide } from '../redline/redlineModel.ts';
import {
  type ClausePlace,
  clausePlace,
  hangsAtMargin,
  itemColumn,
  type LabelColumns,
  type LabelledClause,
  labelColumn,
  OUTERMOST,
  type Place,
} from './clausePlace.ts';
import { LABEL_COLUMN } from './measures.ts';
import type { PlacedLine } from './redlineLines.ts';

/** Where a line stands in one version. */
export interface LineLayout {
  readonly left: number;
  readonly hanging: number;
  /** Level of a heading here. */
  readonly level: number;
}

/** Where a line stands in the versions that have it here. */
export interface LineLayouts {
  readonly old: LineLayout | null;
  readonly new: LineLayout | null;
}

/** A clause that the following lines may stand below. */
interface Open {
  readonly clause: string | null;
  readonly depth: number;
  readonly place: ClausePlace;
}

/**
 * Where the lines stand. A redline names no tree, but the labels that name a clause tell how deep it is.
 *
 * @param lines lines in reading order
 */
export function lineLayouts(lines: readonly PlacedLine[]): readonly LineLayouts[] {
  const columns = columnsOf(lines);
  const walks = { old: sideLayouts(columns, 'old'), new: sideLayouts(columns, 'new') };
  return lines.map((placed) => ({ old: walks.old(placed), new: walks.new(placed) }));
}

/** Walks through the lines of one version. The pieces of a line stand where the first of them stands. */
function sideLayouts(columns: LabelColumns, side: 'old' | 'new'): (placed: PlacedLine) => LineLayout | null {
  const placeOf = walker(columns);
  let last: LineLayout | null = null;
  return ({ change, line, at }) => {
    const [clause, own] = [change[side], line[side]];
    if (clause === null || own === null || (at !== 'both' && at !== side)) return null;
    const { left, hanging, text } = placeOf(clause);
    if (last !== null && (own.piece === 'middle' || own.piece === 'last')) return last;
    const opens = own.label !== null || own.kind === 'heading';
    last = opens ? { left, hanging, level: text.level - 1 } : { left: text.left, hanging: 0, level: text.level };
    return last;
  };
}

function columnsOf(lines: readonly PlacedLine[]): LabelColumns {
  const clauses = lines.flatMap(({ change }) => [change.old, change.new]).flatMap((side) => labelled(side) ?? []);
  const atMargin = clauses.filter(({ kind }) => hangsAtMargin(kind));
  const setIn = clauses.filter(({ kind }) => !hangsAtMargin(kind) && kind !== 'annex');
  return { labels: labelColumn(atMargin), items: Math.min(itemColumn(setIn), LABEL_COLUMN.most) };
}

function labelled(side: ClauseSide | null): LabelledClause | null {
  if (side === null || side.labelKind === null) return null;
  return { kind: side.labelKind, label: side.label, heading: side.heading };
}

/** Walks through the clauses of one version in its order. */
function walker(columns: LabelColumns): (side: ClauseSide) => ClausePlace {
  const opening: ClausePlace = { left: 0, hanging: 0, text: OUTERMOST };
  const open: Open[] = [];
  return (side) => {
    const clause = labelled(side);
    if (clause === null) return opening;
    const depth = depthOf(side.path, clause.kind);
    while (open.length > 0 && (open.at(-1)?.depth ?? 0) > depth) open.pop();
    const last = open.at(-1);
    if (last?.clause === side.clause) return last.place;
    if (last?.depth === depth) open.pop();
    const above: Place = open.at(-1)?.place.text ?? OUTERMOST;
    const place = clausePlace(clause, above, columns);
    open.push({ clause: side.clause, depth, place });
    return place;
  };
}

/** "5.2" names the clause above in its own label, any other label only its own. */
function depthOf(path: readonly string[], kind: LabelKind): number {
  const dots = (label: string): number =>
    /^\d+[a-z]*(?:\.\d+[a-z]*)+$/u.test(label) ? label.split('.').length - 1 : 0;
  const labels = kind === 'unnumbered' ? path.slice(0, -1) : path;
  return path.length - 1 + labels.reduce((sum, label) => sum + dots(label), 0);
}
