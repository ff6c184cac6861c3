import fc from 'fast-check';
import { abstractNum, lvl, num, type RawParts, startAt, style } from './rawDocx.ts';

const WORDS = ['Der', 'Anbieter', 'haftet', 'nicht', '§', '3', 'Abs.', '(2)', 'DSGVO', 'a)', '1.', 'Anlage', 'und'];

const words = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 6 }).map((some) => ` ${some.join(' ')} `);

const text = fc.oneof(words, fc.constantFrom('Daten', 'schutz', ' ', ''));

const runContent = fc.oneof(
  { weight: 6, arbitrary: text.map((value) => `<w:t xml:space="preserve">${value}</w:t>`) },
  fc.constantFrom(
    '<w:tab/>',
    '<w:br/>',
    '<w:br w:type="page"/>',
    '<w:cr/>',
    '<w:noBreakHyphen/>',
    '<w:softHyphen/>',
    '<w:sym w:font="Wingdings" w:char="F0FC"/>',
    '<w:instrText> REF x </w:instrText>',
    '<w:fldChar w:fldCharType="begin"/>',
    '<w:fldChar w:fldCharType="end"/>',
    '<w:footnoteReference w:id="1"/>',
    '<w:footnoteReference w:id="2"/>',
    '<w:endnoteReference w:id="1"/>',
    '<w:lastRenderedPageBreak/>',
  ),
);

const runProperties = fc.constantFrom(
  '',
  '<w:b/>',
  '<w:i/>',
  '<w:b/><w:i/>',
  '<w:vanish/>',
  '<w:vertAlign w:val="superscript"/>',
);

const run = fc
  .tuple(runProperties, fc.array(runContent, { maxLength: 3 }))
  .map(([properties, content]) => `<w:r><w:rPr>${properties}</w:rPr>${content.join('')}</w:r>`);

const wrap =
  (name: string, attributes = '') =>
  (content: string): string =>
    `<${name}${attributes}>${content}</${name}>`;

const runs = fc
  .array(
    fc.oneof(
      { weight: 5, arbitrary: run },
      run.map(wrap('w:ins')),
      run.map(wrap('w:moveTo')),
      run.map(wrap('w:hyperlink', ' r:id="l1"')),
      run.map(wrap('w:smartTag')),
      run.map((one) => wrap('w:del')(one.replaceAll('w:t>', 'w:delText>').replaceAll('<w:t ', '<w:delText '))),
      run.map((one) => `<w:sdt><w:sdtContent>${one}</w:sdtContent></w:sdt>`),
      fc
        .tuple(run, run)
        .map(
          ([neu, alt]) =>
            `<mc:AlternateContent><mc:Choice>${neu}</mc:Choice><mc:Fallback>${alt}</mc:Fallback></mc:AlternateContent>`,
        ),
    ),
    { maxLength: 5 },
  )
  .map((all) => all.join(''));

const paragraphProperties = fc.constantFrom(
  '',
  '',
  '<w:pStyle w:val="H1"/>',
  '<w:pStyle w:val="H2"/>',
  '<w:pStyle w:val="Title"/>',
  '<w:pStyle w:val="TOC1"/>',
  '<w:rPr><w:del/></w:rPr>',
  ...['1/0', '1/1', '2/1', '2/2', '3/0', '3/1', '4/0', '9/0'].map((list) => {
    const [id, level] = list.split('/');
    return `<w:numPr><w:ilvl w:val="${level}"/><w:numId w:val="${id}"/></w:numPr>`;
  }),
);

const paragraph = fc
  .tuple(paragraphProperties, runs)
  .map(([properties, content]) => `<w:p><w:pPr>${properties}</w:pPr>${content}</w:p>`);

const box = fc
  .tuple(paragraph, runs)
  .map(
    ([inner, before]) =>
      `<w:p>${before}<w:r><w:pict><v:textbox><w:txbxContent>${inner}</w:txbxContent></v:textbox></w:pict></w:r></w:p>`,
  );

const { block } = fc.letrec<{ block: string; table: string }>((tie) => ({
  block: fc.oneof(
    { maxDepth: 2, withCrossShrink: true },
    { weight: 8, arbitrary: paragraph },
    box,
    tie('block').map((inner) => `<w:sdt><w:sdtContent>${inner}</w:sdtContent></w:sdt>`),
    tie('table'),
  ),
  table: fc
    .array(
      fc.array(
        fc.tuple(
          fc.constantFrom('', '<w:gridSpan w:val="2"/>', '<w:vMerge/>'),
          fc.array(tie('block'), { maxLength: 2 }),
        ),
        { minLength: 1, maxLength: 3 },
      ),
      { minLength: 1, maxLength: 3 },
    )
    .map((rows) => {
      const cell = ([properties, inner]: [string, string[]]): string =>
        `<w:tc><w:tcPr>${properties}</w:tcPr>${inner.join('')}</w:tc>`;
      return `<w:tbl>${rows.map((cells) => `<w:tr>${cells.map(cell).join('')}</w:tr>`).join('')}</w:tbl>`;
    }),
}));

const NUMBERING = [
  abstractNum(
    0,
    lvl(0, 'decimal', '§ %1', '<w:pStyle w:val="H1"/>') + lvl(1, 'decimal', '(%2)', '<w:pStyle w:val="H2"/>'),
  ),
  abstractNum(
    1,
    lvl(0, 'decimal', '%1.') +
      lvl(1, 'decimal', '%1.%2', '<w:isLgl/>') +
      lvl(2, 'lowerLetter', '%3)', '<w:lvlRestart w:val="0"/>'),
  ),
  abstractNum(2, lvl(0, 'bullet', '•') + lvl(1, 'bullet', '–')),
  num(1, 0),
  num(2, 1),
  num(3, 2),
  num(4, 1, startAt(0, 3)),
].join('');

const STYLES = [
  style('H1', 'heading 1', '<w:pPr><w:numPr><w:numId w:val="1"/></w:numPr></w:pPr>'),
  style('H2', 'heading 2', '<w:rPr><w:b/></w:rPr>', 'H1'),
  style('Title', 'Title'),
  style('TOC1', 'toc 1'),
].join('');

/** A note has no table of contents. */
const noteParagraph = paragraph.map((xml) => xml.replace('"TOC1"', '"H2"'));

/** Word files with everything that may stand in a body, in any order. */
export const randomWordParts: fc.Arbitrary<RawParts> = fc
  .tuple(fc.array(block, { minLength: 1, maxLength: 8 }), noteParagraph, noteParagraph)
  .map(([blocks, first, second]) => ({
    body: blocks.join(''),
    numbering: NUMBERING,
    styles: STYLES,
    footnotes: `<w:footnote w:id="1">${first}</w:footnote><w:footnote w:id="2">${second}</w:footnote>`,
    endnotes: `<w:endnote w:id="1">${first}${second}</w:endnote>`,
    links: { l1: 'https://example.com/' },
  }));

const NAMES = [
  'w:p',
  'w:r',
  'w:t',
  'w:tbl',
  'w:tr',
  'w:tc',
  'w:pPr',
  'w:numPr',
  'w:numId',
  'w:ilvl',
  'w:lvl',
  'w:num',
  'w:abstractNum',
  'w:abstractNumId',
  'w:lvlText',
  'w:style',
  'w:basedOn',
  'w:pStyle',
  'w:txbxContent',
  'w:footnoteReference',
  'w:del',
  'w:sdt',
  'w:sdtContent',
  'mc:AlternateContent',
  'mc:Choice',
  '__proto__',
  'constructor',
];
const VALUES = ['0', '1', '9', '-1', '99999999999', 'H1', '%1.', '', 'x'];

/** XML of Word's names in no sensible order. */
export const wildXml: fc.Arbitrary<string> = fc.letrec<{ node: string }>((tie) => ({
  node: fc.oneof(
    { maxDepth: 6, withCrossShrink: true },
    fc.constantFrom('Text', '&amp;', '&#x41;', '&unbekannt;', '<![CDATA[a<b]]>', '<!-- c -->', ' '),
    fc
      .tuple(
        fc.constantFrom(...NAMES),
        fc.constantFrom(...VALUES),
        fc.constantFrom(...VALUES),
        fc.array(tie('node'), { maxLength: 4 }),
      )
      .map(
        ([name, value, id, inner]) =>
          `<${name} w:val="${value}" w:id="${id}" w:ilvl="${id}" w:numId="${id}" w:abstractNumId="${value}" w:styleId="${id}">${inner.join('')}</${name}>`,
      ),
  ),
})).node;
