import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An ordinary page: imprint, privacy, how to check a version. */
export interface OrdinaryPage {
  /** Its address: `impressum`. */
  readonly name: string;
  readonly title: string;
}

/**
 * The ordinary pages of a content folder, in the order of their names. Their text is not read.
 */
export function ordinaryPages(content: string): readonly OrdinaryPage[] {
  const folder = join(content, 'pages');
  if (!existsSync(folder)) return [];
  return readdirSync(folder)
    .filter((file) => file.endsWith('.mdx'))
    .toSorted()
    .map((file) => ({ name: file.slice(0, -'.mdx'.length), title: titleOf(readFileSync(join(folder, file), 'utf8')) }));
}

function titleOf(source: string): string {
  const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '';
  return String((parse(frontMatter) as { title?: unknown } | null)?.title ?? '');
}
