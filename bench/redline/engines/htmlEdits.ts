import type { TextEdit } from './textEdit.ts';

/**
 * Lines as HTML, one paragraph each.
 *
 * @param text lines, each with a line feed at its end
 */
export function paragraphsHtml(text: string): string {
  return text
    .replace(/\n$/, '')
    .split('\n')
    .map((line) => `<p>${line.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')}</p>`)
    .join('');
}

/**
 * Reads edits back from HTML with `ins` and `del`: the end of a paragraph is a line feed.
 *
 * @param html output of an engine that compares HTML
 */
export function htmlEdits(html: string): readonly TextEdit[] {
  const edits: TextEdit[] = [];
  let inserted = 0;
  let deleted = 0;
  const add = (text: string): void => {
    if (text !== '') edits.push({ change: deleted > 0 ? 'delete' : inserted > 0 ? 'insert' : 'keep', text });
  };
  for (const [part] of html.matchAll(/<[^>]*>|[^<]+/gu)) {
    const tag = /^<(\/?)(\w+)/.exec(part);
    if (tag === null) add(part.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&amp;', '&'));
    else if (tag[2] === 'ins') inserted += tag[1] === '/' ? -1 : 1;
    else if (tag[2] === 'del') deleted += tag[1] === '/' ? -1 : 1;
    else if (tag[2] === 'p' && tag[1] === '/') add('\n');
  }
  return edits;
}
