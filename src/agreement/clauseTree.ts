import type {
  BlockContent,
  DefinitionContent,
  Heading,
  List,
  ListItem,
  Paragraph,
  Root,
  RootContent,
  Table,
  TableCell,
} from 'mdast';
import type { MdxJsxFlowElement } from 'mdast-util-mdx';
import { inlineText } from './canonicalText.ts';
import { attributeOf, inlineContent } from './inlineContent.ts';
import { type Label, labelOf } from './label.ts';
import { checkContinuation, checkItemText, checkListStart } from './listChecks.ts';
import { addressBelow, type OpenClause, parentOf } from './nesting.ts';
import { sliceOf, startOf } from './nodePlace.ts';
import { checkForgottenHeading, checkGluedLabel, checkMarkedLabel, paragraphLabel } from './paragraphLabel.ts';
import { type Place, type Problem, problem } from './problem.ts';
import { slug } from './slug.ts';
import type { Block, Clause, Inline, LabelKind, TableRow } from './wording.ts';
import { claim, type Workshop } from './workshop.ts';

type Node = RootContent | BlockContent | DefinitionContent;

/** A clause while its content is being collected. */
interface GrowingClause extends Omit<Clause, 'blocks' | 'clauses'> {
  readonly blocks: Block[];
  readonly clauses: GrowingClause[];
}

interface Body {
  readonly blocks: readonly Block[];
  readonly clauses: readonly Clause[];
}

/**
 * Sorts the blocks of a contract into its clauses: a label opens a clause, every other block belongs to the clause
 * before it. Labels are recognised and never generated.
 *
 * @param tree a syntax tree in which the contract format found nothing to refuse
 * @param source the source the tree was parsed from, to read labels and list numbers as they are written
 */
export function clauseTree(
  tree: Root,
  source: string,
): Body & { readonly problems: readonly Problem[]; readonly places: ReadonlyMap<object, Place> } {
  const shop: Workshop = { source, problems: [], addresses: new Map(), places: new Map() };
  const body = collect(tree.children, null, shop);
  return { ...body, problems: shop.problems, places: shop.places };
}

function collect(nodes: readonly Node[], base: OpenClause | null, shop: Workshop): Body {
  const blocks: Block[] = [];
  const clauses: GrowingClause[] = [];
  let open: readonly { readonly at: OpenClause; readonly clause: GrowingClause }[] = [];

  const add = (block: Block, node: Node): void => {
    shop.places.set(block, startOf(node));
    (open.at(-1)?.clause.blocks ?? blocks).push(block);
  };
  const enter = (at: OpenClause, clause: GrowingClause, node: Node): void => {
    shop.places.set(clause, startOf(node));
    const parent = open.findIndex((entry) => entry.at === at.parent);
    open = open.slice(0, parent + 1);
    (open.at(-1)?.clause.clauses ?? clauses).push(clause);
    open = [...open, { at, clause }];
  };
  const here = (): readonly OpenClause[] => [...(base === null ? [] : [base]), ...open.map(({ at }) => at)];

  nodes.forEach((node, i) => {
    switch (node.type) {
      case 'heading':
        if (base !== null) shop.problems.push(inItem(node));
        return openHeading(node, here(), shop, enter);
      case 'paragraph':
        return openParagraph(node, here(), shop, enter, add);
      case 'list':
        if (base === null) checkListStart(node, nodes[i - 1], shop);
        return add(listBlock(node, here().at(-1) ?? null, shop), node);
      case 'table':
        return add(tableBlock(node, shop), node);
      case 'mdxJsxFlowElement':
        return add(elementBlock(node), node);
    }
  });
  return { blocks, clauses };
}

function openHeading(
  node: Heading,
  open: readonly OpenClause[],
  shop: Workshop,
  enter: (at: OpenClause, clause: GrowingClause, node: Node) => void,
): void {
  const place = startOf(node);
  const first = node.children[0];
  const written = sliceOf(node, shop.source);
  if (!/^#+(?:[ ]|$)/.test(written)) {
    shop.problems.push(problem('heading-form', place, 'The underlined text is read as a heading.'));
    return;
  }
  if (/[ ]#+[ ]*$/.test(written) && node.children.length > 0) {
    shop.problems.push(problem('heading-form', place, 'The # at the end of the heading would vanish.'));
  }
  const raw = written.replace(/^#+[ ]*/, '');
  const label = first?.type === 'text' ? labelOf(raw, 'heading') : null;
  const heading = contentOf(node, label, shop);
  checkMarkedLabel(heading, label, 'heading', place, shop);
  checkGluedLabel(node, label, 'heading', shop);
  const words = inlineText(heading);
  if (label === null && slug(words) === '') {
    shop.problems.push(problem('heading-empty', place, 'The heading has no words.'));
    return;
  }
  const found = parentOf(label, node.depth, open);
  if (found === 'none') {
    shop.problems.push(outOfPlace(label, open, place));
    return;
  }
  if (!found.depthFits) {
    shop.problems.push(
      problem('heading-level', place, `The heading "${words || label?.literal}" is on the wrong level.`),
    );
  }
  const number = label?.number ?? slug(words);
  const at: OpenClause = {
    kind: label?.kind ?? 'unnumbered',
    number,
    id: addressBelow(found.parent, label?.kind ?? 'unnumbered', number),
    depth: node.depth,
    parent: found.parent,
  };
  claim(at.id, label?.literal ?? words, place, shop);
  enter(at, growing(at.id, at.kind, label?.literal ?? null, heading), node);
}

function openParagraph(
  node: Paragraph,
  open: readonly OpenClause[],
  shop: Workshop,
  enter: (at: OpenClause, clause: GrowingClause, node: Node) => void,
  add: (block: Block, node: Node) => void,
): void {
  const place = startOf(node);
  const label = paragraphLabel(node, shop);
  const content = contentOf(node, label, shop);
  const paragraph: readonly Block[] = content.length === 0 ? [] : [{ type: 'paragraph', content }];
  const found = label === null ? 'none' : parentOf(label, null, open);
  if (label !== null && found === 'none') shop.problems.push(outOfPlace(label, open, place));
  if (label === null) checkForgottenHeading(node, shop);
  if (label === null || found === 'none') {
    for (const block of paragraph) add(block, node);
    return;
  }
  const at: OpenClause = {
    kind: label.kind,
    number: label.number,
    id: addressBelow(found.parent, label.kind, label.number),
    depth: null,
    parent: found.parent,
  };
  claim(at.id, label.literal, place, shop);
  const clause = growing(at.id, label.kind, label.literal, null);
  for (const block of paragraph) shop.places.set(block, place);
  clause.blocks.push(...paragraph);
  enter(at, clause, node);
}

/** Inline content after a label; complains where a reader would see an empty line or could not see an edge. */
function contentOf(node: Heading | Paragraph | TableCell, label: Label | null, shop: Workshop): readonly Inline[] {
  const content = inlineContent(node.children, label?.literal.length ?? 0);
  const lines = inlineText(content).split('\n');
  if (lines.length > 1 && lines.includes('')) {
    shop.problems.push(problem('stray-backslash', startOf(node), 'A line break stands where no words are.'));
  }
  if (lines.some((line) => /^[\u00A0\u202F]|[\u00A0\u202F]$/.test(line))) {
    const message = 'A no-break space stands at the edge of the text, where nobody sees it.';
    shop.problems.push(problem('hidden-character', startOf(node), message));
  }
  return content;
}

function elementBlock(node: MdxJsxFlowElement): Block {
  if (node.name !== 'Signatures') return { type: 'paragraph', content: [{ type: 'field', label: attributeOf(node) }] };
  const parties = attributeOf(node).split(',');
  return { type: 'signatures', parties: parties.map((party) => party.trim()) };
}

function listBlock(list: List, parent: OpenClause | null, shop: Workshop): Block {
  for (const item of list.children) checkContinuation(item, shop);
  if (!list.ordered) return { type: 'bullets', items: list.children.map((item) => bulletItem(item, parent, shop)) };
  const start = list.start ?? 1;
  const clauses = list.children.map((item, i): Clause => {
    const place = startOf(item);
    const literal = /^\d+[.)]/.exec(sliceOf(item, shop.source))?.[0] ?? '';
    const number = literal.slice(0, -1);
    if (number !== String(start + i) || start + i > 200) {
      const shown = `"${literal}" would be shown as ${start + i}.`;
      const message = number === String(start + i) ? `"${literal}" begins a list, which is hardly meant.` : shown;
      shop.problems.push(problem('list-number-changed', place, message));
    }
    const at: OpenClause = { kind: 'item', number, id: addressBelow(parent, 'item', number), depth: null, parent };
    claim(at.id, literal, place, shop);
    checkItemText(item, shop);
    const body = collect(item.children, at, shop);
    const clause: Clause = { id: at.id, kind: 'item', label: literal, heading: null, ...body };
    shop.places.set(clause, place);
    return clause;
  });
  return { type: 'items', clauses };
}

function bulletItem(item: ListItem, parent: OpenClause | null, shop: Workshop): readonly Block[] {
  return item.children.flatMap((node) => {
    const blocks = bulletBlocks(node, parent, shop);
    for (const block of blocks) shop.places.set(block, startOf(node));
    return blocks;
  });
}

function bulletBlocks(node: Node, parent: OpenClause | null, shop: Workshop): readonly Block[] {
  if (node.type === 'list') return [listBlock(node, parent, shop)];
  if (node.type === 'table') return [tableBlock(node, shop)];
  if (node.type === 'mdxJsxFlowElement' && node.name === 'Field') return [elementBlock(node)];
  if (node.type === 'paragraph') {
    const label = paragraphLabel(node, shop);
    if (label !== null) {
      const message = `The label "${label.literal}" stands in an item of a bullet list.`;
      shop.problems.push(problem('label-out-of-place', startOf(node), message));
    }
    return [{ type: 'paragraph', content: contentOf(node, null, shop) }];
  }
  shop.problems.push(inItem(node));
  return [];
}

const inItem = (node: Node): Problem =>
  problem('not-supported', startOf(node), 'Only text, lists and tables may stand in a list item.');

function tableBlock(table: Table, shop: Workshop): Block {
  const [head = [], ...rows] = table.children.map((row): TableRow => {
    const cells: TableRow = row.children.map((cell) => contentOf(cell, null, shop));
    shop.places.set(cells, startOf(row));
    return cells;
  });
  return { type: 'table', head, rows };
}

function growing(id: string, kind: LabelKind, label: string | null, heading: readonly Inline[] | null): GrowingClause {
  return { id, kind, label, heading, blocks: [], clauses: [] };
}

function outOfPlace(label: Label | null, open: readonly OpenClause[], place: Place): Problem {
  const where = open.at(-1);
  const below = where === undefined ? 'before the first clause' : `in clause ${where.id}`;
  return problem('label-out-of-place', place, `The label "${label?.literal}" stands ${below} and does not fit there.`);
}
