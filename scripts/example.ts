import { mkdtempSync, renameSync, rmSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { exampleContentState } from '../src/beginning/exampleContentState.ts';
import { AuthorError } from '../src/publication/authorError.ts';
import { contentFolder } from '../src/publication/contentPaths.ts';
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
  const content = contentFolder(process.env, root);
  const fresh = mkdtempSync(join(dirname(content), '.dist-example-'));
  try {
    checkExample(content, join(root, 'example'));
    exampleContent(join(root, 'example'), fresh);
    rmSync(content, { recursive: true, force: true });
    renameSync(fresh, content);
  } finally {
    rmSync(fresh, { recursive: true, force: true });
  }
  console.log(`Released the example anew in ${content}. Head of the ledger: ${readLedgerFile(content).head}`);
  return 0;
});

function checkExample(content: string, example: string): void {
  const state = exampleContentState(content, example);
  if (state.kind !== 'own') return;
  throw new AuthorError([
    `${content} is not the example: it belongs to ${state.origin ?? 'somebody'}. Nothing was written.`,
  ]);
}
