import { child, descendants, docxParts, readXml, type Xml } from './docxParts.ts';

/**
 * The text of a Word file as lines, read as anyone would who knows nothing of the contract: a paragraph is a line, a
 * break begins a new one, a row of a table is a line with a tab between its cells, a bullet of a list stands before its
 * text, and the tab after a label is a blank.
 *
 * @param docx the file
 */
export function docxLines(docx: Uint8Array): readonly string[] {
  const parts = docxParts(docx);
  const bullets = bulletTexts(readXml(parts.get('word/numbering.xml') ?? ''));
  const body = child(readXml(parts.get('word/document.xml') ?? ''), 'w:body');
  return (body?.children ?? []).flatMap((block) => {
    if (block.name === 'w:tbl') return descendants(block, 'w:tr').map(rowText);
    if (block.name === 'w:p' && !isTableEnd(block)) return [paragraphText(block, bullets)];
    return [];
  });
}

/** A table needs a paragraph after it, which is empty and has a style of its own. */
function isTableEnd(paragraph: Xml): boolean {
  return styleOf(paragraph) === 'ContractTableEnd' && runText(paragraph) === '';
}

/** The style of a paragraph, or undefined where it is the usual one. */
export function styleOf(paragraph: Xml): string | undefined {
  return child(paragraph, 'w:pPr', 'w:pStyle')?.attributes['w:val'];
}

const rowText = (row: Xml): string =>
  descendants(row, 'w:tc')
    .map((cell) => descendants(cell, 'w:p').map(runText).join('\n'))
    .join('\t');

function paragraphText(paragraph: Xml, bullets: ReadonlyMap<string, string>): string {
  const text = runText(paragraph).replace('\t', ' ');
  const list = child(paragraph, 'w:pPr', 'w:numPr', 'w:numId')?.attributes['w:val'];
  if (list === undefined) return text;
  const level = child(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl')?.attributes['w:val'];
  const bullet = bullets.get(`${list}/${level}`) ?? '';
  return text === '' ? bullet : `${bullet} ${text}`;
}

/** Text, tabs and breaks below an element; tab stops in the properties of a paragraph have the name of a tab too. */
export function runText(parent: Xml): string {
  return parent.children
    .map((one): string => {
      if (one.name === 'w:pPr' || one.name === 'w:instrText') return '';
      if (one.name === 'w:tab') return '\t';
      if (one.name === 'w:br') return '\n';
      if (one.name === 'w:t') return one.children.map(({ text }) => text).join('');
      return runText(one);
    })
    .join('');
}

/** The text before an item by `list/level`. */
function bulletTexts(numbering: Xml): ReadonlyMap<string, string> {
  const abstracts = new Map(
    descendants(numbering, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'], one] as const),
  );
  return new Map(
    descendants(numbering, 'w:num').flatMap((list) => {
      const abstract = abstracts.get(child(list, 'w:abstractNumId')?.attributes['w:val']);
      return (abstract === undefined ? [] : descendants(abstract, 'w:lvl')).map((level): readonly [string, string] => [
        `${list.attributes['w:numId']}/${level.attributes['w:ilvl']}`,
        child(level, 'w:lvlText')?.attributes['w:val'] ?? '',
      ]);
    }),
  );
}
