import { mkdirSync, mkdtempSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TranslationSource } from '../../src/publication/draftTranslation.ts';
import { releaseSources } from '../../src/publication/releaseSources.ts';

/** A `site.yaml` for tests. */
export const SITE = `publisher:
  name: Testverlag
  street: Testweg 1
  postalCode: "10115"
  city: Berlin
  country: Deutschland
  email: test@example.org
baseUrl: https://test.example
language: de
`;

/** An `agreement.yaml` for tests. */
export const AGREEMENT = `title: Testvertrag
shortTitle: Test
roles: { controller: Verantwortlicher, processor: Auftragsverarbeiter }
noticeDays: 30
objectionDays: 14
art28: []
`;

/**
 * The source of a small contract.
 *
 * @param version number of the version
 * @param validFrom `YYYY-MM-DD`
 * @param body the clauses; a short text where none is given
 */
export function smallSource(version: string, validFrom: string, body = '## 1. Gegenstand\n\n1.1 Ein Satz.\n'): string {
  return `---\ntitle: Testvertrag\nversion: "${version}"\nvalidFrom: ${validFrom}\nlanguage: de\n---\n\n${body}`;
}

/**
 * An empty folder that is gone when the machine forgets its temporary files.
 */
export const freshFolder = (): string => mkdtempSync(join(tmpdir(), 'fassung-test-'));

/**
 * A content folder with one agreement `test` and no history.
 *
 * @param files its `site.yaml`, if it is to be another one
 */
export function emptyContent({ site = SITE }: { readonly site?: string } = {}): string {
  const content = freshFolder();
  mkdirSync(join(content, 'test'));
  mkdirSync(join(content, 'pages'));
  writeFileSync(join(content, 'site.yaml'), site);
  writeFileSync(join(content, 'test', 'agreement.yaml'), AGREEMENT);
  return content;
}

/**
 * A content folder with the given versions of the agreement `test`, released on 2025-01-01.
 *
 * @param sources sources in order; of a version with a convenience translation, the German source and the English one
 */
export function publishedContent(sources: readonly (string | readonly [german: string, english: string])[]): string {
  const content = emptyContent();
  releaseSources(
    content,
    sources.map((version, i) => {
      const [source, english] = typeof version === 'string' ? [version] : version;
      const sourceName = `source ${i}`;
      const translation: TranslationSource | undefined =
        english === undefined ? undefined : { language: 'en', source: english, sourceName: `${sourceName} (en)` };
      return { agreement: 'test', source, sourceName, translation, day: '2025-01-01' };
    }),
  );
  return content;
}

/** A version of a small contract with its convenience translation. */
export const TRANSLATED: readonly [german: string, english: string] = [
  smallSource('1.0', '2025-02-01', '## Präambel\n\nEin Satz.\n\n## 1. Fristen\n\n1.1 Die Frist beträgt 72 Stunden.\n'),
  smallSource('1.0', '2025-02-01', '## Preamble\n\nA sentence.\n\n## 1. Limits\n\n1.1 The time limit is 72 hours.\n')
    .replace('Testvertrag', 'Test agreement')
    .replace('language: de', 'language: en'),
];

/** Two versions of a small contract. */
export const TWO_VERSIONS: readonly string[] = [
  smallSource('1.0', '2025-02-01', '## 1. Gegenstand\n\n1.1 Die Frist beträgt 72 Stunden.\n'),
  smallSource('1.1', '2025-03-01', '## 1. Gegenstand\n\n1.1 Die Frist beträgt 24 Stunden.\n'),
];
