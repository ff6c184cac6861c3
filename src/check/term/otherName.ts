import type { ContractText } from '../text/contractText.ts';
import { stem } from '../text/stem.ts';
import { type WordPlace, wordFamilies } from '../text/wordCounts.ts';
import type { Definition } from './definitions.ts';

/** Names that contracts of this kind give to one thing. */
const SYNONYMS: readonly (readonly string[])[] = [
  [
    'Unterauftragnehmer',
    'Subunternehmer',
    'Unterauftragsverarbeiter',
    'Subprozessor',
    'Subdienstleister',
    'Subauftragnehmer',
  ],
  ['Standardvertragsklauseln', 'Standarddatenschutzklauseln', 'Standardklauseln', 'SCC'],
  [
    'Hauptvertrag',
    'Leistungsvertrag',
    'Leistungsvereinbarung',
    'Dienstleistungsvertrag',
    'Rahmenvertrag',
    'Nutzungsvertrag',
  ],
  ['Arbeitstag', 'Werktag', 'Geschäftstag', 'Bankarbeitstag'],
  ['Datenschutzverletzung', 'Datenpanne', 'Sicherheitsvorfall', 'Datenschutzvorfall'],
  ['Sub-processor', 'Subprocessor', 'Subcontractor'],
  ['Services', 'Service'],
];

/** So many letters at the beginning and at the end make two compounds names of one thing. */
const SHARED = 5;

/**
 * Another name under which a contract speaks of what it defined under a name that it never uses: "Standardklauseln" is
 * defined and "Standardvertragsklauseln" is used.
 *
 * @returns where the other name stands, outside of the definition; null where there is none
 */
export function otherName({ term, passage }: Definition, contract: ContractText): readonly WordPlace[] | null {
  const own = stem(term);
  const synonyms = SYNONYMS.filter((names) => names.some((name) => stem(name) === own))
    .flat()
    .map(stem);
  for (const family of wordFamilies(contract).values()) {
    if (family.stem === own || !(synonyms.includes(family.stem) || isLonger(own, family.stem))) continue;
    const places = family.places.filter((place) => place.passage !== passage);
    if (places.length > 0) return places;
  }
  return null;
}

/** Whether one of two compounds is the other with something put in the middle. */
function isLonger(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (short.length < 2 * SHARED || short.length === long.length) return false;
  let first = 0;
  while (first < short.length && short[first] === long[first]) first += 1;
  let last = 0;
  while (last < short.length && short.at(-1 - last) === long.at(-1 - last)) last += 1;
  return first >= SHARED && last >= SHARED && first + last >= short.length && last < short.length;
}
