import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isCalendarDate } from '../agreement/calendarDate.ts';
import { TRANSLATION_LANGUAGES } from '../translation/otherLanguage.ts';
import type { TranslationSource } from './draftTranslation.ts';
import { readYaml } from './readYaml.ts';
import { releaseSources } from './releaseSources.ts';

const RELEASES = z.array(
  z.strictObject({ agreement: z.string(), version: z.string(), released: z.string().refine(isCalendarDate) }),
);

/**
 * Makes the example content anew: copies what is not a version and releases every version in order.
 *
 * @param example folder with `site.yaml`, `releases.yaml`, `pages/` and a folder of sources for each agreement
 * @param target an empty folder
 */
export function exampleContent(example: string, target: string): void {
  const releases = readYaml(join(example, 'releases.yaml'), RELEASES);
  const isVersionSource = (path: string): boolean =>
    releases.some(({ agreement, version }) =>
      ['', ...TRANSLATION_LANGUAGES.map((language) => `.${language}`)].some(
        (language) => path === join(example, agreement, `${version}${language}.mdx`),
      ),
    );
  cpSync(example, target, {
    recursive: true,
    filter: (path) => !isVersionSource(path) && path !== join(example, 'releases.yaml'),
  });
  const sources = releases.map(({ agreement, version, released }) => {
    const sourceName = join(example, agreement, `${version}.mdx`);
    const translation = translationBeside(sourceName);
    return { agreement, source: readFileSync(sourceName, 'utf8'), sourceName, translation, day: released };
  });
  releaseSources(target, sources);
}

/** The translation `1.4.en.mdx` beside the source `1.4.mdx`. */
function translationBeside(path: string): TranslationSource | undefined {
  return TRANSLATION_LANGUAGES.flatMap((language) => {
    const sourceName = path.replace(/mdx$/, `${language}.mdx`);
    return existsSync(sourceName) ? [{ language, source: readFileSync(sourceName, 'utf8'), sourceName }] : [];
  }).at(0);
}
