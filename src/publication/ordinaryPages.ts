import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An ordinary page: imprint, privacy, how to check a version. */
export interface OrdinaryPage {
  /** Its address: `impressum`. */
  readonly name: string;
  /** Its title in each language in which it was written. */
  readonly titles: Readonly<Partial<Record<'de' | 'en', string>>>;
}

/**
 * The ordinary pages of a content folder, in the order of their names, German ones in `pages/` and English ones in
 * `pages/en/`. Their text is not read.
 */
export function ordinaryPages(content: string): readonly OrdinaryPage[] {
  const folder = join(content, 'pages');
  if (!existsSync(folder)) return [];
  const [german, english] = [titlesIn(folder), titlesIn(join(folder, ENGLISH_PAGES))];
  return [...new Set([...german.keys(), ...english.keys()])].toSorted().map((name) => {
    const [de, en] = [german.get(name), english.get(name)];
    return { name, titles: { ...(de === undefined ? {} : { de }), ...(en === undefined ? {} : { en }) } };
  });
}

/** Folder of the English pages, below the one of the German ones. */
const ENGLISH_PAGES = 'en';

function titlesIn(folder: string): ReadonlyMap<string, string> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.mdx')) : [];
  return new Map(
    files.map((file) => [file.slice(0, -'.mdx'.length), titleOf(readFileSync(join(folder, file), 'utf8'))]),
  );
}

function titleOf(source: string): string {
  const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '';
  return String((parse(frontMatter) as { title?: unknown } | null)?.title ?? '');
}
