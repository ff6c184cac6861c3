import { remembered } from '../../redline/remembered.ts';
import type { ContractText } from './contractText.ts';
import { matchesIn } from './matchesIn.ts';
import type { Passage } from './passage.ts';
import { stem } from './stem.ts';

/** A word at a place. */
export interface WordPlace {
  readonly word: string;
  readonly passage: Passage;
  readonly start: number;
}

/** All forms of a word. */
export interface WordFamily {
  readonly stem: string;
  readonly places: readonly WordPlace[];
}

const WORD = /\p{L}[\p{L}\u00ad]*(?:-\p{L}+)*/gu;

const known = new WeakMap<ContractText, ReadonlyMap<string, WordFamily>>();

/** The words of a contract by their stems, addresses and mail addresses left out. */
export function wordFamilies(contract: ContractText): ReadonlyMap<string, WordFamily> {
  return remembered(known, contract, () => {
    const families = new Map<string, { stem: string; places: WordPlace[] }>();
    for (const passage of contract.passages) {
      for (const { 0: word, index: start } of matchesIn(WORD, passage.text)) {
        if (isInAddress(passage.text, start, word.length)) continue;
        const key = stem(word);
        const family = families.get(key) ?? { stem: key, places: [] };
        families.set(key, family);
        family.places.push({ word, passage, start });
      }
    }
    return families;
  });
}

/** Whether a stretch belongs to "https://…", "name@…" or "example.org". */
export function isInAddress(text: string, start: number, length: number): boolean {
  const before = text.charAt(start - 1);
  const behind = text.slice(start + length, start + length + 2);
  return /[@/\d_.]/u.test(before) || /^(?:[@/\d_]|\.\p{Ll}|:\/)/u.test(behind);
}
