import type { Place } from '../agreement/problem.ts';

/**
 * Where an entry of the front matter stands.
 *
 * @param source a source whose front matter has been read
 * @param name name of the entry
 * @returns its place, or that of the front matter where it has no such entry
 */
export function frontMatterPlace(source: string, name: string): Place {
  const [head = ''] = /^---[\s\S]*?\n---/.exec(source) ?? [];
  const line = head.split('\n').findIndex((text) => new RegExp(`^["']?${name}["']?[ ]*:`).test(text));
  return { line: Math.max(line, 0) + 1, column: 1 };
}
