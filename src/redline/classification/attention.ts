import { ATTENTIONS, type Attention } from '../redlineModel.ts';
import { type CellEdit, editText, type Passage, type Stretch } from './cellEdits.ts';
import { visibleText } from './plainText.ts';
import { type WeightyItem, weightyItems } from './weightyItems.ts';

/** What an edit does to the weighty items it touches. */
export interface WeightyChange {
  readonly gone: readonly WeightyItem[];
  readonly come: readonly WeightyItem[];
}

/** The weighty items of both texts of a cell. */
export interface CellItems {
  readonly old: readonly WeightyItem[];
  readonly new: readonly WeightyItem[];
}

/** So far around an edit an item can reach. */
const REACH = 60;

/** The weighty items around an edit. */
export function itemsAround(edit: CellEdit): CellItems {
  return { old: weightyItemsAround(edit.old), new: weightyItemsAround(edit.new) };
}

function weightyItemsAround({ text, start, end }: Passage): readonly WeightyItem[] {
  const from = text.lastIndexOf(' ', start - REACH) + 1;
  const space = text.indexOf(' ', end + REACH);
  const to = space === -1 ? text.length : space;
  return weightyItems(text.slice(from, to)).map((item) => ({
    ...item,
    start: item.start + from,
    end: item.end + from,
  }));
}

/** The weighty items of the texts in which an edit stands. */
export function cellItems(edit: CellEdit): CellItems {
  return { old: weightyItems(edit.old.text), new: weightyItems(edit.new.text) };
}

/**
 * The weighty items that one side of an edit has and the other has not. Kept text around the edit counts: in
 * "30 → 14 Tage" the periods are "30 Tage" and "14 Tage".
 *
 * @param items those of the cell
 * @param explained stretches of both sides whose numbers do not count
 */
export function weightyChange(
  edit: CellEdit,
  items: CellItems,
  explained: { readonly old: readonly Stretch[]; readonly new: readonly Stretch[] } = NOTHING_EXPLAINED,
): WeightyChange {
  const gone = itemsAt(items.old, edit.old, edit.moved.old, explained.old);
  const come = itemsAt(items.new, edit.new, edit.moved.new, explained.new);
  return { gone: without(gone, come), come: without(come, gone) };
}

const NOTHING_EXPLAINED = { old: [], new: [] };

/**
 * Why an edit deserves a second look.
 *
 * @param edit an edit that changes words
 * @param change its weighty items
 * @returns reasons in the order of `ATTENTIONS`
 */
export function attentionOf(edit: CellEdit, change: WeightyChange): readonly Attention[] {
  const { gone, come } = change;
  const kinds = new Set<Attention>([...gone, ...come].map((item) => item.kind));
  const has = (items: readonly WeightyItem[], kind: Attention): boolean => items.some((item) => item.kind === kind);
  // A new sentence nearly always holds an "und". Only "und" for "oder" is worth a look.
  if (!has(gone, 'connective') || !has(come, 'connective')) kinds.delete('connective');
  if (kinds.has('number') && isOnlyUnit(change)) kinds.delete('number');
  if (!kinds.has('negation') && isNegatedByPrefix(edit)) kinds.add('negation');
  return ATTENTIONS.filter((kind) => kinds.has(kind));
}

/** "30" became "30 Tage": the number is the same, the period is not. */
function isOnlyUnit({ gone, come }: WeightyChange): boolean {
  const isPartOf = (items: readonly WeightyItem[], others: readonly WeightyItem[]): boolean =>
    items.every(
      (item) =>
        item.kind !== 'number' || others.some((other) => other.kind !== 'number' && holdsNumber(other.key, item.key)),
    );
  return isPartOf(gone, come) && isPartOf(come, gone);
}

/** Whether a number stands in a text as a whole: "30" in "30 day", not in "130 day". */
function holdsNumber(text: string, number: string): boolean {
  for (let at = text.indexOf(number); at >= 0; at = text.indexOf(number, at + 1)) {
    const isWhole = !/\p{N}$/u.test(text.slice(0, at)) && !/^\p{N}/u.test(text.slice(at + number.length));
    if (isWhole) return true;
  }
  return false;
}

const NEGATING_PREFIX = /(?<!\p{L})(?:un|in|non)\p{L}{4}/iu;

/** "zulässig" became "unzulässig". */
function isNegatedByPrefix(edit: CellEdit): boolean {
  if (edit.old.start === edit.old.end || edit.new.start === edit.new.end) return false;
  const texts = (['old', 'new'] as const).map((side) => visibleText(editText(edit, side)));
  if (texts.includes('') || !texts.some((text) => NEGATING_PREFIX.test(text))) return false;
  const [gone, come] = texts.map((text) => new Set(text.toLowerCase().match(/\p{L}{4,}/gu) ?? []));
  if (gone === undefined || come === undefined) return false;
  const negates = (words: ReadonlySet<string>, others: ReadonlySet<string>): boolean =>
    [...words].some(
      (word) =>
        !others.has(word) &&
        ['un', 'in', 'non'].some((prefix) => others.has(prefix + word) && !words.has(prefix + word)),
    );
  return negates(gone, come) || negates(come, gone);
}

/** Items that touch a passage: an edit at their edge may have made them. */
function itemsAt(
  items: readonly WeightyItem[],
  { start, end }: Passage,
  moved: readonly Stretch[],
  explained: readonly Stretch[],
): readonly WeightyItem[] {
  const isExplained = (item: WeightyItem): boolean =>
    COUNTING.has(item.kind) &&
    explained.some((stretch) => stretch.start <= item.start && item.start < stretch.end) &&
    explained.some((stretch) => stretch.start < item.end && item.end <= stretch.end);
  const isMoved = (item: WeightyItem): boolean =>
    moved.some((stretch) => stretch.start <= item.start && item.end <= stretch.end);
  const touching: WeightyItem[] = [];
  for (let index = firstEndingAt(items, start); index < items.length; index += 1) {
    const item = items[index];
    if (item === undefined || item.start > end) break;
    if (!isMoved(item) && !isExplained(item)) touching.push(item);
  }
  return touching;
}

/** Index of the first item that ends at a place or after it; items follow each other without overlap. */
function firstEndingAt(items: readonly WeightyItem[], place: number): number {
  let [low, high] = [0, items.length];
  while (low < high) {
    const middle = (low + high) >> 1;
    if ((items[middle]?.end ?? 0) < place) low = middle + 1;
    else high = middle;
  }
  return low;
}

const COUNTING: ReadonlySet<Attention> = new Set(['number', 'amount', 'date', 'period']);

/** What is left of items when each of the others takes away its equal. */
function without(items: readonly WeightyItem[], others: readonly WeightyItem[]): readonly WeightyItem[] {
  const counts = new Map<string, number>();
  const keyOf = (item: WeightyItem): string => `${item.kind}\t${item.key}`;
  for (const other of others) counts.set(keyOf(other), (counts.get(keyOf(other)) ?? 0) + 1);
  return items.filter((item) => {
    const count = counts.get(keyOf(item)) ?? 0;
    if (count > 0) counts.set(keyOf(item), count - 1);
    return count === 0;
  });
}
