import type { Root } from 'mdast';
import remarkFrontmatter from 'remark-frontmatter';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';

const MARKDOWN = unified()
  .use(remarkParse)
  .use(remarkFrontmatter, ['yaml', 'toml'])
  .use(remarkGfm, { singleTilde: false })
  .use(function textOnly(this: Processor) {
    const data = this.data();
    // Contracts hold no program code: an indented paragraph is a paragraph, at any depth.
    data.micromarkExtensions = [...(data.micromarkExtensions ?? []), { disable: { null: ['codeIndented'] } }];
  });

/**
 * The syntax tree of any Markdown.
 *
 * @param source Markdown, with or without front matter
 */
export function markdownTree(source: string): Root {
  return MARKDOWN.parse(source);
}
