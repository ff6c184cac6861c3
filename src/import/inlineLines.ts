import type { Inline } from '../agreement/wording.ts';

/** A line of a paragraph as it stands in the source, with what ends it: a hard break or the mere end of a line. */
export interface InlineLine {
  readonly content: readonly Inline[];
  readonly end: 'hard' | 'soft';
}

/**
 * The lines of a paragraph. Ends of lines inside markup are none.
 *
 * @param content inline content whose text may hold line feeds
 */
export function inlineLines(content: readonly Inline[]): readonly InlineLine[] {
  const lines: InlineLine[] = [];
  let open: Inline[] = [];
  const end = (kind: InlineLine['end']): void => {
    lines.push({ content: open, end: kind });
    open = [];
  };
  for (const inline of content) {
    if (inline.type === 'break') end('hard');
    else if (inline.type === 'text') {
      inline.text.split('\n').forEach((text, i) => {
        if (i > 0) end('soft');
        if (text !== '') open.push({ type: 'text', text });
      });
    } else open.push(inline);
  }
  end('soft');
  return lines;
}

/** Lines as one paragraph again. */
export function joinedLines(lines: readonly InlineLine[]): readonly Inline[] {
  return lines.flatMap(({ content, end }, i): readonly Inline[] => {
    if (i === lines.length - 1) return content;
    return [...content, end === 'hard' ? { type: 'break' } : { type: 'text', text: '\n' }];
  });
}

/**
 * Inline content without its first characters: a label that has been read.
 *
 * @param length number of characters of text to leave out; the spaces after them go as well
 */
export function withoutStart(content: readonly Inline[], length: number): readonly Inline[] {
  const state = { left: length, isDone: false };
  const cut = (inlines: readonly Inline[]): readonly Inline[] =>
    inlines.flatMap((inline): readonly Inline[] => {
      if (state.isDone) return [inline];
      if (inline.type === 'text') {
        const rest = inline.text.slice(state.left);
        state.left = Math.max(0, state.left - inline.text.length);
        const text = state.left > 0 ? '' : rest.replace(/^[ \u00A0\n\t]+/, '');
        state.isDone = text !== '';
        return text === '' ? [] : [{ type: 'text', text }];
      }
      if (!('content' in inline)) {
        state.isDone = true;
        return [inline];
      }
      return [{ ...inline, content: cut(inline.content) }];
    });
  return cut(content);
}
