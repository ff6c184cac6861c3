import { editionLine } from '../agreement/wordingLines.ts';
import { permalink } from '../ledger/address.ts';
import { digitalDocument, jsonBlock } from '../metadata/digitalDocument.ts';
import { MEDIA_TYPES } from '../metadata/mediaTypes.ts';
import { FROZEN_KINDS, frozenName } from '../publication/frozenFiles.ts';
import { absoluteUrl } from './absoluteUrl.ts';
import type { Library, PublishedAgreement, PublishedVersion } from './library.ts';
import { DERIVED_KINDS } from './paths.ts';

/** A link of a page for programs. */
export interface MachineLink {
  readonly rel: string;
  readonly href: string;
  readonly type?: string;
}

/** A property of the Open Graph protocol. */
export interface CardProperty {
  readonly property: string;
  readonly content: string;
}

/** Kinds of files that stand for the version in another form, in the order in which a program may prefer them. */
const ALTERNATES = ['pdf', 'docx', 'json', 'md', 'txt'] as const;

/**
 * Links to the versions around a version, after RFC 5829, and to its other forms.
 *
 * The latest version is the address of the agreement: it shows the one in force on the day of the reader.
 */
export function versionLinks(
  { paths }: Library,
  { name, versions }: PublishedAgreement,
  { version }: PublishedVersion,
): readonly MachineLink[] {
  const at = versions.findIndex((other) => other.version === version);
  const neighbour = (rel: string, other: PublishedVersion | undefined): readonly MachineLink[] =>
    other === undefined ? [] : [{ rel, href: paths.version(name, other.version) }];
  return [
    ...neighbour('predecessor-version', versions[at - 1]),
    ...neighbour('successor-version', versions[at + 1]),
    { rel: 'latest-version', href: paths.current(name) },
    { rel: 'version-history', href: paths.history(name) },
    { rel: 'describedby', type: MEDIA_TYPES.json, href: paths.versionIndex(name) },
    ...ALTERNATES.map((kind) => ({
      rel: 'alternate',
      type: MEDIA_TYPES[kind],
      href: paths.file(name, version, kind),
    })),
  ];
}

/**
 * The card that other sites show beside a link to a version.
 *
 * @param page title and description of the page, and its path
 */
export function cardOf(
  library: Library,
  { name, facts: { shortTitle } }: PublishedAgreement,
  { version, wording, release }: PublishedVersion,
  page: { readonly title: string; readonly description: string; readonly path: string },
): readonly CardProperty[] {
  const { paths, facts } = library;
  return Object.entries({
    'og:type': 'article',
    'og:title': page.title,
    'og:description': page.description,
    'og:url': absoluteUrl(library, page.path),
    'og:site_name': facts.publisher.name,
    'og:locale': paths.language === 'de' ? 'de_DE' : 'en_GB',
    'og:image': absoluteUrl(library, paths.preview(name, version)),
    'og:image:type': MEDIA_TYPES.png,
    'og:image:width': '1200',
    'og:image:height': '630',
    'og:image:alt': `${shortTitle}, ${editionLine(wording)}`,
    'article:published_time': release.date,
  }).map(([property, content]) => ({ property, content }));
}

/**
 * A version as data of schema.org, ready for a block of a page.
 */
export function documentData(
  library: Library,
  { name, id, facts: about, versions }: PublishedAgreement,
  { version, wording, release, translation, period }: PublishedVersion,
): string {
  const { facts, paths } = library;
  const at = versions.findIndex((other) => other.version === version);
  const before = versions[at - 1];
  const link = (number: string): string => permalink(facts.baseUrl, name, number);
  return jsonBlock(
    digitalDocument({
      permalink: link(version),
      title: release.title,
      shortName: `${about.shortTitle} ${version}`,
      version,
      language: wording.language,
      stated: release.stated,
      released: release.date,
      publisher: { name: facts.publisher.name, email: facts.publisher.email },
      work: `${facts.baseUrl}/${name}/`,
      workId: id,
      isWithdrawn: period.withdrawal !== null,
      predecessor: before === undefined ? null : link(before.version),
      files: FROZEN_KINDS.flatMap((kind) => {
        const sha256 = release.files[frozenName(name, version, kind)];
        return sha256 === undefined ? [] : [{ url: absoluteUrl(library, paths.file(name, version, kind)), sha256 }];
      }),
      translation:
        translation === null
          ? null
          : { language: translation.language, url: absoluteUrl(library, paths.translation(name, version)) },
      derivedFiles: DERIVED_KINDS.map((kind) => absoluteUrl(library, paths.file(name, version, kind))),
      image: absoluteUrl(library, paths.preview(name, version)),
    }),
  );
}
