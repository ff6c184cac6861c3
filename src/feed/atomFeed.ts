import { escapeXml, xmlElement } from '../xml/xmlElement.ts';

/** A feed: what was published, newest first. */
export interface AtomFeed {
  /** Unique in the world and the same for ever. */
  readonly id: string;
  readonly title: string;
  readonly subtitle: string;
  readonly language: 'de' | 'en';
  /** The day of the last change, `YYYY-MM-DD`; never that of a build. */
  readonly updated: string;
  readonly author: { readonly name: string; readonly email: string };
  /** Absolute addresses of the feed itself and of the page that shows the same. */
  readonly self: string;
  readonly page: string;
  readonly entries: readonly AtomEntry[];
}

/** An entry. It is written once and not changed later. */
export interface AtomEntry {
  /** Unique in the world and the same for ever. */
  readonly id: string;
  readonly title: string;
  /** The day on which it was published, `YYYY-MM-DD`. */
  readonly published: string;
  /** Name and short title of the agreement. */
  readonly category: { readonly term: string; readonly label: string };
  /** Absolute addresses of the page about it, and of related pages. */
  readonly page: string;
  readonly related: readonly string[];
  readonly summary: string;
  /** HTML for the body of a page. */
  readonly html: string;
}

/**
 * A feed in the form of Atom (RFC 4287). Nothing in it depends on the clock.
 */
export function atomFeed({ id, title, subtitle, language, updated, author, self, page, entries }: AtomFeed): string {
  const feed = xmlElement(
    'feed',
    { xmlns: 'http://www.w3.org/2005/Atom', 'xml:lang': language },
    ...onLines([
      element('id', id),
      element('title', title),
      element('subtitle', subtitle),
      element('updated', moment(updated)),
      xmlElement('author', {}, element('name', author.name), element('email', author.email)),
      link('self', 'application/atom+xml', self),
      link('alternate', 'text/html', page, language),
      ...entries.map((entry) => atomEntry(entry, language)),
    ]),
  );
  return `<?xml version="1.0" encoding="utf-8"?>\n${feed}\n`;
}

function atomEntry(entry: AtomEntry, language: 'de' | 'en'): string {
  const { id, title, published, category, page, related, summary, html } = entry;
  return xmlElement(
    'entry',
    {},
    ...onLines([
      element('id', id),
      element('title', title),
      element('published', moment(published)),
      element('updated', moment(published)),
      xmlElement('category', category),
      link('alternate', 'text/html', page, language),
      ...related.map((address) => link('related', 'text/html', address, language)),
      xmlElement('summary', {}, escapeXml(summary)),
      xmlElement('content', { type: 'html' }, escapeXml(html)),
    ]),
  );
}

const element = (name: string, text: string): string => xmlElement(name, {}, escapeXml(text));

const link = (rel: string, type: string, href: string, hreflang: string | null = null): string =>
  xmlElement('link', { rel, type, hreflang, href });

const onLines = (children: readonly string[]): readonly string[] => [
  '\n',
  ...children.flatMap((child) => [child, '\n']),
];

/** A day as a moment that lies on this day in Berlin and in Universal Time. */
const moment = (day: string): string => `${day}T00:00:00Z`;
