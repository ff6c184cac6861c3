import type { Rule } from '../rule.ts';
import type { Passage } from '../text/passage.ts';

const STYLES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['„…“', /„[^„“”"]{1,200}“/gu],
  ['„…”', /„[^„“”"]{1,200}”/gu],
  ['“…”', /(?<!„[^„“”"]{0,200})“[^„“”"]{1,200}”/gu],
  ['"…"', /"[^„“”"]{1,200}"/gu],
  ['»…«', /»[^»«]{1,200}«/gu],
  ['„…"', /„[^„“”"]{1,200}"/gu],
];

/** Quotation marks of several kinds. */
export const quotationMixed: Rule = {
  name: 'quotation-mixed',
  severity: 'hint',
  hint: 'Use one kind of quotation marks throughout.',
  check({ passages }) {
    const used = STYLES.map(([name, pattern]) => ({ name, places: placesOf(pattern, passages) }))
      .filter(({ places }) => places.length > 0)
      .toSorted((a, b) => b.places.length - a.places.length);
    const [usual, ...others] = used;
    return others.flatMap(({ name, places }) => {
      const [first] = places;
      if (usual === undefined || first === undefined) return [];
      const message = `Quotation marks are ${name} here and ${usual.name} at ${usual.places.length} other places.`;
      return [{ ...first, message }];
    });
  },
};

const placesOf = (pattern: RegExp, passages: readonly Passage[]) =>
  passages.flatMap((passage) =>
    [...passage.text.matchAll(pattern)].map(({ index, 0: match }) => ({
      passage,
      start: index,
      end: index + match.length,
    })),
  );
