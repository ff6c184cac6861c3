import type { ContractLanguage } from '../agreement/wording.ts';
import type { LineSide, Redline } from '../redline/redlineModel.ts';
import { passageMoves } from '../redline/summary/passageMoves.ts';
import { xmlElement } from '../xml/xmlElement.ts';
import { DEEPEST_HEADING, STYLE } from './contractStyles.ts';
import { BULLET_INDENT } from './measures.ts';
import { type ParagraphBlock, type RedlineBlock, redlineBlocks, shownSide, type TableBlock } from './redlineBlocks.ts';
import { redlineBookmarks } from './redlineBookmarks.ts';
import { type RedlineDocxWords, redlineDocxWords } from './redlineDocxWords.ts';
import { type LineLayout, type LineLayouts, lineLayouts } from './redlineLayout.ts';
import { type PlacedLine, placedLines } from './redlineLines.ts';
import type { RedlineMarkup } from './redlineMarkup.ts';
import { lineRemarks, type Remark } from './redlineRemarks.ts';
import { type RunSetting, runsXml } from './redlineRuns.ts';
import { NOTE_STYLE } from './redlineStyles.ts';
import { tableXml } from './redlineTable.ts';
import { lineTokens, type Token, type Tracking } from './redlineTokens.ts';

/** What the body of the file says about the two versions. */
export interface RedlineBodyFacts {
  readonly language: ContractLanguage;
  readonly old: { readonly permalink: string | null };
  readonly new: { readonly permalink: string | null };
}

/** What writing a block needs to know. */
interface Writing {
  readonly run: RunSetting;
  readonly layouts: ReadonlyMap<PlacedLine, LineLayouts>;
  readonly remarks: ReadonlyMap<PlacedLine, readonly Remark[]>;
  readonly bookmarks: ReadonlyMap<PlacedLine, string>;
  readonly words: RedlineDocxWords;
}

/** A paragraph up to this length stays on the page of the list or table that it introduces. */
const LONGEST_LEAD_IN = 300;

/**
 * Both versions as tracked paragraphs and tables of Word, without the properties of the section.
 *
 * One paragraph that is accepted or rejected is one line of the canonical text. Labels and bullets are literal, with a
 * tab for the blank after them: so a line that becomes an item of a list is a change of text like any other, which all
 * programs accept and reject alike.
 *
 * @param redline what changed
 * @param facts language and addresses
 * @param markup writes the changes
 */
export function redlineBody(redline: Redline, facts: RedlineBodyFacts, markup: RedlineMarkup): string {
  const blocks = redlineBlocks(placedLines(redline));
  const lines = blocks.flatMap((block) => (block.type === 'table' ? block.rows : block.lines));
  const layouts = lineLayouts(lines);
  const words = redlineDocxWords(facts.language);
  const bookmarks = redlineBookmarks(lines);
  const writing: Writing = {
    run: {
      markup,
      old: { bookmarks: bookmarks.old, permalink: facts.old.permalink },
      new: { bookmarks: bookmarks.new, permalink: facts.new.permalink },
    },
    layouts: new Map(lines.map((placed, index) => [placed, layouts[index] ?? { old: null, new: null }])),
    remarks: lineRemarks(lines, passageMoves(redline), words, facts.language),
    bookmarks: bookmarks.byLine,
    words,
  };
  return blocks
    .map((block, index) => {
      if (insertionsTouch(blocks, index)) markup.parted();
      markup.moving(block.moved);
      return blockXml(block, blocks[index - 1], blocks[index + 1], writing);
    })
    .join('');
}

/**
 * A paragraph that holds apart what programs would not accept or reject side by side. The blank in it is for LibreOffice,
 * which gives an empty paragraph the style of one before it that goes.
 */
const GAP = xmlElement(
  'w:p',
  {},
  xmlElement('w:pPr', {}, xmlElement('w:pStyle', { 'w:val': NOTE_STYLE.gap })),
  '<w:r><w:t xml:space="preserve"> </w:t></w:r>',
);

/** True where one insertion ends at the end of a paragraph that is not inserted, and the next begins right after it. */
function insertionsTouch(blocks: readonly RedlineBlock[], index: number): boolean {
  const [block, before, first] = [blocks[index], blocks[index - 1], blocks[index - 2]];
  if (block?.type !== 'paragraph' || before?.type !== 'paragraph' || before.end === 'inserted') return false;
  if ((blockTokens(block)[0]?.tracking ?? block.end) !== 'inserted') return false;
  const last = blockTokens(before).at(-1);
  if (last !== undefined) return last.tracking === 'inserted';
  return first?.type === 'paragraph' && first.end === 'inserted';
}

const blockTokens = ({ lines }: ParagraphBlock): readonly Token[] => lines.flatMap(lineTokens);

function blockXml(
  block: RedlineBlock,
  before: RedlineBlock | undefined,
  after: RedlineBlock | undefined,
  writing: Writing,
): string {
  if (block.type === 'table') return tableBlockXml(block, before, after, writing);
  // A paragraph whose end goes is joined to the next one, and there must be one.
  const gap = block.end !== 'kept' && after?.type !== 'paragraph' ? GAP : '';
  return paragraphXml(block, after, writing) + gap;
}

function paragraphXml(
  block: ParagraphBlock,
  after: RedlineBlock | undefined,
  { run, layouts, remarks, bookmarks }: Writing,
): string {
  const { markup } = run;
  const tokens = blockTokens(block);
  const [first] = block.lines;
  const layout = first === undefined ? { old: null, new: null } : (layouts.get(first) ?? { old: null, new: null });
  const isOld = first?.at === 'old';
  const side = first === undefined ? null : shownSide(first);
  const look = lineLook(side, isOld ? layout.old : (layout.new ?? layout.old));
  const oldLook = first?.at === 'both' && first.line.new !== null ? lineLook(first.line.old, layout.old) : look;
  const mark = markup.trackedMark(block.end);
  const properties = paragraphProperties(look, {
    keepNext: leadsIn(tokens, after),
    pageBreak: first !== undefined && opensPage(first, after),
    isBroken: tokens.some(({ text }) => text.includes('\n')),
  });
  const isOtherLook = first !== undefined && hasOtherLook(first, look, oldLook);
  return xmlElement(
    'w:p',
    {},
    xmlElementOrNothing(
      'w:pPr',
      properties,
      mark === '' ? '' : xmlElement('w:rPr', {}, mark),
      isOtherLook
        ? xmlElement(
            'w:pPrChange',
            markup.change(),
            xmlElement('w:pPr', {}, paragraphProperties(oldLook, NOTHING_ELSE)),
          )
        : '',
    ),
    ...block.lines.map((placed) => bookmarkXml(bookmarks.get(placed), markup)),
    runsXml(
      tokens,
      block.lines.flatMap((placed) => remarks.get(placed) ?? []),
      block.end,
      run,
    ),
  );
}

function bookmarkXml(name: string | undefined, markup: RedlineMarkup): string {
  if (name === undefined) return '';
  const id = markup.nextId();
  return xmlElement('w:bookmarkStart', { 'w:id': id, 'w:name': name }) + xmlElement('w:bookmarkEnd', { 'w:id': id });
}

const xmlElementOrNothing = (name: string, ...children: readonly string[]): string =>
  children.every((one) => one === '') ? '' : xmlElement(name, {}, ...children);

/** Style and place of a line. */
interface Look {
  readonly style: string | null;
  readonly left: number;
  readonly hanging: number;
}

function lineLook(side: LineSide | null, layout: LineLayout | null): Look {
  const { left, hanging, level } = layout ?? { left: 0, hanging: 0, level: 1 };
  switch (side?.kind) {
    case 'title':
      return { style: STYLE.title, left: 0, hanging: 0 };
    case 'edition':
      return { style: STYLE.subtitle, left: 0, hanging: 0 };
    case 'heading':
      return { style: `Heading${Math.min(Math.max(level, 1), DEEPEST_HEADING)}`, left, hanging };
    case 'bullet':
      return { style: STYLE.listItem, left: left + BULLET_INDENT, hanging: BULLET_INDENT };
    default:
      return { style: null, left, hanging };
  }
}

/** Said where a line became a heading or an item of a list, not where only the lines around it did. */
function hasOtherLook({ line }: PlacedLine, look: Look, oldLook: Look): boolean {
  const isCut = [line.old, line.new].some((side) => side !== null && side.piece !== 'whole');
  if (line.old?.kind === line.new?.kind && !isCut) return false;
  return look.style !== oldLook.style || look.left !== oldLook.left || look.hanging !== oldLook.hanging;
}

/** What else is said about a paragraph. */
interface Extras {
  readonly keepNext: boolean;
  readonly pageBreak: boolean;
  /** Word would stretch a line that ends with a break over the whole width. */
  readonly isBroken: boolean;
}

const NOTHING_ELSE: Extras = { keepNext: false, pageBreak: false, isBroken: false };

/** The order of these elements is fixed by the format. */
function paragraphProperties({ style, left, hanging }: Look, { keepNext, pageBreak, isBroken }: Extras): string {
  return [
    style === null ? '' : xmlElement('w:pStyle', { 'w:val': style }),
    keepNext ? '<w:keepNext/>' : '',
    pageBreak ? '<w:pageBreakBefore/>' : '',
    left === 0 && hanging === 0 ? '' : xmlElement('w:ind', { 'w:left': left, 'w:hanging': hanging }),
    isBroken ? '<w:jc w:val="left"/>' : '',
  ].join('');
}

function leadsIn(tokens: readonly Token[], after: RedlineBlock | undefined): boolean {
  if (tokens.reduce((sum, { text }) => sum + text.length, 0) > LONGEST_LEAD_IN) return false;
  if (after?.type === 'table') return true;
  const [next] = after?.lines ?? [];
  return next !== undefined && shownSide(next)?.kind === 'bullet' && next.line.old?.kind !== 'paragraph';
}

/** An annex begins a page, unless it is no more than a heading. */
function opensPage({ change, at, line }: PlacedLine, after: RedlineBlock | undefined): boolean {
  const isAnnex = (one: PlacedLine['change'] | undefined): boolean => (one?.new ?? one?.old)?.labelKind === 'annex';
  if (at === 'old' || !isAnnex(change) || (line.new ?? line.old)?.kind !== 'heading') return false;
  const [next] = after === undefined ? [] : after.type === 'table' ? after.rows : after.lines;
  return next !== undefined && (next.change === change || !isAnnex(next.change));
}

function tableBlockXml(
  table: TableBlock,
  before: RedlineBlock | undefined,
  after: RedlineBlock | undefined,
  { run, layouts, remarks, words }: Writing,
): string {
  const [first] = table.rows;
  const layout = first === undefined ? undefined : layouts.get(first);
  const left = (layout?.new ?? layout?.old)?.left ?? 0;
  const isFirstOfTwo = table.replaced && !(before?.type === 'table' && before.replaced);
  // LibreOffice keeps a row that goes if a comment is in it, so the comments of such rows stand below the table.
  const isTracked = (row: PlacedLine): boolean => row.at !== 'both';
  const below = [
    ...(isFirstOfTwo ? [{ text: words.columns, segment: null }] : []),
    ...table.rows.filter(isTracked).flatMap((row) => remarks.get(row) ?? []),
  ];
  const beside = (row: PlacedLine): readonly Remark[] => (isTracked(row) ? [] : (remarks.get(row) ?? []));
  return tableXml(table, left, beside, run) + tableEndXml(table, after, below, run);
}

/** The paragraph that ends a table goes with it, if a paragraph follows that it can be joined to. */
function tableEndXml(
  { rows }: TableBlock,
  after: RedlineBlock | undefined,
  remarks: readonly Remark[],
  run: RunSetting,
): string {
  const only = (at: PlacedLine['at']): boolean => after?.type === 'paragraph' && rows.every((row) => row.at === at);
  const end: Tracking = only('old') ? 'deleted' : only('new') ? 'inserted' : 'kept';
  const mark = run.markup.trackedMark(end);
  return xmlElement(
    'w:p',
    {},
    xmlElement(
      'w:pPr',
      {},
      xmlElement('w:pStyle', { 'w:val': STYLE.tableEnd }),
      mark === '' ? '' : xmlElement('w:rPr', {}, mark),
    ),
    runsXml([], remarks, end, run),
  );
}
