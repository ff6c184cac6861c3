import type { SearchIndex } from './searchIndex.ts';
import { citedLaw, type QueryTerm } from './searchQuery.ts';
import { searchKey, searchTokens } from './searchTokens.ts';
import { slipsBetween } from './spelling.ts';
import { THESAURUS } from './thesaurus.ts';
import { SAME_WORD, wordAffinities } from './wordAffinity.ts';
import { wordFamily } from './wordStem.ts';

/** How what is looked for has to do with what was typed. */
export type Relation =
  /** the same word or words, inflected or as part of a compound */
  | 'same'
  /** another word for it */
  | 'related'
  /** what was probably meant */
  | 'corrected';

/** One way in which a term can be found. */
export interface Way {
  readonly relation: Relation;
  /** What is looked for, in words. */
  readonly text: string;
  /** Keys in their order. */
  readonly keys: readonly string[];
  /** How many other words may stand between two keys; null where each word must be exactly as typed, one by one. */
  readonly gap: number | null;
  readonly weight: number;
}

/** A term of a query with every way to find it. */
export interface PlannedTerm {
  /** As typed. */
  readonly text: string;
  readonly isFiller: boolean;
  /** None where nothing that is searched has anything to do with it. */
  readonly ways: readonly Way[];
  /** Other words for it that are known, whether they occur or not. */
  readonly triedRelated: readonly string[];
  /** The compound that was typed, where the term is a part of it and the whole is nowhere. */
  readonly partOf: string | null;
}

/** Weight of a way by another word for it, and where the word that was typed is there itself. */
const RELATED = 0.55;
const RELATED_BESIDE = 0.25;

/**
 * How the terms of a query can be found in what is searched.
 *
 * @param terms terms in the order of the query
 * @param index what is searched
 * @returns terms in that order; words that are one expression of the thesaurus are one term
 */
export function searchPlan(terms: readonly QueryTerm[], index: SearchIndex): readonly PlannedTerm[] {
  const planned: PlannedTerm[] = [];
  for (let i = 0; i < terms.length; ) {
    const length = expressionLength(terms, i);
    const term = plannedTerm(terms.slice(i, i + length), index);
    planned.push(...(length === 1 && terms[i]?.kind === 'word' ? (compoundParts(term, index) ?? [term]) : [term]));
    i += length;
  }
  return planned;
}

function plannedTerm(terms: readonly QueryTerm[], index: SearchIndex, corrects = true): PlannedTerm {
  const text = terms.map(({ text }) => text).join(' ');
  const isFiller = terms.every(({ kind }) => kind === 'filler');
  const [{ kind } = { kind: 'word' as const }] = terms;
  const typed = kind === 'phrase' ? [phraseWay(text)] : kind === 'citation' ? citationWays(text) : wordWays(text);
  const own = typed.filter((way) => canOccur(way, index));
  const isThere = own.some(({ keys }) => keys.every((key) => index.vocabulary.has(key)));
  const related = kind === 'word' || kind === 'citation' ? relatedWays(text, isThere ? RELATED_BESIDE : RELATED) : [];
  const ways = [...own, ...related.filter((way) => canOccur(way, index))];
  const triedRelated = related.map((way) => way.text);
  return {
    text,
    isFiller,
    ways: ways.length > 0 || kind !== 'word' || !corrects ? ways : correctedWays(text, index),
    triedRelated,
    partOf: null,
  };
}

/**
 * The two words of which a compound consists that is nowhere itself: "Mitarbeiterschulung" is searched as "Mitarbeiter"
 * and "Schulung". Null where the term was found, or no such words are known.
 */
function compoundParts(term: PlannedTerm, index: SearchIndex): readonly PlannedTerm[] | null {
  const { text, ways } = term;
  if (ways.length > 0 || !/^\p{L}{8,}$/u.test(text)) return null;
  for (let i = text.length - 4; i >= 4; i -= 1) {
    const tail = `${text.charAt(i).toUpperCase()}${text.slice(i + 1)}`;
    const head = text.slice(0, i);
    for (const first of [head, head.replace(/(?:s|n|e)$/, ''), head.replace(/e[sn]$/, '')]) {
      const parts = [first, tail].map((part) => plannedTerm([{ kind: 'word', text: part }], index, false));
      if (first.length >= 4 && parts.every(({ ways }) => ways.length > 0))
        return parts.map((part) => ({ ...part, partOf: text }));
    }
  }
  return null;
}

/** Words exactly as typed, one after the other. */
export const phraseWay = (text: string): Way => ({ relation: 'same', text, keys: keysOf(text), gap: null, weight: 1 });

function wordWays(text: string): readonly Way[] {
  const way = { relation: 'same', text, gap: 1, weight: 1 } as const;
  const [whole, parts] = [keysOf(text), partKeys(text)];
  return [
    { ...way, keys: whole },
    ...(parts.length > whole.length
      ? [
          { ...way, keys: parts, gap: 0, weight: 0.9 },
          { ...way, keys: parts.slice(-1), weight: 0.5 },
        ]
      : []),
  ];
}

/** A citation is found as typed, and where parts of it that were not typed stand in between. */
function citationWays(text: string): readonly Way[] {
  const way = { relation: 'same', text } as const;
  const keys = keysOf(text);
  const law = citedLaw(text);
  const withoutLaw = law === null ? [] : keysOf(text.slice(0, -law.length));
  return [
    // Contracts on data processing cite the GDPR; whoever names no law and no part looks for the article as a whole.
    ...(law === null && keys[0] === 'art' ? [{ ...way, keys: [...keys, 'dsgvo'], gap: null, weight: 1.15 }] : []),
    { ...way, keys, gap: null, weight: 1 },
    { ...way, keys, gap: 8, weight: 0.8 },
    ...(law === null ? [] : [{ ...way, keys: withoutLaw, gap: 0, weight: 0.4 }]),
  ];
}

function relatedWays(text: string, weight: number): readonly Way[] {
  const name = familyName(partKeys(text));
  const own = new Set([name]);
  const ways: Way[] = [];
  for (const family of FAMILIES_OF.get(name) ?? []) {
    for (const member of family) {
      const other = familyName(partKeys(member));
      if (own.has(other)) continue;
      own.add(other);
      const keys = keysOf(member);
      // Several words in their order are hardly there by chance.
      ways.push({ relation: 'related', text: member, keys, gap: 1, weight: keys.length > 1 ? weight * 1.2 : weight });
    }
  }
  return ways;
}

function correctedWays(text: string, index: SearchIndex): readonly Way[] {
  const [key = '', ...more] = keysOf(text);
  if (more.length > 0) return [];
  const near = nearest(
    key,
    [...index.vocabulary.values()].map(({ key, written }) => [key, written] as const),
  );
  if (near.length > 0) return near.map((written) => ({ ...correctedWay(written), weight: 0.8 }));
  const entries = THESAURUS.flat().map((entry) => [searchKey(entry), entry] as const);
  return nearest(key, entries).flatMap((entry) =>
    relatedWays(entry, RELATED)
      .filter((way) => canOccur(way, index))
      .map((way) => ({ ...way, relation: 'corrected' as const })),
  );
}

const correctedWay = (written: string) =>
  ({ relation: 'corrected', text: written, keys: keysOf(written), gap: 1 }) as const;

/** What is fewest slips away from a key; of several forms of one word the first. */
function nearest(key: string, words: readonly (readonly [string, string])[]): readonly string[] {
  const found = words.flatMap(([other, written]) => {
    const slips = slipsBetween(key, other);
    return slips === null ? [] : [{ slips, written, family: wordFamily(other) }];
  });
  const fewest = Math.min(...found.map(({ slips }) => slips));
  const best = found.filter(({ slips }) => slips === fewest);
  return best.filter(({ family }, i) => best.findIndex((other) => other.family === family) === i).map((b) => b.written);
}

/** Whether every key of a way has something to match among the words that are searched. */
function canOccur({ keys, gap, relation }: Way, { vocabulary }: SearchIndex): boolean {
  return keys.every((key) => {
    if (vocabulary.has(key)) return true;
    if (gap === null) return false;
    const near = [...wordAffinities(key, vocabulary).values()];
    return near.some((affinity) => affinity >= (keys.length > 1 || relation !== 'same' ? SAME_WORD : 0));
  });
}

const SHORTER: Readonly<Record<string, string>> = {
  artikel: 'art',
  artikeln: 'art',
  absatz: 'abs',
  buchstab: 'lit',
  buchstabe: 'lit',
  nummer: 'nr',
  paragraf: '§',
  paragraph: '§',
  ziffer: 'ziff',
  gdpr: 'dsgvo',
};

/** The words of a text as keys, a hyphenated word as one, with the short forms that contracts use for references. */
function keysOf(text: string): readonly string[] {
  const tokens = searchTokens(text);
  const wholes = tokens.filter(({ length }) => length > 1);
  return tokens
    .filter((token) => !wholes.some(({ at, length }) => token.length === 1 && token.at >= at && token.at < at + length))
    .map(({ key }) => SHORTER[key] ?? key);
}

const partKeys = (text: string): readonly string[] =>
  searchTokens(text).flatMap(({ key, length }) => (length === 1 ? [key] : []));

/** A name under which the inflected forms of an expression are one. */
const familyName = (keys: readonly string[]): string => keys.map(wordFamily).join(' ');

const FAMILIES_OF: ReadonlyMap<string, readonly (readonly string[])[]> = THESAURUS.reduce((families, family) => {
  for (const entry of family) {
    const name = familyName(partKeys(entry));
    families.set(name, [...(families.get(name) ?? []), family]);
  }
  return families;
}, new Map<string, readonly (readonly string[])[]>());

const LONGEST = Math.max(...[...FAMILIES_OF.keys()].map((name) => name.split(' ').length));

/** How many terms from one on are one expression of the thesaurus: "betroffene Person"; 1 where they are none. */
function expressionLength(terms: readonly QueryTerm[], start: number): number {
  for (let length = Math.min(LONGEST, terms.length - start); length > 1; length -= 1) {
    const taken = terms.slice(start, start + length);
    const areWords = taken.every(({ kind }) => kind === 'word' || kind === 'filler') && taken[0]?.kind === 'word';
    if (areWords && FAMILIES_OF.has(familyName(partKeys(taken.map(({ text }) => text).join(' '))))) return length;
  }
  return 1;
}
