import { type ClauseMatches, unmatch } from './clauseMatches.ts';
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
 * Decides who moved. The heaviest set of matches in the same order stays; among the others, what moved together with the
 * clause above it counts as one move. What was deleted or inserted below a moved clause belongs to its move.
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
  const pairs = weightedPairs(matches);
  const blockOf = new Map<number, number>();
  for (const pair of heaviestIncreasing(pairs)) blockOf.set(pair.old, MAIN);
  pairs.forEach((root, index) => {
    if (blockOf.has(root.old)) return;
    const below = pairsBelow(matches, pairs, index).filter((pair) => !blockOf.has(pair.old));
    for (const pair of [root, ...heaviestIncreasing(below)]) blockOf.set(pair.old, root.old);
  });
  for (;;) {
    const moves = blocks(matches, blockOf);
    const torn = pairs.findIndex((pair) => isTorn(matches, moves, pair));
    if (torn === -1) return moves;
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
  index: number,
): void {
  const root = pairs[index]?.old ?? 0;
  const block = blockOf.get(root);
  for (const pair of pairsBelow(matches, pairs, index))
    if (blockOf.get(pair.old) === block) blockOf.set(pair.old, root);
  blockOf.set(root, root);
}

/** Pairs that are below a pair on both sides. */
function pairsBelow(matches: ClauseMatches, pairs: readonly WeightedPair[], index: number): readonly WeightedPair[] {
  const root = pairs[index] ?? { old: 0, new: 0 };
  const oldEnd = matches.old[root.old]?.end ?? 0;
  const newEnd = matches.new[root.new]?.end ?? 0;
  const below: WeightedPair[] = [];
  for (let at = index + 1; (pairs[at]?.old ?? oldEnd) < oldEnd; at++) {
    const pair = pairs[at];
    if (pair !== undefined && pair.new > root.new && pair.new < newEnd) below.push(pair);
  }
  return below;
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
