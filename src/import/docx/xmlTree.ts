import { XMLParser, XMLValidator } from 'fast-xml-parser';
import { UnreadableFile } from '../readDocument.ts';

/** An element of XML; text is an element named `#text`. Names have the prefix that Word itself uses: `w:p`, `r:id`. */
export interface Xml {
  readonly name: string;
  readonly attributes: Readonly<Record<string, string>>;
  readonly children: readonly Xml[];
  readonly text: string;
}

/** More tags than a contract of a thousand pages has; beyond them reading would need gigabytes of memory. */
const MOST_TAGS = 1_000_000;
/** Elements one inside the other: a table in a table in a text box in a table has some fifty. */
const DEEPEST = 400;

/** Prefixes are up to the program that writes the file; these are Word's. Strict files have addresses at purl.oclc.org. */
const PREFIXES: readonly (readonly [RegExp, string])[] = [
  [/\/wordprocessingml(?:\/2006)?\/main$/, 'w'],
  [/\/officeDocument(?:\/2006)?\/relationships$/, 'r'],
  [/\/markup-compatibility\/2006$/, 'mc'],
  [/\/officeDocument(?:\/2006)?\/math$/, 'm'],
  [/\/package\/2006\/relationships$/, ''],
];

const parser = new XMLParser({
  preserveOrder: true,
  ignoreAttributes: false,
  attributeNamePrefix: '',
  cdataPropName: '#cdata',
  trimValues: false,
  parseTagValue: false,
  parseAttributeValue: false,
  processEntities: false,
  maxNestedTags: DEEPEST,
});

/**
 * The root element of an XML text. A document type, and with it every entity somebody could define, is refused.
 *
 * @param text the XML
 * @param part name of the part, for messages
 * @throws UnreadableFile where it is not well-formed, too large or too deep
 */
export function xmlTree(text: string, part: string): Xml {
  const broken = (reason: string): UnreadableFile =>
    new UnreadableFile(`The Word file is damaged: its part ${part} ${reason}.`);
  if (/<!(?:DOCTYPE|ENTITY)/i.test(text)) throw broken('has a document type, which Word files never have');
  if (tagCount(text) > MOST_TAGS) throw broken(`has more than ${MOST_TAGS} tags`);
  const root = parsed(text)?.find(({ name }) => !/^[?#]/.test(name));
  if (root === undefined) throw broken('is not well-formed XML');
  return root;
}

function tagCount(text: string): number {
  let count = 0;
  for (let at = text.indexOf('<'); at !== -1 && count <= MOST_TAGS; at = text.indexOf('<', at + 1)) count++;
  return count;
}

/** Null where the text is no XML. */
function parsed(text: string): readonly Xml[] | null {
  try {
    if (XMLValidator.validate(text) !== true) return null;
    return (parser.parse(text) as readonly RawElement[]).map((raw) => element(raw, new Map()));
  } catch {
    return null;
  }
}

type RawElement = Readonly<Record<string, unknown>>;

function element(raw: RawElement, above: ReadonlyMap<string, string>): Xml {
  const name = Object.keys(raw).find((key) => key !== ':@') ?? '';
  const content = raw[name];
  if (name === '#text') return { name, attributes: {}, children: [], text: withoutEntities(String(content)) };
  const inside = Array.isArray(content) ? (content as readonly RawElement[]) : [];
  if (name === '#cdata') return { ...textElement, text: inside.map((one) => String(one['#text'] ?? '')).join('') };
  const own = Object.entries((raw[':@'] ?? {}) as Readonly<Record<string, unknown>>);
  const prefixes = withDeclared(above, own);
  return {
    name: renamed(name, prefixes, true),
    attributes: Object.fromEntries(
      own.map(([key, value]) => [renamed(key, prefixes, false), withoutEntities(String(value))]),
    ),
    children: inside.map((one) => element(one, prefixes)),
    text: '',
  };
}

const textElement: Xml = { name: '#text', attributes: {}, children: [], text: '' };

/** Prefixes that mean something else than with Word; mostly none. */
function withDeclared(
  above: ReadonlyMap<string, string>,
  attributes: readonly (readonly [string, unknown])[],
): ReadonlyMap<string, string> {
  const declared = attributes.flatMap(([key, value]): readonly (readonly [string, string])[] => {
    const prefix = /^xmlns(?::(.+))?$/.exec(key);
    const usual = prefix === null ? undefined : PREFIXES.find(([address]) => address.test(String(value)))?.[1];
    const used = prefix?.[1] ?? '';
    return usual === undefined || usual === used ? [] : [[used, usual]];
  });
  return declared.length === 0 ? above : new Map([...above, ...declared]);
}

function renamed(name: string, prefixes: ReadonlyMap<string, string>, isElement: boolean): string {
  const [, prefix = '', local = ''] = /^(?:([^:]*):)?(.*)$/s.exec(name) ?? [];
  // Attributes without a prefix belong to no namespace, not even to the one that elements have by default.
  const usual = prefix === '' && !isElement ? undefined : prefixes.get(prefix);
  if (usual === undefined) return name;
  return usual === '' ? local : `${usual}:${local}`;
}

const NAMED: Readonly<Record<string, string>> = { amp: '&', lt: '<', gt: '>', quot: '"', apos: "'" };

function withoutEntities(text: string): string {
  if (!text.includes('&')) return text;
  return text.replace(/&(?:#(\d{1,7})|#x([\da-f]{1,6})|(amp|lt|gt|quot|apos));/gi, (whole, decimal, hex, named) => {
    if (named !== undefined) return NAMED[String(named).toLowerCase()] ?? whole;
    const code = decimal === undefined ? Number.parseInt(String(hex), 16) : Number(decimal);
    return code > 0 && code <= 0x10ffff ? String.fromCodePoint(code) : whole;
  });
}

/** The first element below others: `child(p, 'w:pPr', 'w:ind')`. */
export function child(parent: Xml | undefined, ...path: readonly string[]): Xml | undefined {
  return path.reduce<Xml | undefined>((at, name) => at?.children.find((one) => one.name === name), parent);
}

/** The attribute `w:val` of an element below others. */
export function valueAt(parent: Xml | undefined, ...path: readonly string[]): string | undefined {
  return child(parent, ...path)?.attributes['w:val'];
}

/** All elements with a name, at any depth, in order. */
export function descendants(parent: Xml, name: string): readonly Xml[] {
  return parent.children.flatMap((one) => [...(one.name === name ? [one] : []), ...descendants(one, name)]);
}

/** Whether a property that is on or off is on; undefined where it is not there at all. */
export function isOn(property: Xml | undefined): boolean | undefined {
  if (property === undefined) return undefined;
  return !['0', 'false', 'off', 'none'].includes(property.attributes['w:val'] ?? '1');
}
