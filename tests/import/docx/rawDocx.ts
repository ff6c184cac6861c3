import { strToU8, type Zippable, zipSync } from 'fflate';

/** Parts of a Word file as XML without the declaration; what is absent is no part of the file. */
export interface RawParts {
  /** Children of `w:body`. */
  readonly body: string;
  /** Children of `w:numbering`. */
  readonly numbering?: string;
  /** Children of `w:styles`. */
  readonly styles?: string;
  readonly footnotes?: string;
  readonly endnotes?: string;
  readonly comments?: string;
  readonly header?: string;
  readonly footer?: string;
  /** `id` → address of a link. */
  readonly links?: Readonly<Record<string, string>>;
}

const NAMESPACES = [
  'xmlns:w="http://schemas.openxmlformats.org/wordprocessingml/2006/main"',
  'xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"',
  'xmlns:mc="http://schemas.openxmlformats.org/markup-compatibility/2006"',
  'xmlns:m="http://schemas.openxmlformats.org/officeDocument/2006/math"',
  'xmlns:wps="http://schemas.microsoft.com/office/word/2010/wordprocessingShape"',
  'xmlns:v="urn:schemas-microsoft-com:vml"',
].join(' ');

const RELATIONSHIPS = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships';

const PARTS = ['numbering', 'styles', 'footnotes', 'endnotes', 'comments', 'header', 'footer'] as const;
const ROOTS: Readonly<Record<(typeof PARTS)[number], string>> = {
  numbering: 'w:numbering',
  styles: 'w:styles',
  footnotes: 'w:footnotes',
  endnotes: 'w:endnotes',
  comments: 'w:comments',
  header: 'w:hdr',
  footer: 'w:ftr',
};

/**
 * The parts of a Word file by name, for tests that change one of them.
 *
 * @param parts what the file holds
 */
export function rawXml(parts: RawParts): Readonly<Record<string, string>> {
  const present = PARTS.filter((name) => parts[name] !== undefined);
  const links = Object.entries(parts.links ?? {}).map(
    ([id, target]) =>
      `<Relationship Id="${id}" Type="${RELATIONSHIPS}/hyperlink" Target="${target}" TargetMode="External"/>`,
  );
  const own = present.map(
    (name) => `<Relationship Id="${name}" Type="${RELATIONSHIPS}/${name}" Target="${name}.xml"/>`,
  );
  return {
    '[Content_Types].xml': '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    '_rels/.rels': relationships(
      `<Relationship Id="d" Type="${RELATIONSHIPS}/officeDocument" Target="word/document.xml"/>`,
    ),
    'word/_rels/document.xml.rels': relationships([...own, ...links].join('')),
    'word/document.xml': root('w:document', `<w:body>${parts.body}</w:body>`),
    ...Object.fromEntries(present.map((name) => [`word/${name}.xml`, root(ROOTS[name], parts[name] ?? '')])),
  };
}

/**
 * A Word file made of raw XML.
 *
 * @param parts what it holds
 */
export function rawDocx(parts: RawParts): Uint8Array {
  return packed(rawXml(parts));
}

/** A ZIP archive of texts by name. */
export function packed(texts: Readonly<Record<string, string>>): Uint8Array {
  const files: Zippable = Object.fromEntries(Object.entries(texts).map(([name, text]) => [name, strToU8(text)]));
  return zipSync(files, { mtime: '2026-01-01' });
}

const relationships = (content: string): string =>
  `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${content}</Relationships>`;

const root = (name: string, content: string): string =>
  `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<${name} ${NAMESPACES}>${content}</${name}>`;

/** A paragraph of a list or a style with plain text. */
export function p(text: string, { list, style }: { readonly list?: string; readonly style?: string } = {}): string {
  const [numId, level] = list?.split('/') ?? [];
  const num =
    numId === undefined
      ? ''
      : `<w:numPr>${level === undefined ? '' : `<w:ilvl w:val="${level}"/>`}<w:numId w:val="${numId}"/></w:numPr>`;
  const named = style === undefined ? '' : `<w:pStyle w:val="${style}"/>`;
  return `<w:p><w:pPr>${named}${num}</w:pPr>${r(text)}</w:p>`;
}

/** A run with plain text and properties. */
export function r(text: string, properties = ''): string {
  return `<w:r><w:rPr>${properties}</w:rPr><w:t xml:space="preserve">${text}</w:t></w:r>`;
}

/** A level of a list: `lvl(0, 'decimal', '§ %1')`. */
export function lvl(level: number, format: string, text: string, more = '', start = 1): string {
  return `<w:lvl w:ilvl="${level}"><w:start w:val="${start}"/><w:numFmt w:val="${format}"/>${more}<w:lvlText w:val="${text}"/></w:lvl>`;
}

/** The definition of a list. */
export function abstractNum(id: number, levels: string): string {
  return `<w:abstractNum w:abstractNumId="${id}">${levels}</w:abstractNum>`;
}

/** A list. */
export function num(id: number, definition: number, overrides = ''): string {
  return `<w:num w:numId="${id}"><w:abstractNumId w:val="${definition}"/>${overrides}</w:num>`;
}

/** A new start of a level of a list. */
export function startAt(level: number, start: number): string {
  return `<w:lvlOverride w:ilvl="${level}"><w:startOverride w:val="${start}"/></w:lvlOverride>`;
}

/** A style of paragraphs. */
export function style(id: string, name: string, properties = '', basedOn = ''): string {
  const base = basedOn === '' ? '' : `<w:basedOn w:val="${basedOn}"/>`;
  return `<w:style w:type="paragraph" w:styleId="${id}"><w:name w:val="${name}"/>${base}${properties}</w:style>`;
}
