import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { pageGaps } from '../src/beginning/pageGaps.ts';
import { type ServedSite, serveSite } from '../src/hosting/serveSite.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { buildSite } from '../src/publication/buildSite.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { runCommand } from './runCommand.ts';

const PORT = Number(process.env['PORT'] || 4321);

const USAGE = `npm start

Builds the site and serves it on this machine. PORT names another port than 4321.`;

await runCommand({ usage: USAGE, options: [] }, async () => {
  parseArgs({ options: {} });
  if (!Number.isInteger(PORT) || PORT < 1 || PORT > 65_535) {
    throw new AuthorError([`PORT=${process.env['PORT']}: write a number from 1 to 65535. Nothing was built.`]);
  }
  const root = resolve(import.meta.dirname, '..');
  const dist = resolve(root, process.env['FASSUNG_DIST'] || 'dist');
  console.log('Building the site …');
  buildSite({ root, content: contentFolder(process.env, root), dist, quiet: true });
  const gaps = pageGaps(contentFolder(process.env, root));
  if (gaps.length > 0) console.log(`Complete before the site goes live, in the content folder: ${gaps.join(', ')}.`);
  const { origin } = await served(dist);
  console.log(`The site is at ${origin}/ (stop with Ctrl+C).`);
  return 0;
});

async function served(dist: string): Promise<ServedSite> {
  try {
    return await serveSite(dist, PORT);
  } catch (error) {
    if ((error as NodeJS.ErrnoException).code !== 'EADDRINUSE') throw error;
    throw new AuthorError([`Port ${PORT} is taken. Choose another one: PORT=${PORT + 1} npm start`]);
  }
}
