import { describe, expect, it } from 'vitest';
import { clauseOf, TOP, withBelow } from '../../bench/redline/draft.ts';
import { type SyntheticPair, syntheticPair } from '../../bench/redline/syntheticPair.ts';
import { textTruth } from '../../bench/redline/textTruth.ts';
import { rawLinks, truthOf } from '../../bench/redline/truth.ts';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import type { Clause, LabelKind } from '../../src/agreement/wording.ts';

const SEEDS = Array.from({ length: 24 }, (_, i) => i + 1);

const pairOf = (seed: number, rate = 0.3): SyntheticPair =>
  syntheticPair({ seed, clauses: 60, rate, boilerplate: seed % 2 === 0 ? 0.3 : 0 });

/** What may stand below what in a contract of this format. */
const BELOW: Readonly<Record<LabelKind | 'top', readonly LabelKind[]>> = {
  top: ['decimal', 'section', 'annex'],
  decimal: ['decimal', 'letter', 'item'],
  section: ['paragraph'],
  paragraph: ['letter', 'item'],
  letter: ['doubleLetter'],
  item: ['letter'],
  annex: ['decimal'],
  doubleLetter: [],
  unnumbered: [],
};

function misplaced(clauses: readonly Clause[], above: LabelKind | 'top'): readonly string[] {
  return clauses.flatMap((clause) => {
    const items = clause.blocks.flatMap((block) => (block.type === 'items' ? block.clauses : []));
    const own = BELOW[above].includes(clause.kind) ? [] : [`${clause.id} below ${above}`];
    return [...own, ...misplaced([...items, ...clause.clauses], clause.kind)];
  });
}

describe('a synthetic pair', () => {
  it('has two wordings with one address a clause, nested as the format wants it', () => {
    for (const { before, after } of SEEDS.map((seed) => pairOf(seed)))
      for (const { wording } of [before, after]) {
        const ids = allClauses(wording).map(({ id }) => id);
        expect(new Set(ids).size).toBe(ids.length);
        expect(misplaced(wording.clauses, 'top')).toEqual([]);
      }
  });

  it('has a place for every clause, under the name that references use', () => {
    for (const { before, after } of SEEDS.map((seed) => pairOf(seed)))
      for (const { draft, wording, places, named } of [before, after]) {
        expect([...places.keys()]).toEqual(withBelow(draft, TOP));
        expect([...places.values()].map(({ address }) => address)).toEqual(allClauses(wording).map(({ id }) => id));
        expect(named.size).toBe(places.size);
      }
  });

  it('is the same for the same seed and another one for another', () => {
    const text = (pair: SyntheticPair): string => canonicalText(pair.after.wording);
    expect(text(pairOf(1))).toBe(text(pairOf(1)));
    expect(text(pairOf(2))).not.toBe(text(pairOf(1)));
  });

  it('has an empty truth where nothing was edited', () => {
    for (const seed of SEEDS) {
      const pair = pairOf(seed, 0);
      const { links, ...truth } = truthOf(pair);
      expect(truth).toEqual({ moved: [], movedAndChanged: [], changed: [], renumbered: [], inserted: [], deleted: [] });
      expect(links.every((link) => link.old === link.new)).toBe(true);
      expect(links).toHaveLength(pair.before.places.size);
    }
  });

  it('accounts for every clause of both versions', () => {
    for (const seed of SEEDS) {
      const pair = pairOf(seed);
      const { links, inserted, deleted } = truthOf(pair);
      const addresses = (places: SyntheticPair['before']['places']) =>
        [...places.values()].map((place) => place.address);
      expect(new Set([...links.map((link) => link.old), ...deleted])).toEqual(new Set(addresses(pair.before.places)));
      expect(new Set([...links.map((link) => link.new), ...inserted])).toEqual(new Set(addresses(pair.after.places)));
    }
  });

  it('keeps every edit of words where the truth says it is', () => {
    for (const seed of SEEDS) {
      const pair = pairOf(seed);
      const names = new Set(rawLinks(pair).map((link) => `${link.old} ${link.new}`));
      for (const id of pair.after.places.keys()) {
        if (!pair.before.places.has(id) || pair.origins.has(id)) continue;
        const truth = textTruth(pair, id, (old, now) => names.has(`${old} ${now}`));
        const isChanged = clauseOf(pair.before.draft, id).sentences !== clauseOf(pair.after.draft, id).sentences;
        if (!isChanged) expect(truth.edits.every(({ layer }) => layer === 'reference' || layer === 'text')).toBe(true);
        if (truth.edits.length === 0) expect(truth.newText).toBe(truth.oldText);
        for (const edit of truth.edits)
          for (const { from, to } of edit.new) expect(truth.newText.slice(from, to)).toBe(edit.newText);
      }
    }
  });

  it('has chains of edits on one clause', () => {
    const edits = SEEDS.flatMap((seed) => [...pairOf(seed).edits.values()].map((names) => names.join('+')));
    for (const chain of ['move+reword', 'move+split', 'split+reword', 'merge+reword']) expect(edits).toContain(chain);
  });
});
