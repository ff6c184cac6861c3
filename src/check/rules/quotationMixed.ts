import type { Rule } from '../rule.ts';
import { matchesIn } from '../text/matchesIn.ts';
import type { Passage } from '../text/passage.ts';

const STYLES: readonly (readonly [name: string, pattern: RegExp])[] = [
  ['„…“', /„[^„“”"]{1,200}“/gu],
  ['„…”', /„[^„“”"]{1,200}”/gu],
  ['“…”', /(?<!„[^„“”"]{0,200})“[^„“”"]{1,200}”/gu],
  ['"…"', /"[^„“”"]{1,200}"/gu],
  ['»…«', /»[^»«]{1,200}«/gu],
  ['„…"', /„[^„“”"]{1,200}"/gu],
];

const CLOSED_STRAIGHT = {
  message: 'A straight mark closes what „ opens, here and wherever the text quotes.',
  hint: 'Close it with “, the German closing mark.',
} as const;

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
    if (others.length === 0 && usual?.name === '„…"')
      return usual.places.slice(0, 1).map((place) => ({ ...place, ...CLOSED_STRAIGHT }));
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
    matchesIn(pattern, passage.text).map(({ index, 0: match }) => ({
      passage,
      start: index,
      end: index + match.length,
    })),
  );
