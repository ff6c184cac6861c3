import type { Nodes, PhrasingContent, RootContent, TableCell } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';
import type { Block, Clause, Inline, LabelKind, TableRow, Wording } from '../../src/agreement/wording.ts';

/** A clause while it is being filled. */
interface Open {
  readonly level: number;
  readonly kind: LabelKind;
  readonly label: string | null;
  readonly heading: readonly Inline[] | null;
  readonly blocks: Block[];
  readonly below: Open[];
}

const HEADING_LABEL = /^(§§? ?\d+[a-z]*(?: bis \d+[a-z]*)?|[A-Z0-9]+(?:\.\d+)*\.)\s+/u;
const PARAGRAPH_LABEL = /^(\(\d+[a-z]*\)|[a-z]{1,2}\))\s+/u;
const PARAGRAPH_LEVEL = 10;

/**
 * Reduces somebody else's Markdown to a wording, for tests: headings and labelled paragraphs become clauses, items of
 * ordered lists sub-clauses. No reader for contracts; numbering is taken as it comes.
 *
 * @param markdown source with or without front matter
 * @param version the version to give the wording
 */
export function wordingFromMarkdown(markdown: string, version: string): Wording {
  const source = markdown.replace(/^---\n[\s\S]*?\n---\n/u, '');
  const root = unified().use(remarkParse).use(remarkGfm).parse(source);
  const top: Open = { level: 0, kind: 'unnumbered', label: null, heading: null, blocks: [], below: [] };
  const stack: Open[] = [top];
  const current = (): Open => stack.at(-1) ?? top;
  const open = (clause: Open): void => {
    while (stack.length > 1 && current().level >= clause.level) stack.pop();
    current().below.push(clause);
    stack.push(clause);
  };
  for (const node of root.children) {
    if (node.type === 'heading') {
      const { label, rest } = splitLabel(inlines(node.children), HEADING_LABEL);
      open({
        level: node.depth,
        kind: label === null ? 'unnumbered' : 'section',
        label,
        heading: rest,
        blocks: [],
        below: [],
      });
      continue;
    }
    const { label, rest } =
      node.type === 'paragraph' ? splitLabel(inlines(node.children), PARAGRAPH_LABEL) : { label: null, rest: [] };
    if (label === null) current().blocks.push(...blocksOf(node));
    else {
      const isLetter = /^[a-z]/u.test(label);
      const block: Block = { type: 'paragraph', content: rest };
      open({
        level: PARAGRAPH_LEVEL + (isLetter ? 1 : 0),
        kind: isLetter ? 'letter' : 'paragraph',
        label,
        heading: null,
        blocks: [block],
        below: [],
      });
    }
  }
  return {
    format: 1,
    title: 'Vertrag',
    version,
    stated: null,
    validFrom: null,
    language: 'de',
    opening: withIds(top, '').blocks,
    clauses: withIds(top, '').clauses,
  };
}

function withIds(clause: Open, id: string): Clause {
  const prefix = id === '' ? '' : `${id}.`;
  return {
    id,
    kind: clause.kind,
    label: clause.label,
    heading: clause.heading,
    blocks: clause.blocks.map((block, place) => blockWithIds(block, `${prefix}b${place}`)),
    clauses: clause.below.map((one, place) => withIds(one, `${prefix}${place + 1}`)),
  };
}

function blockWithIds(block: Block, id: string): Block {
  if (block.type === 'bullets')
    return {
      ...block,
      items: block.items.map((item, place) => item.map((one, at) => blockWithIds(one, `${id}.${place}.${at}`))),
    };
  if (block.type !== 'items') return block;
  return {
    ...block,
    clauses: block.clauses.map((clause, place) => {
      const own = `${id}.${place}`;
      return { ...clause, id: own, blocks: clause.blocks.map((one, at) => blockWithIds(one, `${own}.${at}`)) };
    }),
  };
}

function blocksOf(node: RootContent): readonly Block[] {
  switch (node.type) {
    case 'paragraph':
      return [{ type: 'paragraph', content: inlines(node.children) }];
    case 'table': {
      const [head, ...rows] = node.children.map(
        (row): TableRow => row.children.map((cell: TableCell) => inlines(cell.children)),
      );
      const width = head?.length ?? 0;
      const filled = rows.map((row) => [...row, ...new Array<readonly Inline[]>(width).fill([])].slice(0, width));
      return head === undefined ? [] : [{ type: 'table', head, rows: filled }];
    }
    case 'list': {
      const items = node.children.map((item) => item.children.flatMap(blocksOf));
      if (!node.ordered) return [{ type: 'bullets', items }];
      const clauses = items.map(
        (blocks, place): Clause => ({
          id: '',
          kind: 'item',
          label: `${(node.start ?? 1) + place}.`,
          heading: null,
          blocks,
          clauses: [],
        }),
      );
      return [{ type: 'items', clauses }];
    }
    case 'blockquote':
      return node.children.flatMap(blocksOf);
    case 'code':
      return [{ type: 'paragraph', content: text(node.value) }];
    default:
      return [];
  }
}

function inlines(nodes: readonly PhrasingContent[]): readonly Inline[] {
  return nodes.flatMap((node: Nodes): readonly Inline[] => {
    switch (node.type) {
      case 'text':
      case 'inlineCode':
        return text(node.value);
      case 'strong':
        return [{ type: 'strong', content: inlines(node.children) }];
      case 'emphasis':
        return [{ type: 'emphasis', content: inlines(node.children) }];
      case 'link':
        return [{ type: 'link', href: node.url, content: inlines(node.children) }];
      case 'break':
        return [{ type: 'break' }];
      case 'delete':
        return inlines(node.children);
      default:
        return [];
    }
  });
}

function text(value: string): readonly Inline[] {
  return value === '' ? [] : [{ type: 'text', text: value.replace(/[ \t\n]+/gu, ' ') }];
}

function splitLabel(content: readonly Inline[], pattern: RegExp): { label: string | null; rest: readonly Inline[] } {
  const [first, ...rest] = content;
  const found = first?.type === 'text' ? pattern.exec(first.text) : null;
  if (found === null || first?.type !== 'text') return { label: null, rest: content };
  return { label: found[1] ?? null, rest: [...text(first.text.slice(found[0].length)), ...rest] };
}
