import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { sha256 } from '../publication/sha256.ts';
import { currentAndOlder, type ListedAgreement, packedRecords, type SearchDirectory } from '../search/searchFiles.ts';
import { type SearchRecord, searchRecords } from '../search/searchRecords.ts';
import { type Library, library } from './library.ts';
import { DIRECTORY_FILE } from './searchDirectoryFile.ts';

/** Writes the files that the search reads beside its page, when all pages have been built. */
export function searchIntegration(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = join(fileURLToPath(dir), 'suche');
        mkdirSync(folder, { recursive: true });
        for (const [name, text] of searchFiles(library())) writeFileSync(join(folder, name), text);
      },
    },
  };
}

/**
 * The files that the search reads, by name. A file of clauses carries the hash of its text in its name, so that no
 * browser keeps an old one.
 */
function searchFiles({ agreements, today }: Library): readonly (readonly [name: string, text: string])[] {
  const listed = agreements.map(
    ({ name, facts, versions }): ListedAgreement => ({
      name,
      shortTitle: facts.shortTitle,
      title: facts.title,
      language: versions.at(-1)?.wording.language ?? 'de',
      versions: versions.map(({ version, period }) => ({ version, statuses: period.statuses })),
    }),
  );
  const names = listed.map(({ name }) => name);
  const records = searchRecords(agreements.flatMap(({ versions }) => versions));
  const { current, older } = currentAndOlder(records, listed, today);
  const file = (part: readonly SearchRecord[]): readonly [string, string] => {
    const text = packedRecords(part, names);
    return [`klauseln-${sha256(text).slice(0, 12)}.json`, text];
  };
  const files = [file(current), ...(older.length === 0 ? [] : [file(older)])];
  const [first, second] = files;
  const directory: SearchDirectory = { agreements: listed, current: first?.[0] ?? '', older: second?.[0] ?? null };
  return [[DIRECTORY_FILE, JSON.stringify(directory)], ...files];
}
