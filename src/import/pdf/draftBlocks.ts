import type { DraftBlock, DraftCell, DraftItem, DraftLines } from './draftBlock.ts';
import { draftLines } from './draftLines.ts';
import type { StructureNode } from './glyphRun.ts';
import type { MarkedRun, MarkedRuns } from './markedRuns.ts';

type Element = StructureNode & { readonly type: 'element' };

const INLINE = new Set(
  'Span Link Quote Em Strong Code Reference Annot Ruby RB RT Warichu NonStruct BibEntry Form Lbl Sub'.split(' '),
);
const BLOCK = new Set(
  'P H H1 H2 H3 H4 H5 H6 Title L LI LBody Table TR TH TD TOC TOCI BlockQuote Caption Sect Art Part Div Figure'.split(
    ' ',
  ),
);

/**
 * The blocks of a tagged PDF, by its structure tree alone.
 *
 * @param tree the tree of the whole text
 * @param marked the runs of each piece of marked content; runs that are left out are not in it
 */
export function draftBlocks(tree: StructureNode, marked: MarkedRuns): readonly DraftBlock[] {
  return group(tree.type === 'element' ? tree.children : [tree], []);

  /** `prefix`: runs of a label in front of what comes first. */
  function group(nodes: readonly StructureNode[], prefix: readonly MarkedRun[]): readonly DraftBlock[] {
    const blocks: DraftBlock[] = [];
    let open: MarkedRun[] = [...prefix];
    let isLabelAlone = prefix.length > 0;
    const close = (): void => {
      const lines = draftLines(open, 0);
      if (lines.lines.length > 0) blocks.push({ type: 'paragraph', lines });
      open = [];
    };
    for (const node of nodes) {
      if (isInline(node)) {
        const runs = runsOf(node);
        if (!isLabelAlone && breaks(open, runs)) close();
        open.push(...runs);
        isLabelAlone &&= runs.length === 0;
        continue;
      }
      if (!isLabelAlone) close();
      const found = blocksOf(node, open);
      if (found.length > 0) [open, isLabelAlone] = [[], false];
      blocks.push(...found);
    }
    close();
    return blocks;
  }

  function blocksOf(node: StructureNode, prefix: readonly MarkedRun[]): readonly DraftBlock[] {
    if (node.type === 'content' || !marked.hasText(node)) return [];
    if (node.role === 'TOC' || node.role === 'TOCI') {
      return [{ type: 'contents', lines: draftLines([...prefix, ...runsOf(node)], 0) }];
    }
    if (node.role === 'L') return list(node, prefix);
    if (node.role === 'LI') return list({ ...node, role: 'L', children: [node] }, prefix);
    if (node.role === 'Table') return [...group([], prefix), ...table(node)];
    if (holdsBlocks(node)) return group(node.children, prefix);
    const lines = draftLines([...prefix, ...runsOf(node)], 0);
    if (lines.lines.length === 0) return [];
    const depth = /^H([1-6])$/.exec(node.role)?.[1];
    if (depth !== undefined) return [{ type: 'heading', depth: Number(depth), lines }];
    return [
      node.role === 'H' || node.role === 'Title' ? { type: 'heading', depth: 1, lines } : { type: 'paragraph', lines },
    ];
  }

  function list(node: Element, prefix: readonly MarkedRun[]): readonly DraftBlock[] {
    const items = listItems(node);
    const kinds = items.map(({ label }) => labelKind(label));
    const isBullets = kinds.every((kind) => kind === 'bullet');
    const isOrdered = kinds.every((kind) => kind === 'number') && items.length > 1;
    if (prefix.length > 0 || !(isBullets || isOrdered)) {
      return items.flatMap(({ item, runs }, i) => itemBlocks(item, i === 0 ? [...prefix, ...runs] : runs));
    }
    if (isBullets) {
      const blocks = items.map(({ item, runs, label }) => withLabel(itemBlocks(item, runs), label));
      return [{ type: 'bullets', items: blocks }];
    }
    const ordered = items.map(
      ({ item, runs, label }): DraftItem => ({ label, blocks: withLabel(itemBlocks(item, runs), label) }),
    );
    return [{ type: 'ordered', items: ordered }];
  }

  interface ListItem {
    /** What stands in the item besides its label; also a list inside it that is told beside it. */
    readonly item: readonly StructureNode[];
    readonly runs: readonly MarkedRun[];
    readonly label: string;
  }

  function listItems(node: Element): readonly ListItem[] {
    const items: ListItem[] = [];
    for (const child of node.children.filter(marked.hasText)) {
      const last = items.at(-1);
      const isItem = child.type === 'element' && child.role === 'LI';
      if (!isItem && last !== undefined) {
        items[items.length - 1] = { ...last, item: [...last.item, child] };
        continue;
      }
      const parts = isItem ? child.children : [child];
      const label = parts.find((part) => part.type === 'element' && part.role === 'Lbl' && marked.hasText(part));
      const runs = label === undefined ? [] : runsOf(label);
      const item = parts.filter((part) => part !== label);
      items.push({
        item,
        runs,
        label: draftLines(runs, 0)
          .lines.map(({ text }) => text)
          .join(' '),
      });
    }
    return items;
  }

  function itemBlocks(item: readonly StructureNode[], runs: readonly MarkedRun[]): readonly DraftBlock[] {
    return group(item.filter(marked.hasText), runs);
  }

  function table(node: Element): readonly DraftBlock[] {
    const rows = descendants(node, 'TR').map((row) =>
      row.children.flatMap((cell): readonly DraftCell[] =>
        cell.type === 'element' && (cell.role === 'TH' || cell.role === 'TD') ? [cellOf(cell)] : [],
      ),
    );
    const caption = node.children.filter((child) => child.type === 'element' && child.role === 'Caption');
    const filled = rows.filter((cells) => cells.some((cell) => cell.length > 0));
    return [...caption.flatMap((child) => blocksOf(child, [])), ...(filled.length > 0 ? [tableOf(filled)] : [])];
  }

  function tableOf(rows: readonly (readonly DraftCell[])[]): DraftBlock {
    const columns = Math.max(...rows.map((cells) => cells.length));
    const padded = rows.map((cells) => Array.from({ length: columns }, (_, i) => cells[i] ?? []));
    return { type: 'table', rows: padded };
  }

  function cellOf(cell: Element): DraftCell {
    return group(cell.children, []).flatMap(paragraphsOf);
  }

  function runsOf(node: StructureNode): readonly MarkedRun[] {
    if (node.type === 'content') return marked.runsOf(node.mark);
    const runs = node.children.flatMap(runsOf);
    // A soft hyphen is told as what the hyphen at the end of the line stands for.
    return node.alt === '\u00AD' ? runs.map((run) => ({ ...run, isDivision: true })) : runs;
  }
}

/** What stands in a cell as paragraphs: lists and tables inside a cell lose their form, not their words. */
function paragraphsOf(block: DraftBlock): readonly DraftLines[] {
  if (block.type === 'bullets') return block.items.flat().flatMap(paragraphsOf).map(unlabelled);
  if (block.type === 'ordered')
    return block.items.flatMap(({ blocks }) => blocks.flatMap(paragraphsOf)).map(unlabelled);
  if (block.type === 'table') return block.rows.flat(2);
  return [block.lines];
}

const unlabelled = (lines: DraftLines): DraftLines => ({ ...lines, labelLength: 0 });

const holdsBlocks = (node: StructureNode): boolean =>
  node.type === 'element' && node.children.some((child) => isBlock(child) || holdsBlocks(child));

const isBlock = (node: StructureNode): boolean => node.type === 'element' && BLOCK.has(node.role);

const isInline = (node: StructureNode): boolean =>
  node.type === 'content' || (INLINE.has(node.role) && !holdsBlocks(node));

function descendants(node: Element, role: string): readonly Element[] {
  return node.children.flatMap((child): readonly Element[] => {
    if (child.type !== 'element') return [];
    return child.role === role ? [child] : descendants(child, role);
  });
}

/** Whether inline content beside a block begins anew on a line of its own. */
function breaks(open: readonly MarkedRun[], next: readonly MarkedRun[]): boolean {
  const [before, after] = [open.at(-1), next[0]];
  if (before === undefined || after === undefined) return false;
  return before.page === after.page && after.y - before.y > 1.6 * after.size;
}

type ListLabel = 'bullet' | 'number' | 'other';

/** Labels that are written in the contract, "(1)" and "a)" and "5.2", are words; clauses are made of them later. */
function labelKind(label: string): ListLabel {
  if (label === '' || /^[•◦▪▫●○■□–—‣⁃∙·*➢✓❖-]$/.test(label)) return 'bullet';
  return /^\d{1,3}[.)]$/.test(label) ? 'number' : 'other';
}

/** The first line of the blocks begins with the label, which is no word of theirs. */
function withLabel(blocks: readonly DraftBlock[], label: string): readonly DraftBlock[] {
  const [first, ...rest] = blocks;
  if (first === undefined || !('lines' in first)) return blocks;
  return [{ ...first, lines: { ...first.lines, labelLength: label.length } }, ...rest];
}
