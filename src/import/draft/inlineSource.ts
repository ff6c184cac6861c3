import { inlineText } from '../../agreement/canonicalText.ts';
import type { Inline } from '../../agreement/wording.ts';
import { escapedText, plainStart, unlinked } from './escapedText.ts';

/** Where inline content is written, and how. */
export interface InlinePlace {
  /** A cell of a table cannot hold a line break. */
  readonly inTable: boolean;
  /** Whether something stands before the first line, so that it cannot begin with a label or a mark of Markdown. */
  readonly follows: boolean;
  /** Without bold and italic, with blanks as the words they show, and without links. */
  readonly isPlain: boolean;
}

/**
 * Inline content as the source of a contract.
 *
 * @param content inline content of a wording
 * @param place where it is written
 */
export function inlineSource(content: readonly Inline[], place: InlinePlace): string {
  const source = sourceOf(place.isPlain ? unmarked(content) : content, place);
  // A break where no words are would be a line with a backslash alone.
  const lines = source.split('\n').filter((line) => !/^[\s\u00A0]*$/.test(line));
  return lines.map((line, i) => (i === 0 && place.follows ? line : plainStart(line))).join('\\\n');
}

const unmarked = (content: readonly Inline[]): readonly Inline[] =>
  content.flatMap((inline): readonly Inline[] => {
    if (inline.type === 'field') return [{ type: 'text', text: `[${inline.label}]` }];
    return 'content' in inline ? unmarked(inline.content) : [inline];
  });

/** Inline content piece by piece; whether marks are understood depends on what stands around them. */
function sourceOf(content: readonly Inline[], place: InlinePlace): string {
  const words = content.map((inline) => inlineText([inline]));
  return content
    .map((inline, i) =>
      one(
        inline,
        place,
        words.slice(0, i).join('').slice(-1) +
          words
            .slice(i + 1)
            .join('')
            .charAt(0),
      ),
    )
    .join('');
}

function one(inline: Inline, place: InlinePlace, around: string): string {
  switch (inline.type) {
    case 'text':
      return place.isPlain
        ? unlinked(escapedText(inline.text, place.inTable))
        : escapedText(inline.text, place.inTable);
    case 'break':
      return place.inTable ? ' ' : '\n';
    case 'field':
      return `<Field label="${attribute(inline.label)}" />`;
    case 'link':
      return `[${sourceOf(inline.content, place)}](${target(inline.href)})`;
    default:
      return marked(inline.type === 'strong' ? '**' : '*', sourceOf(inline.content, place), around);
  }
}

/** Marks have to stand close around words and apart from others, else Markdown shows them. */
function marked(mark: string, source: string, around: string): string {
  const [, before = '', words = '', after = ''] = /^([\s\u00A0]*)([\s\S]*?)([\s\u00A0]*)$/.exec(source) ?? [];
  return words === '' || /[\p{L}\p{N}]/u.test(around) ? source : `${before}${mark}${words}${mark}${after}`;
}

/** A value of an attribute in double quotes. */
export const attribute = (value: string): string => value.replace(/&/g, '&amp;').replace(/"/g, '&quot;');

const target = (href: string): string => (/[\s()<>\\]/.test(href) ? `<${href.replace(/[<>\\]/g, '\\$&')}>` : href);
