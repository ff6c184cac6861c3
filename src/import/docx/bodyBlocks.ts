import { child, type Xml } from './xmlTree.ts';

/** A paragraph or a table where it stands, whatever it is wrapped in. */
export type BodyBlock =
  | {
      readonly type: 'paragraph';
      /** Several where the mark between them is deleted: they read as one, with the properties of the last. */
      readonly paragraphs: readonly Xml[];
      /** What text boxes in it hold (`w:txbxContent`). */
      readonly boxes: readonly Xml[];
    }
  | { readonly type: 'table'; readonly table: Xml; readonly cells: readonly Xml[] }
  /** Another document, embedded as it is. */
  | { readonly type: 'embedded' };

/** Elements around blocks and runs that have no meaning of their own for the text. */
export const WRAPPERS: ReadonlySet<string> = new Set([
  'w:sdt',
  'w:sdtContent',
  'w:customXml',
  'w:smartTag',
  'w:ins',
  'w:moveTo',
  'w:dir',
  'w:bdo',
]);

/**
 * Paragraphs and tables in the order of reading. A table of contents that Word made is left out.
 *
 * @param nodes children of the body, of a cell, of a note
 */
export function bodyBlocks(nodes: readonly Xml[]): readonly BodyBlock[] {
  const blocks: BodyBlock[] = [];
  let open: Xml[] = [];
  const end = (): void => {
    if (open.length > 0) blocks.push({ type: 'paragraph', paragraphs: open, boxes: open.flatMap(boxesIn) });
    open = [];
  };
  for (const node of unwrapped(nodes)) {
    if (node.name === 'w:p') {
      open.push(node);
      if (!isMarkDeleted(node)) end();
      continue;
    }
    if (node.name === 'w:tbl' || node.name === 'w:altChunk') end();
    if (node.name === 'w:tbl') blocks.push({ type: 'table', table: node, cells: tableRows(node).flatMap(rowCells) });
    else if (node.name === 'w:altChunk') blocks.push({ type: 'embedded' });
  }
  end();
  return blocks;
}

function unwrapped(nodes: readonly Xml[]): readonly Xml[] {
  return nodes.flatMap((node): readonly Xml[] => {
    if (isContentsField(node)) return [];
    if (node.name === 'mc:AlternateContent') return unwrapped(chosen(node)?.children ?? []);
    return WRAPPERS.has(node.name) ? unwrapped(node.children) : [node];
  });
}

/** The form of content for programs that understand it; the other one says the same again. */
export function chosen(alternatives: Xml): Xml | undefined {
  return child(alternatives, 'mc:Choice') ?? child(alternatives, 'mc:Fallback');
}

/** A table of contents, put in as one thing. */
export function isContentsField(node: Xml): boolean {
  const gallery = child(node, 'w:sdtPr', 'w:docPartObj', 'w:docPartGallery')?.attributes['w:val'];
  return node.name === 'w:sdt' && gallery === 'Table of Contents';
}

/** Whether a tracked change takes the end of a paragraph away. */
function isMarkDeleted(paragraph: Xml): boolean {
  const mark = child(paragraph, 'w:pPr', 'w:rPr');
  return child(mark, 'w:del') !== undefined || child(mark, 'w:moveFrom') !== undefined;
}

function boxesIn(node: Xml): readonly Xml[] {
  return node.children.flatMap((one): readonly Xml[] => {
    if (one.name === 'w:txbxContent') return [one];
    if (one.name === 'w:del' || one.name === 'w:moveFrom') return [];
    if (one.name === 'mc:AlternateContent')
      return boxesIn({ ...one, children: [chosen(one)].flatMap((it) => it ?? []) });
    return boxesIn(one);
  });
}

/** The rows of a table without those that a tracked change takes away. */
export function tableRows(table: Xml): readonly Xml[] {
  return unwrapped(table.children).filter(
    (node) => node.name === 'w:tr' && child(node, 'w:trPr', 'w:del') === undefined,
  );
}

/** The cells of a row. */
export function rowCells(row: Xml): readonly Xml[] {
  return unwrapped(row.children).filter(({ name }) => name === 'w:tc');
}
