import { bodyBlocks } from './bodyBlocks.ts';
import { listNumber } from './listNumber.ts';
import type { ListLevel, WordList } from './wordNumbering.ts';
import type { WordStyle, WordStyles } from './wordStyles.ts';
import { valueAt, type Xml } from './xmlTree.ts';

/** What Word shows before a paragraph of a list. */
export interface ListLabel {
  readonly type: 'number' | 'bullet';
  /** "§ 1", "(2)", "1.1." as it is shown; the bullet itself is not told. */
  readonly text: string;
  /** From 0. */
  readonly level: number;
  /** Lists of one definition count together. */
  readonly definition: string;
  /** Whether this is surely what Word shows. */
  readonly isSure: boolean;
}

/** Counters of one definition by level; a level that has not begun has none. */
type Counters = Map<number, number>;

/**
 * The numbers and bullets that Word generates in a document, by paragraph (`w:p`), counted as Word counts them: lists of
 * one definition share their counters, `startOverride` begins anew when its list is first used on that level, and a use of
 * a level begins the levels below it anew.
 *
 * @param parent the body of the document, or whatever holds paragraphs
 * @param lists the lists of the file
 * @param styles the styles of the file
 */
export function listLabels(
  parent: Xml,
  lists: ReadonlyMap<string, WordList>,
  styles: WordStyles,
): ReadonlyMap<Xml, ListLabel> {
  const counters = new Map<string, Counters>();
  const begun = new Set<string>();
  const labels = new Map<Xml, ListLabel>();
  const visit = (paragraph: Xml): void => {
    const place = listPlace(paragraph, lists, styles);
    if (place === null) return;
    const { list, level } = place;
    const own = counters.get(list.definition) ?? new Map<number, number>();
    counters.set(list.definition, own);
    const key = `${list.id}/${level}`;
    advance(own, list, level, !begun.has(key));
    begun.add(key);
    const label = labelAt(list, level, own);
    if (label !== null) labels.set(paragraph, label);
  };
  for (const paragraph of paragraphsBelow(parent)) visit(paragraph);
  return labels;
}

/** Paragraphs in the order of reading; one whose mark is deleted goes on in the next and has no number. */
function paragraphsBelow(parent: Xml): readonly Xml[] {
  return bodyBlocks(parent.children).flatMap((block): readonly Xml[] => {
    if (block.type === 'embedded') return [];
    if (block.type === 'table') return block.cells.flatMap(paragraphsBelow);
    const last = block.paragraphs.at(-1);
    return last === undefined ? [] : [last, ...block.boxes.flatMap(paragraphsBelow)];
  });
}

/** The list of a paragraph and its level, from its own properties or its style; null where it is in none. */
function listPlace(
  paragraph: Xml,
  lists: ReadonlyMap<string, WordList>,
  styles: WordStyles,
): { readonly list: WordList; readonly level: number } | null {
  const chain = styles.ofParagraph(paragraph);
  const ownId = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:numId');
  const ownLevel = valueAt(paragraph, 'w:pPr', 'w:numPr', 'w:ilvl');
  const numId = ownId ?? chain.find((style) => style.numId !== undefined)?.numId;
  const list = numId === undefined || numId === '0' ? undefined : lists.get(numId);
  if (list === undefined) return null;
  const level = ownLevel ?? (ownId === undefined ? undefined : '0') ?? String(styleLevel(chain, list));
  return /^[0-8]$/.test(level) ? { list, level: Number(level) } : null;
}

/** The level that names a style of the chain as its own; else the one that the style names. */
function styleLevel(chain: readonly WordStyle[], { levels }: WordList): number {
  for (const { id, listLevel } of chain) {
    const linked = [...levels].find(([, level]) => level.style === id);
    if (linked !== undefined) return linked[0];
    if (listLevel !== undefined) return Number(listLevel);
  }
  return 0;
}

function advance(counters: Counters, list: WordList, level: number, isFirstUse: boolean): void {
  const override = list.startsAt.get(level);
  const before = counters.get(level);
  if (isFirstUse && override !== undefined) counters.set(level, override);
  else counters.set(level, before === undefined ? startOf(list, level) : before + 1);
  for (const deeper of [...counters.keys()].filter((one) => one > level)) {
    const restart = list.levels.get(deeper)?.restart;
    if (restart === undefined || level < restart) counters.delete(deeper);
  }
}

const startOf = (list: WordList, level: number): number =>
  list.startsAt.get(level) ?? list.levels.get(level)?.start ?? 1;

function labelAt(list: WordList, level: number, counters: Counters): ListLabel | null {
  const own = list.levels.get(level);
  if (own === undefined) return null;
  if (own.format === 'bullet') return { type: 'bullet', text: '', level, definition: list.definition, isSure: true };
  let isSure = true;
  const text = own.text.replace(/%([1-9])/g, (_, digit: string) => {
    const shown = shownNumber(list, Number(digit) - 1, counters, own);
    isSure &&= shown.isSure;
    return shown.text;
  });
  if (text.trim() === '') return null;
  return { type: 'number', text: text.trim(), level, definition: list.definition, isSure };
}

/** A level above that was never used counts as if it had begun, with nobody to ask whether its author saw that. */
function shownNumber(
  list: WordList,
  level: number,
  counters: Counters,
  own: ListLevel,
): { readonly text: string; readonly isSure: boolean } {
  const value = counters.get(level);
  const format = own.isLegal ? 'decimal' : (list.levels.get(level)?.format ?? 'decimal');
  const text = listNumber(value ?? startOf(list, level), format);
  return { text: text ?? String(value ?? startOf(list, level)), isSure: value !== undefined && text !== null };
}
