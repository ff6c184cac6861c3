import type { Inline } from '../agreement/wording.ts';

/**
 * Inline content as a wording holds it: ends of lines, tabs and runs of spaces are one space; spaces at the edges and
 * around hard breaks go; markup around nothing goes. No-break spaces stay, but not at the edges, where nobody sees them.
 *
 * @param content inline content as it was read
 */
export function inlineTidy(content: readonly Inline[]): readonly Inline[] {
  const state: Edge = { isSpaced: true, isStart: true };
  const edge = edgeTrimmed(collapsed(content, state));
  return withoutEdgeBreaks(merged(edge));
}

// Line and paragraph separators, form feeds and the like would tear a line of the canonical text apart.
const SPACES = /[ \t\n\v\f\r\u0085\u2028\u2029]+/gu;

/** What stands before the next piece: a space, or nothing at all on its line. */
interface Edge {
  isSpaced: boolean;
  isStart: boolean;
}

function collapsed(content: readonly Inline[], state: Edge): readonly Inline[] {
  return content.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'text') {
      const single = inline.text.replace(SPACES, ' ');
      const text = state.isStart
        ? single.replace(/^[ \u00A0\u202F]+/, '')
        : single.replace(state.isSpaced ? /^ / : '', '');
      if (text !== '') Object.assign(state, { isSpaced: text.endsWith(' '), isStart: false });
      return text === '' ? [] : [{ type: 'text', text }];
    }
    if (inline.type === 'break') {
      Object.assign(state, { isSpaced: true, isStart: true });
      return [inline];
    }
    if (inline.type === 'field') {
      Object.assign(state, { isSpaced: false, isStart: false });
      const label = inline.label.replace(SPACES, ' ').trim();
      return label === '' ? [] : [{ type: 'field', label }];
    }
    const inner = collapsed(inline.content, state);
    return inner.length === 0 ? [] : [{ ...inline, content: inner }];
  });
}

/** Without the space at the end and before hard breaks. */
function edgeTrimmed(content: readonly Inline[]): readonly Inline[] {
  const reversed: Inline[] = [];
  let atEdge = true;
  const trim = (inline: Inline): Inline | null => {
    if (inline.type === 'break') {
      atEdge = true;
      return inline;
    }
    if (inline.type === 'text') {
      const text = atEdge ? inline.text.replace(/[ \u00A0\u202F]+$/, '') : inline.text;
      if (text !== '') atEdge = false;
      return text === '' ? null : { type: 'text', text };
    }
    if (inline.type === 'field') {
      atEdge = false;
      return inline;
    }
    const inner = inline.content.toReversed().flatMap((child) => trim(child) ?? []);
    return inner.length === 0 ? null : { ...inline, content: inner.toReversed() };
  };
  for (const inline of content.toReversed()) {
    const kept = trim(inline);
    if (kept !== null) reversed.push(kept);
  }
  return reversed.toReversed();
}

/** Neighbouring pieces of plain text as one. */
function merged(content: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  for (const inline of content) {
    const last = all.at(-1);
    if (inline.type === 'text' && last?.type === 'text')
      all[all.length - 1] = { type: 'text', text: last.text + inline.text };
    else all.push('content' in inline ? { ...inline, content: merged(inline.content) } : inline);
  }
  return all;
}

function withoutEdgeBreaks(content: readonly Inline[]): readonly Inline[] {
  const isBreak = (inline: Inline): boolean => inline.type === 'break';
  const from = content.findIndex((inline) => !isBreak(inline));
  const to = content.findLastIndex((inline) => !isBreak(inline));
  return from === -1 ? [] : content.slice(from, to + 1);
}
