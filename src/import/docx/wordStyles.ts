import { child, isOn, valueAt, type Xml } from './xmlTree.ts';

/** What a style says itself about the paragraphs or characters that have it. */
export interface WordStyle {
  readonly id: string;
  /** In English for the styles that Word brings along: `heading 1`, `toc 1`, `Title`. */
  readonly name: string;
  readonly basedOn: string | undefined;
  readonly numId: string | undefined;
  /** Level of a list, from 0. */
  readonly listLevel: string | undefined;
  /** `0` to `8`; `9` is running text. */
  readonly outlineLevel: string | undefined;
  readonly isBold: boolean | undefined;
  readonly isItalic: boolean | undefined;
  readonly isHidden: boolean | undefined;
}

/** The styles of a file. */
export interface WordStyles {
  /** A style and the ones it is based on, the nearest first; empty where there is no style of that id. */
  readonly chain: (id: string | undefined) => readonly WordStyle[];
  /** Styles of a paragraph: its own, else the default one of the file. */
  readonly ofParagraph: (paragraph: Xml) => readonly WordStyle[];
}

/**
 * The styles of a file.
 *
 * @param root the part `styles.xml`, or null where the file has none
 */
export function wordStyles(root: Xml | null): WordStyles {
  const elements = (root?.children ?? []).filter(({ name }) => name === 'w:style');
  const styles = new Map(elements.map((one) => [one.attributes['w:styleId'] ?? '', styleOf(one)] as const));
  const usual = elements.find(
    ({ attributes }) => attributes['w:type'] === 'paragraph' && isOn(asValue(attributes['w:default'])) === true,
  )?.attributes['w:styleId'];
  const chains = new Map<string, readonly WordStyle[]>();
  const chain = (id: string | undefined): readonly WordStyle[] => {
    if (id === undefined) return [];
    const found = chains.get(id) ?? chainFrom(id, styles);
    chains.set(id, found);
    return found;
  };
  // Asked for every run, and looking for the properties of a paragraph without any goes through all its runs.
  const known = new WeakMap<Xml, readonly WordStyle[]>();
  const ofParagraph = (paragraph: Xml): readonly WordStyle[] => {
    const before = known.get(paragraph);
    if (before !== undefined) return before;
    const own = chain(valueAt(paragraph, 'w:pPr', 'w:pStyle'));
    const styles = own.length > 0 ? own : chain(usual);
    known.set(paragraph, styles);
    return styles;
  };
  return { chain, ofParagraph };
}

const asValue = (value: string | undefined): Xml | undefined =>
  value === undefined ? undefined : { name: '', attributes: { 'w:val': value }, children: [], text: '' };

function chainFrom(id: string, styles: ReadonlyMap<string, WordStyle>): readonly WordStyle[] {
  const chain: WordStyle[] = [];
  for (
    let style = styles.get(id);
    style !== undefined && !chain.includes(style);
    style = styles.get(style.basedOn ?? '')
  )
    chain.push(style);
  return chain;
}

function styleOf(style: Xml): WordStyle {
  const paragraph = child(style, 'w:pPr');
  const run = child(style, 'w:rPr');
  return {
    id: style.attributes['w:styleId'] ?? '',
    name: valueAt(style, 'w:name') ?? '',
    basedOn: valueAt(style, 'w:basedOn'),
    numId: valueAt(paragraph, 'w:numPr', 'w:numId'),
    listLevel: valueAt(paragraph, 'w:numPr', 'w:ilvl'),
    outlineLevel: valueAt(paragraph, 'w:outlineLvl'),
    isBold: isOn(child(run, 'w:b')),
    isItalic: isOn(child(run, 'w:i')),
    isHidden: isOn(child(run, 'w:vanish')),
  };
}

/** What a paragraph is by its style and its properties. */
export type ParagraphRole =
  | { readonly role: 'heading'; readonly depth: number }
  | { readonly role: 'title' | 'contents' | 'text' };

/**
 * What a paragraph is: a heading with its level from 1, the title, an entry of the table of contents, or text.
 *
 * @param paragraph `w:p`
 * @param styles the styles of the file
 */
export function paragraphRole(paragraph: Xml, styles: WordStyles): ParagraphRole {
  const chain = styles.ofParagraph(paragraph);
  // Where styles.xml lacks a style, its id is all there is.
  const names = [...chain.map(({ name }) => name), ...(chain.length > 0 ? [] : [styleId(paragraph)])];
  if (names.some((name) => /^(?:toc ?\d|toc heading|contents \d|verzeichnis ?\d)$/i.test(name)))
    return { role: 'contents' };
  if (names.some((name) => /^(?:title|titel)$/i.test(name))) return { role: 'title' };
  const level =
    valueAt(paragraph, 'w:pPr', 'w:outlineLvl') ??
    chain.find(({ outlineLevel }) => outlineLevel !== undefined)?.outlineLevel;
  if (level !== undefined)
    return /^[0-8]$/.test(level) ? { role: 'heading', depth: Number(level) + 1 } : { role: 'text' };
  const depth = names.flatMap((name) => /^(?:heading|überschrift|berschrift) ?([1-9])$/i.exec(name)?.[1] ?? [])[0];
  return depth === undefined ? { role: 'text' } : { role: 'heading', depth: Number(depth) };
}

const styleId = (paragraph: Xml): string => valueAt(paragraph, 'w:pPr', 'w:pStyle') ?? '';
