import { inlineText } from '../agreement/canonicalText.ts';
import { addressBelow, type OpenClause } from '../agreement/nesting.ts';
import { slug } from '../agreement/slug.ts';
import type { Block, Clause, Inline, LabelKind } from '../agreement/wording.ts';
import { follows, headingLabel, type ImportedLabel, paragraphLabels } from './importedLabel.ts';
import { inlineLines, joinedLines, withoutStart } from './inlineLines.ts';
import { inlineTidy } from './inlineTidy.ts';
import type { OutlineBlock, OutlineItem } from './outline.ts';

/** The clauses of a foreign text and what stands before them. */
export interface ImportedBody {
  readonly opening: readonly Block[];
  readonly clauses: readonly Clause[];
}

interface Open extends OpenClause {
  readonly parent: Open | null;
  readonly style: string;
  readonly ordinal: number;
}

interface GrowingClause extends Omit<Clause, 'blocks' | 'clauses'> {
  readonly blocks: Block[];
  readonly clauses: GrowingClause[];
}

/** Ids that are taken. */
type Ids = Map<string, number>;

/**
 * Sorts the blocks of a foreign text into clauses, with numbering recognised as well as possible: headings and
 * paragraphs with a label open a clause, every other block belongs to the clause before it. Nothing is refused and
 * nothing left out; where numbers make no sense, the text stands as it is.
 *
 * @param blocks the outline of the text
 */
export function clausesFromOutline(blocks: readonly OutlineBlock[]): ImportedBody {
  const { blocks: opening, clauses } = collect(blocks, null, new Map());
  return { opening, clauses };
}

function collect(
  outline: readonly OutlineBlock[],
  base: Open | null,
  ids: Ids,
): { readonly blocks: readonly Block[]; readonly clauses: readonly Clause[] } {
  const blocks: Block[] = [];
  const clauses: GrowingClause[] = [];
  let open: readonly { readonly at: Open; readonly clause: GrowingClause }[] = [];

  const here = (): readonly Open[] => [...(base === null ? [] : [base]), ...open.map(({ at }) => at)];
  const add = (block: Block): void => {
    (open.at(-1)?.clause.blocks ?? blocks).push(block);
  };
  const enter = (at: Open, clause: GrowingClause): void => {
    const parent = open.findIndex((entry) => entry.at === at.parent);
    open = open.slice(0, parent + 1);
    (open.at(-1)?.clause.clauses ?? clauses).push(clause);
    open = [...open, { at, clause }];
  };

  const heading = (content: readonly Inline[], depth: number): void => {
    const label = headingLabel(inlineText(content).trimStart());
    const words = headingWords(content, label);
    const parent = headingParent(label, depth, here());
    const at = opened(label, depth, parent ?? base, inlineText(words), ids);
    enter(at, growing(at, label?.literal ?? null, words));
  };
  const paragraph = (content: readonly Inline[]): void => {
    for (const piece of pieces(content, here())) {
      const label = chosenLabel(piece, here());
      if (label === null) {
        const tidy = inlineTidy(piece);
        if (tidy.length > 0) add({ type: 'paragraph', content: tidy });
        continue;
      }
      const at = opened(label, null, paragraphParent(label, here()) ?? base, '', ids);
      const clause = growing(at, label.literal, null);
      const rest = inlineTidy(withoutStart(trimmedStart(piece), label.literal.length));
      if (rest.length > 0) clause.blocks.push({ type: 'paragraph', content: rest });
      enter(at, clause);
    }
  };
  const visit = (block: OutlineBlock): void => {
    if (block.type === 'heading') heading(block.content, block.depth);
    else if (block.type === 'paragraph') {
      const depth = unmarkedHeadingDepth(block.content, here());
      if (depth === null) paragraph(block.content);
      else heading(block.content, depth);
    } else if (block.type === 'bullets') {
      // "- 1.1 Text": the numbers are the list, the dashes are its decoration.
      if (block.items.every((item) => isLabelled(item, here()))) block.items.flat().forEach(visit);
      else add({ type: 'bullets', items: block.items.map((item) => bulletItem(item, here().at(-1) ?? null, ids)) });
    } else if (block.type === 'ordered') {
      add({ type: 'items', clauses: itemClauses(block.items, here().at(-1) ?? null, ids) });
    } else add(plainBlock(block));
  };
  outline.forEach(visit);
  return { blocks, clauses };
}

function itemClauses(items: readonly OutlineItem[], parent: Open | null, ids: Ids): readonly Clause[] {
  return items.map(({ label, blocks }): Clause => {
    const number = label.replace(/[.)]$/, '');
    const id = claimed(addressBelow(parent, 'item', number), ids);
    const at: Open = { kind: 'item', number, id, depth: null, parent, style: 'item', ordinal: 0 };
    const [first, ...rest] = blocks;
    const heading = first?.type === 'heading' ? inlineTidy(first.content) : null;
    const body = collect(heading === null ? blocks : rest, at, ids);
    return { id, kind: 'item', label, heading, ...body };
  });
}

/** What stands in an item of a bullet list. Labels inside it are words: nobody refers to them. */
function bulletItem(item: readonly OutlineBlock[], parent: Open | null, ids: Ids): readonly Block[] {
  return item.flatMap((block): readonly Block[] => {
    switch (block.type) {
      case 'heading':
      case 'paragraph': {
        const content = inlineTidy(block.content);
        if (content.length === 0) return [];
        return [{ type: 'paragraph', content: block.type === 'heading' ? [{ type: 'strong', content }] : content }];
      }
      case 'bullets':
        return [{ type: 'bullets', items: block.items.map((inner) => bulletItem(inner, parent, ids)) }];
      case 'ordered':
        return [{ type: 'items', clauses: itemClauses(block.items, parent, ids) }];
      default:
        return [plainBlock(block)];
    }
  });
}

function plainBlock(block: OutlineBlock & { readonly type: 'table' | 'signatures' }): Block {
  if (block.type === 'signatures') return { type: 'signatures', parties: block.parties };
  return { type: 'table', head: block.head.map(inlineTidy), rows: block.rows.map((row) => row.map(inlineTidy)) };
}

function opened(label: ImportedLabel | null, depth: number | null, parent: Open | null, words: string, ids: Ids): Open {
  // Of a decimal number the last part is enough below the clause that has the rest.
  const isBelowOwn = label?.kind === 'decimal' && parent !== null && label.number.startsWith(`${parent.number}.`);
  const number =
    label === null ? slug(words) || 'text' : label.kind === 'section' ? sectionNumber(label) : label.number;
  const addressKind: LabelKind = label?.kind === 'decimal' && !isBelowOwn ? 'section' : (label?.kind ?? 'unnumbered');
  const id = claimed(addressBelow(parent, addressKind, number), ids);
  return {
    kind: label?.kind ?? 'unnumbered',
    number: label?.number ?? number,
    id,
    depth,
    parent,
    style: label?.style ?? '',
    ordinal: label?.ordinal ?? 0,
  };
}

/** `3` for "§ 3", but `teil-3` for "Teil 3": both may stand in one law. */
const sectionNumber = ({ literal, number }: ImportedLabel): string =>
  /^[§\d]/.test(literal) && /^\d+[a-z]*$/.test(number) ? number : slug(literal) || 'text';

/** An id that no other clause has: `5.2`, then `5.2-2`. */
function claimed(wanted: string, ids: Ids): string {
  let id = wanted;
  let count = ids.get(wanted) ?? 0;
  while (ids.has(id)) {
    count = Math.max(2, count + 1);
    id = `${wanted}-${count}`;
  }
  ids.set(id, ids.get(id) ?? 1);
  ids.set(wanted, Math.max(count, 1));
  return id;
}

function growing(at: Open, label: string | null, heading: readonly Inline[] | null): GrowingClause {
  return { id: at.id, kind: at.kind, label, heading, blocks: [], clauses: [] };
}

/** The words of a heading after its label. Bold around the whole of it says nothing. */
function headingWords(content: readonly Inline[], label: ImportedLabel | null): readonly Inline[] {
  const rest = label === null ? content : withoutStart(trimmedStart(content), label.literal.length);
  const tidy = inlineTidy(rest);
  const [only] = tidy;
  return tidy.length === 1 && only?.type === 'strong' ? only.content : tidy;
}

/** Labels are looked for behind white space at the start of a line. */
const trimmedStart = (content: readonly Inline[]): readonly Inline[] => withoutStart(content, 0);

function headingParent(label: ImportedLabel | null, depth: number, open: readonly Open[]): Open | null {
  // An annex is part of no clause, however small its heading is set.
  if (label?.kind === 'annex') return null;
  const prefix = prefixParent(label, open);
  if (prefix !== null && prefix.depth !== null && prefix.depth <= depth) return prefix;
  const holds = (clause: Open): boolean =>
    clause.depth !== null &&
    (clause.depth < depth || (clause.kind === 'annex' && clause.depth === depth && label?.kind !== 'annex'));
  return open.findLast(holds) ?? null;
}

function paragraphParent(label: ImportedLabel, open: readonly Open[]): Open | null {
  const prefix = prefixParent(label, open);
  if (prefix !== null) return prefix;
  const sibling = siblingOf(label, open);
  if (sibling !== undefined) return sibling.parent;
  const isLetter = ({ kind }: Open): boolean => kind === 'letter' || kind === 'doubleLetter';
  const begins = label.ordinal === 1;
  if (label.kind === 'letter' || label.kind === 'doubleLetter') {
    return (begins || label.kind === 'doubleLetter' ? open.at(-1) : open.findLast((one) => !isLetter(one))) ?? null;
  }
  return open.findLast((one) => !isLetter(one) && (begins || one.depth !== null || one.kind === 'item')) ?? null;
}

/** The clause whose number a decimal number begins with: `5.2` for "5.2.1". */
function prefixParent(label: ImportedLabel | null, open: readonly Open[]): Open | null {
  if (label?.kind !== 'decimal' || !label.number.includes('.')) return null;
  const prefix = label.number.slice(0, label.number.lastIndexOf('.'));
  return open.findLast(({ number, kind }) => number === prefix && kind !== 'paragraph') ?? null;
}

const siblingOf = ({ style }: ImportedLabel, open: readonly Open[]): Open | undefined =>
  open.findLast((one) => one.depth === null && one.style === style);

/** The label of a paragraph where it makes sense at this place; else null. */
function chosenLabel(content: readonly Inline[], open: readonly Open[]): ImportedLabel | null {
  const found = paragraphLabels(startOf(content));
  const goesOn = found.find((label) => {
    const sibling = siblingOf(label, open);
    return sibling !== undefined && follows(label, sibling);
  });
  return goesOn ?? found.find(({ ordinal }) => ordinal === 1) ?? found.find(({ isWeak }) => !isWeak) ?? null;
}

/** The first characters of a paragraph that are no link: a list of links is a table of contents. */
function startOf(content: readonly Inline[]): string {
  let text = '';
  for (const inline of content) {
    if (text.length > 40 || inline.type === 'link' || inline.type === 'field') break;
    text += inlineText([inline]);
  }
  return text.trimStart();
}

/** A paragraph, cut where a line in it begins the next clause of a row: "(1) … ⏎ (2) …". */
function pieces(content: readonly Inline[], open: readonly Open[]): readonly (readonly Inline[])[] {
  const lines = inlineLines(content);
  const starts = [0];
  let row = chosenLabel(lines[0]?.content ?? [], open);
  for (let i = 1; i < lines.length; i++) {
    const before = inlineText(lines[i - 1]?.content ?? []).trimEnd();
    const found = paragraphLabels(startOf(lines[i]?.content ?? []));
    const next = found.find((label) => (row === null ? beginsRow(label, before) : continuesRow(label, row, before)));
    const inner = row === null ? undefined : found.find((label) => beginsRow(label, before));
    if (next === undefined && inner === undefined) continue;
    starts.push(i);
    row = next ?? inner ?? row;
  }
  return starts.map((start, i) => joinedLines(lines.slice(start, starts[i + 1] ?? lines.length)));
}

/** A reference may stand at the start of a line as well, but hardly after the end of a sentence with the right number. */
const continuesRow = (label: ImportedLabel, row: ImportedLabel, before: string): boolean =>
  follows(label, row) &&
  (/[.;:!?]$/.test(before) || (label.kind === 'letter' && /(?:,|und|oder|and|or)$/.test(before)));

const beginsRow = (label: ImportedLabel, before: string): boolean =>
  label.ordinal === 1 && !label.isWeak && label.kind !== 'decimal' && before.endsWith(':');

const isLabelled = (item: readonly OutlineBlock[], open: readonly Open[]): boolean => {
  const [first] = item;
  return first?.type === 'paragraph' && chosenLabel(first.content, open)?.isWeak === false;
};

/** A line of its own that reads as the heading of a clause, although the source does not mark it as one. */
const HEADING_LINE =
  /^(?:§[ \u00A0]?\d+[a-z]?\b(?!.*\b(?:DSGVO|BDSG|BGB|HGB)\b)|(?:Art\.|Artikel|Article)[ \u00A0]\d+\b(?!.*\b(?:DSGVO|GDPR)\b)|(?:Anlage|Anhang|Annex|Appendix|Schedule|Exhibit)[ \u00A0]\S+[ \u00A0]?[–—:-])/;
const HEADING_LENGTH = 100;

/** The depth of a heading that is written as a paragraph; null where the paragraph is none. */
function unmarkedHeadingDepth(content: readonly Inline[], open: readonly Open[]): number | null {
  const text = inlineText(inlineTidy(content));
  if (text.length > HEADING_LENGTH || /[.,;:!?]$/.test(text)) return null;
  const label = headingLabel(text);
  const isBold = content.every((one) => one.type === 'strong' || (one.type === 'text' && one.text.trim() === ''));
  const isPlain = !text.includes('\n') && !content.some((one) => one.type === 'text' && one.text.includes('\n'));
  if (label === null || !(isBold || (isPlain && HEADING_LINE.test(text)))) return null;
  if (isBold && (label.kind === 'paragraph' || label.kind === 'letter' || label.kind === 'doubleLetter')) return null;
  const prefix = prefixParent(label, open);
  if (prefix !== null && prefix.depth !== null) return prefix.depth + 1;
  const sibling = open.findLast((one) => one.depth !== null && one.style === label.style);
  if (sibling !== undefined && sibling.depth !== null) return sibling.depth;
  if (label.kind === 'annex') return Math.min(2, ...open.flatMap(({ depth }) => depth ?? []));
  return (open.findLast(({ depth }) => depth !== null)?.depth ?? 1) + 1;
}
