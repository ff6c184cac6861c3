import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';

/** A page of a built site. */
export interface SitePage {
  /** Address on its host: `/avv/1.4/`. */
  readonly address: string;
  readonly html: string;
}

/**
 * Every page of a built site.
 *
 * @param dist folder of the built site
 */
export function sitePages(dist: string): readonly SitePage[] {
  return readdirSync(dist, { recursive: true, encoding: 'utf8' })
    .filter((name) => name.endsWith('index.html') || name === '404.html')
    .toSorted()
    .map((name) => ({ address: `/${name.replace(/index\.html$/, '')}`, html: readFileSync(join(dist, name), 'utf8') }));
}

/** Values of an attribute in HTML, character references decoded. */
export function attributeValues(html: string, attribute: string): readonly string[] {
  return [...html.matchAll(new RegExp(`<[a-z][^<>]*\\s${attribute}="([^"]*)"`, 'g'))].map(([, value = '']) =>
    value.replaceAll('&amp;', '&').replaceAll('&#39;', "'").replaceAll('&quot;', '"'),
  );
}
