import { versionPath } from '../ledger/address.ts';
import type { FrozenKind } from '../publication/contentPaths.ts';
import { frozenName } from '../publication/contentPaths.ts';

/** Kinds of files that are made from the frozen ones at build time, and say so. */
export const DERIVED_KINDS = ['docx', 'md'] as const;

/** Kind of a derived file: the ending of its name. */
export type DerivedKind = (typeof DERIVED_KINDS)[number];

/** Every address of the site, in one place. */
export interface Paths {
  readonly home: string;
  readonly search: string;
  readonly ledger: string;
  /** The search index and its program. */
  readonly searchIndex: string;
  readonly page: (name: string) => string;
  readonly current: (agreement: string) => string;
  readonly history: (agreement: string) => string;
  readonly versionIndex: (agreement: string) => string;
  readonly compare: (agreement: string) => string;
  readonly version: (agreement: string, version: string, clause?: string) => string;
  readonly file: (agreement: string, version: string, kind: FrozenKind | DerivedKind) => string;
  readonly redline: (agreement: string, older: string, newer: string) => string;
  readonly redlineFile: (agreement: string, older: string, newer: string, kind: 'json') => string;
}

/**
 * The addresses below a base path.
 *
 * @param base path of the site on its host, `/` or `/vertraege`
 */
export function pathsBelow(base: string): Paths {
  const root = base.endsWith('/') ? base : `${base}/`;
  const version = (agreement: string, number: string): string => `${root}${versionPath(agreement, number)}`;
  const redline = (agreement: string, older: string, newer: string): string =>
    `${version(agreement, newer)}vergleich/${older}/`;
  return {
    home: root,
    search: `${root}suche/`,
    ledger: `${root}ledger.jsonl`,
    searchIndex: `${root}pagefind/`,
    page: (name) => `${root}${name}/`,
    current: (agreement) => `${root}${agreement}/`,
    history: (agreement) => `${root}${agreement}/versionen/`,
    versionIndex: (agreement) => `${root}${agreement}/versionen.json`,
    compare: (agreement) => `${root}${agreement}/vergleich/`,
    version: (agreement, number, clause) => `${version(agreement, number)}${clause === undefined ? '' : `#${clause}`}`,
    file: (agreement, number, kind) =>
      `${version(agreement, number)}${frozenName(agreement, number, kind as FrozenKind)}`,
    redline,
    redlineFile: (agreement, older, newer, kind) =>
      `${redline(agreement, older, newer)}${redlineFileName(agreement, older, newer, kind)}`,
  };
}

/** Name of a file beside a redline: `avv-1.3-1.4.json`. */
export const redlineFileName = (agreement: string, older: string, newer: string, kind: 'json'): string =>
  `${agreement}-${older}-${newer}.${kind}`;
