import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { strFromU8, unzipSync } from 'fflate';

/** An element of XML in the order of the document; text is an element named `#text`. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

/**
 * The parts of a Word file by name, in the order of the archive.
 *
 * @param docx the file
 */
export function docxParts(docx: Uint8Array): ReadonlyMap<string, string> {
  return new Map(Object.entries(unzipSync(docx)).map(([name, bytes]) => [name, strFromU8(bytes)]));
}

/**
 * Names of the parts that are not well-formed XML, with the reason.
 *
 * @param parts the parts of a file
 */
export function malformedParts(parts: ReadonlyMap<string, string>): readonly string[] {
  return [...parts].flatMap(([name, text]) => {
    const verdict = XMLValidator.validate(text);
    return verdict === true ? [] : [`${name}: ${verdict.err.msg}`];
  });
}

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: { enabled: true, maxTotalExpansions: 1_000_000, maxExpandedLength: 100_000_000 },
});

/**
 * The root element of an XML text.
 *
 * @param text the XML
 */
export function readXml(text: string): Xml {
  const root = (parser.parse(text) as readonly RawElement[]).map(element).find(({ name }) => !/^[?#]/.test(name));
  if (root === undefined) throw new Error('The XML has no root element.');
  return root;
}

type RawElement = Readonly<Record<string, unknown>>;

function element(raw: RawElement): Xml {
  const attributes = (raw[':@'] ?? {}) as Readonly<Record<string, string>>;
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = raw[name];
  if (name === '#text') return { name, attributes, children: [], text: String(content) };
  return { name, attributes, children: (content as readonly RawElement[]).map(element), text: '' };
}

/** The children of an element with a name, or of several elements one below the other: `child(p, 'w:pPr', 'w:ind')`. */
export function child(parent: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>((at, name) => at?.children.find((one) => one.name === name), parent);
}

/** All elements with a name, at any depth, in order. */
export function descendants(parent: Xml, name: string): readonly Xml[] {
  return parent.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}
