import { XMLParser, XMLValidator } from 'fast-xml-parser';

/** An element as the parser gives it. */
interface Parsed {
  readonly [name: string]: unknown;
}

const ARRAYS = ['entry', 'link', 'category'];

const parser = new XMLParser({
  ignoreAttributes: false,
  attributeNamePrefix: '@',
  parseTagValue: false,
  isArray: (name) => ARRAYS.includes(name),
});

/**
 * What is wrong with a feed by the rules of RFC 4287 that a publisher can break.
 *
 * @param xml the feed
 * @returns sentences; none for a valid feed
 */
export function atomComplaints(xml: string): readonly string[] {
  const wellFormed = XMLValidator.validate(xml);
  if (wellFormed !== true) return [`It is not well-formed: ${wellFormed.err.msg}`];
  const feed = parsedFeed(xml);
  if (feed['@xmlns'] !== 'http://www.w3.org/2005/Atom') return ['Its root is no feed of Atom.'];
  const entries = entriesOf(xml);
  const ids = [feed, ...entries].map((element) => String(element['id']));
  return [
    ...(['de', 'en'].includes(String(feed['@xml:lang'])) ? [] : ['It names no language.']),
    ...commonComplaints(feed, 'The feed'),
    ...entries.flatMap((entry, i) => [
      ...commonComplaints(entry, `Entry ${i + 1}`),
      ...(isMoment(entry['published']) ? [] : [`Entry ${i + 1} has no day of publication.`]),
      ...(typeof entry['content'] === 'object' || typeof entry['summary'] === 'string'
        ? []
        : [`Entry ${i + 1} says nothing.`]),
    ]),
    ...(new Set(ids).size === ids.length ? [] : ['Two elements have the same id.']),
    ...(typeof (feed['author'] as Parsed | undefined)?.['name'] === 'string' ? [] : ['It has no author.']),
    ...(linksOf(feed).filter(({ rel }) => rel === 'self').length === 1 ? [] : ['It has not one link to itself.']),
    ...(String(feed['updated']) === latest(entries) ? [] : ['Its day is not that of its latest entry.']),
  ];
}

/** The feed element of a well-formed feed. */
export const parsedFeed = (xml: string): Parsed => (parser.parse(xml) as { readonly feed: Parsed }).feed;

/** The entries of a feed in their order. */
export const entriesOf = (xml: string): readonly Parsed[] => (parsedFeed(xml)['entry'] ?? []) as readonly Parsed[];

/** Links of a feed or an entry. */
export const linksOf = (element: Parsed): readonly { readonly rel: string; readonly href: string }[] =>
  ((element['link'] ?? []) as readonly Parsed[]).map((link) => ({
    rel: String(link['@rel']),
    href: String(link['@href']),
  }));

function commonComplaints(element: Parsed, named: string): readonly string[] {
  const links = linksOf(element);
  return [
    ...['id', 'title'].flatMap((name) =>
      typeof element[name] === 'string' && element[name] !== '' ? [] : [`${named} has not one ${name}.`],
    ),
    ...(isMoment(element['updated']) ? [] : [`${named} has no moment of its last change after RFC 3339.`]),
    ...(isAbsolute(String(element['id'])) ? [] : [`${named} has an id that is no IRI.`]),
    ...links.flatMap(({ href }) => (isAbsolute(href) ? [] : [`${named} has the link ${href}, which is not absolute.`])),
    ...(links.filter(({ rel }) => rel === 'alternate').length === 1 ? [] : [`${named} has not one page.`]),
  ];
}

const isMoment = (text: unknown): boolean =>
  typeof text === 'string' && /^\d{4}-\d{2}-\d{2}T\d{2}:\d{2}:\d{2}Z$/.test(text) && !Number.isNaN(Date.parse(text));

const isAbsolute = (address: string): boolean => /^https?:\/\/[^/]/.test(address) && URL.canParse(address);

const latest = (entries: readonly Parsed[]): string | undefined =>
  entries
    .map((entry) => String(entry['updated']))
    .toSorted()
    .at(-1);
