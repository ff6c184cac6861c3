import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { releasesOf } from '../../../src/ledger/event.ts';
import { readLedger } from '../../../src/ledger/readLedger.ts';
import { sha256 } from '../../../src/publication/sha256.ts';
import { ROOT } from '../../support/runScript.ts';
import { type SitePage, sitePages } from '../sitePages.ts';

/** Pages of a built site that are made alike. */
export interface PageKind {
  /** `{agreement}/{version}/ superseded`: the address with names for its parts, and what else tells kinds apart. */
  readonly name: string;
  readonly language: 'de' | 'en';
  /** In the order of their sizes, the smallest first. */
  readonly pages: readonly SitePage[];
}

/** Part of the name of a kind whose pages are filled in the browser. */
export const UNPREPARED = 'unprepared';

/** Part of the name of a kind whose pages lead on to another one at once. */
export const FORWARDS = 'leads on';

/** Routes of which a built site has no page: they are there while somebody writes. */
const WHILE_WRITING = /^entwurf\//;

/** The routes of the site as names of kinds: `{agreement}/{version}/`. */
export function routeNames(): readonly string[] {
  return readdirSync(join(ROOT, 'src', 'pages'), { recursive: true, encoding: 'utf8' })
    .filter((file) => file.endsWith('.astro') && !WHILE_WRITING.test(file))
    .map((file) =>
      file
        .replace(/(^|\/)index\.astro$|\.astro$/, '/')
        .replace(/^\/$/, '')
        .replace(/^404\/$/, '404.html')
        .replaceAll('[...', '[')
        .replaceAll('[old]', '[version]')
        .replace(/\[(\w+)\]/g, '{$1}'),
    )
    .toSorted();
}

/**
 * Every page of a built site by its kind. Kinds are found in the site and not listed here, so that none is forgotten.
 *
 * @param dist folder of the built site
 */
export function pageKinds(dist: string): readonly PageKind[] {
  const versions = versionsOf(dist);
  const kinds = new Map<string, PageKind & { pages: SitePage[] }>();
  for (const page of sitePages(dist)) {
    const language = /^\/en\//.test(page.address) ? 'en' : 'de';
    const name = kindName(page, versions);
    const key = `${language} ${name}`;
    const kind = kinds.get(key) ?? { name, language, pages: [] };
    kind.pages.push(page);
    kinds.set(key, kind);
  }
  return [...kinds.values()].map((kind) => ({
    ...kind,
    pages: kind.pages.toSorted((a, b) => a.html.length - b.html.length),
  }));
}

function versionsOf(dist: string): ReadonlyMap<string, readonly string[]> {
  const read = readLedger(readFileSync(join(dist, 'ledger.jsonl'), 'utf8'), sha256);
  if (!read.ok) throw new Error(read.complaints.join('\n'));
  const releases = releasesOf(read.ledger.events);
  const agreements = [...new Set(releases.map(({ agreement }) => agreement))];
  return new Map(
    agreements.map((agreement) => [
      agreement,
      releases.filter((release) => release.agreement === agreement).map(({ version }) => version),
    ]),
  );
}

function kindName({ address, html }: SitePage, versions: ReadonlyMap<string, readonly string[]>): string {
  const [first = '', ...others] = address.replace(/^\/(en\/)?/, '').split('/');
  const known = versions.get(first);
  if (known === undefined) return `${nameOfPage(first)}${others.length > 0 ? `/${others.join('/')}` : ''}`;
  const shape = others.map((part) => (known.includes(part) ? '{version}' : part)).join('/');
  const name = `{agreement}/${shape.replace(/^verlauf\/\{version\}\/.+\/$/, 'verlauf/{version}/{clause}/')}`;
  const state = IS_UNPREPARED.test(html) ? UNPREPARED : /http-equiv="refresh"/.test(html) ? FORWARDS : '';
  return [name, statusOf(name, html), state].filter((part) => part !== '').join(' ');
}

/** The page compares two versions that it knows, when it is opened. */
const IS_UNPREPARED = /data-old=[^<>]*>\s*<p class="comparison-status"/;

/** Whatever stands at the top and is no page of its own in `src/pages` was written as an ordinary page. */
const nameOfPage = (first: string): string =>
  first === '' || first.includes('.') || routeNames().includes(`${first}/`) ? first : '{page}';

/** The notice that can be seen tells of which status a version is. */
function statusOf(name: string, html: string): string {
  if (!/^\{agreement\}\/(\{version\}\/)?$/.test(name)) return '';
  const shown = [...html.matchAll(/<\w+ class="notice notice-(\w+)"([^>]*)>/g)].filter(
    ([, , rest = '']) => !/ hidden/.test(rest),
  );
  return shown[0]?.[1] ?? 'of no status';
}
