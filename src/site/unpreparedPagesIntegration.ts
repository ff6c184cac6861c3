import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { interfaceIn } from './interfaceAt.ts';
import type { PublishedAgreement } from './library.ts';
import { ANY_VERSION } from './pairPaths.ts';
import { filledPage, unpreparedView } from './unpreparedView.ts';
import { unpreparedPairs, type VersionPair } from './versionPairs.ts';

/**
 * Writes the pages of all pairs whose comparison is not prepared, from one page of each agreement. There are as many as
 * half the square of the versions, so that a renderer would take longer with them than with all others together.
 */
export function unpreparedPagesIntegration(): AstroIntegration {
  return {
    name: 'unprepared-pages',
    hooks: {
      'astro:build:done': ({ dir }) => {
        for (const language of ['de', 'en'] as const) writePages(fileURLToPath(dir), language);
      },
    },
  };
}

function writePages(dist: string, language: 'de' | 'en'): void {
  const { library, words, paths } = interfaceIn(language);
  const folderOf = (agreement: PublishedAgreement, older: string, newer: string): string =>
    join(dist, paths.redline(agreement.name, older, newer).slice(paths.root.length));
  const models = new Map<PublishedAgreement, string>();
  for (const pair of unpreparedPairs(library)) {
    const { agreement, older, newer } = pair;
    const model =
      models.get(agreement) ?? readFileSync(join(folderOf(agreement, ANY_VERSION, ANY_VERSION), PAGE), 'utf8');
    models.set(agreement, model);
    const folder = folderOf(agreement, older.version, newer.version);
    mkdirSync(folder, { recursive: true });
    writeFileSync(join(folder, PAGE), filledPage(addressed(model, pair), unpreparedView(library, pair, words)));
  }
  for (const { name } of models.keys()) {
    rmSync(join(dist, paths.version(name, ANY_VERSION).slice(paths.root.length)), { recursive: true });
  }
}

const PAGE = 'index.html';

/** The page names its own address, in both languages. */
const addressed = (model: string, { older, newer }: VersionPair): string =>
  model.replaceAll(`/${ANY_VERSION}/vergleich/${ANY_VERSION}/`, `/${newer.version}/vergleich/${older.version}/`);
