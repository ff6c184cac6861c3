import { cpSync, existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { z } from 'zod';
import { isCalendarDate } from '../agreement/calendarDate.ts';
import { TRANSLATION_LANGUAGES } from '../translation/otherLanguage.ts';
import { changeHistory } from './changeHistory.ts';
import type { TranslationSource } from './draftTranslation.ts';
import { erratumPlan } from './erratumPlan.ts';
import { readYaml } from './readYaml.ts';
import { type DatedSource, releaseSources } from './releaseSources.ts';

const day = z.string().refine(isCalendarDate);
const version = { agreement: z.string(), version: z.string(), date: day };
const RELEASE = z.strictObject({ event: z.literal('release'), ...version });
const ERRATUM = z.strictObject({
  event: z.literal('erratum'),
  ...version,
  number: z.int().optional(),
  clause: z.string().optional(),
  note: z.string().optional(),
  correctedIn: z.string().optional(),
});
const ENTRY = z.discriminatedUnion('event', [RELEASE, ERRATUM]);
const HISTORY = z.array(ENTRY);

/**
 * What was done in the history of the example, in order.
 *
 * @param example folder with `history.yaml`
 */
export const readExampleHistory = (example: string): readonly z.output<typeof ENTRY>[] =>
  readYaml(join(example, 'history.yaml'), HISTORY);

/**
 * Makes the example content anew: copies what is not a version, releases every version in order and notes the errata
 * between them.
 *
 * @param example folder with `site.yaml`, `history.yaml`, `pages/` and a folder of sources for each agreement
 * @param target an empty folder
 */
export function exampleContent(example: string, target: string): void {
  const history = readExampleHistory(example);
  const sources = history.flatMap((entry) => (entry.event === 'release' ? sourcePathsOf(example, entry) : []));
  cpSync(example, target, {
    recursive: true,
    filter: (path) => !sources.includes(path) && path !== join(example, 'history.yaml'),
  });
  for (const entry of history) {
    if (entry.event === 'release') releaseSources(target, [sourceOf(example, entry)]);
    else noteErratum(target, entry);
  }
}

type Release = z.infer<typeof RELEASE>;

const sourcePath = (example: string, { agreement, version }: Release): string =>
  join(example, agreement, `${version}.mdx`);

const sourcePathsOf = (example: string, release: Release): readonly string[] =>
  ['mdx', ...TRANSLATION_LANGUAGES.map((language) => `${language}.mdx`)].map((ending) =>
    sourcePath(example, release).replace(/mdx$/, ending),
  );

function sourceOf(example: string, release: Release): DatedSource {
  const sourceName = sourcePath(example, release);
  const translation = translationBeside(sourceName);
  const source = readFileSync(sourceName, 'utf8');
  return { agreement: release.agreement, source, sourceName, translation, day: release.date };
}

function noteErratum(content: string, { date, correctedIn, ...erratum }: z.infer<typeof ERRATUM>): void {
  const state = correctedIn === undefined ? 'noted' : 'corrected';
  changeHistory(content, erratumPlan(content, { ...erratum, correctedIn, state, day: date }).plan, [], false);
}

/** The translation `1.4.en.mdx` beside the source `1.4.mdx`. */
function translationBeside(path: string): TranslationSource | undefined {
  return TRANSLATION_LANGUAGES.flatMap((language) => {
    const sourceName = path.replace(/mdx$/, `${language}.mdx`);
    return existsSync(sourceName) ? [{ language, source: readFileSync(sourceName, 'utf8'), sourceName }] : [];
  }).at(0);
}
