import { remembered } from '../../redline/remembered.ts';
import type { ContractText } from './contractText.ts';
import { stem } from './stem.ts';
import { type WordFamily, wordFamilies } from './wordCounts.ts';

/** A word that is written otherwise than its family by one letter. */
export interface Slip {
  readonly rare: WordFamily;
  readonly usual: WordFamily;
}

const SHORTEST = 8;
/** So many letters at the beginning agree: "Aufsicht" and "Aussicht" are two words. */
const BEGINNING = 4;
/** So often must the usual form be there for each rare one. */
const USUAL = 5;
const MOST = 2;

const known = new WeakMap<ContractText, readonly Slip[]>();

/** The words of a contract that differ from a frequent one by one letter. */
export function slipsOf(contract: ContractText): readonly Slip[] {
  return remembered(known, contract, () => {
    const families = [...wordFamilies(contract).values()].filter((family) => family.stem.length >= SHORTEST - 1);
    const frequent = families.filter(({ places }) => places.length >= USUAL);
    return families.flatMap((rare): readonly Slip[] => {
      if (rare.places.length > MOST || (rare.places[0]?.word.length ?? 0) < SHORTEST) return [];
      // "vertraulich" stands in "Vertraulichkeit": a word of its own.
      if (families.some((one) => one !== rare && one.stem.startsWith(rare.stem))) return [];
      const usual = frequent.find(
        (one) => one.places.length >= USUAL * rare.places.length && isSlip(rare.stem, one.stem),
      );
      return usual === undefined ? [] : [{ rare, usual }];
    });
  });
}

/** The slip that a word is, or null. */
export function slipOf(word: string, contract: ContractText): Slip | null {
  const key = stem(word);
  return slipsOf(contract).find(({ rare }) => rare.stem === key) ?? null;
}

/** Whether two stems differ by one letter in the middle that makes no other word. */
export function isSlip(rare: string, usual: string): boolean {
  if (Math.abs(rare.length - usual.length) > 1 || rare.includes('-') !== usual.includes('-')) return false;
  let first = 0;
  while (first < rare.length && rare[first] === usual[first]) first += 1;
  let last = 0;
  const shortest = Math.min(rare.length, usual.length);
  while (last < shortest - first && rare.at(-1 - last) === usual.at(-1 - last)) last += 1;
  const [mine, other] = [rare.slice(first, rare.length - last), usual.slice(first, usual.length - last)];
  if (first < BEGINNING || last < 2) return false;
  if (mine.length === 2 && other.length === 2) return mine[0] === other[1] && mine[1] === other[0];
  if (mine.length > 1 || other.length > 1) return false;
  // The joint of a compound: "Mitgliedsstaat".
  if (mine + other === 's') return false;
  // "berechtigen", "berichtigen"
  return !(isVowel(mine) && isVowel(other));
}

const isVowel = (letter: string): boolean => /^[aeiouäöüy]$/u.test(letter);
