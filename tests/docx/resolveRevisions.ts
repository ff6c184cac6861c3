import { runText, styleOf } from './docxLines.ts';
import { child, docxParts, readXml, type Xml } from './docxParts.ts';

/** What becomes of all tracked changes. */
export type Resolution = 'accept' | 'reject';

const GONE: Readonly<Record<Resolution, readonly string[]>> = {
  accept: ['w:del', 'w:moveFrom'],
  reject: ['w:ins', 'w:moveTo'],
};
const STAYS: Readonly<Record<Resolution, readonly string[]>> = { accept: GONE.reject, reject: GONE.accept };

/**
 * The lines of a Word file with all changes accepted or rejected by the rules of ECMA-376, part 1, 17.13.5: content that
 * goes is dropped, a paragraph whose end goes is joined to the next one and takes its properties, a row that goes is
 * dropped, and a table without rows too.
 *
 * @param docx the file
 * @param resolution what becomes of the changes
 * @returns one text for each paragraph, and one with tabs between the cells for each row of a table
 * @throws Error where the rules leave open what is to happen
 */
export function resolvedLines(docx: Uint8Array, resolution: Resolution): readonly string[] {
  const body = child(readXml(docxParts(docx).get('word/document.xml') ?? ''), 'w:body');
  return blockLines(resolvedBlocks(body?.children ?? [], resolution));
}

/** Styles of paragraphs that are no part of the contract, whatever they say. */
const NOTES = ['RedlineTitle', 'RedlineNote'];

/** Styles of paragraphs that are no part of the contract as long as they are empty. */
const EMPTY = ['ContractTableEnd', 'RedlineGap'];

function blockLines(blocks: readonly Xml[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.name === 'w:tbl') return block.children.filter(({ name }) => name === 'w:tr').map(rowText);
    const [style, text] = [styleOf(block) ?? '', runText(block)];
    if (block.name !== 'w:p' || NOTES.includes(style) || (text.trim() === '' && EMPTY.includes(style))) return [];
    return [text.replace('\t', ' ')];
  });
}

const rowText = (row: Xml): string =>
  row.children
    .filter(({ name }) => name === 'w:tc')
    .map((cell) =>
      cell.children
        .filter(({ name }) => name === 'w:p')
        .map(runText)
        .join('\n'),
    )
    .join('\t');

function resolvedBlocks(blocks: readonly Xml[], resolution: Resolution): readonly Xml[] {
  const result: Xml[] = [];
  let joined: readonly Xml[] | null = null;
  const openEnds = (): void => {
    if (joined?.some(hasContent) === true) throw new Error('Nothing follows that a paragraph can be joined to.');
  };
  for (const block of blocks) {
    if (block.name === 'w:tbl') {
      openEnds();
      if (joined !== null) throw new Error('A paragraph whose end goes stands before a table.');
      const rows = resolvedTable(block, resolution);
      if (rows.children.some(({ name }) => name === 'w:tr')) result.push(rows);
      continue;
    }
    if (block.name !== 'w:p') continue;
    const content = resolvedContent(
      block.children.filter(({ name }) => name !== 'w:pPr'),
      resolution,
    );
    const properties = child(block, 'w:pPr');
    const mark = child(properties, 'w:rPr')?.children.map(({ name }) => name) ?? [];
    const all: readonly Xml[] = [...(joined ?? []), ...content];
    if (mark.some((name) => GONE[resolution].includes(name))) joined = all;
    else {
      const own = properties === undefined ? [] : [resolvedProperties(properties, resolution)];
      result.push({ ...block, children: [...own, ...all] });
      joined = null;
    }
  }
  openEnds();
  if (joined !== null) throw new Error('The end of the last paragraph goes.');
  return result;
}

function hasContent(xml: Xml): boolean {
  return runText({ ...xml, children: [xml] }) !== '' || xml.name === 'w:tbl';
}

function resolvedProperties(properties: Xml, resolution: Resolution): Xml {
  const before = child(properties, 'w:pPrChange', 'w:pPr');
  return resolution === 'reject' && before !== undefined ? before : properties;
}

function resolvedTable(table: Xml, resolution: Resolution): Xml {
  const children = table.children.flatMap((row): readonly Xml[] => {
    if (row.name !== 'w:tr') return [row];
    const marks = child(row, 'w:trPr')?.children.map(({ name }) => name) ?? [];
    if (marks.some((name) => GONE[resolution].includes(name))) return [];
    const cells = row.children.map((cell) =>
      cell.name === 'w:tc' ? { ...cell, children: [...resolvedBlocks(cell.children, resolution)] } : cell,
    );
    return [{ ...row, children: cells }];
  });
  return { ...table, children };
}

function resolvedContent(content: readonly Xml[], resolution: Resolution): readonly Xml[] {
  return content.flatMap((one): readonly Xml[] => {
    if (GONE[resolution].includes(one.name)) return [];
    if (STAYS[resolution].includes(one.name)) return one.children.map(asText);
    if (one.name === 'w:hyperlink') return [{ ...one, children: resolvedContent(one.children, resolution) }];
    return [one];
  });
}

/** Deleted text is text again. */
function asText(run: Xml): Xml {
  return {
    ...run,
    children: run.children.map((one) => (one.name === 'w:delText' ? { ...one, name: 'w:t' } : one)),
  };
}
