import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { versionFolder } from '../../src/publication/contentPaths.ts';
import { frozenName } from '../../src/publication/frozenFiles.ts';
import type { FillIndex } from './pagefindIndex.ts';

/**
 * Pagefind as most sites have it: a page for each version in force, with an address for each heading.
 *
 * @param content the content folder
 * @param inForce the version in force by agreement
 */
export function pagefindPages(content: string, inForce: ReadonlyMap<string, string>): FillIndex {
  return (index) =>
    Promise.all(
      [...inForce].map(([agreement, version]) => {
        const file = join(versionFolder(content, agreement, version), frozenName(agreement, version, 'html'));
        return index.addHTMLFile({
          url: `/${agreement}/${version}/`,
          content: `<!doctype html><html lang="de"><body>${withHeadingIds(readFileSync(file, 'utf8'))}</body></html>`,
        });
      }),
    );
}

/** Pagefind wants the address of a section at its heading. */
const withHeadingIds = (fragment: string): string =>
  fragment.replace(/<section id="([^"]+)">\s*<(h[1-6])>/g, '<section><$2 id="$1">');
