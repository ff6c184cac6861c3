import type { ContractLanguage } from '../agreement/wording.ts';
import { ENGLISH_PATH, versionPath } from '../ledger/address.ts';
import {
  type FrozenKind,
  frozenName,
  originalName,
  type TranslationKind,
  translationName,
} from '../publication/frozenFiles.ts';

/** Kinds of files that are made from the frozen ones at build time, and say so. */
export const DERIVED_KINDS = ['docx', 'md'] as const;

/** Kind of a derived file: the ending of its name. */
export type DerivedKind = (typeof DERIVED_KINDS)[number];

/** Kinds of files beside a comparison, in the order in which they are offered. */
export const REDLINE_KINDS = ['docx', 'pdf', 'json'] as const;

/** Kind of a file beside a comparison: the ending of its name. */
export type RedlineKind = (typeof REDLINE_KINDS)[number];

/**
 * Every address of the site, in one place. Pages have one in each language, files have one for all.
 */
export interface Paths {
  /** Language of the interface of the pages. */
  readonly language: 'de' | 'en';
  /** Path of the site on its host; files stand below it. */
  readonly root: string;
  readonly home: string;
  readonly search: string;
  /** What never changes, and how to check it. */
  readonly check: string;
  readonly ledger: string;
  /** The signed note over the head, where the head is signed. */
  readonly ledgerNote: string;
  /** Folder of the files that the search reads. */
  readonly searchIndex: string;
  readonly page: (name: string) => string;
  readonly current: (agreement: string) => string;
  readonly history: (agreement: string) => string;
  readonly versionIndex: (agreement: string) => string;
  /** The Atom feed of all agreements, or of one; in each language. */
  readonly feed: (agreement?: string) => string;
  /** The calendar of all agreements, or of one; in each language. */
  readonly calendar: (agreement?: string) => string;
  /** What changed since each version of an agreement; in each language. */
  readonly since: (agreement: string) => string;
  readonly sitemap: string;
  /** What the site holds, for programs that read Markdown. */
  readonly llms: string;
  /** The image that other sites show beside a link to a version. */
  readonly preview: (agreement: string, version: string) => string;
  /** The JSON Schema of a form of data: `versions-1`. */
  readonly schema: (name: string) => string;
  readonly compare: (agreement: string) => string;
  /** The comparison of any two versions in any direction. */
  readonly compareAny: (agreement: string, old: string, recent: string) => string;
  readonly version: (agreement: string, version: string, clause?: string) => string;
  readonly file: (agreement: string, version: string, kind: FrozenKind | DerivedKind) => string;
  /** The file a version was taken from. */
  readonly original: (agreement: string, version: string) => string;
  /** A version beside its convenience translation. */
  readonly translation: (agreement: string, version: string) => string;
  readonly translationFile: (
    agreement: string,
    version: string,
    language: ContractLanguage,
    kind: TranslationKind,
  ) => string;
  /** One clause through all versions, named by the version and the address in which it appeared first. */
  readonly clauseHistory: (agreement: string, version: string, clause: string) => string;
  /** All clauses of an agreement with their histories. */
  readonly clauseHistories: (agreement: string) => string;
  readonly redline: (agreement: string, older: string, newer: string) => string;
  readonly redlineFile: (agreement: string, older: string, newer: string, kind: RedlineKind) => string;
}

/**
 * The addresses below a base path.
 *
 * @param base path of the site on its host, `/` or `/vertraege`
 * @param language language of the interface of the pages
 */
export function pathsBelow(base: string, language: Paths['language'] = 'de'): Paths {
  const root = base.endsWith('/') ? base : `${base}/`;
  const home = language === 'en' ? `${root}${ENGLISH_PATH}` : root;
  const version = (agreement: string, number: string): string => `${home}${versionPath(agreement, number)}`;
  const redline = (agreement: string, older: string, newer: string): string =>
    `${version(agreement, newer)}vergleich/${older}/`;
  const compare = (agreement: string): string => `${home}${agreement}/vergleich/`;
  const below = (agreement: string | undefined): string => (agreement === undefined ? home : `${home}${agreement}/`);
  return {
    language,
    root,
    home,
    search: `${home}suche/`,
    check: `${home}pruefen/`,
    ledger: `${root}ledger.jsonl`,
    ledgerNote: `${root}ledger.note`,
    searchIndex: `${root}suche/`,
    page: (name) => `${home}${name}/`,
    current: (agreement) => `${home}${agreement}/`,
    history: (agreement) => `${home}${agreement}/versionen/`,
    versionIndex: (agreement) => `${root}${agreement}/versionen.json`,
    feed: (agreement) => `${below(agreement)}feed.xml`,
    calendar: (agreement) => `${below(agreement)}termine.ics`,
    since: (agreement) => `${below(agreement)}seit.json`,
    sitemap: `${root}sitemap.xml`,
    llms: `${root}llms.txt`,
    preview: (agreement, number) => `${root}${versionPath(agreement, number)}${agreement}-${number}.png`,
    schema: (name) => `${root}schema/${name}.json`,
    compare,
    compareAny: (agreement, old, recent) => `${compare(agreement)}?${new URLSearchParams({ alt: old, neu: recent })}`,
    version: (agreement, number, clause) => `${version(agreement, number)}${clause === undefined ? '' : `#${clause}`}`,
    file: (agreement, number, kind) =>
      `${root}${versionPath(agreement, number)}${frozenName(agreement, number, kind as FrozenKind)}`,
    original: (agreement, number) => `${root}${versionPath(agreement, number)}${originalName(agreement, number)}`,
    translation: (agreement, number) => `${version(agreement, number)}uebersetzung/`,
    translationFile: (agreement, number, language, kind) =>
      `${root}${versionPath(agreement, number)}${translationName(agreement, number, language, kind)}`,
    clauseHistory: (agreement, number, clause) => `${home}${agreement}/verlauf/${number}/${clause}/`,
    clauseHistories: (agreement) => `${home}${agreement}/verlauf/`,
    redline,
    redlineFile: (agreement, older, newer, kind) =>
      `${root}${versionPath(agreement, newer)}vergleich/${older}/${redlineFileName(agreement, older, newer, kind)}`,
  };
}

/** Name of a file beside a redline: `avv-1.3-1.4.docx`. */
export const redlineFileName = (agreement: string, older: string, newer: string, kind: RedlineKind): string =>
  `${agreement}-${older}-${newer}.${kind}`;
