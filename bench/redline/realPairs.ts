import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import type { Wording } from '../../src/agreement/wording.ts';
import { wordingFromMarkdown } from '../../src/import/markdown/wordingFromMarkdown.ts';

/** Two versions of a text. */
export interface VersionPair {
  readonly name: string;
  readonly old: Wording;
  readonly after: Wording;
}

/**
 * Real pairs of versions, kept beside the repository: `FASSUNG_PAIRS` says where.
 *
 * @returns none where the folder is not there, and says so
 */
export function realPairs(): readonly VersionPair[] {
  const folder = resolve(process.env['FASSUNG_PAIRS'] ?? '../shared/pairs');
  if (!existsSync(folder)) {
    console.log(`No real pairs: ${folder} is not there; skipped.`);
    return [];
  }
  const side = (name: string, file: string): Wording =>
    wordingFromMarkdown(readFileSync(join(folder, name, file), 'utf8'), { version: '1' });
  return readdirSync(folder)
    .filter((name) => existsSync(join(folder, name, 'old.md')))
    .sort()
    .map((name) => ({ name, old: side(name, 'old.md'), after: side(name, 'new.md') }));
}
