import { escapeXml, xmlElement } from '../xml/xmlElement.ts';
import { FONT_TABLE, LANGUAGE_TAG } from './contractStyles.ts';
import { PAGE } from './measures.ts';
import type { RedlineDocxFacts } from './redlineDocx.ts';
import { redlineStyles } from './redlineStyles.ts';

/** What stands in the parts of the file, as XML. */
export interface RedlineParts {
  readonly title: string;
  readonly facts: RedlineDocxFacts;
  /** Paragraphs and tables. */
  readonly body: string;
  readonly header: string;
  readonly footer: string;
  readonly comments: readonly string[];
  /** Addresses by the ids of their relationships. */
  readonly links: ReadonlyMap<string, string>;
}

const DECLARATION = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>';
const OFFICE = 'http://schemas.openxmlformats.org/officeDocument/2006';
const PACKAGE = 'http://schemas.openxmlformats.org/package/2006';
const NAMESPACES = {
  'xmlns:w': 'http://schemas.openxmlformats.org/wordprocessingml/2006/main',
  'xmlns:r': `${OFFICE}/relationships`,
};
const CONTENT_TYPE = 'application/vnd.openxmlformats-officedocument.wordprocessingml';

/** The parts that hang on the document: the name of each, its type, and the type of its content. */
const PARTS = ['styles', 'settings', 'fontTable', 'comments', 'header1', 'footer1'] as const;

/**
 * The parts of the Word file of a redline by name.
 *
 * @param parts what stands in them
 */
export function redlinePackage({
  title,
  facts,
  body,
  header,
  footer,
  comments,
  links,
}: RedlineParts): ReadonlyMap<string, string> {
  return new Map([
    ['[Content_Types].xml', contentTypes()],
    ['_rels/.rels', packageRelationships()],
    ['docProps/app.xml', DECLARATION + xmlElement('Properties', { xmlns: `${OFFICE}/extended-properties` })],
    ['docProps/core.xml', coreProperties(title, facts)],
    ['word/document.xml', root('document', xmlElement('w:body', {}, body, section()))],
    ['word/_rels/document.xml.rels', documentRelationships(links)],
    ['word/styles.xml', redlineStyles(facts.language)],
    ['word/fontTable.xml', FONT_TABLE],
    ['word/settings.xml', root('settings', SETTINGS)],
    ['word/comments.xml', root('comments', ...comments)],
    ['word/header1.xml', root('hdr', header)],
    ['word/footer1.xml', root('ftr', footer)],
  ]);
}

const root = (name: string, ...children: readonly string[]): string =>
  DECLARATION + xmlElement(`w:${name}`, NAMESPACES, ...children);

const SETTINGS =
  '<w:autoHyphenation/><w:consecutiveHyphenLimit w:val="3"/><w:compat>' +
  '<w:compatSetting w:name="compatibilityMode" w:uri="http://schemas.microsoft.com/office/word" w:val="15"/></w:compat>';

function section(): string {
  const { width, height, margin, header, footer } = PAGE;
  const edges = { 'w:top': margin, 'w:right': margin, 'w:bottom': margin, 'w:left': margin };
  return xmlElement(
    'w:sectPr',
    {},
    xmlElement('w:headerReference', { 'w:type': 'default', 'r:id': relationshipId('header1') }),
    xmlElement('w:footerReference', { 'w:type': 'default', 'r:id': relationshipId('footer1') }),
    xmlElement('w:pgSz', { 'w:w': width, 'w:h': height }),
    xmlElement('w:pgMar', { ...edges, 'w:header': header, 'w:footer': footer, 'w:gutter': 0 }),
  );
}

const relationshipId = (part: (typeof PARTS)[number]): string => `rId${PARTS.indexOf(part) + 1}`;

const typeOf = (part: string): string => part.replace(/1$/, '');

function contentTypes(): string {
  const override = (name: string, type: string): string =>
    xmlElement('Override', { PartName: name, ContentType: type });
  return (
    DECLARATION +
    xmlElement(
      'Types',
      { xmlns: `${PACKAGE}/content-types` },
      xmlElement('Default', {
        Extension: 'rels',
        ContentType: 'application/vnd.openxmlformats-package.relationships+xml',
      }),
      xmlElement('Default', { Extension: 'xml', ContentType: 'application/xml' }),
      override('/word/document.xml', `${CONTENT_TYPE}.document.main+xml`),
      ...PARTS.map((part) => override(`/word/${part}.xml`, `${CONTENT_TYPE}.${typeOf(part)}+xml`)),
      override('/docProps/core.xml', 'application/vnd.openxmlformats-package.core-properties+xml'),
      override('/docProps/app.xml', 'application/vnd.openxmlformats-officedocument.extended-properties+xml'),
    )
  );
}

function relationships(...list: readonly string[]): string {
  return DECLARATION + xmlElement('Relationships', { xmlns: `${PACKAGE}/relationships` }, ...list);
}

function packageRelationships(): string {
  const relationship = (id: string, type: string, target: string): string =>
    xmlElement('Relationship', { Id: id, Type: type, Target: target });
  return relationships(
    relationship('rId1', `${OFFICE}/relationships/officeDocument`, 'word/document.xml'),
    relationship('rId2', `${PACKAGE}/relationships/metadata/core-properties`, 'docProps/core.xml'),
    relationship('rId3', `${OFFICE}/relationships/extended-properties`, 'docProps/app.xml'),
  );
}

function documentRelationships(links: ReadonlyMap<string, string>): string {
  return relationships(
    ...PARTS.map((part) =>
      xmlElement('Relationship', {
        Id: relationshipId(part),
        Type: `${OFFICE}/relationships/${typeOf(part)}`,
        Target: `${part}.xml`,
      }),
    ),
    ...[...links].map(([id, address]) =>
      xmlElement('Relationship', {
        Id: id,
        Type: `${OFFICE}/relationships/hyperlink`,
        Target: address,
        TargetMode: 'External',
      }),
    ),
  );
}

function coreProperties(title: string, { publisher, language, date, old, new: after }: RedlineDocxFacts): string {
  const cited = [old, after].flatMap(({ permalink, fingerprint }) => [
    ...(permalink === null ? [] : [permalink]),
    ...(fingerprint === null ? [] : [`SHA-256 ${fingerprint}`]),
  ]);
  const time = (name: string): string =>
    date === null ? '' : xmlElement(`dcterms:${name}`, { 'xsi:type': 'dcterms:W3CDTF' }, `${date}T00:00:00Z`);
  return (
    DECLARATION +
    xmlElement(
      'cp:coreProperties',
      {
        'xmlns:cp': `${PACKAGE}/metadata/core-properties`,
        'xmlns:dc': 'http://purl.org/dc/elements/1.1/',
        'xmlns:dcterms': 'http://purl.org/dc/terms/',
        'xmlns:xsi': 'http://www.w3.org/2001/XMLSchema-instance',
      },
      xmlElement('dc:title', {}, escapeXml(title)),
      xmlElement('dc:creator', {}, escapeXml(publisher)),
      xmlElement('cp:lastModifiedBy', {}, escapeXml(publisher)),
      xmlElement('dc:description', {}, escapeXml(cited.join(' '))),
      xmlElement('dc:language', {}, LANGUAGE_TAG[language]),
      time('created'),
      time('modified'),
    )
  );
}
