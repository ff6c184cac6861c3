import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { createIndex, type PagefindIndex } from 'pagefind';

/** Puts what can be found into an index. */
export type FillIndex = (index: PagefindIndex) => Promise<readonly { readonly errors: readonly string[] }[]>;

/**
 * Writes a site that has nothing but an index of Pagefind, at `/pagefind/`, and an empty page.
 *
 * @param folder where it is to stand
 * @param fill puts what can be found into the index
 * @throws Error where Pagefind refuses something
 */
export async function writePagefindSite(folder: string, fill: FillIndex): Promise<void> {
  const { index, errors } = await createIndex({ forceLanguage: 'de' });
  if (index === undefined) throw new Error(`Pagefind makes no index: ${errors.join(' ')}`);
  const added = await fill(index);
  const written = await index.writeFiles({ outputPath: join(folder, 'pagefind') });
  await index.deleteIndex();
  const refused = [...added, written].flatMap((answer) => answer.errors);
  if (refused.length > 0) throw new Error(`Pagefind refuses: ${refused.join(' ')}`);
  mkdirSync(folder, { recursive: true });
  writeFileSync(join(folder, 'index.html'), '<!doctype html><html lang="de"><title>Pagefind</title></html>');
}
