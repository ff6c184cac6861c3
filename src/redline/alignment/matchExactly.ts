import { areFree, type ClauseMatches, free, haveSameParent, indexBy, match } from './clauseMatches.ts';
import type { ClauseUnit } from './clauseUnits.ts';

/** A text so long is no boilerplate: found unchanged anywhere, it is the same clause. */
const TELLING_LENGTH = 40;

/**
 * Matches units with equal words: whole sub-trees that occur once on both sides, then single units that do, then their
 * equal neighbours, then equal siblings in order. So boilerplate ("(weggefallen)") goes by its place.
 */
export function matchExactly(matches: ClauseMatches): void {
  matchUniqueSubtrees(matches);
  matchUnique(matches);
  matchNeighbours(matches);
  matchSiblings(matches);
  matchRepeated(matches);
}

const textOf =
  (units: readonly ClauseUnit[]) =>
  (index: number): string | null =>
    units[index]?.content.text || null;

const subtreeKeys = new WeakMap<readonly ClauseUnit[], readonly string[]>();

/** The words and the shape of everything from a unit to its end. */
function subtreeKeysOf(units: readonly ClauseUnit[]): readonly string[] {
  const known = subtreeKeys.get(units);
  if (known !== undefined) return known;
  const below: string[] = units.map(() => '');
  for (let index = units.length - 1; index >= 0; index--) {
    const unit = units[index];
    if (unit === undefined) continue;
    below[index] = `${unit.content.text}\u0001${below[index]}\u0002`;
    if (unit.parent >= 0) below[unit.parent] = `${below[index]}${below[unit.parent]}`;
  }
  subtreeKeys.set(units, below);
  return below;
}

function matchUniqueSubtrees(matches: ClauseMatches): void {
  const oldKeys = subtreeKeysOf(matches.old);
  const newKeys = subtreeKeysOf(matches.new);
  const hasBelow = (units: readonly ClauseUnit[], index: number): boolean => (units[index]?.end ?? 0) > index + 1;
  const keyed = (units: readonly ClauseUnit[], keys: readonly string[]) => (index: number) =>
    hasBelow(units, index) ? (keys[index] ?? null) : null;
  const inNew = indexBy(free(matches.oldOf), keyed(matches.new, newKeys));
  for (const [key, [oldIndex, ...more]] of indexBy(free(matches.newOf), keyed(matches.old, oldKeys))) {
    const [newIndex, ...others] = inNew.get(key) ?? [];
    if (oldIndex === undefined || newIndex === undefined || more.length + others.length > 0) continue;
    const size = (matches.old[oldIndex]?.end ?? 0) - oldIndex;
    for (let step = 0; step < size; step++)
      if (areFree(matches, oldIndex + step, newIndex + step)) match(matches, oldIndex + step, newIndex + step);
  }
}

function matchUnique(matches: ClauseMatches): void {
  const inNew = indexBy(free(matches.oldOf), textOf(matches.new));
  for (const [text, [oldIndex, ...more]] of indexBy(free(matches.newOf), textOf(matches.old))) {
    const [newIndex, ...others] = inNew.get(text) ?? [];
    if (oldIndex !== undefined && newIndex !== undefined && more.length + others.length === 0)
      match(matches, oldIndex, newIndex);
  }
}

/** Two sections under the same short heading that begin with other clauses: the heading alone does not tell them apart. */
function beginsOtherwise(matches: ClauseMatches, oldIndex: number, newIndex: number): boolean {
  const [a, b] = [matches.old[oldIndex], matches.new[newIndex]];
  if (a === undefined || b === undefined || a.content.text.length >= TELLING_LENGTH) return false;
  const isSection = a.end > oldIndex + 1 && b.end > newIndex + 1;
  return isSection && matches.old[oldIndex + 1]?.content.text !== matches.new[newIndex + 1]?.content.text;
}

/** From every match onwards and backwards, as long as the words are equal. */
function matchNeighbours(matches: ClauseMatches): void {
  const extend = (from: number, step: 1 | -1): void => {
    const oldIndex = from + step;
    const newIndex = (matches.newOf[from] ?? -1) + step;
    if (newIndex === step - 1 || !areFree(matches, oldIndex, newIndex)) return;
    if (step === 1 && beginsOtherwise(matches, oldIndex, newIndex)) return;
    if (matches.old[oldIndex]?.content.text === matches.new[newIndex]?.content.text) match(matches, oldIndex, newIndex);
  };
  for (let index = 0; index < matches.old.length; index++) extend(index, 1);
  for (let index = matches.old.length - 1; index >= 0; index--) extend(index, -1);
}

/** Below matched parents, equal units in order; those with the same label first. Boilerplate needs the same label. */
function matchSiblings(matches: ClauseMatches): void {
  const inNew = indexBy(free(matches.oldOf), textOf(matches.new));
  for (const withLabel of [true, false]) {
    for (const oldIndex of free(matches.newOf)) {
      const unit = matches.old[oldIndex];
      if (!withLabel && (unit?.content.text.length ?? 0) < TELLING_LENGTH) continue;
      const partner = inNew
        .get(unit?.content.text ?? '')
        ?.find(
          (newIndex) =>
            areFree(matches, oldIndex, newIndex) &&
            haveSameParent(matches, oldIndex, newIndex) &&
            (!withLabel || unit?.side.label === matches.new[newIndex]?.side.label),
        );
      if (partner !== undefined) match(matches, oldIndex, partner);
    }
  }
}

/** What is left of telling texts that occur more than once, in order. */
function matchRepeated(matches: ClauseMatches): void {
  const inNew = indexBy(free(matches.oldOf), textOf(matches.new));
  for (const [text, oldIndices] of indexBy(free(matches.newOf), textOf(matches.old))) {
    if (text.length < TELLING_LENGTH) continue;
    inNew.get(text)?.forEach((newIndex, place) => {
      const oldIndex = oldIndices[place];
      if (oldIndex !== undefined) match(matches, oldIndex, newIndex);
    });
  }
}
