import { unified } from '@astrojs/markdown-remark';
import mdx from '@astrojs/mdx';
import { defineConfig } from 'astro/config';
import { contentFolder } from './src/publication/contentPaths.ts';
import { readSiteFacts } from './src/publication/siteFacts.ts';
import { developingIntegration } from './src/site/developingIntegration.ts';
import { englishIntegration } from './src/site/englishIntegration.ts';
import { hostingIntegration } from './src/site/hostingIntegration.ts';
import { searchIntegration } from './src/site/searchIntegration.ts';
import { unpreparedPagesIntegration } from './src/site/unpreparedPagesIntegration.ts';

const { origin, pathname } = new URL(readSiteFacts(contentFolder(process.env, import.meta.dirname)).baseUrl);

/** Builds that run at once must not share what they keep: contents of one would get into the other. */
const cache = process.env['FASSUNG_CACHE'];

/** The comparing library makes an object of each of its ways to compare, and says nothing of their being unused. */
const WITHOUT_UNUSED = { moduleSideEffects: (id: string) => !id.includes('/node_modules/diff/') };

export default defineConfig({
  site: origin,
  base: pathname,
  output: 'static',
  outDir: process.env['FASSUNG_DIST'] ?? './dist',
  ...(cache === undefined ? {} : { cacheDir: cache }),
  // Files such as avv-1.4.txt must be found by the development server as well; the addresses are made in src/site/paths.ts.
  trailingSlash: 'ignore',
  // The default eats spaces between inline elements, which are part of a contract.
  compressHTML: true,
  prerenderConflictBehavior: 'error',
  build: { inlineStylesheets: 'never', concurrency: 4 },
  devToolbar: { enabled: false },
  markdown: {
    syntaxHighlight: false,
    processor: unified({ gfm: true, smartypants: false }),
  },
  integrations: [
    mdx(),
    developingIntegration(),
    englishIntegration(),
    unpreparedPagesIntegration(),
    searchIntegration(),
    hostingIntegration(),
  ],
  // A worker that loads a part of its program later must be a module.
  vite: {
    ...(cache === undefined ? {} : { cacheDir: cache }),
    build: { assetsInlineLimit: 0 },
    worker: { format: 'es', rolldownOptions: { treeshake: WITHOUT_UNUSED } },
  },
});
