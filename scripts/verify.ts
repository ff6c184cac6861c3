import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { contentFolder } from '../src/publication/contentPaths.ts';
import { together } from '../src/verification/verification.ts';
import { verifyContent } from '../src/verification/verifyContent.ts';
import { verifySite } from '../src/verification/verifySite.ts';
import { runCommand } from './runCommand.ts';

const USAGE = `npm run verify [-- --dist FOLDER] [--genesis]

Compares every published file with the ledger, and the ledger with itself.
  --dist FOLDER   compares a built site with the published files as well
  --genesis       nothing has been published yet, and that is right`;

await runCommand({ usage: USAGE, options: ['dist', 'genesis'] }, () => {
  const { values } = parseArgs({
    options: { dist: { type: 'string' }, genesis: { type: 'boolean' }, help: { type: 'boolean' } },
  });
  if (values.help) {
    console.log(USAGE);
    return 0;
  }
  const content = contentFolder(process.env, resolve(import.meta.dirname, '..'));
  const files = verifyContent(content, values.genesis);
  const site =
    values.dist !== undefined && files.ledger !== null ? [verifySite(content, files.ledger, values.dist)] : [];
  const { complaints, counts } = together([files, ...site]);
  const compared = Object.entries(counts).map(([what, count]) => `${count} ${what}`);
  console.log(`Compared ${compared.join(', ')} in ${content}.`);
  if (complaints.length > 0) {
    console.error([...complaints, `${complaints.length} difference(s). Do not publish.`].join('\n'));
    return 1;
  }
  console.log(`Everything is as published. Head of the ledger: ${files.ledger?.head}`);
  return 0;
});
