import { ART28_ITEMS } from './art28Items.ts';

/** What `agreement.yaml` asks an agreement to cover. */
export interface DemandedItems {
  /** Permanent names, in the order of the law. */
  readonly items: readonly string[];
  /** Entries that name nothing. */
  readonly unknown: readonly string[];
}

/**
 * The items that entries of `art28:` name: `Abs. 3 Satz 2 lit. d`, `Art. 28 Abs. 4`, `3.2.d`; a whole paragraph or
 * sentence means everything in it.
 *
 * @param entries as `agreement.yaml` lists them
 */
export function demandedItems(entries: readonly string[]): DemandedItems {
  const named = entries.map((entry) => ({ entry, items: itemsNamed(entry) }));
  const all = new Set(named.flatMap(({ items }) => items));
  return {
    items: ART28_ITEMS.map(({ item }) => item).filter((item) => all.has(item)),
    unknown: named.filter(({ items }) => items.length === 0).map(({ entry }) => entry),
  };
}

const CITED =
  /^(?:Art\.? ?28 ?)?(?:Abs\.?|Absatz) ?(\d)(?: ?(?:Satz|S\.) ?(\d))?(?: ?(?:lit\.?|Buchst\.?|Buchstabe) ?([a-h])\)?)?(?: ?(?:DSGVO|DS-GVO))?$/u;

function itemsNamed(entry: string): readonly string[] {
  const text = entry.replaceAll('\u00a0', ' ').trim();
  const cited = CITED.exec(text);
  const name = cited === null ? text : nameOf(cited[1] ?? '', cited[2], cited[3]);
  return ART28_ITEMS.map(({ item }) => item).filter((item) => item === name || item.startsWith(`${name}.`));
}

/** Abs. 2, 4 and 9 are told apart by what they are about: "Abs. 4 Satz 2" is "4.liability". */
function nameOf(paragraph: string, sentence: string | undefined, letter: string | undefined): string {
  const exact = EXACT[`${paragraph}.${sentence ?? ''}`];
  if (exact !== undefined) return exact;
  if (letter !== undefined) return `${paragraph}.${sentence ?? '2'}.${letter}`;
  return sentence === undefined ? paragraph : `${paragraph}.${sentence}`;
}

const EXACT: Readonly<Record<string, string>> = {
  '2.1': '2.authorisation',
  '2.2': '2.information',
  '4.1': '4.duties',
  '4.2': '4.liability',
  '4.3': '4.liability',
};
