import { slug } from '../agreement/slug.ts';
import { plainQuery } from './searchQuery.ts';

/** A place in a contract that somebody typed: "avv 1.2 Ziff. 5.2". */
export interface ClauseReference {
  /** Name of an agreement, or null where any is meant. */
  readonly agreement: string | null;
  readonly version: string | null;
  /** URL fragment of the clause, or null where a version alone was typed. */
  readonly clause: string | null;
}

/** What an agreement is called and which versions it has. */
export interface NamedAgreement {
  readonly name: string;
  readonly shortTitle: string;
  readonly versions: readonly string[];
}

const NUMBER = '\\d{1,3}[a-z]?(?:\\.\\d{1,3}[a-z]?)*';
const BEFORE = '(?:ziff(?:er|\\.)?|nr\\.?|nummer|punkt|klausel|abschnitt|kapitel|clause|section|no\\.?|item)';
const PATTERN = new RegExp(
  [
    `^(?:(?<annex>(?:anlage|anhang|annex|appendix|schedule|exhibit)(?: (?:${NUMBER}|[a-z]))?)(?:[ ,/:]+|$))?`,
    `(?:(?:§+ ?|paragra(?:ph|f) |${BEFORE} ?)?(?<number>${NUMBER})\\.?`,
    `(?: ?(?:abs(?:atz|\\.)? ?|\\()(?<paragraph>\\d{1,3}[a-z]?)\\)?)?`,
    `(?: ?(?:s\\.|satz) ?\\d+)?`,
    `(?:(?: ?(?:lit\\.?|buchst(?:abe|\\.)) ?\\(?|[ .]\\(?)(?<letter>([a-z])\\4?)\\)?)?`,
    `(?:(?: ?(?:nr\\.?|nummer) ?)(?<item>\\d{1,2}))?)?$`,
  ].join(''),
);

/**
 * The places that a query can mean, when it is a reference and nothing else: `5.2`, `§ 3 Abs. 4`, `Ziffer 5.2 lit. a`,
 * `Anlage 1 Ziff. 3.1`, `avv 1.2 5.2`. Whether such a clause exists is not asked.
 *
 * @param text as typed
 * @param agreements the agreements that can be named in front
 * @returns the likeliest first; none where the query is no reference
 */
export function clauseReferences(text: string, agreements: readonly NamedAgreement[]): readonly ClauseReference[] {
  const words = plainQuery(text).toLowerCase().replaceAll('"', '').trim();
  const named = agreements.find(({ name, shortTitle }) =>
    [name, shortTitle.toLowerCase()].some((name) => words === name || words.startsWith(`${name} `)),
  );
  if (named === undefined) return withVersion(words, named, agreements);
  const length = words.startsWith(named.shortTitle.toLowerCase()) ? named.shortTitle.length : named.name.length;
  return withVersion(words.slice(length).trim(), named, agreements);
}

function withVersion(
  words: string,
  named: NamedAgreement | undefined,
  agreements: readonly NamedAgreement[],
): readonly ClauseReference[] {
  const agreement = named?.name ?? null;
  if (words === '') return agreement === null ? [] : [{ agreement, version: null, clause: null }];
  const clause = clauseId(words);
  const anywhere: readonly ClauseReference[] = clause === null ? [] : [{ agreement, version: null, clause }];
  const [, word, version = '', rest = ''] = /^(fassung |version |v ?)?([\d.-]+)(?:[ ,:]+(.*))?$/.exec(words) ?? [];
  // Without a name, "1.2 5.2" can mean anything; "Fassung 1.2" is plain.
  const owners = named === undefined && word !== undefined ? agreements : named === undefined ? [] : [named];
  const inside = rest === '' ? null : clauseId(rest);
  const inVersion = owners
    .filter(({ versions }) => versions.includes(version) && (rest === '' || inside !== null))
    .map(({ name }): ClauseReference => ({ agreement: name, version, clause: inside }));
  return rest === '' ? [...anywhere, ...inVersion] : [...inVersion, ...anywhere];
}

/** The URL fragment that a reference names, or null. */
function clauseId(words: string): string | null {
  if (words === '') return null;
  if (/^(?:präambel|praeambel|preamble)$/.test(words)) return 'praeambel';
  const { annex, number, paragraph, letter, item } = PATTERN.exec(words)?.groups ?? {};
  if (annex === undefined && number === undefined) return null;
  const inner = [number, paragraph, letter, item].filter((part) => part !== undefined).join('.');
  return [annex?.split('.').map(slug).join('.'), inner].filter((part) => part !== undefined && part !== '').join('/');
}
