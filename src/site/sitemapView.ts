import type { SitemapPage } from '../sitemap/sitemapXml.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import { interfaceIn } from './interfaceAt.ts';
import type { Library, PublishedAgreement } from './library.ts';
import type { Paths } from './paths.ts';

/**
 * The pages that people should find. Pages that ask search engines not to keep them are left out: histories of single
 * clauses, comparisons made in the browser, drafts. Of the comparisons, those of a version with the one before it are
 * named; the others are so many as pairs of versions, and their pages lead to each other.
 *
 * A page changed last on the day of the line of the ledger that made it another one. Nothing here depends on the day of
 * the build.
 */
export function sitemapView(library: Library): readonly SitemapPage[] {
  const { agreements, pages } = library;
  const everywhere = (path: (paths: Paths) => string, changed: string | null): SitemapPage => ({
    addresses: {
      de: absoluteUrl(library, path(interfaceIn('de').paths)),
      en: absoluteUrl(library, path(interfaceIn('en').paths)),
    },
    changed,
  });
  return [
    everywhere((paths) => paths.home, latest(agreements.flatMap(daysOf))),
    ...agreements.flatMap((agreement) => pagesOf(agreement, everywhere)),
    everywhere((paths) => paths.search, null),
    everywhere((paths) => paths.check, latest(library.events.map(({ date }) => date))),
    ...pages.map(({ name, titles }): SitemapPage => {
      const { addresses } = everywhere((paths) => paths.page(name), null);
      const { de, en } = addresses;
      return {
        addresses: {
          ...(titles.de === undefined || de === undefined ? {} : { de }),
          ...(titles.en === undefined || en === undefined ? {} : { en }),
        },
        changed: null,
      };
    }),
  ];
}

function pagesOf(
  agreement: PublishedAgreement,
  page: (path: (paths: Paths) => string, changed: string | null) => SitemapPage,
): readonly SitemapPage[] {
  const { name, versions } = agreement;
  const last = latest(daysOf(agreement));
  return [
    page((paths) => paths.current(name), last),
    page((paths) => paths.history(name), last),
    page((paths) => paths.clauseHistories(name), last),
    ...versions.flatMap(({ version, release, period, errata, translation }, i) => {
      const [before, after] = [versions[i - 1], versions[i + 1]];
      const told = [after?.release.date, period.withdrawal?.date, ...errata.map(({ date }) => date)];
      const days = [release.date, ...told.filter((day) => day !== undefined)];
      return [
        // Its text never changes; what stands around it does when a successor or an erratum is announced.
        page((paths) => paths.version(name, version), latest(days)),
        ...(translation === null ? [] : [page((paths) => paths.translation(name, version), release.date)]),
        ...(before === undefined ? [] : [page((paths) => paths.redline(name, before.version, version), release.date)]),
      ];
    }),
  ];
}

/** Days on which something was published about an agreement. */
const daysOf = ({ versions }: PublishedAgreement): readonly string[] =>
  versions.flatMap(({ release, period, errata }) => [
    release.date,
    ...errata.map(({ date }) => date),
    ...(period.withdrawal === null ? [] : [period.withdrawal.date]),
  ]);

const latest = (days: readonly string[]): string | null => days.toSorted().at(-1) ?? null;
