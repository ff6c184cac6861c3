import { raisedDigits } from '../raisedDigits.ts';
import type { LeftOutReason, SourceLine, SourcePlace } from '../readDocument.ts';
import { isContentsField } from './bodyBlocks.ts';
import type { ListLabel } from './listLabels.ts';
import { type NoteMarks, noteKey } from './noteMarks.ts';
import { symbolCharacter } from './symbolCharacter.ts';
import { paragraphRole, type WordStyles } from './wordStyles.ts';
import { child, isOn, valueAt, type Xml } from './xmlTree.ts';

/** What a Word file consists of, for the reading of its lines. */
export interface WordParts {
  readonly document: Xml;
  /** Notes by `footnote/3`. */
  readonly notes: ReadonlyMap<string, Xml>;
  readonly headers: readonly Xml[];
  readonly footers: readonly Xml[];
  readonly comments: readonly Xml[];
  readonly styles: WordStyles;
  readonly marks: NoteMarks;
  readonly labels: ReadonlyMap<Xml, ListLabel>;
}

/** The lines of a Word file and where its paragraphs begin in them. */
export interface WordLines {
  readonly lines: readonly SourceLine[];
  readonly lineOf: ReadonlyMap<Xml, number>;
}

/**
 * The lines of a Word file, straight from its text nodes: a paragraph is a line, and so is what follows a break in it. The
 * outline is not asked. Notes and boxes follow the paragraph or the table they belong to.
 *
 * @param parts the file
 */
export function wordLines(parts: WordParts): WordLines {
  const reader = new LineReader(parts);
  parts.headers.forEach((part) => reader.all(part, 'running-header', { part: 'Kopfzeile' }));
  reader.body(parts.document, {});
  // A note that nothing refers to any more is shown to nobody.
  parts.notes.forEach((note, key) => {
    if (!reader.notesRead.has(key)) reader.all(note, 'hidden-text', placeOfNote(key, ''));
  });
  parts.footers.forEach((part) => reader.all(part, 'running-footer', { part: 'Fußzeile' }));
  parts.comments.forEach((part) => reader.all(part, 'comment', { part: 'Kommentar' }));
  return { lines: reader.lines, lineOf: reader.lineOf };
}

const placeOfNote = (key: string, mark: string): SourcePlace => ({
  part: `${key.startsWith('footnote') ? 'Fußnote' : 'Endnote'} ${mark.replace(/[[\]]/g, '')}`.trim(),
});

/** Text that has been met and is not yet a line. */
interface Found {
  shown: string;
  deleted: string;
  hidden: string;
  readonly notes: string[];
  readonly boxes: Xml[];
}

const found = (): Found => ({ shown: '', deleted: '', hidden: '', notes: [], boxes: [] });

/** What holds paragraphs of its own: none of them goes on behind its end. */
const ENDS_PARAGRAPHS: ReadonlySet<string> = new Set(['w:body', 'w:tc', 'w:txbxContent', 'w:footnote', 'w:endnote']);

class LineReader {
  readonly lines: SourceLine[] = [];
  readonly lineOf = new Map<Xml, number>();
  readonly notesRead = new Set<string>();
  readonly #parts: WordParts;
  /** Text of paragraphs whose end a tracked change takes away. */
  #open = found();
  #last: Xml | null = null;
  /** Notes and boxes of paragraphs that are lines already, kept until their table ends. */
  #waiting: Pick<Found, 'notes' | 'boxes'>[] = [];
  #tables = 0;

  constructor(parts: WordParts) {
    this.#parts = parts;
  }

  /** Every paragraph of a part that is no part of the contract. */
  all(node: Xml, reason: LeftOutReason, place: SourcePlace): void {
    if (node.name === 'mc:Fallback') return;
    if (node.name === 'w:p') {
      const text = found();
      this.#gather(node, text);
      this.#add(`${text.shown}${text.deleted}${text.hidden}`, reason, place);
      for (const box of text.boxes) this.all(box, reason, place);
    } else for (const inner of node.children) this.all(inner, reason, place);
  }

  /** Paragraphs and tables in the order of reading. */
  body(node: Xml, place: SourcePlace): void {
    for (const one of node.children) {
      if (one.name === 'w:p') this.#paragraph(one, place);
      else if (one.name === 'w:tbl') this.#table(one, place);
      else if (isContentsField(one)) this.all(one, 'table-of-contents', place);
      else if (one.name === 'w:tr' && child(one, 'w:trPr', 'w:del') !== undefined) this.all(one, 'deleted-text', place);
      else if (one.name === 'mc:Fallback' && child(node, 'mc:Choice') !== undefined) continue;
      else if (!one.name.endsWith('Pr')) this.body(one, place);
    }
    if (ENDS_PARAGRAPHS.has(node.name)) this.#end(place);
  }

  #table(table: Xml, place: SourcePlace): void {
    this.#end(place);
    this.#tables++;
    this.body(table, place);
    this.#tables--;
    if (this.#tables === 0) this.#besides(place);
  }

  #paragraph(paragraph: Xml, place: SourcePlace): void {
    this.lineOf.set(paragraph, this.lines.length);
    this.#gather(paragraph, this.#open);
    this.#last = paragraph;
    const mark = child(paragraph, 'w:pPr', 'w:rPr');
    if (child(mark, 'w:del') === undefined && child(mark, 'w:moveFrom') === undefined) this.#end(place);
  }

  /** The text that has been gathered becomes lines; its last paragraph says what they are. */
  #end(place: SourcePlace): void {
    const last = this.#last;
    if (last === null) return;
    const { shown, deleted, hidden, notes, boxes } = this.#open;
    this.#last = null;
    this.#open = found();
    if (paragraphRole(last, this.#parts.styles).role === 'contents') {
      this.#add(shown, 'table-of-contents', place);
      for (const box of boxes) this.all(box, 'table-of-contents', place);
    } else {
      this.#add(shown, null, place, this.#parts.labels.get(last)?.text);
      this.#waiting.push({ notes, boxes });
    }
    this.#add(deleted, 'deleted-text', place);
    this.#add(hidden, 'hidden-text', place);
    if (this.#tables === 0) this.#besides(place);
  }

  /** Notes and boxes that belong to what has been read. */
  #besides(place: SourcePlace): void {
    const waiting = this.#waiting;
    this.#waiting = [];
    for (const { notes, boxes } of waiting) {
      for (const key of notes) this.#note(key);
      for (const box of boxes) this.body(box, { ...place, part: 'Textfeld' });
    }
  }

  #note(key: string): void {
    const note = this.#parts.notes.get(key);
    if (note === undefined || this.notesRead.has(key)) return;
    this.notesRead.add(key);
    const mark = this.#parts.marks.get(key) ?? '';
    if (mark !== '') this.#open.shown = `${mark} `;
    this.body(note, placeOfNote(key, mark));
  }

  #add(text: string, leftOut: LeftOutReason | null, place: SourcePlace, generated = ''): void {
    const lines = text.split('\n').filter((line, i) => line.trim() !== '' || (i === 0 && generated !== ''));
    lines.forEach((line, i) => {
      const restored = i === 0 && generated !== '' ? { generated } : {};
      this.lines.push({ text: line.trim(), place, leftOut, joins: 'space', ...restored });
    });
  }

  #gather(node: Xml, into: Found): void {
    for (const one of node.children) {
      if (one.name === 'w:del' || one.name === 'w:moveFrom') into.deleted += `${plainText(one)} `;
      else if (one.name === 'w:txbxContent') into.boxes.push(one);
      else if (one.name === 'mc:Fallback' && child(node, 'mc:Choice') !== undefined) continue;
      else if (one.name === 'w:r' && this.#isHidden(one, node)) into.hidden += `${plainText(one)} `;
      else if (['w:pPr', 'w:rPr', 'w:rt', 'w:instrText'].includes(one.name)) continue;
      else if (noteKey(one) !== null) this.#noteMark(noteKey(one) ?? '', into);
      else {
        into.shown += shownText(one, node);
        this.#gather(one, into);
      }
    }
  }

  #noteMark(key: string, into: Found): void {
    into.shown += this.#parts.marks.get(key) ?? '';
    into.notes.push(key);
  }

  #isHidden(run: Xml, parent: Xml): boolean {
    const own = isOn(child(run, 'w:rPr', 'w:vanish'));
    if (own !== undefined) return own;
    const { styles } = this.#parts;
    const byStyle = [
      ...styles.chain(valueAt(run, 'w:rPr', 'w:rStyle')),
      ...(parent.name === 'w:p' ? styles.ofParagraph(parent) : []),
    ];
    return byStyle.find(({ isHidden }) => isHidden !== undefined)?.isHidden ?? false;
  }
}

/** The text of everything below an element, deleted or not. */
const plainText = (node: Xml): string =>
  node.name === '#text' ? node.text : node.name === 'w:tab' ? ' ' : node.children.map(plainText).join('');

/** What an element shows itself, its children not counted. */
function shownText(node: Xml, parent: Xml): string {
  switch (node.name) {
    case 'w:t':
    case 'm:t': {
      const text = node.children
        .map((one) => one.text)
        .join('')
        .replaceAll('\u00AD', '')
        .replace(/[\t\r\n]/g, ' ');
      return valueAt(parent, 'w:rPr', 'w:vertAlign') === 'superscript' ? raisedDigits(text) : text;
    }
    case 'w:tab':
    case 'w:ptab':
      return '\t';
    case 'w:cr':
      return '\n';
    case 'w:br':
      return (node.attributes['w:type'] ?? 'textWrapping') === 'textWrapping' ? '\n' : ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbolCharacter(node.attributes['w:char'] ?? '', node.attributes['w:font'] ?? '');
    case 'w:fldChar': {
      const box = child(node, 'w:ffData', 'w:checkBox');
      if (box === undefined) return '';
      return (isOn(child(box, 'w:checked')) ?? isOn(child(box, 'w:default'))) === true ? '☒' : '☐';
    }
    default:
      return '';
  }
}
