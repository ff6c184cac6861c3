import { child, descendants, docxParts, readXml, type Xml } from './docxParts.ts';

/** The sequences of ECMA-376, part 1, with the properties that occur here. */
const ORDER: Readonly<Record<string, string>> = {
  'w:pPr': 'pStyle keepNext keepLines pageBreakBefore pBdr shd tabs suppressAutoHyphens spacing ind jc rPr pPrChange',
  'w:rPr': 'ins del moveFrom moveTo rStyle b bCs i iCs sz szCs rPrChange',
  'w:tcPr': 'tcW tcBorders shd',
  'w:tblPr': 'tblW tblInd tblBorders tblLayout tblCellMar',
};

const TRACKED = ['w:ins', 'w:del'];

/**
 * What is wrong with the tracked changes and comments of a Word file: ids that are there twice, changes without content
 * or inside each other, deleted text outside a deletion, properties out of order, comments that are not on both sides.
 *
 * @param docx the file
 */
export function trackedProblems(docx: Uint8Array): readonly string[] {
  const parts = docxParts(docx);
  const document = readXml(parts.get('word/document.xml') ?? '');
  const comments = readXml(parts.get('word/comments.xml') ?? '');
  return [
    ...idProblems(document),
    ...nestingProblems(document, null),
    ...orderProblems(document),
    ...rowProblems(document),
    ...commentProblems(document, comments),
  ];
}

function idProblems(document: Xml): readonly string[] {
  const names = [...TRACKED, 'w:pPrChange', 'w:rPrChange', 'w:bookmarkStart'];
  const ids = names.flatMap((name) => descendants(document, name).map((one) => one.attributes['w:id'] ?? ''));
  const twice = ids.filter((id, index) => ids.indexOf(id) !== index);
  return twice.map((id) => `The id ${id} is there twice.`);
}

function nestingProblems(xml: Xml, around: string | null): readonly string[] {
  return xml.children.flatMap((one): readonly string[] => {
    if (one.name === 'w:pPr' || one.name === 'w:trPr') return [];
    const isChange = TRACKED.includes(one.name);
    return [
      ...(isChange && around !== null ? [`${one.name} inside ${around}.`] : []),
      ...(isChange && one.children.length === 0 ? [`${one.name} without content.`] : []),
      ...(one.name === 'w:delText' && around !== 'w:del' ? ['Deleted text outside a deletion.'] : []),
      ...(one.name === 'w:t' && around === 'w:del' ? ['Text inside a deletion.'] : []),
      ...nestingProblems(one, isChange ? one.name : around),
    ];
  });
}

function orderProblems(document: Xml): readonly string[] {
  return Object.entries(ORDER).flatMap(([name, order]) => {
    const sequence = order.split(' ').map((one) => `w:${one}`);
    return descendants(document, name).flatMap((one) => {
      const places = one.children.map((property) => sequence.indexOf(property.name));
      const isOrdered = places.every((place, index) => place >= 0 && place > (places[index - 1] ?? -1));
      return isOrdered ? [] : [`${name}: ${one.children.map((property) => property.name).join(' ')}`];
    });
  });
}

/** In a tracked row, all text and the ends of all paragraphs are tracked in the same way. */
function rowProblems(document: Xml): readonly string[] {
  return descendants(document, 'w:tr').flatMap((row) => {
    const mark = child(row, 'w:trPr')?.children.find(({ name }) => TRACKED.includes(name))?.name;
    if (mark === undefined) return [];
    const ends = descendants(row, 'w:p').every((one) => child(one, 'w:pPr', 'w:rPr', mark) !== undefined);
    const runs =
      descendants(row, 'w:r').length === descendants(row, mark).flatMap((one) => descendants(one, 'w:r')).length;
    return ends && runs ? [] : ['A tracked row with text that is not.'];
  });
}

function commentProblems(document: Xml, comments: Xml): readonly string[] {
  const ids = (parent: Xml, name: string): string =>
    descendants(parent, name)
      .map((one) => one.attributes['w:id'] ?? '')
      .sort()
      .join(' ');
  const starts = ids(document, 'w:commentRangeStart');
  return [
    ...(ids(comments, 'w:comment') === ids(document, 'w:commentReference') ? [] : ['Comments and marks differ.']),
    ...(starts === ids(document, 'w:commentRangeEnd') ? [] : ['A range of a comment is not closed.']),
  ];
}
