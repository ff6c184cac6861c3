import type { LayoutLine } from '../layoutLine.ts';
import { beginsInside, endsSentence } from '../scheme/sentence.ts';

/** How the lines of a text were broken. */
export interface LineMeasure {
  /** Characters of a full line. */
  readonly width: number;
  /** Whether paragraphs run over several lines; otherwise every line is a paragraph. */
  readonly isWrapped: boolean;
  /** Whether paragraphs are set apart by white space. */
  readonly hasGaps: boolean;
}

/** Nobody sets type in lines of more characters. */
const LONGEST_LINE = 160;

/**
 * Measures the lines of a text.
 *
 * @param lines the lines of the whole text
 */
export function lineMeasure(lines: readonly LayoutLine[]): LineMeasure {
  const edges = lines.map(rightEdge).toSorted((a, b) => a - b);
  const width = edges[Math.floor(edges.length * 0.95)] ?? 0;
  const onNext = lines.filter((line, i) => {
    const before = lines[i - 1];
    return (
      before !== undefined && line.before === 'line' && rightEdge(before) > width * 0.6 && !endsSentence(before.text)
    );
  });
  const inside = onNext.filter(({ text }) => beginsInside(text));
  const isWrapped =
    inside.length >= Math.max(1, lines.length * 0.02) || onNext.length >= Math.max(2, lines.length * 0.2);
  const gaps = lines.filter(({ before }) => before === 'gap').length;
  return {
    width,
    isWrapped: width <= LONGEST_LINE && isWrapped,
    hasGaps: gaps > lines.length * 0.04,
  };
}

/** Where a line ends, in characters from the left edge of running text. */
export const rightEdge = ({ indent, text }: LayoutLine): number => Math.round(indent * 2) + text.length;

/**
 * Whether a line is so long that the word after it may not have fitted into it.
 *
 * @param share part of the width of a full line that counts as full
 */
export function isFull(line: LayoutLine, next: LayoutLine, measure: LineMeasure, share = 0.85): boolean {
  const [word = ''] = next.text.split(/\s/, 1);
  return rightEdge(line) + 1 + word.length > measure.width * share;
}
