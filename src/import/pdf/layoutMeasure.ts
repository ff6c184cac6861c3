import { mostCommon, type SetLine } from './setLine.ts';

/** What is usual in a text. */
export interface LayoutMeasure {
  /** Size of running text, in points. */
  readonly size: number;
  /** Distance of two baselines inside a paragraph, in em. */
  readonly leading: number;
}

/** Distances of lines that share of all may be that of lines inside a paragraph. */
const SHARE = 0.15;
/** Lines of one paragraph are hardly ever farther from each other, in em. */
const WIDE = 1.6;
/** So many lines that go on with a sentence show that lines of one paragraph are set far apart. */
const INSIDE = 0.25;
/** White space between paragraphs, as a multiple of the distance of lines inside them. */
const GAP = 1.2;

/**
 * Measures running text.
 *
 * @param groups lines that stand below one another
 */
export function layoutMeasure(groups: readonly (readonly SetLine[])[]): LayoutMeasure {
  const size = mostCommon(groups.flat().map((line) => [Math.round(line.size * 10) / 10, line.text.length]));
  const counts = new Map<number, number>();
  const insides = new Map<number, number>();
  let all = 0;
  for (const lines of groups) {
    for (const [i, line] of lines.entries()) {
      const before = lines[i - 1];
      if (before === undefined || Math.abs(line.size - size) > 0.5 || before.page !== line.page) continue;
      const distance = Math.round(((line.y - before.y) / size) * 20) / 20;
      if (distance < 0.8 || distance > 3) continue;
      counts.set(distance, (counts.get(distance) ?? 0) + 1);
      if (isInside(before, line)) insides.set(distance, (insides.get(distance) ?? 0) + 1);
      all += 1;
    }
  }
  const usual = [...counts].filter(([, count]) => count >= SHARE * all).map(([distance]) => distance);
  const inside = usual.filter((distance) => (insides.get(distance) ?? 0) > INSIDE * (counts.get(distance) ?? 0));
  if (inside.length > 0) return { size, leading: Math.min(...inside) };
  const leading = usual.length > 0 ? Math.min(...usual) : 1.2;
  // Where nearly every paragraph is one line, the distance of paragraphs is the usual one.
  const tighter = [...counts.keys()].filter((distance) => distance > 1 && distance < leading / GAP);
  return { size, leading: leading > WIDE && tighter.length > 0 ? Math.min(...tighter) : leading };
}

/** Whether a line goes on with the sentence of the line above. */
const isInside = (before: SetLine, line: SetLine): boolean =>
  /^\p{Ll}/u.test(line.text) && !/[.:;,!?]$/.test(before.text) && before.right - line.x > 0.8 * (line.right - line.x);

/**
 * Whether more white space stands between two lines than inside a paragraph.
 *
 * @param before the line above
 * @param line the line below
 * @param measure of the text
 */
export function isGap(before: SetLine, line: SetLine, { leading }: LayoutMeasure): boolean {
  return line.y - before.y > GAP * leading * ((before.size + line.size) / 2);
}
