import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { close, createIndex } from 'pagefind';
import type { SearchRecord } from './searchRecords.ts';

/** Files of the search program that the site does not use: it has a form of its own. */
const UNUSED = /^pagefind-(ui|modular-ui|component-ui|highlight)\b|playground/;

/**
 * Writes the search index and its program.
 *
 * @param records what can be found
 * @param addressOf address of a place, on the host of the site
 * @param folder an empty folder or one that does not exist
 * @throws Error where the search library refuses a record
 */
export async function writeSearchIndex(
  records: readonly SearchRecord[],
  addressOf: (agreement: string, version: string, clause: string) => string,
  folder: string,
): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  if (index === undefined) throw new Error(`The search index cannot be made: ${errors.join(' ')}`);
  try {
    for (const { agreement, text, places } of records) {
      const newest = places.at(-1);
      if (newest === undefined || text === '') continue;
      const added = await index.addCustomRecord({
        url: addressOf(agreement, newest.version, newest.clause),
        content: text,
        language: 'de',
        meta: { title: newest.title, agreement, places: JSON.stringify(places) },
        filters: { agreement: [agreement], version: places.map(({ version }) => `${agreement} ${version}`) },
      });
      if (added.errors.length > 0) throw new Error(`${newest.title}: ${added.errors.join(' ')}`);
    }
    const written = await index.writeFiles({ outputPath: folder });
    if (written.errors.length > 0) throw new Error(`The search index cannot be written: ${written.errors.join(' ')}`);
  } finally {
    await close();
  }
  for (const name of readdirSync(folder)) {
    if (UNUSED.test(name)) rmSync(join(folder, name), { recursive: true });
  }
}
