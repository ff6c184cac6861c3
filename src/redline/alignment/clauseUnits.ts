import { inlineText } from '../../agreement/canonicalText.ts';
import type { Block, Clause, Wording } from '../../agreement/wording.ts';
import { type WordingLine, wordingLines } from '../../agreement/wordingLines.ts';
import { type ClauseContent, clauseContent } from '../comparison/clauseContent.ts';
import type { ClauseSide } from '../redlineModel.ts';

/** The unit of alignment: consecutive own lines of one clause. The first unit is the opening with title and edition. */
export interface ClauseUnit {
  readonly side: ClauseSide;
  readonly content: ClauseContent;
  /** Index of the unit above, -1 at the top. */
  readonly parent: number;
  /** Index after the last unit below this one. */
  readonly end: number;
}

interface ClausePlace {
  readonly clause: Clause;
  /** Id of the clause above; null inside the opening; undefined at the top. */
  readonly parent: string | null | undefined;
  readonly path: readonly string[];
  readonly inAnnex: boolean;
}

/**
 * A wording as units in reading order. A clause whose own text goes on after an ordered list is several units; the later
 * ones count as below the first.
 *
 * @param wording the clause tree
 * @param intern returns one shared object for equal contents, so that work on them can be shared
 */
export function clauseUnits(
  wording: Wording,
  intern: (content: ClauseContent) => ClauseContent = (content) => content,
): readonly ClauseUnit[] {
  const places = clausePlaces(wording);
  const firstUnit = new Map<string | null, number>();
  const parts = new Map<string | null, number>();
  const units = passages(wordingLines(wording)).map((lines, index) => {
    const id = lines[0]?.clause ?? null;
    const part = parts.get(id) ?? 0;
    parts.set(id, part + 1);
    if (part === 0) firstUnit.set(id, index);
    const place = id === null ? undefined : places.get(id);
    const above = part > 0 ? id : place?.parent;
    const parent = above === undefined ? -1 : (firstUnit.get(above) ?? -1);
    return {
      side: clauseSide(id, part, place),
      content: intern(clauseContent(lines)),
      parent: index === 0 ? -1 : parent,
      end: index + 1,
    };
  });
  return withEnds(units);
}

/**
 * Says of each unit where what is below it ends.
 *
 * @param units units in reading order, each of which ends behind itself so far; they are changed, not copied, because
 *   there are as many as clauses
 */
export function withEnds<U extends { readonly parent: number; end: number }>(units: readonly U[]): readonly U[] {
  for (const unit of units.toReversed()) {
    const parent = units[unit.parent];
    if (parent !== undefined) parent.end = Math.max(parent.end, unit.end);
  }
  return units;
}

function clauseSide(id: string | null, part: number, place: ClausePlace | undefined): ClauseSide {
  const clause = place?.clause;
  const heading = clause?.heading;
  return {
    clause: id,
    part,
    label: part === 0 ? (clause?.label ?? null) : null,
    labelKind: clause?.kind ?? null,
    heading: heading === null || heading === undefined ? null : inlineText(heading),
    path: place?.path ?? [],
  };
}

/** Splits lines into runs of the same clause. */
function passages(lines: readonly WordingLine[]): readonly (readonly WordingLine[])[] {
  const runs: WordingLine[][] = [];
  for (const line of lines) {
    const run = runs.at(-1);
    if (run !== undefined && run[0]?.clause === line.clause) run.push(line);
    else runs.push([line]);
  }
  return runs;
}

function clausePlaces(wording: Wording): ReadonlyMap<string, ClausePlace> {
  const places = new Map<string, ClausePlace>();
  const visit = (clauses: readonly Clause[], parent: string | null | undefined): void => {
    for (const clause of clauses) {
      const above = parent === null || parent === undefined ? undefined : places.get(parent);
      const inAnnex = clause.kind === 'annex' || above?.inAnnex === true;
      places.set(clause.id, { clause, parent, path: clausePath(clause, above), inAnnex });
      visit(listItems(clause.blocks), clause.id);
      visit(clause.clauses, clause.id);
    }
  };
  visit(listItems(wording.opening), null);
  visit(wording.clauses, undefined);
  return places;
}

function listItems(blocks: readonly Block[]): readonly Clause[] {
  return blocks.flatMap((block) => {
    if (block.type === 'items') return block.clauses;
    return block.type === 'bullets' ? block.items.flatMap(listItems) : [];
  });
}

/** "5.2" below "5." names its parent already, "§ 5" needs none outside an annex; "(3)" below "§ 5" does. */
function clausePath(clause: Clause, above: ClausePlace | undefined): readonly string[] {
  const isCounted = clause.kind === 'section' || clause.kind === 'annex';
  const outer = isCounted && above?.inAnnex !== true ? [] : (above?.path ?? []);
  if (clause.label === null) return [...outer, inlineText(clause.heading ?? []) || clause.id];
  const label = clause.kind === 'item' ? clause.label : clause.label.replace(/\.$/u, '');
  const aboveDigits = above?.clause.label?.replace(/^§\s*|\.$/gu, '');
  const namesParent = clause.kind === 'decimal' && aboveDigits !== undefined && label.startsWith(`${aboveDigits}.`);
  return [...(namesParent ? outer.slice(0, -1) : outer), label];
}
