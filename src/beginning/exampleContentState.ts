import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { originsOf } from '../ledger/event.ts';
import { siteFile } from '../publication/contentPaths.ts';
import { readExampleHistory } from '../publication/exampleContent.ts';
import { readLedgerFile } from '../publication/ledgerFile.ts';
import { readSiteFacts } from '../publication/siteFacts.ts';

/** What a content folder is before a publisher begins. */
export type ContentState =
  /** Nothing, or nothing but folders. */
  | { readonly kind: 'empty' }
  /** The example of the project, with the files that are not of it, or are not any more what they were. */
  | { readonly kind: 'example'; readonly changed: readonly string[] }
  /** What somebody publishes or prepares, with the address of that site where it is known. */
  | { readonly kind: 'own'; readonly origin: string | null };

/**
 * Whether a content folder holds the example of the project, which nobody signed, or something that must be kept.
 *
 * The history decides: it is that of the example if it began with the address of the example. Before anything is published,
 * the address in `site.yaml` does.
 *
 * @param content the content folder
 * @param example folder of the sources of the example
 * @throws AuthorError where the ledger or `site.yaml` cannot be read
 */
export function exampleContentState(content: string, example: string): ContentState {
  const files = filesIn(content);
  if (files.length === 0) return { kind: 'empty' };
  const origin = originOf(content);
  if (!existsSync(siteFile(example)) || origin !== readSiteFacts(example).baseUrl) return { kind: 'own', origin };
  const released = readExampleHistory(example).map(({ agreement, version }) => `${agreement}/${version}/`);
  const isFrozen = (path: string): boolean =>
    path === 'ledger.jsonl' || released.some((folder) => path.startsWith(folder));
  return { kind: 'example', changed: files.filter((path) => !isFrozen(path) && !isSame(content, example, path)) };
}

function originOf(content: string): string | null {
  const [origin] = originsOf(readLedgerFile(content).events);
  return origin ?? (existsSync(siteFile(content)) ? readSiteFacts(content).baseUrl : null);
}

function isSame(content: string, example: string, path: string): boolean {
  const source = join(example, path);
  return existsSync(source) && readFileSync(source).equals(readFileSync(join(content, path)));
}

/** Paths of all files below a folder, with slashes; hidden ones, such as a lock or `.gitkeep`, apart. */
function filesIn(folder: string): readonly string[] {
  if (!existsSync(folder)) return [];
  return readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => !/(?:^|\/)\./.test(path) && statSync(join(folder, path)).isFile())
    .toSorted();
}
