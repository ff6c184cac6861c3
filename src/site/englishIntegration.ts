import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ENGLISH_PATH } from '../ledger/address.ts';

/** Pages that stand for both languages, or for none. */
const ONCE = ['404.astro', 'entwurf/[agreement].astro'];

/** Files that have words of the interface and so stand in both languages; all others stand once. */
const FILES_WITH_WORDS = [
  'feed.xml.ts',
  'termine.ics.ts',
  '[agreement]/feed.xml.ts',
  '[agreement]/termine.ics.ts',
  '[agreement]/seit.json.ts',
];

/**
 * Serves every page and every file with words a second time below `/en/`, in English.
 */
export function englishIntegration(): AstroIntegration {
  return {
    name: 'english',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const folder = fileURLToPath(new URL('pages/', config.srcDir));
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' }).toSorted()) {
          const isPage = file.endsWith('.astro') && !ONCE.includes(file);
          if (!isPage && !FILES_WITH_WORDS.includes(file)) continue;
          const path = file.replace(/\.(astro|ts)$/, '').replace(/(^|\/)index$/, '');
          injectRoute({ pattern: `/${ENGLISH_PATH}${path}`, entrypoint: join(folder, file) });
        }
      },
    },
  };
}
