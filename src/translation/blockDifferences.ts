import { inlineText } from '../agreement/canonicalText.ts';
import { type Problem, problem } from '../agreement/problem.ts';
import type { Block, Clause, TableRow } from '../agreement/wording.ts';
import { clauseDifferences } from './clauseDifferences.ts';
import { type Comparison, clauseName, inBinding, type PlacePair, placeOf } from './comparison.ts';
import { textDifferences } from './textDifferences.ts';

/** What a block is called in a message. */
const NAMES: Readonly<Record<Block['type'], string>> = {
  paragraph: 'a paragraph',
  bullets: 'a list',
  items: 'a numbered list',
  table: 'a table',
  signatures: 'a signature block',
};

/**
 * Where the blocks of a clause differ in more than their words.
 *
 * @param binding blocks of the binding text
 * @param translation blocks of the translation at the same place
 * @param above the clause of the binding text they belong to, or null before the first clause
 * @param translatedAbove the same in the translation
 */
export function blockDifferences(
  binding: readonly Block[],
  translation: readonly Block[],
  above: Clause | null,
  translatedAbove: Clause | null,
  between: Comparison,
): readonly Problem[] {
  const at = binding.findIndex((block, i) => block.type !== translation[i]?.type);
  if (at >= 0 || translation.length > binding.length) {
    return [otherBlocks(binding, translation, at >= 0 ? at : binding.length, translatedAbove, between)];
  }
  return binding.flatMap((block, i) => {
    const other = translation[i];
    return other === undefined ? [] : pairDifferences(block, other, above, translatedAbove, between);
  });
}

/** The first block that is not as in the binding text. What follows it would be named for that alone. */
function otherBlocks(
  binding: readonly Block[],
  translation: readonly Block[],
  at: number,
  above: Clause | null,
  between: Comparison,
): Problem {
  const [expected, found] = [binding[at], translation[at]];
  const where = above === null ? 'The text before the first clause' : `Clause ${clauseName(above)}`;
  const has = found === undefined ? 'ends' : `has ${NAMES[found.type]}`;
  const should =
    expected === undefined
      ? 'the binding text has nothing more'
      : `${inBinding(placeOf(between.binding, expected))} has ${NAMES[expected.type]}`;
  const place = placeOf(between.translation, found ?? translation.at(-1) ?? above);
  return problem('translation-blocks', place, `${where} ${has} where ${should}.`);
}

function pairDifferences(
  binding: Block,
  translation: Block,
  above: Clause | null,
  translatedAbove: Clause | null,
  between: Comparison,
): readonly Problem[] {
  const places: PlacePair = {
    binding: placeOf(between.binding, binding),
    translation: placeOf(between.translation, translation),
  };
  if (binding.type === 'paragraph' && translation.type === 'paragraph') {
    return textDifferences(binding.content, translation.content, between, places);
  }
  if (binding.type === 'items' && translation.type === 'items') {
    return clauseDifferences(binding.clauses, translation.clauses, above, translatedAbove, between);
  }
  if (binding.type === 'bullets' && translation.type === 'bullets') {
    return itemDifferences(binding.items, translation.items, above, translatedAbove, between, places);
  }
  if (binding.type === 'table' && translation.type === 'table') {
    return tableDifferences([binding.head, ...binding.rows], [translation.head, ...translation.rows], between, places);
  }
  if (binding.type !== 'signatures' || translation.type !== 'signatures') return [];
  const [count, expected] = [translation.parties.length, binding.parties.length];
  if (count === expected) return [];
  const message = `The signature block has ${count} parties, ${inBinding(places.binding)} has ${expected}.`;
  return [problem('translation-signatures', places.translation, message)];
}

function itemDifferences(
  binding: readonly (readonly Block[])[],
  translation: readonly (readonly Block[])[],
  above: Clause | null,
  translatedAbove: Clause | null,
  between: Comparison,
  places: PlacePair,
): readonly Problem[] {
  if (binding.length !== translation.length) {
    const message = `The list has ${translation.length} items, ${inBinding(places.binding)} has ${binding.length}.`;
    return [problem('translation-blocks', places.translation, message)];
  }
  return binding.flatMap((item, i) => blockDifferences(item, translation[i] ?? [], above, translatedAbove, between));
}

function tableDifferences(
  binding: readonly TableRow[],
  translation: readonly TableRow[],
  between: Comparison,
  places: PlacePair,
): readonly Problem[] {
  const [columns, expected] = [translation[0]?.length, binding[0]?.length];
  if (columns !== expected || translation.length !== binding.length) {
    const size = (rows: readonly TableRow[]): string => `${rows.length} rows of ${rows[0]?.length ?? 0} cells`;
    const message = `The table has ${size(translation)}, ${inBinding(places.binding)} has ${size(binding)}.`;
    return [problem('translation-table', places.translation, message)];
  }
  const moved = binding.findIndex((_, i) => isElsewhere(i, binding, translation));
  const movedRow = translation[moved];
  const order = movedRow === undefined ? [] : [otherRow(moved, binding[moved] ?? null, movedRow, between)];
  const rows = binding.flatMap((row, i) => {
    const other = translation[i] ?? [];
    const at = { binding: placeOf(between.binding, row), translation: placeOf(between.translation, other) };
    return textDifferences(spaced(row), spaced(other), between, at);
  });
  return [...order, ...rows];
}

function otherRow(at: number, row: TableRow | null, found: TableRow, between: Comparison): Problem {
  const where = inBinding(placeOf(between.binding, row));
  const message = `Row ${at + 1} of the table, ${where}, stands in another row of the translation.`;
  return problem('translation-row-order', placeOf(between.translation, found), message);
}

/** The cells of a row as one text. */
const spaced = (row: TableRow): TableRow[number] =>
  row.flatMap((cell, i) => (i === 0 ? cell : [{ type: 'text', text: ' ' } as const, ...cell]));

/** Whether a cell that needs no translation, such as the name of a company, stands in another row than it should. */
function isElsewhere(at: number, binding: readonly TableRow[], translation: readonly TableRow[]): boolean {
  const textAt = (rows: readonly TableRow[], row: number, column: number): string =>
    inlineText(rows[row]?.[column] ?? []);
  return (binding[at] ?? []).some((_, column) => {
    const text = textAt(binding, at, column);
    if (text === '' || textAt(translation, at, column) === text) return false;
    return binding.some((_, row) => textAt(translation, row, column) === text && textAt(binding, row, column) !== text);
  });
}
