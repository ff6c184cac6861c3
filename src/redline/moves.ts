import type { ClauseMatches } from './clauseMatches.ts';
import { heaviestIncreasing, type WeightedPair } from './heaviestIncreasing.ts';

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
 * Decides who moved. The heaviest set of matches in the same order stays; among the others, what moved together with the
 * clause above it counts as one move. What was deleted or inserted below a moved clause belongs to its move.
 */
export function findMoves(matches: ClauseMatches): Moves {
  const pairs = weightedPairs(matches);
  const blockOf = new Map<number, number>();
  let left = pairs;
  const settle = (chosen: readonly WeightedPair[], block: number): void => {
    for (const pair of chosen) blockOf.set(pair.old, block);
    left = left.filter((pair) => !blockOf.has(pair.old));
  };
  settle(heaviestIncreasing(left), MAIN);
  for (let root = left[0]; root !== undefined; root = left[0]) {
    settle([root, ...heaviestIncreasing(pairsBelow(matches, left, root))], root.old);
  }
  for (;;) {
    const moves = blocks(matches, blockOf);
    const torn = pairs.find((pair) => isTorn(matches, moves, pair));
    if (torn === undefined) return moves;
    takeOut(matches, blockOf, pairs, torn);
  }
}

/** In the block of one version the clause above is there, in that of the other it is not: the clause moved by itself. */
function isTorn(matches: ClauseMatches, moves: Moves, pair: WeightedPair): boolean {
  const block = moves.oldBlock[pair.old];
  if (block === pair.old) return false;
  const oldParent = matches.old[pair.old]?.parent ?? -1;
  const newParent = matches.new[pair.new]?.parent ?? -1;
  const oldAbove = oldParent === -1 ? MAIN : moves.oldBlock[oldParent];
  const newAbove = newParent === -1 ? MAIN : moves.newBlock[newParent];
  return oldAbove !== block || newAbove !== block;
}

/** Makes a clause a move of its own, together with what was in its block and is below it in both versions. */
function takeOut(
  matches: ClauseMatches,
  blockOf: Map<number, number>,
  pairs: readonly WeightedPair[],
  root: WeightedPair,
): void {
  const block = blockOf.get(root.old);
  for (const pair of pairsBelow(matches, pairs, root))
    if (blockOf.get(pair.old) === block) blockOf.set(pair.old, root.old);
  blockOf.set(root.old, root.old);
}

function pairsBelow(
  matches: ClauseMatches,
  pairs: readonly WeightedPair[],
  root: WeightedPair,
): readonly WeightedPair[] {
  const oldEnd = matches.old[root.old]?.end ?? 0;
  const newEnd = matches.new[root.new]?.end ?? 0;
  return pairs.filter((pair) => pair.old > root.old && pair.old < oldEnd && pair.new > root.new && pair.new < newEnd);
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

/**
 * All matches with what it is worth to let them stay: the length of the text, with that of everything below that stayed
 * below it. A clause that changed to another parent weighs next to nothing, so that it moves and not its surroundings.
 */
function weightedPairs(matches: ClauseMatches): readonly WeightedPair[] {
  const weights = matches.old.map(() => 0);
  for (let oldIndex = matches.old.length - 1; oldIndex >= 0; oldIndex--) {
    const newIndex = matches.newOf[oldIndex] ?? -1;
    const [oldUnit, newUnit] = [matches.old[oldIndex], matches.new[newIndex]];
    if (oldUnit === undefined || newUnit === undefined) continue;
    const sameLabel = oldUnit.side.label === newUnit.side.label ? 4 : 0;
    const own = 8 + sameLabel + Math.min(oldUnit.content.text.length, newUnit.content.text.length);
    const weight = own + (weights[oldIndex] ?? 0);
    const { parent } = oldUnit;
    if (changedParent(matches, oldUnit.parent, newUnit.parent)) {
      weights[oldIndex] = 1;
      continue;
    }
    weights[oldIndex] = weight;
    if (parent >= 0) weights[parent] = (weights[parent] ?? 0) + weight;
  }
  // The openings always stay.
  weights[0] = Number.MAX_SAFE_INTEGER / 2;
  return weights.flatMap((weight, old) =>
    weight > 0 && matches.newOf[old] !== -1 ? [{ old, new: matches.newOf[old] ?? -1, weight }] : [],
  );
}

/** One of the two clauses above is still there, but the other is not it. */
function changedParent(matches: ClauseMatches, oldParent: number, newParent: number): boolean {
  const oldParentNow = oldParent === -1 ? -1 : matches.newOf[oldParent];
  const newParentThen = newParent === -1 ? -1 : matches.oldOf[newParent];
  const oldSurvives = oldParent !== -1 && oldParentNow !== -1;
  const newExisted = newParent !== -1 && newParentThen !== -1;
  return (oldSurvives && oldParentNow !== newParent) || (newExisted && newParentThen !== oldParent);
}
