import type { PhrasingContent } from 'mdast';
import type { Inline } from './wording.ts';

/**
 * Inline Markdown as inline content of a wording.
 *
 * A soft line break is a space, runs of ASCII spaces are one space, spaces at the edges and around hard breaks go;
 * no-break spaces stay. Text is otherwise taken over letter by letter.
 *
 * @param nodes children of a paragraph, heading or cell that the contract format allows
 * @param skip number of characters to leave out at the start: a label that has been read already
 */
export function inlineContent(nodes: readonly PhrasingContent[], skip = 0): readonly Inline[] {
  const state = { skip, atEdge: true };
  return trimEnd(convert(nodes, state));
}

/** How far a run of text has come: what is still to be skipped, and whether a space here would be a second one. */
interface RunState {
  skip: number;
  atEdge: boolean;
}

function convert(nodes: readonly PhrasingContent[], state: RunState): readonly Inline[] {
  return nodes.flatMap((node): readonly Inline[] => {
    switch (node.type) {
      case 'text': {
        const text = collapse(node.value, state);
        return text === '' ? [] : [{ type: 'text', text }];
      }
      case 'strong':
      case 'emphasis':
        return [{ type: node.type, content: convert(node.children, state) }];
      case 'link':
        return [{ type: 'link', href: node.url, content: convert(node.children, state) }];
      case 'break':
        state.atEdge = true;
        return [{ type: 'break' }];
      case 'mdxJsxTextElement':
        state.atEdge = false;
        return [{ type: 'field', label: attributeOf(node) }];
      default:
        return [];
    }
  });
}

function collapse(value: string, state: RunState): string {
  const rest = value.slice(state.skip);
  state.skip = Math.max(0, state.skip - value.length);
  // A label may be followed by a no-break space instead of a space; neither belongs to the text.
  const unlabelled = rest === value ? value : rest.replace(/^\u00A0/, '');
  const collapsed = unlabelled.replace(/[ \n]+/g, ' ');
  const text = state.atEdge ? collapsed.replace(/^ /, '') : collapsed;
  if (text !== '') state.atEdge = text.endsWith(' ');
  return text;
}

/** Inline content without a space at its end or before a hard break. */
function trimEnd(content: readonly Inline[]): readonly Inline[] {
  return content.flatMap((inline, i): readonly Inline[] => {
    const next = content[i + 1];
    if (next !== undefined && !beginsWithBreak(next)) return [inline];
    if (inline.type === 'text') {
      const text = inline.text.replace(/ $/, '');
      return text === '' ? [] : [{ type: 'text', text }];
    }
    return 'content' in inline ? [{ ...inline, content: trimEnd(inline.content) }] : [inline];
  });
}

const beginsWithBreak = (inline: Inline): boolean =>
  inline.type === 'break' ||
  ('content' in inline && inline.content[0] !== undefined && beginsWithBreak(inline.content[0]));

/** The value of the one attribute of an element that the subset has let through, with single spaces like all text. */
export function attributeOf(element: { readonly attributes: readonly { readonly value?: unknown }[] }): string {
  return String(element.attributes[0]?.value ?? '')
    .replace(/[ ]+/g, ' ')
    .trim();
}
