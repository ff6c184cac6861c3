import { isFiller } from './fillerWords.ts';
import { type AffinitiesOf, type Finding, findWay } from './findWays.ts';
import type { IndexedRecord, SearchIndex } from './searchIndex.ts';
import type { PlannedTerm, Way } from './searchPlan.ts';
import type { SearchPlace } from './searchRecords.ts';
import type { SearchToken } from './searchTokens.ts';
import { wordAffinities } from './wordAffinity.ts';

/** A clause that was found. */
export interface ClauseHit {
  readonly found: IndexedRecord;
  /** The place that is opened: in the version in force where it is searched, else in the newest. */
  readonly place: SearchPlace;
  /** The version that is opened. */
  readonly version: string;
  /** What was found in its text, by place. */
  readonly findings: readonly Finding[];
  /** Ways to what is not the word typed itself, the heaviest of each term, where it was found by no nearer one. */
  readonly otherWays: readonly { readonly term: string; readonly way: Way }[];
  /** Terms it does not have. */
  readonly missing: readonly string[];
  readonly score: number;
}

/** What of the records is searched and in which order hits are told. */
export interface SearchBounds {
  /** Versions that are searched, oldest first, by agreement. */
  readonly versions: ReadonlyMap<string, readonly string[]>;
  /** All versions by agreement, oldest first. */
  readonly allVersions: ReadonlyMap<string, readonly string[]>;
  /** Whether a version is in force; its hits come before others. */
  readonly isInForce: (agreement: string, version: string) => boolean;
}

const HEADING = 3.2;
const ABOVE = 0.9;
const DEFINED = 1.2;
const DEFINABLE = 0.6;
const OTHER_WAYS = 0.2;
const OWN_AGREEMENT = 0.5;
const IN_FORCE = 1.6;
/** Hits that have less than this part of what was searched are none. */
const LEAST_COVERAGE = 0.45;
const LEAST_SHARE_OF_BEST = 0.12;

/**
 * The clauses in which the terms of a query are found, the best first.
 *
 * A clause is the better the rarer the words it has, the more of them, the nearer they stand together, and if its
 * heading has them. What it has by a related word counts about half.
 *
 * @param plan terms with the ways to find them
 * @param index what is searched
 * @param bounds which versions are searched
 */
export function findClauses(
  plan: readonly PlannedTerm[],
  index: SearchIndex,
  bounds: SearchBounds,
): readonly ClauseHit[] {
  const known = plan.filter(({ ways }) => ways.length > 0);
  if (known.every(({ isFiller }) => isFiller)) return [];
  const affinitiesOf: AffinitiesOf = (key) => wordAffinities(key, index.vocabulary);
  const candidates = index.records.flatMap((found): readonly Candidate[] => {
    const place = openedPlace(found, bounds);
    if (place === null) return [];
    return [{ found, ...place, matches: known.map((term) => bestMatch(term, found, index.meanLength, affinitiesOf)) }];
  });
  const weights = known.map((term, i) => termWeight(term, i, candidates));
  const hits = candidates
    .map((candidate) => hitOf(candidate, known, weights, bounds))
    .filter((hit) => hit !== null)
    .toSorted((a, b) => b.score - a.score);
  const best = hits[0]?.score ?? 0;
  return hits.filter(({ score }) => score >= best * LEAST_SHARE_OF_BEST);
}

interface Candidate {
  readonly found: IndexedRecord;
  readonly place: SearchPlace;
  readonly version: string;
  readonly matches: readonly Match[];
}

/** How a term was found in a record. */
interface Match {
  readonly way: Way | null;
  /** Weight of what was found: by text, heading, headings above. */
  readonly amount: number;
  /** How much of the heading it is. */
  readonly heading: number;
  readonly findings: readonly Finding[];
  readonly isInText: boolean;
}

const NO_MATCH: Match = { way: null, amount: 0, heading: 0, findings: [], isInText: false };

function bestMatch(
  term: PlannedTerm,
  { record, heading, above, text, readText, agreement }: IndexedRecord,
  meanLength: number,
  affinitiesOf: AffinitiesOf,
): Match {
  const matches = term.ways.map((way): Match => {
    const inHeading = findWay(way, heading, affinitiesOf);
    const inAbove = findWay(way, above, affinitiesOf);
    const findings = findWay(way, way.gap === null ? text : readText, affinitiesOf);
    const own = way.relation === 'same' ? findWay(way, agreement, affinitiesOf) : [];
    const headingPart = strongest(inHeading);
    const share = Math.min(1, headingPart * (keysInHeading(way) / headingWords(heading)));
    const sum = findings.reduce((total, { affinity }) => total + affinity, 0);
    const amount =
      saturated(sum, text.length, meanLength) +
      HEADING * headingPart ** 2 * (0.4 + 0.6 * share) +
      ABOVE * strongest(inAbove) +
      DEFINED * Number(findings.some((finding) => isDefinition(finding, record.text))) +
      OWN_AGREEMENT * Number(strongest(own) >= 1);
    return amount === 0
      ? NO_MATCH
      : {
          way,
          amount: amount * way.weight,
          heading: headingPart * keysInHeading(way) * way.weight,
          findings,
          isInText: findings.length > 0,
        };
  });
  const best = matches.reduce((best, match) => (match.amount > best.amount ? match : best), NO_MATCH);
  const others = matches.filter((match) => match !== best && isTelling(match.way));
  const more = others.reduce((sum, { amount }) => sum + amount, 0);
  return best.amount === 0 ? NO_MATCH : { ...best, amount: best.amount + OTHER_WAYS * more };
}

/** One more of the other words for a thing says nothing new; the word itself or an expression does. */
const isTelling = (way: Way | null): boolean => way !== null && (way.relation === 'same' || way.keys.length > 1);

const strongest = (findings: readonly Finding[]): number => Math.max(0, ...findings.map(({ affinity }) => affinity));

/** Whether a text says there what a word means: „Hauptvertrag“, "Arbeitstage sind …" at the beginning of a sentence. */
function isDefinition({ start, end, affinity }: Finding, text: string): boolean {
  if (affinity < DEFINABLE) return false;
  const isQuoted = text[start - 1] === '„' && text[end] === '“';
  return (
    isQuoted ||
    (/(?:^|[.:]\s|\n)$/.test(text.slice(0, start)) && /^ (?:ist|sind|bedeutet|bezeichnet) /.test(text.slice(end)))
  );
}

/** The second occurrence counts less than the first, and one in a long text less than one in a short text. */
const saturated = (sum: number, length: number, meanLength: number): number =>
  (sum * 1.8) / (sum + 0.8 * (0.6 + 0.4 * (length / meanLength)));

/** What is rare says more. Words that hold a sentence together say next to nothing. */
function termWeight({ isFiller }: PlannedTerm, i: number, candidates: readonly Candidate[]): number {
  if (isFiller) return 0.05;
  const having = candidates.filter(({ matches }) => (matches[i]?.amount ?? 0) > 0).length;
  return Math.log(1 + (candidates.length - having + 0.5) / (having + 0.5)) + 0.25;
}

function hitOf(
  { found, place, version, matches }: Candidate,
  terms: readonly PlannedTerm[],
  weights: readonly number[],
  { isInForce }: SearchBounds,
): ClauseHit | null {
  const needed = terms.flatMap((term, i) =>
    term.isFiller ? [] : [{ term, match: matches[i] ?? NO_MATCH, weight: weights[i] ?? 0 }],
  );
  const had = needed.filter(({ match }) => match.amount > 0);
  const total = needed.reduce((sum, { weight }) => sum + weight, 0);
  const coverage = had.reduce((sum, { weight }) => sum + weight, 0) / total;
  const hasMoreThanName = had.some(({ match }) => match.isInText || match.heading > 0 || match.amount > OWN_AGREEMENT);
  if (coverage < LEAST_COVERAGE || !hasMoreThanName) return null;
  const sum = matches.reduce((all, { amount }, i) => all + amount * (weights[i] ?? 0), 0);
  const score =
    (sum / total) *
    coverage ** 2 *
    (1 + nearness(had.map(({ match }) => match.findings))) *
    headingFactor(
      found,
      had.map(({ match }) => match),
    ) *
    (isInForce(found.record.agreement, version) ? IN_FORCE : 1);
  return {
    found,
    place,
    version,
    findings: merged(matches.flatMap(({ findings }, i) => (terms[i]?.isFiller ? [] : findings))),
    otherWays: had.flatMap(({ term, match: { way } }) =>
      way === null || way.relation === 'same' ? [] : [{ term: term.text, way }],
    ),
    missing: needed.filter(({ match }) => match.amount === 0).map(({ term }) => term.text),
    score,
  };
}

/** Up to 1 where all terms stand side by side. */
function nearness(findings: readonly (readonly Finding[])[]): number {
  if (findings.length < 2 || findings.some((of) => of.length === 0)) return 0;
  const [first = [], ...rest] = findings;
  const spans = first.map((start) =>
    Math.max(...rest.map((others) => Math.min(...others.map(({ at }) => Math.abs(at - start.at))))),
  );
  return 1 / Math.max(1, Math.min(...spans) / findings.length);
}

/** A heading that was searched for as a whole is what was meant; one over several matters says little of each. */
function headingFactor({ heading, text }: IndexedRecord, matches: readonly Match[]): number {
  const share = Math.min(1, matches.reduce((sum, match) => sum + match.heading, 0) / headingWords(heading));
  return (1 + share ** 2) * (text.length === 0 && share < 0.5 ? 0.8 : 1);
}

const isHeadingWord = (key: string): boolean => /^\p{L}{2}/u.test(key) && !isFiller(key);

const keysInHeading = ({ keys }: Way): number => keys.filter(isHeadingWord).length;

const headingWords = (heading: readonly SearchToken[]): number =>
  Math.max(1, heading.filter(({ key, length }) => length === 1 && isHeadingWord(key)).length);

/** Findings by place, those that overlap as one. */
function merged(findings: readonly Finding[]): readonly Finding[] {
  const done: Finding[] = [];
  for (const finding of findings.toSorted((a, b) => a.start - b.start || b.end - a.end)) {
    const last = done.at(-1);
    if (last === undefined || finding.start >= last.end) done.push(finding);
    else done[done.length - 1] = { ...last, end: Math.max(last.end, finding.end) };
  }
  return done;
}

/** Where a wording is opened: in the version in force where it is searched, else in the newest, or null. */
function openedPlace(
  { record }: IndexedRecord,
  { versions, allVersions, isInForce }: SearchBounds,
): { readonly place: SearchPlace; readonly version: string } | null {
  const [searched = [], all = []] = [versions.get(record.agreement), allVersions.get(record.agreement)];
  const ranked = searched.toReversed().toSorted((a, b) => inForceFirst(record.agreement, a, b));
  for (const version of ranked) {
    const place = record.places.findLast(({ first, last }) => {
      const i = all.indexOf(version);
      return all.indexOf(first) <= i && i <= all.indexOf(last);
    });
    if (place !== undefined) return { place, version };
  }
  return null;

  function inForceFirst(agreement: string, a: string, b: string): number {
    return Number(isInForce(agreement, b)) - Number(isInForce(agreement, a));
  }
}
