import type { Nodes, PhrasingContent } from 'mdast';
import { emphasisProblems } from '../../agreement/emphasis.ts';
import { sliceOf } from '../../agreement/nodePlace.ts';
import type { Inline } from '../../agreement/wording.ts';
import { attributeOf, isMarkup } from './htmlTags.ts';

/** What inline Markdown is read with. */
export interface MarkdownContext {
  readonly source: string;
  /** Addresses of links that are defined elsewhere in the text, by identifier. */
  readonly definitions: ReadonlyMap<string, string>;
}

/**
 * Inline Markdown as inline content; ends of lines stay as line feeds in its text.
 *
 * All words stay: those of images are their descriptions, and asterisks that are no marks of emphasis
 * ("Mitarbeiter*innen und Kund*innen") are text. Tags of HTML go, comments as well.
 *
 * @param nodes children of a paragraph, heading or cell
 */
export function markdownInlines(nodes: readonly PhrasingContent[], context: MarkdownContext): readonly Inline[] {
  return nodes.flatMap((node) => inlineOf(node, context));
}

function inlineOf(node: PhrasingContent, context: MarkdownContext): readonly Inline[] {
  switch (node.type) {
    case 'text':
    case 'inlineCode':
      return text(node.value);
    case 'break':
      return [{ type: 'break' }];
    case 'strong':
    case 'emphasis': {
      const content = markdownInlines(node.children, context);
      if (!isMeantAsText(node, context.source)) return [{ type: node.type, content }];
      const raw = sliceOf(node, context.source);
      const mark = raw.slice(0, node.type === 'strong' ? 2 : 1);
      return [...text(mark), ...content, ...text(mark)];
    }
    case 'link':
      return linked(node.url, markdownInlines(node.children, context));
    case 'linkReference':
      return linked(context.definitions.get(node.identifier) ?? '', markdownInlines(node.children, context));
    case 'image':
    case 'imageReference':
      return text(node.alt ?? '');
    case 'delete':
      return markdownInlines(node.children, context);
    case 'footnoteReference':
      return text(`[${node.label ?? node.identifier}]`);
    case 'html':
      return htmlInline(node.value);
    default:
      return [];
  }
}

const text = (value: string): readonly Inline[] =>
  value === '' ? [] : [{ type: 'text', text: value.replace(/\r\n?/g, '\n') }];

/** Marks that stand for themselves, as the contract format knows them. */
const isMeantAsText = (node: Nodes & { type: 'strong' | 'emphasis' }, source: string): boolean =>
  node.position !== undefined && emphasisProblems(node, source).length > 0;

/** Addresses that do something else than lead somewhere, such as `javascript:`. */
const FOREIGN_SCHEME = /^(?!https?:|mailto:|tel:)[a-z][a-z0-9+.-]*:/iu;

function linked(href: string, content: readonly Inline[]): readonly Inline[] {
  const address = href.replace(/[\p{Cc} ]+/gu, '');
  if (address === '' || FOREIGN_SCHEME.test(address)) return content;
  return [{ type: 'link', href: address, content }];
}

/** A tag between words: a line break, a blank to fill in, a picture; any other is no text. */
function htmlInline(tag: string): readonly Inline[] {
  if (!isMarkup(tag)) return text(tag);
  if (/^<br\b/i.test(tag)) return [{ type: 'break' }];
  if (/^<img\b/i.test(tag)) return text(attributeOf(tag, 'alt'));
  if (/^<Field\b/.test(tag)) return [{ type: 'field', label: attributeOf(tag, 'label') }];
  return [];
}
