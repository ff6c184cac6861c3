import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { contractPages } from '../../../src/verification/contractPages.mjs';
import { markedFragment } from '../../../src/verification/fragmentMarkers.mjs';
import type { releasesIn } from '../../../src/verification/readHistory.mjs';
import { freshFolder } from '../../support/smallContent.ts';

const fragment = (language: string, version: string): string =>
  `<article lang="${language}">\n<section id="1">\n<p>${language} ${version}</p>\n</section>\n</article>\n`;

/** Versions, each with the languages of its files; the first one binds. */
const VERSIONS: readonly (readonly [agreement: string, version: string, languages: readonly string[]])[] = [
  ['avv', '1.0', ['de', 'en']],
  ['avv', '1.1', ['de']],
  ['dpa', '1.0', ['en', 'de']],
];

const nameOf = (agreement: string, version: string, at: number, language: string): string =>
  `${agreement}-${version}.${at === 0 ? '' : `${language}.`}html`;

function contentFolder(): string {
  const content = freshFolder();
  for (const [agreement, version, languages] of VERSIONS) {
    const folder = join(content, agreement, version);
    mkdirSync(folder, { recursive: true });
    for (const [at, language] of languages.entries())
      writeFileSync(join(folder, nameOf(agreement, version, at, language)), fragment(language, version));
  }
  return content;
}

const RELEASES = VERSIONS.map(([agreement, version, languages]) => ({
  agreement,
  version,
  files: Object.fromEntries(languages.map((language, at) => [nameOf(agreement, version, at, language), ''])),
})) as unknown as ReturnType<typeof releasesIn>;

const page = (shown: string): string => `<html><body><main>${shown}</main></body></html>`;
const versionPage = (agreement: string, version: string, language: string): string =>
  page(`<div>${markedFragment(agreement, version, fragment(language, version))}</div>`);

/** A page with both languages beside each other, the address of the clause once. */
const sidesPage = (...languages: readonly string[]): string =>
  page(
    languages
      .map((language, at) => {
        const text = at === 0 ? fragment(language, '1.0') : fragment(language, '1.0').replace(' id="1"', '');
        return `<div class="side" lang="${language}"><span class="tongue">a</span>\n${text}</div>`;
      })
      .join(''),
  );

/** Pages with which every page of the site is asked. */
const ASKED: readonly (readonly [named: string, page: string])[] = [
  ['avv 1.0', versionPage('avv', '1.0', 'de')],
  ['avv 1.1', versionPage('avv', '1.1', 'de')],
  ['avv 1.0 and 1.1', versionPage('avv', '1.0', 'de') + versionPage('avv', '1.1', 'de')],
  ['dpa 1.0', versionPage('dpa', '1.0', 'en')],
  ['both', sidesPage('de', 'en')],
  ['German alone', sidesPage('de')],
];

/**
 * Every page that must show a contract, with what it says of each page that it is asked about.
 *
 * @param pagesOf the function of the verifier
 */
export const pageAnswers = (
  pagesOf: typeof contractPages,
): readonly (readonly [address: string, named: string, answers: Readonly<Record<string, string>>])[] =>
  pagesOf(contentFolder(), RELEASES).map(({ address, named, complaintsOf }) => [
    address,
    named,
    Object.fromEntries(ASKED.map(([name, asked]) => [name, complaintsOf(asked)[0] ?? 'yes'])),
  ]);

const TWICE = 'has the address #1 twice.';
const UNMARKED = 'does not mark the text of the contract exactly once.';
const SEVERAL = 'does not show exactly one version.';
const NO_TEXT = 'does not show the published text.';
const NO_TRANSLATION = 'does not show the published translation.';

const answers = (otherwise: string, said: Readonly<Record<string, string>>): Readonly<Record<string, string>> =>
  Object.fromEntries(ASKED.map(([name]) => [name, said[name] ?? otherwise]));

const PAGES = [
  ['avv/1.0/', 'Version 1.0 of avv', answers(UNMARKED, { 'avv 1.0': 'yes', 'avv 1.0 and 1.1': TWICE })],
  ['avv/1.0/uebersetzung/', 'Version 1.0 of avv', answers(NO_TEXT, { both: 'yes', 'German alone': NO_TRANSLATION })],
  ['avv/1.1/', 'Version 1.1 of avv', answers(UNMARKED, { 'avv 1.1': 'yes', 'avv 1.0 and 1.1': TWICE })],
  ['dpa/1.0/', 'Version 1.0 of dpa', answers(UNMARKED, { 'dpa 1.0': 'yes' })],
  ['dpa/1.0/uebersetzung/', 'Version 1.0 of dpa', answers(NO_TEXT, { both: 'yes' })],
  ['avv/', 'avv', answers(SEVERAL, { 'avv 1.0': 'yes', 'avv 1.1': 'yes' })],
  ['dpa/', 'dpa', answers(SEVERAL, { 'dpa 1.0': 'yes' })],
] as const;

/** What {@link pageAnswers} must be. */
export const PAGE_ANSWERS = ['', 'en/'].flatMap((path) =>
  PAGES.map(([address, named, said]) => [path + address, named, said] as const),
);
