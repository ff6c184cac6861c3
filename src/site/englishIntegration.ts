import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ENGLISH_PATH } from './paths.ts';

/** Pages that stand for both languages, or for none. */
const ONCE = ['404.astro', 'entwurf/[agreement].astro'];

/**
 * Serves every page a second time below `/en/`, where it shows the English interface.
 */
export function englishIntegration(): AstroIntegration {
  return {
    name: 'english',
    hooks: {
      'astro:config:setup': ({ config, injectRoute }) => {
        const folder = fileURLToPath(new URL('pages/', config.srcDir));
        for (const file of readdirSync(folder, { recursive: true, encoding: 'utf8' })) {
          if (!file.endsWith('.astro') || ONCE.includes(file)) continue;
          const path = file.replace(/\.astro$/, '').replace(/(^|\/)index$/, '');
          injectRoute({ pattern: `/${ENGLISH_PATH}${path}`, entrypoint: join(folder, file) });
        }
      },
    },
  };
}
