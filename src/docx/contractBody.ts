import { AlignmentType, Bookmark, type FileChild, Paragraph, type ParagraphChild, Tab, TextRun } from 'docx';
import { allClauses } from '../agreement/allClauses.ts';
import { inlineText } from '../agreement/canonicalText.ts';
import type { Block, Clause, ContractLanguage, Inline, Wording } from '../agreement/wording.ts';
import { editionLine, signatureTable } from '../agreement/wordingLines.ts';
import { bookmarkNames } from './bookmarkNames.ts';
import { clausePlace, hangsAtMargin, itemColumn, labelColumn, OUTERMOST, type Place } from './clausePlace.ts';
import { BULLETS, DEEPEST_BULLET, DEEPEST_HEADING, STYLE } from './contractStyles.ts';
import { contractTable, signatureBlock } from './contractTables.ts';
import { inlineRuns, type LinkTargets } from './inlineRuns.ts';
import { BULLET_INDENT } from './measures.ts';

/** What is the same for the whole contract. */
interface Setting {
  readonly language: ContractLanguage;
  readonly bookmarks: ReadonlyMap<Clause, string>;
  readonly targets: LinkTargets;
  /** Width of the column in which the numbers of clauses hang. */
  readonly labels: number;
}

/** A paragraph up to this length stays on the page of the list, table or clauses that it introduces. */
const LONGEST_LEAD_IN = 300;

/**
 * Title, edition line and clauses as paragraphs and tables of Word, one paragraph for each line of the canonical text.
 *
 * @param wording the clause tree
 * @param permalink absolute URL of the version, which relative links are relative to
 */
export function contractBody(wording: Wording, permalink: string): FileChild[] {
  const setting = settingOf(wording, permalink);
  return [
    new Paragraph({ style: STYLE.title, children: [new TextRun(wording.title)] }),
    new Paragraph({ style: STYLE.subtitle, children: [new TextRun(editionLine(wording))] }),
    ...blockParts(wording.opening, setting, OUTERMOST, false),
    ...clauseList(wording.clauses, setting, OUTERMOST),
  ];
}

function settingOf(wording: Wording, permalink: string): Setting {
  const clauses = allClauses(wording);
  const bookmarks = bookmarkNames(wording);
  // Of clauses with the same id, which no parser lets pass, links lead to the first.
  const byId = new Map([...bookmarks].reverse().map(([{ id }, name]) => [id, name]));
  return {
    language: wording.language,
    bookmarks,
    targets: { bookmarks: byId, permalink },
    labels: labelColumn(clauses.filter(({ kind }) => hangsAtMargin(kind))),
  };
}

function clauseList(clauses: readonly Clause[], setting: Setting, place: Place): readonly FileChild[] {
  const inText = clauses.filter(({ kind }) => !place.hanging.includes(kind) && kind !== 'annex');
  const items = itemColumn(inText);
  return clauses.flatMap((clause) => clauseParts(clause, setting, place, items));
}

function clauseParts(clause: Clause, setting: Setting, place: Place, items: number): readonly FileChild[] {
  const own = clausePlace(clause, place, { labels: setting.labels, items });
  const below = clause.clauses.length > 0;
  const rest = (blocks: readonly Block[]) => [
    ...blockParts(blocks, setting, own.text, below),
    ...clauseList(clause.clauses, setting, own.text),
  ];
  if (clause.heading !== null) {
    const opening = new Paragraph({
      style: `Heading${Math.min(place.level, DEEPEST_HEADING)}`,
      ...indented(own.left, own.hanging),
      ...(opensPage(clause) ? { pageBreakBefore: true } : {}),
      children: labelledRuns(clause, clause.heading, setting),
    });
    return [opening, ...rest(clause.blocks)];
  }
  const [first, ...others] = clause.blocks;
  const startsWithText = first?.type === 'paragraph';
  const content = startsWithText ? first.content : [];
  const opening = new Paragraph({
    ...indented(own.left, own.hanging),
    ...alignmentOf(content),
    ...keptWithNext(startsWithText ? leadsIn(first, others[0], below) : true),
    children: labelledRuns(clause, content, setting),
  });
  return [opening, ...rest(startsWithText ? others : clause.blocks)];
}

/** An annex begins a page, unless it is no more than a heading. */
const opensPage = ({ kind, blocks, clauses }: Clause): boolean =>
  kind === 'annex' && blocks.length + clauses.length > 0;

/** The label is followed by a tab, so that the text stands in its column; that of an annex is part of the words. */
function labelledRuns(clause: Clause, content: readonly Inline[], { bookmarks, targets }: Setting): ParagraphChild[] {
  const { kind, label } = clause;
  const gap = inlineText(content) === '' ? [] : [kind === 'annex' ? ' ' : new Tab()];
  const runs = [
    ...(label === null ? [] : [new TextRun({ children: [label, ...gap] })]),
    ...inlineRuns(content, targets),
  ];
  const id = bookmarks.get(clause);
  if (id === undefined) return runs;
  return [new Bookmark({ id, children: runs })];
}

function blockParts(
  blocks: readonly Block[],
  setting: Setting,
  place: Place,
  clausesFollow: boolean,
): readonly FileChild[] {
  return blocks.flatMap((block, index) => {
    if (block.type !== 'paragraph') return blockPart(block, setting, place);
    const keepNext = leadsIn(block, blocks[index + 1], clausesFollow);
    return [textParagraph(block.content, setting, place, keepNext)];
  });
}

function blockPart(
  block: Exclude<Block, { readonly type: 'paragraph' }>,
  setting: Setting,
  place: Place,
): readonly FileChild[] {
  switch (block.type) {
    case 'bullets':
      return block.items.flatMap((item) => bulletParts(item, setting, place));
    case 'items':
      return clauseList(block.clauses, setting, { ...place, hanging: [] });
    case 'table':
      return contractTable(block.head, block.rows, place.left, setting.targets);
    case 'signatures': {
      const { head, rows } = signatureTable(block.parties, setting.language);
      return signatureBlock(head, rows, place.left, setting.targets);
    }
  }
}

function bulletParts(item: readonly Block[], setting: Setting, place: Place): readonly FileChild[] {
  const [first, ...others] = item;
  const startsWithText = first?.type === 'paragraph';
  const left = place.left + BULLET_INDENT;
  const opening = new Paragraph({
    style: STYLE.listItem,
    numbering: { reference: BULLETS, level: Math.min(place.bullets, DEEPEST_BULLET) },
    ...indented(left, BULLET_INDENT),
    ...alignmentOf(startsWithText ? first.content : []),
    ...keptWithNext(startsWithText ? leadsIn(first, others[0], false) : first !== undefined),
    children: startsWithText ? [...inlineRuns(first.content, setting.targets)] : [],
  });
  const inside: Place = { ...place, left, hanging: [], bullets: place.bullets + 1 };
  return [opening, ...blockParts(startsWithText ? others : item, setting, inside, false)];
}

function textParagraph(content: readonly Inline[], setting: Setting, place: Place, keepNext: boolean): Paragraph {
  return new Paragraph({
    ...(place.bullets > 0 ? { style: STYLE.listItem } : {}),
    ...indented(place.left, 0),
    ...alignmentOf(content),
    ...keptWithNext(keepNext),
    children: [...inlineRuns(content, setting.targets)],
  });
}

/** Said only where it differs from the style: what is said outright could no longer be changed in the style. */
const indented = (left: number, hanging: number) => (left === 0 && hanging === 0 ? {} : { indent: { left, hanging } });

const keptWithNext = (keepNext: boolean): { readonly keepNext?: true } => (keepNext ? { keepNext } : {});

/** Word would stretch a line that ends with a break over the whole width. */
const alignmentOf = (content: readonly Inline[]): { readonly alignment?: 'left' } =>
  inlineText(content).includes('\n') ? { alignment: AlignmentType.LEFT } : {};

/** Whether a paragraph introduces what follows and should not be parted from it by the end of a page. */
function leadsIn(
  paragraph: Extract<Block, { readonly type: 'paragraph' }>,
  next: Block | undefined,
  clausesFollow: boolean,
): boolean {
  const beforeList = next === undefined ? clausesFollow : next.type !== 'paragraph';
  return beforeList && inlineText(paragraph.content).length <= LONGEST_LEAD_IN;
}
