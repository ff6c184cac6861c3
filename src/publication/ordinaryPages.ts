import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { parse } from 'yaml';

/** An ordinary page: imprint, privacy, how to check a version. */
export interface OrdinaryPage {
  /** Its address: `impressum`. */
  readonly name: string;
  /** Its title in each language in which it was written. */
  readonly titles: Readonly<Partial<Record<'de' | 'en', string>>>;
  /** Whether it is named in the footer of every page: unless one of its sources says `listed: false`. */
  readonly isListed: boolean;
}

/**
 * The ordinary pages of a content folder, in the order of their names, German ones in `pages/` and English ones in
 * `pages/en/`. Their text is not read.
 */
export function ordinaryPages(content: string): readonly OrdinaryPage[] {
  const folder = join(content, 'pages');
  if (!existsSync(folder)) return [];
  const [german, english] = [pagesIn(folder), pagesIn(join(folder, ENGLISH_PAGES))];
  return [...new Set([...german.keys(), ...english.keys()])].toSorted().map((name) => {
    const [de, en] = [german.get(name), english.get(name)];
    return {
      name,
      titles: { ...(de === undefined ? {} : { de: de.title }), ...(en === undefined ? {} : { en: en.title }) },
      isListed: de?.isListed !== false && en?.isListed !== false,
    };
  });
}

/** Folder of the English pages, below the one of the German ones. */
const ENGLISH_PAGES = 'en';

/** What the front matter of a page says. */
interface PageFacts {
  readonly title: string;
  readonly isListed: boolean;
}

function pagesIn(folder: string): ReadonlyMap<string, PageFacts> {
  const files = existsSync(folder) ? readdirSync(folder).filter((file) => file.endsWith('.mdx')) : [];
  return new Map(
    files.map((file) => [file.slice(0, -'.mdx'.length), factsOf(readFileSync(join(folder, file), 'utf8'))]),
  );
}

function factsOf(source: string): PageFacts {
  const frontMatter = /^---\n([\s\S]*?)\n---\n/.exec(source)?.[1] ?? '';
  const facts = parse(frontMatter) as { readonly title?: unknown; readonly listed?: unknown } | null;
  return { title: String(facts?.title ?? ''), isListed: facts?.listed !== false };
}
