import type { OutlineBlock } from '../outline.ts';
import type { NumberedStart } from './numberingOf.ts';
import { readsAsTitle, withoutDash } from './sentence.ts';
import { textOfBlock } from './textOfBlock.ts';

/** What a numbered paragraph is. */
export type NumberedAs = 'heading' | 'label-only-heading' | 'clause';

type Numbering = readonly (NumberedStart | null)[];

/**
 * Which numbered blocks are headings. That is decided for a row of numbers as a whole: headings are followed by what
 * they head, items of a list are not.
 *
 * @param blocks the outline
 * @param numbering for each block the clause it begins, or null
 */
export function headingRows(blocks: readonly OutlineBlock[], numbering: Numbering): readonly (NumberedAs | null)[] {
  const rows = new Map<number, number[]>();
  numbering.forEach((one, i) => {
    if (one === null) return;
    const open = rows.get(one.row);
    if (open === undefined) rows.set(one.row, [i]);
    else open.push(i);
  });
  const kinds: (NumberedAs | null)[] = blocks.map(() => null);
  for (const members of rows.values()) {
    const rowIsHeadings = isHeadingRow(members, blocks, numbering);
    for (const i of members) kinds[i] = kindOf(i, blocks, numbering, rowIsHeadings);
  }
  return kinds;
}

function kindOf(i: number, blocks: readonly OutlineBlock[], numbering: Numbering, isRow: boolean): NumberedAs {
  if (blocks[i]?.type === 'heading') return 'heading';
  const form = numbering[i]?.reading.form ?? '';
  if (form === 'annex') return 'heading';
  const isOuter = OUTER.test(form);
  if (isTitle(i, blocks, numbering) && (isRow || isOuter)) return 'heading';
  return isOuter || (isRow && ALONE.test(form)) ? 'label-only-heading' : 'clause';
}

/** Numbers that never stand before an item of a list. */
const OUTER =
  /^(?:§|artikel|article|section|clause|ziffer|abschnitt|unterabschnitt|teil|part|kapitel|chapter|titel|buch|ordinal .*)$/;

/** Numbers that can head a text without any words. */
const ALONE = /^[IA][.)]$/;

function wordsOf(i: number, blocks: readonly OutlineBlock[], numbering: Numbering): string {
  return textOfBlock(blocks[i])
    .slice(numbering[i]?.reading.literal.length ?? 0)
    .trim();
}

function isTitle(i: number, blocks: readonly OutlineBlock[], numbering: Numbering): boolean {
  const words = wordsOf(i, blocks, numbering);
  const isOuter = OUTER.test(numbering[i]?.reading.form ?? '');
  return (words === '' && isOuter) || readsAsTitle(isOuter ? withoutDash(words) : words);
}

function isHeadingRow(members: readonly number[], blocks: readonly OutlineBlock[], numbering: Numbering): boolean {
  const titles = members.filter((i) => isTitle(i, blocks, numbering));
  const withBody = titles.filter((i) => hasBody(i, blocks, numbering));
  const rank = numbering[members[0] ?? 0]?.reading.rank ?? 0;
  if (rank >= 3) return titles.length === members.length && withBody.length >= titles.length - 1 && withBody.length > 0;
  return titles.length >= members.length * 0.6 && withBody.length >= titles.length * 0.5;
}

/** Whether something follows that is no number of the same row: text, a list, a clause below. */
function hasBody(i: number, blocks: readonly OutlineBlock[], numbering: Numbering): boolean {
  if (i + 1 >= blocks.length) return false;
  const next = numbering[i + 1] ?? null;
  if (next === null) return blocks[i + 1]?.type !== 'heading';
  return next.parent === i;
}
