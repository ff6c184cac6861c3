import fc from 'fast-check';
import remarkMdx from 'remark-mdx';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import { describe, expect, it } from 'vitest';
import { beginningOf } from '../../src/beginning/beginning.ts';
import { firstPages, GAP } from '../../src/beginning/firstPages.ts';
import { SAID } from './beginningValues.ts';

interface Node {
  readonly type: string;
  readonly value?: string;
  readonly children?: readonly Node[];
}

const pagesOf = (publisher: string): ReadonlyMap<string, string> => {
  const result = beginningOf({ ...SAID, publisher });
  if (!result.ok) throw new Error(result.complaints.join());
  return firstPages(result.beginning);
};

/** Running text of a page as a reader sees it, without its front matter. */
function textOf(source: string): string {
  const words = (node: Node): string =>
    node.value ?? (node.type === 'break' ? '\n' : (node.children ?? []).map(words).join(''));
  const tree = unified()
    .use(remarkParse)
    .use(remarkMdx)
    .parse(source.replace(/^---\n[\s\S]*?\n---\n/, ''));
  return words(tree as Node);
}

describe('the first pages of a publisher', () => {
  it('name the publisher literally, whatever Markdown would make of the name', () => {
    const name = fc.stringMatching(/^[A-Za-zÄÖÜäöüß][A-Za-zÄÖÜäöüß0-9 .,&*{}[\]<>_'"|@!`~-]{0,30}[A-Za-z.]$/);
    fc.assert(
      fc.property(name, (publisher) => {
        for (const [path, source] of pagesOf(publisher)) {
          const country = path.includes('/en/') ? 'Germany' : 'Deutschland';
          expect(textOf(source)).toContain(`${publisher}\nHafenstraße 5\n01067 Dresden\n${country}`);
        }
      }),
    );
  });

  it('exist in both languages under the same addresses, each with its title and language', () => {
    const pages = [...pagesOf('Nordlicht GmbH')];
    const names = (folder: string): readonly string[] =>
      pages.flatMap(([path]) =>
        path.startsWith(folder) && !path.slice(folder.length).includes('/') ? [path.slice(folder.length)] : [],
      );
    expect(names('pages/')).toEqual(['impressum.mdx', 'datenschutz.mdx']);
    expect(names('pages/en/')).toEqual(names('pages/'));
    for (const [path, source] of pages)
      expect(source).toMatch(
        new RegExp(`^---\ntitle: .+\ndescription: .+\nlanguage: ${path.includes('/en/') ? 'en' : 'de'}\n---\n\n## `),
      );
  });

  it('mark in their own language what only the publisher knows', () => {
    for (const [path, source] of pagesOf('Nordlicht GmbH')) {
      const [own, other] = path.includes('/en/') ? [GAP.en, GAP.de] : [GAP.de, GAP.en];
      expect(source).toContain(own);
      expect(source).not.toContain(other);
    }
  });
});
