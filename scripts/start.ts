import { resolve } from 'node:path';
import { AuthorError } from '../src/publication/authorError.ts';
import { buildSite } from '../src/publication/buildSite.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { type ServedSite, serveSite } from '../src/publication/serveSite.ts';
import { runCommand } from './runCommand.ts';

const PORT = Number(process.env['PORT'] || 4321);

await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..');
  const dist = resolve(root, process.env['FASSUNG_DIST'] || 'dist');
  console.log('Building the site …');
  buildSite({ root, content: contentFolder(process.env, root), dist, quiet: true });
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
