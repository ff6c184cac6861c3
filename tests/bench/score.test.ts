import { describe, expect, it } from 'vitest';
import type { Findings, Link } from '../../bench/redline/findings.ts';
import { f1, MEASURES, precision, recall, score } from '../../bench/redline/score.ts';
import { type SyntheticPair, syntheticPair } from '../../bench/redline/syntheticPair.ts';
import { truthOf } from '../../bench/redline/truth.ts';

const pairs: readonly SyntheticPair[] = Array.from({ length: 12 }, (_, i) =>
  syntheticPair({ seed: 100 + i, clauses: 60, rate: 0.4, boilerplate: i % 2 === 0 ? 0 : 0.3 }),
);
const scored = (claimsOf: (truth: Findings, pair: SyntheticPair) => Findings) =>
  pairs.map((pair) => {
    const truth = truthOf(pair);
    return score(pair, truth, claimsOf(truth, pair));
  });

describe('the score', () => {
  it('is 1 for the truth itself', () => {
    for (const one of scored((truth) => truth))
      for (const measure of MEASURES) expect([measure, f1(one[measure])]).toEqual([measure, 1]);
  });

  it('is the same for the truth when it is told its own claims', () => {
    for (const pair of pairs) expect(truthOf(pair, truthOf(pair))).toEqual(truthOf(pair));
  });

  it('loses recall for a link, a move and a new number that are not claimed', () => {
    const all = scored((truth) => ({
      ...truth,
      links: truth.links.slice(1),
      moved: truth.moved.slice(1),
      renumbered: truth.renumbered.slice(1),
    }));
    for (const one of all) {
      expect(recall(one.correspondence)).toBeLessThan(1);
      expect(precision(one.correspondence)).toBe(1);
      expect(recall(one.move)).toBeLessThan(1);
      expect(recall(one.renumber)).toBeLessThan(1);
    }
  });

  it('loses precision for clauses that are matched with the wrong ones', () => {
    const swapped = (links: readonly Link[]): readonly Link[] => {
      const [first, second, ...rest] = links;
      if (first === undefined || second === undefined) return links;
      return [{ old: first.old, new: second.new }, { old: second.old, new: first.new }, ...rest];
    };
    for (const one of scored((truth) => ({ ...truth, links: swapped(truth.links) }))) {
      expect(precision(one.correspondence)).toBeLessThan(1);
      expect(recall(one.correspondence)).toBeLessThan(1);
    }
  });

  it('loses precision for invented moves, insertions and splits', () => {
    const invented = scored((truth, { after }) => {
      const [link] = truth.links;
      const other = [...after.places.values()].at(-1)?.address ?? '';
      return {
        ...truth,
        moved: [...truth.moved, ...truth.links],
        inserted: [...truth.inserted, link?.new ?? ''],
        links: [...truth.links, { old: link?.old ?? '', new: other }],
      };
    });
    for (const one of invented) {
      expect(precision(one.move)).toBeLessThan(1);
      expect(precision(one.insert)).toBeLessThan(1);
      expect(precision(one.split)).toBeLessThan(1);
    }
  });

  it('finds nothing right in a redline that matches nothing', () => {
    const nothing = scored((_, { before, after }) => ({
      links: [],
      moved: [],
      movedAndChanged: [],
      changed: [],
      renumbered: [],
      inserted: [...after.places.values()].map(({ address }) => address),
      deleted: [...before.places.values()].map(({ address }) => address),
    }));
    for (const one of nothing) {
      expect(recall(one.correspondence)).toBe(0);
      expect(precision(one.delete)).toBeLessThan(0.5);
    }
  });
});
