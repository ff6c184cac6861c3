import { resolve } from 'node:path';
import { buildSite } from '../src/publication/buildSite.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { runCommand } from './runCommand.ts';

await runCommand(() => {
  const root = resolve(import.meta.dirname, '..');
  const content = contentFolder(process.env, root);
  const dist = resolve(root, process.env['FASSUNG_DIST'] || 'dist');
  const counts = buildSite({ root, content, dist });
  const compared = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`Built and verified ${dist}: ${compared.join(', ')}.`);
  return 0;
});
