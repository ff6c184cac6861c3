import { turnsMeaning } from '../classification/weightyItems.ts';
import type { Hunk } from './hunks.ts';
import { isSentenceEnd, isSpace, isWord } from './tokens.ts';

/**
 * Makes the shortest edit script readable. Every step only moves tokens between neighbouring hunks, so nothing is lost.
 * A kept word is never drawn into a change where a negation or a modal verb came or went, or a number, except for the
 * "bis" between two numbers; and a kept number, negation or modal verb never is.
 *
 * | before | after |
 * |---|---|
 * | `a [-b-]{+c+} [-d-]{+e+} f` | `a [-b d-]{+c e+} f` |
 * | `das{+ Gericht und das+} Amt` | `das {+Gericht und das +}Amt` |
 * | `Amt{+,+} {+in Bonn +}oder` | `Amt{+, in Bonn+} oder` |
 * | `[-30-]{+44+} bis [-250 EUR-]{+319 EUR+}` | `[-30 bis 250 EUR-]{+44 bis 319 EUR+}` |
 * | `[-Agreementand-]{+Agreement and+}` | `Agreement{+ +}and` |
 */
export function tidy(hunks: readonly Hunk[]): readonly Hunk[] {
  return slide(merge(hunks.flatMap(spacesOnly)).flatMap(spacesOnly));
}

/** A change of white space alone is shown as that, even where it splits or joins a word. */
function spacesOnly(hunk: Hunk): readonly Hunk[] {
  if (hunk.keep) return [hunk];
  const oldText = hunk.deleted.join('');
  const newText = hunk.inserted.join('');
  const visible = withoutSpaces(oldText);
  if (visible === '' || visible !== withoutSpaces(newText)) return [hunk];
  const hunks: Hunk[] = [];
  const oldPieces = spacesAndWords(oldText);
  const newPieces = spacesAndWords(newText);
  for (let o = 0, n = 0, oldRest = '', newRest = ''; ; ) {
    if (oldRest === '') oldRest = oldPieces[o++] ?? '';
    if (newRest === '') newRest = newPieces[n++] ?? '';
    if (oldRest === '' && newRest === '') return hunks;
    const oldSpace = isSpace(oldRest);
    const newSpace = isSpace(newRest);
    if (oldSpace || newSpace) {
      const keep = oldRest === newRest;
      hunks.push({ keep, deleted: oldSpace ? [oldRest] : [], inserted: newSpace ? [newRest] : [] });
      if (oldSpace) oldRest = '';
      if (newSpace) newRest = '';
    } else {
      const shared = oldRest.length < newRest.length ? oldRest : newRest;
      hunks.push({ keep: true, deleted: [shared], inserted: [shared] });
      oldRest = oldRest.slice(shared.length);
      newRest = newRest.slice(shared.length);
    }
  }
}

const withoutSpaces = (text: string): string => text.replace(/\s+/gu, '');
const spacesAndWords = (text: string): readonly string[] => text.match(/\s+|\S+/gu) ?? [];

/** Joins changes that a reader would see as one, because next to nothing stands between them. */
function merge(hunks: readonly Hunk[]): readonly Hunk[] {
  const merged: Hunk[] = [];
  for (const hunk of hunks) {
    const between = merged.at(-1);
    const before = merged.at(-2);
    const isBetween = before !== undefined && between?.keep && !before.keep && !hunk.keep;
    const shifted = isBetween ? shiftedTogether(before, between, hunk) : null;
    if (shifted !== null) {
      merged.splice(-2, 2);
      for (const one of shifted) {
        const last = merged.at(-1);
        if (last?.keep && one.keep) merged.splice(-1, 1, joined(last, one));
        else merged.push(one);
      }
    } else if (isBetween && isTrivial(before, between, hunk)) {
      merged.splice(-2, 2, joined(before, between, hunk));
    } else if (between !== undefined && between.keep === hunk.keep) {
      merged.splice(-1, 1, joined(between, hunk));
    } else merged.push(hunk);
  }
  return merged;
}

/**
 * Two changes with a word or a space between them that one of the two could as well begin or end with: moved across it,
 * that change meets the other one, and no word is struck that stayed.
 */
function shiftedTogether(before: Hunk, between: Hunk, after: Hunk): readonly Hunk[] | null {
  const kept = between.deleted;
  if (kept.some(isSentenceEnd) || kept.filter(isWord).length > 1 || isOnlySpace(before) || isOnlySpace(after))
    return null;
  const side = pureSide(after);
  if (side !== null && endsWith(after[side], kept)) {
    const own = [...kept, ...after[side].slice(0, -kept.length)];
    return [joined(before, { ...after, [side]: own }), between];
  }
  const otherSide = pureSide(before);
  if (otherSide !== null && startsWith(before[otherSide], kept)) {
    const own = [...before[otherSide].slice(kept.length), ...kept];
    return [between, joined({ ...before, [otherSide]: own }, after)];
  }
  return null;
}

/** The one side of a pure insertion or deletion; null for a replacement. */
function pureSide({ deleted, inserted }: Hunk): 'deleted' | 'inserted' | null {
  if (deleted.length > 0 && inserted.length > 0) return null;
  return deleted.length > 0 ? 'deleted' : 'inserted';
}

const startsWith = (tokens: readonly string[], start: readonly string[]): boolean =>
  tokens.length > start.length && start.every((token, index) => tokens[index] === token);

const endsWith = (tokens: readonly string[], end: readonly string[]): boolean =>
  tokens.length > end.length && end.every((token, index) => tokens[tokens.length - end.length + index] === token);

function joined(...hunks: readonly Hunk[]): Hunk {
  return {
    keep: hunks.every((hunk) => hunk.keep),
    deleted: hunks.flatMap((hunk) => hunk.deleted),
    inserted: hunks.flatMap((hunk) => hunk.inserted),
  };
}

function isTrivial(before: Hunk, between: Hunk, after: Hunk): boolean {
  // A space that was put in or taken out says more alone; and two insertions need no word struck to be one.
  if (isOnlySpace(before) || isOnlySpace(after)) return false;
  if (between.deleted.some(isSentenceEnd)) return false;
  const isOneSided =
    before.deleted.length + after.deleted.length === 0 || before.inserted.length + after.inserted.length === 0;
  const words = between.deleted.filter(isWord);
  if (words.length === 0) return !isOneSided;
  if (words.length > 1 || words.some(isWeighty) || changesWeight(before) || changesWeight(after)) return false;
  const isShort = (words[0]?.length ?? 0) <= 3;
  return isShort || (!isOneSided && !changesNumber(before) && !changesNumber(after));
}

/** Words with a digit are numbers, amounts, dates and references; others turn the meaning. Each must be seen to change alone. */
const isWeighty = (token: string): boolean => /\p{N}/u.test(token) || turnsMeaning(token);

/** One side of a change holds a weighty word that the other side has not; a number in place of a number is seen anyway. */
function changesWeight({ deleted, inserted }: Hunk): boolean {
  const words = [deleted, inserted].map((side) => side.filter(turnsMeaning).join('\t'));
  const numbers = [deleted, inserted].map((side) => side.filter((token) => /\p{N}/u.test(token)).length);
  return words[0] !== words[1] || (numbers[0] === 0) !== (numbers[1] === 0);
}

const changesNumber = ({ deleted, inserted }: Hunk): boolean =>
  [deleted, inserted].some((side) => side.some((token) => /\p{N}/u.test(token)));

const isOnlySpace = (hunk: Hunk): boolean => hunk.deleted.every(isSpace) && hunk.inserted.every(isSpace);
const isReplacement = (hunk: Hunk): boolean => hunk.deleted.length > 0 && hunk.inserted.length > 0;

/**
 * A pure insertion or deletion can often stand at several places with the same result ("a {+b a +}c" or "{+a b +}a c").
 * Chooses the place where it reads best: whole sentences, then whole phrases after a comma, then whole words.
 */
function slide(hunks: readonly Hunk[]): readonly Hunk[] {
  const slid = [...hunks];
  for (let index = 0; index < slid.length; index++) {
    const hunk = slid[index];
    if (hunk === undefined || hunk.keep || isReplacement(hunk)) continue;
    const inserts = hunk.inserted.length > 0;
    const before = keptTokens(slid[index - 1]);
    const after = keptTokens(slid[index + 1]);
    const moved = inserts ? hunk.inserted : hunk.deleted;
    const [left, own, right] = bestPlace(before, moved, after, index <= 1, index >= slid.length - 2);
    if (left.length === before.length) continue;
    if (index > 0) slid[index - 1] = kept(left);
    slid[index] = inserts ? { ...hunk, inserted: own } : { ...hunk, deleted: own };
    if (index + 1 < slid.length) slid[index + 1] = kept(right);
    else slid.push(kept(right));
    if (index === 0) slid.unshift(kept(left));
  }
  return slid.filter((hunk) => hunk.deleted.length + hunk.inserted.length > 0);
}

const keptTokens = (hunk: Hunk | undefined): readonly string[] => (hunk?.keep ? hunk.deleted : []);
const kept = (tokens: readonly string[]): Hunk => ({ keep: true, deleted: tokens, inserted: tokens });

type Place = readonly [left: readonly string[], own: readonly string[], right: readonly string[]];

function bestPlace(
  before: readonly string[],
  moved: readonly string[],
  after: readonly string[],
  fromLineStart: boolean,
  toLineEnd: boolean,
): Place {
  const all = [...before, ...moved, ...after];
  const size = moved.length;
  const start = before.length;
  // A kept token always stays between this change and the next one on either side.
  const lowest = fromLineStart ? 0 : 1;
  const highest = all.length - size - (toLineEnd ? 0 : 1);
  let first = start;
  while (first > lowest && all[first - 1] === all[first + size - 1]) first--;
  let last = start;
  while (last < highest && all[last] === all[last + size]) last++;
  let best = start;
  for (let place = first; place <= last; place++)
    if (placeScore(all, place, size) > placeScore(all, best, size)) best = place;
  return [all.slice(0, best), all.slice(best, best + size), all.slice(best + size)];
}

function placeScore(all: readonly string[], place: number, size: number): number {
  const first = all[place] ?? '';
  const last = all[place + size - 1] ?? '';
  const previous = all[place - 1];
  if (place === 0 || place + size === all.length) return isSpace(first) === isSpace(last) ? 3 : 4;
  if (!isSpace(first) && previous !== undefined && isSpace(previous) && isSentenceEnd(all[place - 2] ?? '')) return 5;
  if (first === ',' || first === ';') return 2;
  return !isSpace(first) && previous !== undefined && isSpace(previous) ? 1 : 0;
}
