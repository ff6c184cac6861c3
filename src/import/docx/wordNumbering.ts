import type { WordStyles } from './wordStyles.ts';
import { child, descendants, isOn, valueAt, type Xml } from './xmlTree.ts';

/** A level of a list as `numbering.xml` defines it. */
export interface ListLevel {
  readonly start: number;
  /** `decimal`, `bullet`, `none`, … */
  readonly format: string;
  /** "§ %1", "(%2)", "%1.%2." */
  readonly text: string;
  /** Number from 1 of the level whose use begins this one anew; 0 never; undefined every level above. */
  readonly restart: number | undefined;
  /** Every number of the label in digits, whatever the formats of their levels. */
  readonly isLegal: boolean;
  /** Id of the style whose paragraphs are on this level. */
  readonly style: string | undefined;
}

/** A list: what `w:numId` refers to. */
export interface WordList {
  readonly id: string;
  /** Lists of one definition count together. */
  readonly definition: string;
  readonly levels: ReadonlyMap<number, ListLevel>;
  /** Where counting begins anew when the list is first used on a level. */
  readonly startsAt: ReadonlyMap<number, number>;
}

/**
 * The lists of a file by the id of `w:numId`.
 *
 * @param root the part `numbering.xml`, or null where the file has none
 * @param styles the styles of the file: a definition may refer to that of a style
 */
export function wordLists(root: Xml | null, styles: WordStyles): ReadonlyMap<string, WordList> {
  const definitions = new Map(
    childrenOf(root, 'w:abstractNum').map((one) => [one.attributes['w:abstractNumId'] ?? '', one] as const),
  );
  const nums = new Map(childrenOf(root, 'w:num').map((one) => [one.attributes['w:numId'] ?? '', one] as const));
  const shop: Shop = { definitions, nums, styles };
  return new Map(
    [...nums].map(([id, num]) => {
      const definition = definitionOf(num, shop, []);
      return [id, listOf(id, num, definition, definitions.get(definition))] as const;
    }),
  );
}

interface Shop {
  readonly definitions: ReadonlyMap<string, Xml>;
  readonly nums: ReadonlyMap<string, Xml>;
  readonly styles: WordStyles;
}

const childrenOf = (parent: Xml | null | undefined, name: string): readonly Xml[] =>
  (parent?.children ?? []).filter((one) => one.name === name);

/** Id of the definition of a list; one that is only the name of a style stands for the definition of that style. */
function definitionOf(num: Xml, shop: Shop, seen: readonly string[]): string {
  const id = valueAt(num, 'w:abstractNumId') ?? '';
  const style = valueAt(shop.definitions.get(id), 'w:numStyleLink');
  if (style === undefined || seen.includes(id)) return id;
  const numId = shop.styles.chain(style).find((one) => one.numId !== undefined)?.numId;
  const next = shop.nums.get(numId ?? '');
  if (next !== undefined) return definitionOf(next, shop, [...seen, id]);
  const linked = [...shop.definitions].find(([, one]) => valueAt(one, 'w:styleLink') === style);
  return linked?.[0] ?? id;
}

function listOf(id: string, num: Xml, definition: string, abstract: Xml | undefined): WordList {
  const levels = new Map(childrenOf(abstract, 'w:lvl').map((one) => [levelNumber(one), levelOf(one)] as const));
  const startsAt = new Map<number, number>();
  for (const override of childrenOf(num, 'w:lvlOverride')) {
    const own = child(override, 'w:lvl');
    const number = levelNumber(override);
    if (own !== undefined) levels.set(number, levelOf(own));
    const start = valueAt(override, 'w:startOverride');
    if (start !== undefined) startsAt.set(number, integer(start, 0));
  }
  return { id, definition, levels, startsAt };
}

const levelNumber = ({ attributes }: Xml): number => integer(attributes['w:ilvl'], 0);

const integer = (text: string | undefined, fallback: number): number =>
  text !== undefined && /^-?\d{1,9}$/.test(text) ? Number(text) : fallback;

function levelOf(level: Xml): ListLevel {
  const restart = valueAt(level, 'w:lvlRestart');
  // A level without w:start begins at 0 by the standard (17.9.25).
  return {
    start: integer(valueAt(level, 'w:start'), 0),
    format: formatOf(level),
    text: valueAt(level, 'w:lvlText') ?? '',
    restart: restart === undefined ? undefined : integer(restart, 0),
    isLegal: isOn(child(level, 'w:isLgl')) ?? false,
    style: valueAt(level, 'w:pStyle'),
  };
}

/** Formats that older programs do not know stand in a choice, those with leading zeros as "01, 02, 03, ...". */
function formatOf(level: Xml): string {
  const format = child(level, 'w:numFmt') ?? descendants(level, 'w:numFmt')[0];
  const value = format?.attributes['w:val'] ?? 'decimal';
  return value === 'custom' ? (format?.attributes['w:format']?.split(',')[0]?.trim() ?? 'decimal') : value;
}
