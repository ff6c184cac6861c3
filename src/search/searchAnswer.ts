import { type ClauseJump, clauseJumps } from './clauseJumps.ts';
import { type ClauseHit, findClauses, type SearchBounds } from './findClauses.ts';
import { isOfferedBetween, type ListedAgreement, type SearchDirectory } from './searchFiles.ts';
import { type SearchIndex, searchIndex } from './searchIndex.ts';
import { type PlannedTerm, searchPlan } from './searchPlan.ts';
import { queryTerms } from './searchQuery.ts';
import type { SearchRecord } from './searchRecords.ts';
import { ALL, type SearchRequest, versionsInScope } from './searchScope.ts';
import { type SearchToken, searchTokens } from './searchTokens.ts';
import { type AgreementWithWords, versionsWith } from './versionsWith.ts';

/** Where the records come from. */
export interface SearchSource {
  readonly directory: SearchDirectory;
  /** Records of versions that are or will be in force, or of all versions. */
  readonly records: (which: 'current' | 'all') => Promise<readonly SearchRecord[]>;
}

/** What a search found, and what it did to find it. */
export interface SearchAnswer {
  readonly request: SearchRequest;
  /** Places that the query names. */
  readonly jumps: readonly ClauseJump[];
  /**
   * A contract of which the name alone was typed, where the same word is the heading of a clause: "Unterauftragnehmer".
   * The clause is meant more often; the contract is offered after the hits.
   */
  readonly laterJumps: readonly ClauseJump[];
  readonly hits: readonly ClauseHit[];
  /** Terms of the query with the ways in which they were looked for. */
  readonly plan: readonly PlannedTerm[];
  /** Terms that nothing in the texts has to do with; they were left out. */
  readonly unknown: readonly string[];
  /** What was searched beyond the request, because the request found nothing. */
  readonly widened: 'versions' | 'agreements' | null;
  /** Hits with every word in versions that were not searched, where no hit has every word. */
  readonly elsewhere: number;
  /** The clauses directly below a heading that has no text of its own, by its record. */
  readonly below: (hit: ClauseHit) => readonly SearchRecord[];
}

/**
 * Searches clauses. Where the versions asked for have nothing, all versions are searched, then all agreements.
 *
 * @param request what is wanted
 * @param source where the records come from; older ones are asked for only where they are needed
 * @param today the reader's day, `YYYY-MM-DD`
 */
export async function searchAnswer(request: SearchRequest, source: SearchSource, today: string): Promise<SearchAnswer> {
  const { agreements } = source.directory;
  const first = await attempt(request, source, today);
  if (isComplete(first)) return { ...first, request, widened: null, elsewhere: 0 };
  const inAllVersions = await attempt({ ...request, scope: ALL }, source, today);
  if (first.hits.length > 0 && inAllVersions.jumps.length === 0) {
    const elsewhere = isComplete(inAllVersions)
      ? inAllVersions.hits.filter(({ missing }) => missing.length === 0).length
      : 0;
    return { ...first, request, widened: null, elsewhere };
  }
  // A reference to a clause of an older version leads there, whatever else the versions asked for have.
  if (first.hits.length > 0) return { ...first, jumps: inAllVersions.jumps, request, widened: null, elsewhere: 0 };
  if (inAllVersions.hits.length + inAllVersions.jumps.length > 0 || request.agreement === '' || agreements.length < 2)
    return { ...inAllVersions, request, widened: request.scope === ALL ? null : 'versions', elsewhere: 0 };
  const everywhere = await attempt({ ...request, scope: ALL, agreement: '' }, source, today);
  return { ...everywhere, request, widened: 'agreements', elsewhere: 0 };
}

type Attempt = Omit<SearchAnswer, 'request' | 'widened' | 'elsewhere'>;

/** Whether an attempt found a clause with every word. */
const isComplete = ({ jumps, hits, unknown }: Attempt): boolean =>
  jumps.length > 0 || (unknown.length === 0 && hits.some(({ missing }) => missing.length === 0));

async function attempt(request: SearchRequest, source: SearchSource, today: string): Promise<Attempt> {
  const { agreements } = source.directory;
  const versions = versionsInScope(request, agreements, today);
  const lasting = versionsInScope({ ...request, scope: '' }, agreements, today);
  const isCurrent = [...versions].every(([name, searched]) =>
    searched.every((version) => lasting.get(name)?.includes(version)),
  );
  const records = await source.records(isCurrent ? 'current' : 'all');
  const index = indexOf(records, agreements);
  const plan = searchPlan(queryTerms(request.query), index);
  const bounds = boundsOf(versions, agreements, today);
  const hits = findClauses(plan, index, bounds);
  const jumps = clauseJumps(request.query, agreements, records, versions);
  const isLater = ({ clause }: ClauseJump): boolean => clause === '' && isItsHeading(request.query, hits[0]);
  return {
    jumps: jumps.filter((jump) => !isLater(jump)),
    laterJumps: jumps.filter(isLater),
    hits,
    plan,
    unknown: plan.filter(({ ways, isFiller }) => ways.length === 0 && !isFiller).map(({ text }) => text),
    below: (hit) => recordsBelow(hit, records, bounds),
  };
}

/** Whether a query is the heading of a hit, word for word. */
function isItsHeading(query: string, hit: ClauseHit | undefined): boolean {
  const words = (tokens: readonly SearchToken[]): string =>
    tokens.flatMap(({ key }) => (/^\p{L}/u.test(key) ? [key] : [])).join(' ');
  return hit !== undefined && words(hit.found.heading) === words(searchTokens(query));
}

const indexes = new WeakMap<readonly SearchRecord[], SearchIndex>();

/** The index of records, made once. */
function indexOf(records: readonly SearchRecord[], agreements: readonly ListedAgreement[]): SearchIndex {
  const known = indexes.get(records);
  if (known !== undefined) return known;
  const titles = new Map(agreements.map(({ name, shortTitle }) => [name, shortTitle]));
  const index = searchIndex(records, (name) => titles.get(name) ?? name);
  indexes.set(records, index);
  return index;
}

function boundsOf(
  versions: ReadonlyMap<string, readonly string[]>,
  agreements: readonly ListedAgreement[],
  today: string,
): SearchBounds {
  const listed = new Map(agreements.map(({ name, versions }) => [name, versions]));
  return {
    versions,
    allVersions: new Map(agreements.map(({ name, versions }) => [name, versions.map(({ version }) => version)])),
    isInForce: (agreement, version) =>
      listed.get(agreement)?.some((one) => one.version === version && isOfferedBetween(one, today, today)) ?? false,
  };
}

function recordsBelow(
  { found, place, version }: ClauseHit,
  records: readonly SearchRecord[],
  { allVersions }: SearchBounds,
): readonly SearchRecord[] {
  const order = allVersions.get(found.record.agreement) ?? [];
  return records
    .filter(({ agreement }) => agreement === found.record.agreement)
    .flatMap((record) =>
      record.places
        .filter(
          ({ titles, first, last }) =>
            titles.length === place.titles.length + 1 &&
            place.titles.every((title, i) => titles[i] === title) &&
            order.indexOf(first) <= order.indexOf(version) &&
            order.indexOf(version) <= order.indexOf(last),
        )
        .map((own): SearchRecord => ({ ...record, places: [own] })),
    )
    .toSorted((a, b) => (orderKey(a) < orderKey(b) ? -1 : 1));
}

/** Sorts addresses as they stand in a contract: 9.2 before 9.10. */
const orderKey = ({ places }: SearchRecord): string =>
  (places[0]?.clause ?? '').replace(/\d+/g, (digits) => digits.padStart(4, '0'));

/**
 * Answers in which versions words stand exactly so.
 *
 * @param request what is wanted; only its agreement limits the answer
 * @param source where the records come from
 */
export async function versionsAnswer(
  request: SearchRequest,
  source: SearchSource,
): Promise<readonly AgreementWithWords[]> {
  const { agreements } = source.directory;
  const index = indexOf(await source.records('all'), agreements);
  return versionsWith(
    request.query,
    index,
    agreements.filter(({ name }) => request.agreement === '' || request.agreement === name),
  );
}
