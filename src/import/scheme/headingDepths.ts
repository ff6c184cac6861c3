import type { OutlineBlock } from '../outline.ts';
import type { NumberedAs } from './headingRows.ts';
import type { NumberedStart } from './numberingOf.ts';
import type { UnnumberedHeading } from './unnumberedHeadings.ts';

type Kinds = readonly (NumberedAs | null)[];
type Numbering = readonly (NumberedStart | null)[];

/**
 * The depth of every heading: that of a number is given by the clauses above it, that of a heading without a number by
 * the depth its source gives to numbered headings of its kind.
 *
 * @returns for each block its depth from 1, or null where it is no heading
 */
export function headingDepths(
  blocks: readonly OutlineBlock[],
  numbering: Numbering,
  kinds: Kinds,
  unnumbered: readonly (UnnumberedHeading | null)[],
): readonly (number | null)[] {
  const isHeading = (i: number): boolean => kinds[i] === 'heading' || kinds[i] === 'label-only-heading';
  const byNumber = numbering.map((one, i) => (one === null || !isHeading(i) ? null : depthOf(i, numbering, isHeading)));
  const inSource = depthsInSource(blocks, byNumber);
  return blocks.map((block, i) => {
    const numbered = byNumber[i] ?? null;
    if (numbered !== null) return numbered;
    if (block.type === 'heading') return inSource(block.depth) + (isBetween(i, inSource(block.depth)) ? 1 : 0);
    return (unnumbered[i] ?? null) === null ? null : 1;
  });

  /** Whether the numbers of its own depth go on after a heading: then it heads a part of the clause before it. */
  function isBetween(at: number, depth: number): boolean {
    const reaches = (one: number | null): boolean => one !== null && one <= depth;
    const before = byNumber.findLastIndex((one, i) => i < at && reaches(one));
    const after = byNumber.findIndex((one, i) => i > at && reaches(one));
    return before !== -1 && byNumber[before] === depth && numbering[before]?.row === numbering[after]?.row;
  }
}

function depthOf(i: number, numbering: Numbering, isHeading: (i: number) => boolean): number {
  let depth = 1;
  for (let at = numbering[i]?.parent ?? null; at !== null; at = numbering[at]?.parent ?? null) {
    if (isHeading(at)) depth += 1;
  }
  return depth;
}

/** What a depth of the source means: the depth of the numbered headings that have it, or one beside the nearest. */
function depthsInSource(
  blocks: readonly OutlineBlock[],
  byNumber: readonly (number | null)[],
): (depth: number) => number {
  const known = new Map<number, number>();
  blocks.forEach((block, i) => {
    const depth = byNumber[i] ?? null;
    if (block.type === 'heading' && depth !== null && !known.has(block.depth)) known.set(block.depth, depth);
  });
  return (depth) => {
    const exact = known.get(depth);
    if (exact !== undefined) return exact;
    const outer = [...known.keys()].filter((one) => one < depth).toSorted((a, b) => b - a)[0];
    if (outer !== undefined) return (known.get(outer) ?? 0) + depth - outer;
    const inner = [...known.keys()].toSorted((a, b) => a - b)[0];
    return inner === undefined ? depth : Math.max(1, (known.get(inner) ?? 1) - (inner - depth));
  };
}
