import { parseDocument } from 'yaml';
import { isCalendarDate } from '../../agreement/calendarDate.ts';
import { markdownTree } from './markdownTree.ts';

/** What the front matter of a foreign text says about it; null where it says nothing that can be used. */
export interface MarkdownFacts {
  readonly title: string | null;
  readonly version: string | null;
  readonly stated: string | null;
  readonly validFrom: string | null;
  readonly language: 'de' | 'en' | null;
}

/**
 * Title, version, dates and language from front matter, as far as there is any that can be read.
 *
 * @param source Markdown
 */
export function markdownFrontMatter(source: string): MarkdownFacts {
  const entries = entriesOf(source);
  const line = (...names: readonly string[]): string | null => {
    const value = names.map((name) => entries.get(name)).find((found) => found !== undefined);
    const words = value === undefined ? '' : value.replace(/\s+/gu, ' ').trim();
    return words === '' ? null : words;
  };
  const day = (...names: readonly string[]): string | null => {
    const found = line(...names);
    return found !== null && isCalendarDate(found) ? found : null;
  };
  const language = line('language', 'lang', 'sprache')?.slice(0, 2).toLowerCase();
  return {
    title: line('title', 'titel'),
    version: line('version', 'fassung'),
    stated: day('stated', 'stand', 'date'),
    validFrom: day('validfrom', 'gültigab', 'gueltigab'),
    language: language === 'de' || language === 'en' ? language : null,
  };
}

/** Plain values by name in small letters. */
function entriesOf(source: string): ReadonlyMap<string, string> {
  const entries = new Map<string, string>();
  const end = /^---[ \t]*\r?\n[\s\S]*?\n---[ \t]*(?:\r?\n|$)/.exec(source);
  const [first] = end === null ? [] : markdownTree(end[0]).children;
  if (first?.type !== 'yaml') return entries;
  const document = parseDocument(first.value, { logLevel: 'silent' });
  if (document.errors.length > 0) return entries;
  const value: unknown = document.toJS({ maxAliasCount: 0 });
  if (typeof value !== 'object' || value === null) return entries;
  for (const [name, entry] of Object.entries(value)) {
    if (typeof entry === 'string' || typeof entry === 'number') entries.set(name.toLowerCase(), String(entry));
  }
  return entries;
}
