import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageGaps } from '../src/beginning/pageGaps.ts';
import { buildSite } from '../src/publication/buildSite.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run build

Builds the site into dist/, verifies it and only then replaces the site before.
The environment names other folders: FASSUNG_CONTENT, FASSUNG_DIST.`;

await runCommand({ usage: USAGE, options: [] }, () => {
  parseArgs({ options: {} });
  const root = resolve(import.meta.dirname, '..');
  const content = contentFolder(process.env, root);
  const dist = resolve(root, process.env['FASSUNG_DIST'] || 'dist');
  const counts = buildSite({ root, content, dist });
  const compared = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`Built and verified ${dist}: ${compared.join(', ')}.`);
  const gaps = pageGaps(content);
  if (gaps.length > 0)
    console.log(`Complete before the site goes live: ${gaps.map((gap) => join(content, gap)).join(', ')}.`);
  return 0;
});
