import { resolve } from 'node:path';
import { preview } from 'astro';
import { buildSite } from '../src/publication/buildSite.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { runCommand } from './runCommand.ts';

const PORT = 4321;

await runCommand(async () => {
  const root = resolve(import.meta.dirname, '..');
  const content = contentFolder(process.env, root);
  console.log('Building the site …');
  buildSite({ root, content, dist: resolve(root, 'dist'), quiet: true });
  const server = await preview({ root, logLevel: 'error', server: { port: Number(process.env['PORT'] || PORT) } });
  console.log(`The site is at http://localhost:${server.port}/ (stop with Ctrl+C).`);
  await server.closed();
  return 0;
});
