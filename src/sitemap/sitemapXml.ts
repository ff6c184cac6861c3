import { escapeXml, xmlElement } from '../xml/xmlElement.ts';

/** A page that people should find, in every language in which it stands. */
export interface SitemapPage {
  /** Absolute addresses; the first language is that for readers of all others. */
  readonly addresses: Readonly<Partial<Record<'de' | 'en', string>>>;
  /** The day on which it last became another one, `YYYY-MM-DD`; null where nobody knows. */
  readonly changed: string | null;
}

/**
 * A site map (sitemaps.org, 0.9) in which each page names its sisters in other languages.
 */
export function sitemapXml(pages: readonly SitemapPage[]): string {
  const urls = pages.flatMap(({ addresses, changed }) => {
    const all = Object.entries(addresses);
    const [first] = all;
    const sisters = all.length < 2 || first === undefined ? [] : [...all, ['x-default', first[1]] as const];
    return all.map(([, address]) =>
      xmlElement(
        'url',
        {},
        xmlElement('loc', {}, escapeXml(address)),
        ...(changed === null ? [] : [xmlElement('lastmod', {}, changed)]),
        ...sisters.map(([hreflang, href]) => xmlElement('xhtml:link', { rel: 'alternate', hreflang, href })),
      ),
    );
  });
  const names = {
    xmlns: 'http://www.sitemaps.org/schemas/sitemap/0.9',
    'xmlns:xhtml': 'http://www.w3.org/1999/xhtml',
  };
  const set = xmlElement('urlset', names, '\n', ...urls.map((url) => `${url}\n`));
  return `<?xml version="1.0" encoding="utf-8"?>\n${set}\n`;
}
