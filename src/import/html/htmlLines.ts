import type { Element, Nodes, Text } from 'hast';
import { raisedDigits } from '../raisedDigits.ts';
import type { LeftOutReason, SourceLine } from '../readDocument.ts';
import { boxOf } from './htmlInlines.ts';
import type { HtmlPage, LineOf } from './htmlPage.ts';
import { elementsIn, holdsBlocks, rawText } from './htmlTree.ts';
import { standApart } from './inlineSpaces.ts';

/** The lines of a web page and where its texts begin in them. */
export interface HtmlLines {
  readonly lines: readonly SourceLine[];
  readonly lineOf: LineOf;
}

/**
 * The lines of a web page, straight from its texts in the order of reading: blocks and breaks end a line. The outline is
 * not asked. Scripts and the like hold no text.
 *
 * @param page the page
 */
export function htmlLines(page: HtmlPage): HtmlLines {
  const reader = new LineReader(page);
  reader.read(page.root, 'navigation');
  reader.end();
  return { lines: reader.lines, lineOf: reader.lineOf };
}

class LineReader {
  readonly lines: SourceLine[] = [];
  readonly lineOf = new Map<Text, number>();
  readonly #page: HtmlPage;
  #text = '';
  #reason: LeftOutReason | null = null;
  #isPiece = false;
  #isTyped = false;
  readonly #pieces: { readonly text: string; readonly reason: LeftOutReason }[] = [];
  /** Numbers of items that have begun and wait for their first text. */
  #labels: string[] = [];

  constructor(page: HtmlPage) {
    this.#page = page;
  }

  /** Everything below a node; `reason` says why it is left out, null where it is not. */
  read(node: Nodes, reason: LeftOutReason | null): void {
    if (node.type === 'text') this.#add(node, reason);
    if (!('children' in node)) return;
    const children = node.children.filter(({ type }) => type !== 'comment');
    children.forEach((one, i) => {
      const before = children[i - 1];
      if (one.type === 'element' && before?.type === 'element' && this.#areApart(before, one)) this.#text += ' ';
      if (one.type === 'element') this.#element(one, this.#reasonOf(one, reason));
      else this.read(one, this.#isMain(node) ? null : reason);
    });
  }

  #areApart(before: Element, after: Element): boolean {
    return !this.#page.reasons.has(before) && !this.#page.reasons.has(after) && standApart(before, after);
  }

  #isMain(node: Nodes): boolean {
    return node === this.#page.main;
  }

  #reasonOf(element: Element, around: LeftOutReason | null): LeftOutReason | 'no-text' | null {
    const own = this.#page.reasons.get(element);
    if (own === 'no-text') return own;
    if (own !== undefined) return around === null || around === 'navigation' ? own : around;
    return this.#isMain(element) || element === this.#page.title || this.#page.main === this.#page.root ? null : around;
  }

  #element(element: Element, reason: LeftOutReason | 'no-text' | null): void {
    if (reason === 'no-text') return;
    if (element.tagName === 'br' && this.#isPiece) this.#append(' ', reason);
    else if (element.tagName === 'br') this.end();
    else if (element.tagName === 'input') this.#append(boxOf(element), reason);
    else if (element.tagName === 'sup') this.#raised(element, reason);
    else if (element.tagName === 'q') this.#quoted(element, reason);
    else if (element.tagName === 'pre') this.#typed(element, reason);
    else if (holdsBlocks(element)) this.#block(element, reason);
    else if (reason === this.#reason || reason === null) this.read(element, reason);
    else this.#piece(element, reason);
  }

  /** A piece of a line that is left out is a line of its own behind it. */
  #piece(element: Element, reason: LeftOutReason): void {
    const [text, before, wasPiece] = [this.#text, this.#reason, this.#isPiece];
    this.#text = '';
    this.#isPiece = true;
    this.read(element, reason);
    this.#pieces.push({ text: this.#text, reason });
    this.#isPiece = wasPiece;
    this.#text = text;
    this.#reason = before;
  }

  #block(element: Element, reason: LeftOutReason | null): void {
    this.end();
    const label = reason === null ? this.#page.labels.get(element) : undefined;
    if (label !== undefined) this.#labels.push(label);
    this.read(element, reason);
    this.end();
    // An item without text shows its number to nobody who imports it.
    if (label !== undefined && this.#labels.at(-1) === label) this.#labels.pop();
  }

  #raised(element: Element, reason: LeftOutReason | null): void {
    const text = rawText(element).trim();
    const digits = raisedDigits(text);
    if (digits === text) this.read(element, reason);
    else this.#append(digits, reason);
  }

  #quoted(element: Element, reason: LeftOutReason | null): void {
    this.#append('„', reason);
    this.read(element, reason);
    this.#append('“', reason);
  }

  #typed(element: Element, reason: LeftOutReason | null): void {
    this.end();
    const wasTyped = this.#isTyped;
    this.#isTyped = !elementsIn(element).some(holdsBlocks);
    this.read(element, reason);
    this.#isTyped = wasTyped;
    this.end();
  }

  #add(text: Text, reason: LeftOutReason | null): void {
    if (text.value.trim() !== '') this.lineOf.set(text, this.lines.length);
    const shown = text.value.replaceAll('\u00AD', '');
    if (this.#isTyped && !this.#isPiece) this.#addTyped(shown, reason);
    else this.#append(shown, reason);
  }

  /** Ends of lines count where text is shown as it is typed. */
  #addTyped(text: string, reason: LeftOutReason | null): void {
    text.split('\n').forEach((line, i) => {
      if (i > 0) this.end();
      this.#append(line, reason);
    });
  }

  #append(text: string, reason: LeftOutReason | null): void {
    if (this.#text.trim() === '') this.#reason = reason;
    this.#text += text;
  }

  /** What has been gathered becomes a line. */
  end(): void {
    const text = this.#text;
    this.#text = '';
    this.#push(text, this.#reason);
    this.#reason = null;
    for (const piece of this.#pieces.splice(0)) this.#push(piece.text, piece.reason);
  }

  #push(raw: string, leftOut: LeftOutReason | null): void {
    // No-break spaces stay, but a line of nothing else is empty.
    const text = raw.replace(/[ \t\n\r\f]+/g, ' ').replace(/^ | $/g, '');
    if (text.trim() === '') return;
    const generated = leftOut === null && this.#labels.length > 0 ? { generated: this.#labels.join(' ') } : {};
    if (leftOut === null) this.#labels = [];
    this.lines.push({ text, place: {}, leftOut, joins: 'space', ...generated });
  }
}
