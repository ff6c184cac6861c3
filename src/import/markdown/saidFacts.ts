import { type MarkdownFacts, markdownFrontMatter } from './markdownFrontMatter.ts';

const NOTHING_SAID: MarkdownFacts = { title: null, version: null, stated: null, validFrom: null, language: null };

/**
 * What the front matter of a Markdown text says. Front matter that YAML chokes on (too deep, endless aliases) says nothing
 * about the contract.
 *
 * @param text the Markdown
 */
export function saidFacts(text: string): MarkdownFacts {
  try {
    return markdownFrontMatter(text);
  } catch {
    return NOTHING_SAID;
  }
}
