import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { wordingJson } from '../../src/agreement/wordingJson.ts';
import { contractPdf } from '../../src/pdf/contractPdf.ts';
import type { TranslationSource } from '../../src/publication/draftTranslation.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import type { ReleaseRequest } from '../../src/publication/releasePlan.ts';
import { releaseSources } from '../../src/publication/releaseSources.ts';
import { sha256 } from '../../src/publication/sha256.ts';
import { addressedLike } from '../../src/translation/addressedLike.ts';
import { translationHtml, translationJson, translationText } from '../../src/translation/translationFiles.ts';
import { AGREEMENT, emptyContent, smallSource, TRANSLATED, TWO_VERSIONS } from '../support/smallContent.ts';

/** Day of the releases. */
export const DAY = '2025-06-01';
const [GERMAN, ENGLISH] = TRANSLATED;
/** Two versions of a contract, a third one without a history before it, and one with its translation. */
export const [FIRST = '', SECOND = ''] = TWO_VERSIONS;
export const THIRD: string = smallSource('1.2', '2025-04-01');
export { ENGLISH, GERMAN };

/** A text with other dates: what stands in the place of "validFrom". */
export const dated = (source: string, lines: string): string => source.replace(/validFrom: .*\n/, lines);

/** The draft of a translation into English. */
export const english = (source = ENGLISH): TranslationSource => ({
  language: 'en',
  source,
  sourceName: 'draft.en.mdx',
});

/** A release as it is asked for, in a history that has not begun. */
export const request = (more: Partial<ReleaseRequest>): ReleaseRequest => ({
  agreement: 'test',
  shortTitle: 'TV',
  source: FIRST,
  sourceName: 'draft.mdx',
  ledger: { events: [], head: '0'.repeat(64) },
  publisher: 'Testverlag',
  origin: 'https://test.example',
  day: DAY,
  ...more,
});

function wordingOf(source: string): { readonly wording: Wording; readonly changes: readonly string[] } {
  const parsed = parseWording(source);
  if (!parsed.ok) throw new Error(parsed.problems.map(({ message }) => message).join('\n'));
  return parsed.value;
}

/** What a release of the agreement `test` must be, with the hashes of its files. */
export function expectedRelease(
  { source, shortTitle, ledger }: ReleaseRequest,
  [stated, validFrom]: readonly [stated: string, validFrom: string],
  {
    translation,
    doubts = [],
    original = null,
  }: { readonly translation?: string; readonly doubts?: readonly string[]; readonly original?: string | null } = {},
) {
  const { wording, changes } = wordingOf(source);
  const text = canonicalText(wording);
  const fingerprint = sha256(text);
  const link = `https://test.example/test/${wording.version}/`;
  const pdf = contractPdf(wording, { agreement: shortTitle, permalink: link, fingerprint, publisher: 'Testverlag' });
  const name = `test-${wording.version}`;
  const translated = translation === undefined ? null : addressedLike(wording, wordingOf(translation).wording);
  const binding = { language: wording.language, permalink: link, fingerprint };
  const files = {
    [`${name}.html`]: sha256(legalHtml(wording)),
    [`${name}.txt`]: fingerprint,
    [`${name}.json`]: sha256(wordingJson(wording)),
    [`${name}.mdx`]: sha256(source),
    [`${name}.pdf`]: sha256(pdf),
    ...(translated === null || translation === undefined
      ? {}
      : {
          [`${name}.${translated.language}.html`]: sha256(translationHtml(translated, binding)),
          [`${name}.${translated.language}.txt`]: sha256(translationText(translated, binding)),
          [`${name}.${translated.language}.json`]: sha256(translationJson(translated, binding)),
          [`${name}.${translated.language}.mdx`]: sha256(translation),
        }),
    ...(original === null ? {} : { [`${name}.original.pdf`]: sha256(original) }),
  };
  const isFirst = ledger.events.length === 0;
  const about = { agreement: 'test', version: wording.version, title: wording.title, stated, validFrom };
  const event = {
    prev: isFirst ? sha256(`${JSON.stringify(OPENING)}\n`) : ledger.head,
    date: DAY,
    event: 'release',
    ...about,
    canon: 1,
    fingerprint,
    files,
    changes,
  };
  return {
    event,
    wording,
    translation: translated,
    doubts,
    text,
    original: original === null ? null : sha256(original),
    files,
    events: isFirst ? [OPENING, event] : [event],
  };
}

/** The first line of a history. */
const OPENING = {
  prev: '0'.repeat(64),
  date: DAY,
  event: 'open',
  ledger: 1,
  publisher: 'Testverlag',
  origin: 'https://test.example',
};

/** What stands for the PDF a version was taken from. */
export const ORIGINAL = '%PDF-1.7 Original';

/** Puts the file a version was taken from beside the draft. */
export function withOriginal(content: string, version: string, text = ORIGINAL): string {
  writeFileSync(join(content, 'test', `original-${version}.pdf`), text);
  return content;
}

/** Puts a draft into a content folder, and drafts of translations. */
export function withDraft(
  content: string,
  source: string,
  translations: Readonly<Record<string, string>> = {},
): string {
  writeFileSync(join(content, 'test', 'draft.mdx'), source);
  for (const [language, text] of Object.entries(translations))
    writeFileSync(join(content, 'test', `draft.${language}.mdx`), text);
  return content;
}

/** A content folder with releases, and a second agreement `zusatz` with the same text as the first one of `test`. */
export function history(sources: readonly string[], translation?: TranslationSource, original?: string): string {
  const content = emptyContent();
  mkdirSync(join(content, 'zusatz'));
  writeFileSync(join(content, 'zusatz', 'agreement.yaml'), AGREEMENT);
  const day = '2025-01-01';
  const originalOf = () => (original === undefined ? null : new TextEncoder().encode(original));
  releaseSources(content, [
    ...sources.map((source) => ({ agreement: 'test', source, sourceName: 'test', translation, originalOf, day })),
    { agreement: 'zusatz', source: FIRST, sourceName: 'zusatz', day },
  ]);
  return content;
}

/** The same history as data. */
export const ledgerOf = (sources: readonly string[]) => readLedgerFile(history(sources));
