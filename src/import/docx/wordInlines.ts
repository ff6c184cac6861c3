import type { Inline } from '../../agreement/wording.ts';
import { inlinesFromPieces, type Piece } from '../inlinesFromPieces.ts';
import { raisedDigits } from '../raisedDigits.ts';
import { chosen } from './bodyBlocks.ts';
import { type NoteMarks, noteKey } from './noteMarks.ts';
import { symbolCharacter } from './symbolCharacter.ts';
import type { Relationship } from './wordPackage.ts';
import type { WordStyle, WordStyles } from './wordStyles.ts';
import { child, isOn, valueAt, type Xml } from './xmlTree.ts';

/** What running text in a Word file refers to. */
export interface InlineContext {
  readonly styles: WordStyles;
  readonly marks: NoteMarks;
  readonly links: ReadonlyMap<string, string>;
}

/** The text of a paragraph, and what stands in it that is no running text. */
export interface ParagraphContent {
  readonly content: readonly Inline[];
  /** Notes it refers to: `footnote/3`. */
  readonly notes: readonly string[];
  readonly hasPicture: boolean;
}

/**
 * Addresses of links by the id of their relationship; others than web and mail addresses are no links of a contract.
 *
 * @param relationships those of the part that holds the text
 */
export function linkTargets(relationships: readonly Relationship[]): ReadonlyMap<string, string> {
  return new Map(
    relationships
      .filter(({ type, isExternal, target }) => type === 'hyperlink' && isExternal && isAddress(target))
      .map(({ id, target }) => [id, target]),
  );
}

const isAddress = (target: string): boolean => /^(?:https?:\/\/|mailto:)[^\s<>"]+$/i.test(target);

/**
 * The text of a paragraph with its links, bold and italic type. Text that is deleted or hidden is left out.
 *
 * @param paragraphs one `w:p`, or several that read as one
 * @param plain bold and italic type that says nothing here: that of the style of a heading
 */
export function wordInlines(
  paragraphs: readonly Xml[],
  context: InlineContext,
  plain: 'styles-count' | 'heading',
): ParagraphContent {
  const state: State = { pieces: [], notes: [], fields: [], hasPicture: false };
  for (const paragraph of paragraphs) {
    const styles = plain === 'heading' ? [] : context.styles.ofParagraph(paragraph);
    state.fields.length = 0;
    visitAll(paragraph.children, { context, styles, href: null }, state);
  }
  return { content: inlinesFromPieces(state.pieces), notes: state.notes, hasPicture: state.hasPicture };
}

interface State {
  readonly pieces: Piece[];
  readonly notes: string[];
  /** Fields that are open, with their code. */
  readonly fields: { code: string; href: string | null }[];
  hasPicture: boolean;
}

interface Around {
  readonly context: InlineContext;
  readonly styles: readonly WordStyle[];
  readonly href: string | null;
}

const SKIPPED: ReadonlySet<string> = new Set([
  'w:pPr',
  'w:del',
  'w:moveFrom',
  'w:sdtPr',
  'w:sdtEndPr',
  'w:customXmlPr',
  'w:smartTagPr',
  'w:txbxContent',
  'w:rt',
]);

function visitAll(nodes: readonly Xml[], around: Around, state: State): void {
  for (const node of nodes) {
    if (SKIPPED.has(node.name)) continue;
    if (node.name === 'w:r') visitRun(node, around, state);
    else if (node.name === 'mc:AlternateContent') visitAll(chosen(node)?.children ?? [], around, state);
    else if (node.name === 'w:hyperlink') {
      const href = around.context.links.get(node.attributes['r:id'] ?? '') ?? null;
      visitAll(node.children, { ...around, href: href ?? around.href }, state);
    } else if (node.name === 'm:t') state.pieces.push({ ...look(undefined, around, state), text: textOf(node) });
    else visitAll(node.children, around, state);
  }
}

function visitRun(run: Xml, around: Around, state: State): void {
  const properties = child(run, 'w:rPr');
  if (isHidden(properties, around)) return;
  for (const node of run.children) {
    const text = characters(node, properties, around.context.marks);
    if (node.name === 'w:fldChar') field(node, state);
    else if (node.name === 'w:instrText') addCode(textOf(node), state);
    else if (node.name === 'w:drawing' || node.name === 'w:pict' || node.name === 'w:object') {
      state.hasPicture ||= hasPicture(node);
    } else if (['mc:AlternateContent', 'w:ruby'].includes(node.name)) visitAll([node], around, state);
    const key = noteKey(node);
    if (key !== null) state.notes.push(key);
    if (isBreak(node)) state.pieces.push({ ...look(properties, around, state), text: null });
    else if (text !== '') state.pieces.push({ ...look(properties, around, state), text });
  }
}

const isBreak = ({ name, attributes }: Xml): boolean =>
  name === 'w:cr' || (name === 'w:br' && (attributes['w:type'] ?? 'textWrapping') === 'textWrapping');

/** What an element of a run adds to the text. */
function characters(node: Xml, properties: Xml | undefined, marks: NoteMarks): string {
  switch (node.name) {
    case 'w:t': {
      // White space that is typed into the XML is no more than a space.
      const text = textOf(node)
        .replaceAll('\u00AD', '')
        .replace(/[\t\r\n]/g, ' ');
      return valueAt(properties, 'w:vertAlign') === 'superscript' ? raisedDigits(text) : text;
    }
    case 'w:tab':
    case 'w:ptab':
    case 'w:br':
      return ' ';
    case 'w:noBreakHyphen':
      return '\u2011';
    case 'w:sym':
      return symbolCharacter(node.attributes['w:char'] ?? '', node.attributes['w:font'] ?? '');
    case 'w:footnoteReference':
    case 'w:endnoteReference':
      return marks.get(noteKey(node) ?? '') ?? '';
    case 'w:fldChar':
      return checkbox(node);
    default:
      return '';
  }
}

const textOf = (node: Xml): string => node.children.map(({ text }) => text).join('');

/** A box of an old form, which has no text of its own. */
function checkbox(node: Xml): string {
  const box = child(node, 'w:ffData', 'w:checkBox');
  if (box === undefined) return '';
  return (isOn(child(box, 'w:checked')) ?? isOn(child(box, 'w:default'))) === true ? '☒' : '☐';
}

function field({ attributes }: Xml, { fields }: State): void {
  const type = attributes['w:fldCharType'];
  const open = fields.at(-1);
  if (type === 'begin') fields.push({ code: '', href: null });
  else if (type === 'end') fields.pop();
  else if (type === 'separate' && open !== undefined) {
    const [, target = ''] = /^\s*HYPERLINK\s+"([^"]*)"/i.exec(open.code) ?? [];
    open.href = isAddress(target) ? target : null;
  }
}

function addCode(code: string, { fields }: State): void {
  const open = fields.at(-1);
  if (open !== undefined) open.code += code;
}

const hasPicture = (node: Xml): boolean =>
  ['pic:pic', 'v:imagedata', 'c:chart', 'dgm:relIds'].includes(node.name) || node.children.some(hasPicture);

function isHidden(properties: Xml | undefined, { context, styles }: Around): boolean {
  const own = isOn(child(properties, 'w:vanish'));
  const byStyle = [...context.styles.chain(valueAt(properties, 'w:rStyle')), ...styles];
  return own ?? byStyle.find((style) => style.isHidden !== undefined)?.isHidden ?? false;
}

function look(
  properties: Xml | undefined,
  { context, styles, href }: Around,
  { fields }: State,
): Pick<Piece, 'isBold' | 'isItalic' | 'href'> {
  const byStyle = [...context.styles.chain(valueAt(properties, 'w:rStyle')), ...styles];
  const bold = isOn(child(properties, 'w:b')) ?? byStyle.find(({ isBold }) => isBold !== undefined)?.isBold;
  const italic = isOn(child(properties, 'w:i')) ?? byStyle.find(({ isItalic }) => isItalic !== undefined)?.isItalic;
  const own = fields.findLast((open) => open.href !== null)?.href ?? null;
  return { isBold: bold ?? false, isItalic: italic ?? false, href: href ?? own };
}
