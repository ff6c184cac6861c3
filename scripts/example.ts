import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exampleContent } from '../src/publication/exampleContent.ts';
import { readLedgerFile } from '../src/publication/ledgerFile.ts';
import { runCommand } from './runCommand.ts';

/**
 * Replaces the project's own example content by a fresh release of its sources. Nobody signed the example; for anything
 * else there is no such command.
 */
await runCommand({ usage: 'npm run example', options: [] }, () => {
  parseArgs({ options: {} });
  const root = resolve(import.meta.dirname, '..');
  const fresh = mkdtempSync(join(root, '.dist-example-'));
  const content = join(root, 'content');
  try {
    exampleContent(join(root, 'example'), fresh);
    rmSync(content, { recursive: true, force: true });
    renameSync(fresh, content);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  console.log(`Released the example anew in ${content}. Head of the ledger: ${readLedgerFile(content).head}`);
  return 0;
});
