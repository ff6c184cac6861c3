import { type ClauseMatches, unmatch } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';
import { heaviestIncreasing, type WeightedPair } from './heaviestIncreasing.ts';

/** So little text is no clause to be recognised elsewhere: "(weggefallen)" here and there are two. */
const MOVABLE_LENGTH = 16;

/** The block of everything that stays in order. */
export const MAIN = -1;

/** Which matched units stayed and which moved together. A block is named by the old index of the clause that moved. */
export interface Moves {
  /** Block of each old unit: where its deletion or its change is shown. */
  readonly oldBlock: readonly number[];
  /** Block of each new unit. */
  readonly newBlock: readonly number[];
  /** Block the place belongs to that a moved clause left, by old index of that clause. */
  readonly departures: ReadonlyMap<number, number>;
  /** Block the place belongs to where a moved clause arrived, by old index of that clause. */
  readonly arrivals: ReadonlyMap<number, number>;
}

/**
 * Decides who moved: a clause that is below another clause than before, and, among the clauses that stayed below the same
 * one, all but the heaviest set that is still in order. What is below a moved clause moves along with it and is no move
 * of its own; what was deleted or inserted below it belongs to its move.
 *
 * @param matches which clause is which; matches that would be moves of next to no text are taken back
 */
export function findMoves(matches: ClauseMatches): Moves {
  const moves = movesOf(matches);
  const slight = slightMoves(matches, moves);
  if (slight.length === 0) return moves;
  for (const oldIndex of slight) unmatch(matches, oldIndex);
  return findMoves(matches);
}

/** Moves of next to no text, by old index. */
function slightMoves(matches: ClauseMatches, moves: Moves): readonly number[] {
  const lengths = new Map<number, number>();
  moves.oldBlock.forEach((block, oldIndex) => {
    const length = matches.newOf[oldIndex] === -1 ? 0 : (matches.old[oldIndex]?.content.text.length ?? 0);
    if (block !== MAIN) lengths.set(block, (lengths.get(block) ?? 0) + length);
  });
  return moves.oldBlock.flatMap((block, oldIndex) =>
    block === oldIndex && (lengths.get(block) ?? 0) < MOVABLE_LENGTH ? [oldIndex] : [],
  );
}

function movesOf(matches: ClauseMatches): Moves {
  const oldAbove = matchedAbove(matches.old, matches.newOf);
  const newAbove = matchedAbove(matches.new, matches.oldOf);
  const keptParent = (oldIndex: number): boolean => {
    const newIndex = matches.newOf[oldIndex] ?? -1;
    const [before, now] = [oldAbove[oldIndex] ?? -1, newAbove[newIndex] ?? -1];
    return newIndex !== -1 && (before === -1 ? -1 : matches.newOf[before]) === now;
  };
  const weights = subtreeWeights(matches, oldAbove, keptParent);
  const siblings = new Map<number, WeightedPair[]>();
  weights.forEach((weight, old) => {
    if (!keptParent(old)) return;
    const above = oldAbove[old] ?? -1;
    const pair = { old, new: matches.newOf[old] ?? -1, weight };
    const known = siblings.get(above);
    if (known === undefined) siblings.set(above, [pair]);
    else known.push(pair);
  });
  const stays = new Set([...siblings.values()].flatMap((pairs) => heaviestIncreasing(pairs).map(({ old }) => old)));
  const blockOf = new Map<number, number>();
  // What is above stands before what is below, so its block is known already.
  matches.newOf.forEach((newIndex, old) => {
    if (newIndex === -1) return;
    blockOf.set(old, stays.has(old) ? (blockOf.get(oldAbove[old] ?? -1) ?? MAIN) : old);
  });
  return blocks(matches, blockOf);
}

/** The nearest clause above each unit that has a partner, -1 for none: a section that came or went moves nobody. */
function matchedAbove(units: readonly ClauseUnit[], partners: readonly number[]): readonly number[] {
  const above: number[] = [];
  for (const { parent } of units) above.push(parent === -1 || partners[parent] !== -1 ? parent : (above[parent] ?? -1));
  return above;
}

/** What it is worth to let a clause stay: the length of its text, with that of everything that stayed below it. */
function subtreeWeights(
  matches: ClauseMatches,
  oldAbove: readonly number[],
  keptParent: (oldIndex: number) => boolean,
): readonly number[] {
  const weights = matches.old.map(() => 0);
  for (let oldIndex = matches.old.length - 1; oldIndex >= 0; oldIndex--) {
    const [oldUnit, newUnit] = [matches.old[oldIndex], matches.new[matches.newOf[oldIndex] ?? -1]];
    if (oldUnit === undefined || newUnit === undefined) continue;
    const sameLabel = oldUnit.side.label === newUnit.side.label ? 4 : 0;
    const own = 8 + sameLabel + Math.min(oldUnit.content.text.length, newUnit.content.text.length);
    const weight = own + (weights[oldIndex] ?? 0);
    weights[oldIndex] = weight;
    const above = oldAbove[oldIndex] ?? -1;
    if (above >= 0 && keptParent(oldIndex)) weights[above] = (weights[above] ?? 0) + weight;
  }
  // The openings always stay.
  weights[0] = Number.MAX_SAFE_INTEGER / 2;
  return weights;
}

function blocks(matches: ClauseMatches, blockOf: ReadonlyMap<number, number>): Moves {
  const oldBlock: number[] = [];
  const newBlock: number[] = [];
  const departures = new Map<number, number>();
  const arrivals = new Map<number, number>();
  // Parents stand before what is below them, so the block of the parent is known already.
  matches.old.forEach((unit, oldIndex) => {
    const above = unit.parent === -1 ? MAIN : (oldBlock[unit.parent] ?? MAIN);
    const block = blockOf.get(oldIndex);
    oldBlock.push(block ?? above);
    if (block === oldIndex) departures.set(oldIndex, above);
  });
  matches.new.forEach((unit, newIndex) => {
    const above = unit.parent === -1 ? MAIN : (newBlock[unit.parent] ?? MAIN);
    const oldIndex = matches.oldOf[newIndex] ?? -1;
    const block = blockOf.get(oldIndex);
    newBlock.push(block ?? above);
    if (block === oldIndex && block !== undefined) arrivals.set(oldIndex, above);
  });
  return { oldBlock, newBlock, departures, arrivals };
}
