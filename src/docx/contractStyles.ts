// Types alone: a redline has these styles, and in a browser nothing else of the library, which is large.
import type { IPropertiesOptions } from 'docx';
import type { ContractLanguage } from '../agreement/wording.ts';
import { BULLET } from '../agreement/wordingLines.ts';
import { BULLET_INDENT, SIZE } from './measures.ts';

/**
 * Ids of the styles. Those that Word has built in keep its ids, so that its outline, its navigation and every importer
 * know them; the last four are the project's own.
 */
export const STYLE = {
  title: 'Title',
  subtitle: 'Subtitle',
  listItem: 'ListParagraph',
  header: 'Header',
  footer: 'Footer',
  link: 'Hyperlink',
  field: 'ContractField',
  tableText: 'ContractTableText',
  tableHead: 'ContractTableHead',
  /** The paragraph Word needs between two tables, and the space after one; it holds no text of the contract. */
  tableEnd: 'ContractTableEnd',
} as const;

/** The list of bullets; one level for each depth of nesting. */
export const BULLETS = 'bullets';

/** Word knows nine levels of a list. */
export const DEEPEST_BULLET = 8;

/** Levels of headings, as in HTML and PDF. */
export const DEEPEST_HEADING = 6;

/** On Windows and macOS with Word; LibreOffice has Caladea for it, which is as wide. */
const FONT = 'Cambria';

/** What to look for where that font is missing. */
const OTHER_FONT = 'Georgia';

const QUIET = '505050';
const LINK = '1F3864';

/** A thin line in grey. */
export const HAIRLINE = { style: 'single', size: 4, color: 'A6A6A6' } as const;

/** Tags of languages as Word wants them. */
export const LANGUAGE_TAG: Readonly<Record<ContractLanguage, string>> = { de: 'de-DE', en: 'en-GB' };

const MAIN = 'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"';
const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';

/** The table of fonts, which names a substitute. */
export const FONT_TABLE =
  `${DECLARATION}<w:fonts ${MAIN}><w:font w:name="${FONT}"><w:altName w:val="${OTHER_FONT}"/>` +
  '<w:charset w:val="00"/><w:family w:val="roman"/><w:pitch w:val="variable"/></w:font></w:fonts>';

/**
 * The styles of a contract as `word/styles.xml`. They are written here outright because the library can say neither
 * widow control nor "no hyphenation" in a style.
 *
 * @param language language of the contract, for spelling and hyphenation
 */
export function contractStyles(language: ContractLanguage): string {
  return [
    `${DECLARATION}<w:styles ${MAIN}>`,
    documentDefaults(LANGUAGE_TAG[language]),
    '<w:style w:type="paragraph" w:default="1" w:styleId="Normal"><w:name w:val="Normal"/><w:qFormat/></w:style>',
    '<w:style w:type="character" w:default="1" w:styleId="DefaultParagraphFont">',
    '<w:name w:val="Default Paragraph Font"/><w:uiPriority w:val="1"/><w:semiHidden/></w:style>',
    '<w:style w:type="table" w:default="1" w:styleId="TableNormal"><w:name w:val="Normal Table"/>',
    '<w:uiPriority w:val="99"/><w:semiHidden/><w:tblPr><w:tblInd w:w="0" w:type="dxa"/></w:tblPr></w:style>',
    paragraphStyle(STYLE.title, 'Title', `${KEPT}${UNHYPHENATED}${spacing(120, 140, 240)}${LEFT}`, bold(SIZE.title)),
    paragraphStyle(STYLE.subtitle, 'Subtitle', `${UNHYPHENATED}${spacing(0, 480, 264)}${LEFT}`, color(QUIET)),
    ...headingStyles(),
    paragraphStyle(STYLE.listItem, 'List Paragraph', spacing(0, 100, 274), ''),
    paragraphStyle(STYLE.header, 'header', FURNITURE, `${color(QUIET)}${size(SIZE.furniture)}`),
    paragraphStyle(STYLE.footer, 'footer', FURNITURE, `${color(QUIET)}${size(SIZE.furniture)}`),
    paragraphStyle(STYLE.tableText, 'Contract Table Text', `${spacing(0, 0, 252)}${LEFT}`, size(SIZE.table)),
    paragraphStyle(STYLE.tableHead, 'Contract Table Head', `${KEPT}${spacing(0, 0, 252)}${LEFT}`, bold(SIZE.table)),
    paragraphStyle(
      STYLE.tableEnd,
      'Contract Table End',
      '<w:spacing w:before="0" w:after="0" w:line="200" w:lineRule="exact"/>',
      size(8),
    ),
    characterStyle(STYLE.link, 'Hyperlink', `${color(LINK)}<w:u w:val="single"/>`),
    characterStyle(STYLE.field, 'Contract Field', '<w:u w:val="dotted"/>'),
    // The library puts marks of footnotes into each file, which ask for these.
    characterStyle('FootnoteReference', 'footnote reference', '<w:vertAlign w:val="superscript"/>'),
    characterStyle('EndnoteReference', 'endnote reference', '<w:vertAlign w:val="superscript"/>'),
    '</w:styles>',
  ].join('');
}

// The order of these elements inside a style is fixed by the format: keep, hyphens, spacing, alignment; then weight,
// colour, size, underline.
const KEPT = '<w:keepNext/><w:keepLines/>';
const UNHYPHENATED = '<w:suppressAutoHyphens/>';
const LEFT = '<w:jc w:val="left"/>';
const spacing = (before: number, after: number, line: number): string =>
  `<w:spacing w:before="${before}" w:after="${after}" w:line="${line}" w:lineRule="auto"/>`;
const size = (halfPoints: number): string => `<w:sz w:val="${halfPoints}"/><w:szCs w:val="${halfPoints}"/>`;
const color = (hex: string): string => `<w:color w:val="${hex}"/>`;
const bold = (halfPoints: number): string => `<w:b/><w:bCs/>${size(halfPoints)}`;
const FURNITURE = `${UNHYPHENATED}${spacing(0, 30, 240)}${LEFT}`;

function documentDefaults(tag: string): string {
  const fonts = `<w:rFonts w:ascii="${FONT}" w:hAnsi="${FONT}" w:eastAsia="${FONT}" w:cs="${FONT}"/>`;
  const language = `<w:lang w:val="${tag}" w:eastAsia="${tag}" w:bidi="ar-SA"/>`;
  return (
    `<w:docDefaults><w:rPrDefault><w:rPr>${fonts}${size(SIZE.text)}${language}</w:rPr></w:rPrDefault>` +
    `<w:pPrDefault><w:pPr><w:widowControl/>${spacing(0, 130, 274)}<w:jc w:val="both"/></w:pPr></w:pPrDefault>` +
    '</w:docDefaults>'
  );
}

function headingStyles(): readonly string[] {
  return Array.from({ length: DEEPEST_HEADING }, (_, index) => {
    const level = index + 1;
    const before = level === 1 ? 400 : 260;
    const run = `<w:b/><w:bCs/>${level > 2 ? '<w:i/><w:iCs/>' : ''}${size(level === 1 ? SIZE.heading1 : SIZE.text)}`;
    const paragraph = `${KEPT}${UNHYPHENATED}${spacing(before, 110, 252)}${LEFT}<w:outlineLvl w:val="${index}"/>`;
    return paragraphStyle(`Heading${level}`, `heading ${level}`, paragraph, run);
  });
}

function paragraphStyle(id: string, name: string, paragraph: string, run: string): string {
  return (
    `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/><w:basedOn w:val="Normal"/>` +
    `<w:next w:val="Normal"/><w:qFormat/><w:pPr>${paragraph}</w:pPr><w:rPr>${run}</w:rPr></w:style>`
  );
}

function characterStyle(id: string, name: string, run: string): string {
  return (
    `<w:style w:type="character" w:styleId="${id}"><w:name w:val="${name}"/>` +
    `<w:basedOn w:val="DefaultParagraphFont"/><w:rPr>${run}</w:rPr></w:style>`
  );
}

/**
 * The list of bullets. Where they stand is said by each paragraph, because it depends on the clause around.
 */
export function bulletNumbering(): NonNullable<IPropertiesOptions['numbering']> {
  const levels = Array.from({ length: DEEPEST_BULLET + 1 }, (_, level) => ({
    level,
    format: 'bullet' as const,
    text: BULLET,
    alignment: 'left' as const,
    style: { paragraph: { indent: { left: BULLET_INDENT * (level + 1), hanging: BULLET_INDENT } } },
  }));
  return { config: [{ reference: BULLETS, levels }] };
}
