import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { INTERFACE_PATHS, versionPath } from '../ledger/address.ts';
import type { ReleaseEvent } from '../ledger/event.ts';
import { versionFolder } from '../publication/contentPaths.ts';
import { frozenName, translationLanguageOf, translationName } from '../publication/frozenFiles.ts';
import { otherLanguage } from '../translation/otherLanguage.ts';

/** How many pages show a version beside its translation. */
export const translationPageCount = (releases: readonly ReleaseEvent[]): number =>
  releases.filter((release) => translationLanguageOf(release) !== null).length * INTERFACE_PATHS.length;

/**
 * Compares the pages that show a version beside its translation with both frozen fragments: every line of each, in its
 * order, and every address of a clause.
 *
 * @param content the content folder, already compared with its ledger
 * @param dist folder of the built site
 * @param release the version
 * @returns complaints; none for a version without a translation
 */
export function verifyTranslation(content: string, dist: string, release: ReleaseEvent): readonly string[] {
  const { agreement, version } = release;
  const language = translationLanguageOf(release);
  if (language === null) return [];
  const named = `Version ${version} of ${agreement}`;
  const read = (name: string): string => readFileSync(join(versionFolder(content, agreement, version), name), 'utf8');
  const binding = read(frozenName(agreement, version, 'html'));
  const translation = read(translationName(agreement, version, language, 'html'));
  return INTERFACE_PATHS.flatMap((path) => {
    const file = join(dist, path, versionPath(agreement, version), 'uebersetzung', 'index.html');
    if (!existsSync(file)) return [`${named}: ${file} is missing.`];
    const page = readFileSync(file, 'utf8');
    const complaints = [
      ...(shownLines(page, otherLanguage(language)) === linesOf(binding) ? [] : ['does not show the published text.']),
      ...(shownLines(page, language) === linesOf(translation) ? [] : ['does not show the published translation.']),
      ...addressesOf(binding)
        .filter((id) => page.split(` id="${id}"`).length !== 2)
        .map((id) => `does not have the address #${id} exactly once.`),
    ];
    return complaints.map((complaint) => `${named}: ${file} ${complaint}`);
  });
}

/** The lines of a fragment without those that only open and close its parts. */
const linesOf = (fragment: string): string =>
  fragment
    .split('\n')
    .filter((line) => line !== '' && !/^<\/?(?:article|section)\b[^<>]*>$/.test(line))
    .join('\n');

/** The lines that a page shows of a language, from all cells of that language. */
const shownLines = (page: string, language: string): string =>
  linesOf(
    [
      ...page.matchAll(
        /<div class="side(?: translated)?" lang="([a-z]+)"><span class="tongue">\w+<\/span>\n([\s\S]*?)<\/div>/g,
      ),
    ]
      .filter(([, shown]) => shown === language)
      .map(([, , html]) => html)
      .join(''),
  );

const addressesOf = (fragment: string): readonly string[] =>
  [...fragment.matchAll(/^<section id="([^"]*)">$/gm)].map(([, id = '']) => id);
