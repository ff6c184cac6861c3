import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { ASSET_LIST, assetsOf, listText } from '../hosting/assetList.ts';
import { headersFile } from '../hosting/headersFile.ts';
import { interfaceIn } from './interfaceAt.ts';

/** Writes what hosts and deployments read, when all pages have been built: headers and the list of assets. */
export function hostingIntegration(): AstroIntegration {
  return {
    name: 'hosting',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const dist = fileURLToPath(dir);
        const { library, paths } = interfaceIn('de');
        const agreements = library.agreements.map(({ name }) => name);
        writeFileSync(join(dist, '_headers'), headersFile(agreements, paths.root));
        writeFileSync(join(dist, ASSET_LIST), listText(assetsOf(dist)));
      },
    },
  };
}
