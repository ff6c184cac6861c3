import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { searchRecords } from '../search/searchRecords.ts';
import { writeSearchIndex } from '../search/writeSearchIndex.ts';
import { library } from './library.ts';

/** Writes the search index beside the pages when they have been built. */
export function searchIntegration(): AstroIntegration {
  return {
    name: 'search',
    hooks: {
      'astro:build:done': async ({ dir }) => {
        const { agreements, paths } = library();
        const records = searchRecords(agreements.flatMap(({ versions }) => versions));
        await writeSearchIndex(records, paths.version, join(fileURLToPath(dir), 'pagefind'));
      },
    },
  };
}
