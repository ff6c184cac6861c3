import { lengthWeight, similarity, wordProfile } from '../alignment/wordProfile.ts';
import type { ContentLine } from './clauseContent.ts';
import type { RowKeys } from './rowKeys.ts';

/** So alike, and elsewhere in the same clause, a line has moved. */
const SIMILAR_ELSEWHERE = 0.8;
/** Fewer words, or a shorter text that stayed the same, are too little to be recognised elsewhere. */
const TELLING_WORDS = 6;
const TELLING_LENGTH = 16;
/** So many combinations of lines without a partner are held against each other; beyond, equal lines alone are found. */
const COMBINATIONS = 2_500;

/**
 * Lines of a clause that are at another place: a row with the same name or the same words, running text that is the
 * same or nearly so.
 *
 * @param oldFree places of the old lines without a partner
 * @param newFree places of the new lines without a partner
 * @returns the old place by the new one; each line once
 */
export function movedLines(
  oldLines: readonly ContentLine[],
  newLines: readonly ContentLine[],
  oldFree: readonly number[],
  newFree: readonly number[],
  keys: RowKeys,
): ReadonlyMap<number, number> {
  const found = new Map<number, number>();
  const taken = new Set<number>();
  const pairBy = (oldName: (place: number) => string | null, newName: (place: number) => string | null): void => {
    const places = onlyOnce(
      oldFree.filter((place) => !taken.has(place)),
      oldName,
    );
    for (const [name, newPlace] of onlyOnce(
      newFree.filter((place) => !found.has(place)),
      newName,
    )) {
      const oldPlace = places.get(name);
      if (oldPlace === undefined) continue;
      found.set(newPlace, oldPlace);
      taken.add(oldPlace);
    }
  };
  pairBy(
    (place) => wholeName(oldLines[place]),
    (place) => wholeName(newLines[place]),
  );
  pairBy(
    (place) => keys.old[place] ?? null,
    (place) => keys.new[place] ?? null,
  );
  if (oldFree.length * newFree.length > COMBINATIONS) return found;
  for (const newPlace of newFree) {
    if (found.has(newPlace)) continue;
    const like = oldFree.find((oldPlace) => !taken.has(oldPlace) && areAlike(oldLines[oldPlace], newLines[newPlace]));
    if (like === undefined) continue;
    found.set(newPlace, like);
    taken.add(like);
  }
  return found;
}

/** Names that occur once, with their places. */
function onlyOnce(places: readonly number[], nameOf: (place: number) => string | null): ReadonlyMap<string, number> {
  const known = new Map<string, number>();
  for (const place of places) {
    const name = nameOf(place);
    if (name !== null) known.set(name, known.has(name) ? -1 : place);
  }
  return new Map([...known].filter(([, place]) => place !== -1));
}

function wholeName(line: ContentLine | undefined): string | null {
  if (line === undefined || !isMovable(line)) return null;
  return line.kind === 'row' || line.text.length >= TELLING_LENGTH ? `${line.kind}\t${line.text}` : null;
}

function areAlike(a: ContentLine | undefined, b: ContentLine | undefined): boolean {
  if (a === undefined || b === undefined || a.kind !== b.kind || !isMovable(a) || a.kind === 'row') return false;
  const [aWords, bWords] = [wordProfile(a.text), wordProfile(b.text)];
  return (
    Math.min(aWords.size, bWords.size) >= TELLING_WORDS && similarity(aWords, bWords, lengthWeight) >= SIMILAR_ELSEWHERE
  );
}

const isMovable = ({ kind }: ContentLine): boolean => kind === 'row' || kind === 'paragraph' || kind === 'bullet';
