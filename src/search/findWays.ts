import type { Way } from './searchPlan.ts';
import type { SearchToken } from './searchTokens.ts';
import { SAME_WORD } from './wordAffinity.ts';

/** Where something was found in a text. */
export interface Finding {
  /** Offsets in the text, the end exclusive. */
  readonly start: number;
  readonly end: number;
  /** Place in the order of words. */
  readonly at: number;
  /** How near it comes to what was looked for: 1 for the very words. */
  readonly affinity: number;
}

/** Affinities of the words of an index to a key. */
export type AffinitiesOf = (key: string) => ReadonlyMap<string, number>;

/**
 * Every place of a text where a way leads.
 *
 * @param way what is looked for
 * @param tokens the words of the text
 * @param affinitiesOf how near the words of the index are to a key
 */
export function findWay(way: Way, tokens: readonly SearchToken[], affinitiesOf: AffinitiesOf): readonly Finding[] {
  const [first, ...rest] = way.keys;
  if (first === undefined) return [];
  const isSingle = rest.length === 0;
  const affinity = (key: string, token: SearchToken): number => {
    const near = way.gap === null ? Number(token.key === key) : (affinitiesOf(key).get(token.key) ?? 0);
    return isSingle && way.relation === 'same' ? near : near >= SAME_WORD ? near : 0;
  };
  return tokens.flatMap((token, i): readonly Finding[] => {
    const near = affinity(first, token);
    return near === 0 ? [] : followed(token, near, i, rest);
  });

  function followed(token: SearchToken, near: number, i: number, keys: readonly string[]): readonly Finding[] {
    let [last, worst, from] = [token, near, i];
    for (const key of keys) {
      const next = nextOf(key, last, from);
      if (next === null) return [];
      worst = Math.min(worst, next.affinity);
      [last, from] = [next.token, next.index];
    }
    const between = last.at - token.at - way.keys.length + 1;
    return [{ start: token.start, end: last.end, at: token.at, affinity: worst * 0.97 ** Math.max(0, between) }];
  }

  function nextOf(key: string, last: SearchToken, from: number) {
    const earliest = last.at + last.length;
    for (let index = from + 1; index < tokens.length; index += 1) {
      const token = tokens[index];
      if (token === undefined || token.at > earliest + (way.gap ?? 0)) return null;
      const near = token.at < earliest ? 0 : affinity(key, token);
      if (near > 0) return { token, index, affinity: near };
      // A citation does not reach into the next one.
      if (token.at >= earliest && way.gap !== null && way.gap > 2 && /^(?:art|§)$/.test(token.key)) return null;
    }
    return null;
  }
}
