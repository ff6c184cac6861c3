import type { Element, Nodes, Text } from 'hast';
import type { Inline } from '../../agreement/wording.ts';
import { inlinesFromPieces, type Piece } from '../inlinesFromPieces.ts';
import { raisedDigits } from '../raisedDigits.ts';
import type { HtmlPage } from './htmlPage.ts';
import { attribute, declared, rawText } from './htmlTree.ts';
import { standApart } from './inlineSpaces.ts';

/** A run of characters with the text node it comes from. */
export interface HtmlPiece extends Piece {
  readonly from: Text | null;
}

interface Look extends Omit<HtmlPiece, 'text'> {
  /** Whether ends of lines count, as in `pre`. */
  readonly isTyped: boolean;
}

const PLAIN: Look = { isBold: false, isItalic: false, href: null, from: null, isTyped: false };
const BOLD = new Set(['b', 'strong', 'dt', 'summary']);
const ITALIC = new Set(['i', 'em', 'cite', 'dfn', 'var']);

/**
 * The text of elements that stand in one paragraph, with links, bold and italic type.
 *
 * @param nodes the elements and texts
 * @param page the page they stand on
 */
export function htmlInlines(nodes: readonly Nodes[], page: HtmlPage): readonly Inline[] {
  return inlinesFromPieces(piecesOf(nodes, PLAIN, page));
}

/**
 * The same text as paragraphs: two breaks in a row end one.
 *
 * @param nodes the elements and texts
 * @param page the page they stand on
 * @param isTyped whether ends of lines count as breaks
 */
export function htmlParagraphs(
  nodes: readonly Nodes[],
  page: HtmlPage,
  isTyped: boolean,
): readonly (readonly HtmlPiece[])[] {
  const paragraphs: HtmlPiece[][] = [[]];
  let breaks = 0;
  for (const piece of piecesOf(nodes, { ...PLAIN, isTyped }, page)) {
    const isBlank = piece.text !== null && piece.text.trim() === '';
    if (piece.text === null) breaks++;
    else if (!isBlank) {
      if (breaks > 1) paragraphs.push([]);
      breaks = 0;
    }
    paragraphs.at(-1)?.push(piece);
  }
  return paragraphs.map((pieces) =>
    pieces.slice(0, pieces.findLastIndex(({ text }) => text !== null && text.trim() !== '') + 1),
  );
}

function piecesOf(nodes: readonly Nodes[], look: Look, page: HtmlPage): readonly HtmlPiece[] {
  const shown = nodes.filter((node) => node.type !== 'comment' && !page.reasons.has(node));
  return shown.flatMap((node, i): readonly HtmlPiece[] => {
    const before = shown[i - 1];
    const isApart = before?.type === 'element' && node.type === 'element' && standApart(before, node);
    const pieces = pieceOf(node, look, page);
    return isApart ? [{ ...look, text: ' ' }, ...pieces] : pieces;
  });
}

function pieceOf(node: Nodes, look: Look, page: HtmlPage): readonly HtmlPiece[] {
  if (node.type === 'text') return textPieces(node, look);
  if (node.type !== 'element') return [];
  switch (node.tagName) {
    case 'br':
      return [{ ...look, text: null }];
    case 'input':
      return [{ ...look, text: boxOf(node) }];
    case 'sup':
      return raised(node, look, page);
    case 'q':
      return [{ ...look, text: '„' }, ...piecesOf(node.children, look, page), { ...look, text: '“' }];
    default:
      return piecesOf(node.children, lookOf(node, look), page);
  }
}

function textPieces(node: Text, look: Look): readonly HtmlPiece[] {
  const text = node.value.replaceAll('\u00AD', '');
  const lines = look.isTyped ? text.split('\n') : [text];
  return lines.flatMap((line, i): readonly HtmlPiece[] => {
    const piece = { ...look, from: node, text: line.replace(/[ \t\n\r\f]+/g, ' ') };
    return i === 0 ? [piece] : [{ ...look, text: null }, piece];
  });
}

/** A box to tick is text that a reader sees. */
export function boxOf(input: Element): string {
  if (attribute(input, 'type') !== 'checkbox') return '';
  const { checked } = input.properties;
  return checked === undefined || checked === false ? '☐' : '☒';
}

function raised(node: Element, look: Look, page: HtmlPage): readonly HtmlPiece[] {
  const text = rawText(node).trim();
  const digits = raisedDigits(text);
  if (digits === text) return piecesOf(node.children, look, page);
  return [{ ...look, text: digits }];
}

function lookOf(element: Element, look: Look): Look {
  const weight = /^(?:bold|[5-9]00|normal|[1-4]00)$/i.exec(declared(element, 'font-weight'))?.[0];
  const slope = /^(?:italic|oblique|normal)$/i.exec(declared(element, 'font-style'))?.[0];
  const href = attribute(element, 'href');
  return {
    ...look,
    isBold: weight === undefined ? look.isBold || BOLD.has(element.tagName) : /^(?:bold|[5-9]00)$/i.test(weight),
    isItalic: slope === undefined ? look.isItalic || ITALIC.has(element.tagName) : !/normal/i.test(slope),
    href: element.tagName === 'a' && /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(href) ? href : look.href,
  };
}
