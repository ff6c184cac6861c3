/** What a column asks for: so much that its longest word fits, and so much that no cell needs a second line. */
export interface ColumnNeed {
  readonly least: number;
  readonly most: number;
}

/**
 * Widths of columns that fill a line exactly: none narrower than its longest word if that can be had, the rest of the
 * room shared out by how much text the columns hold.
 *
 * @param needs what each column asks for, in any unit
 * @param available width of the line, a whole number of the same unit
 * @returns whole numbers, one a column, whose sum is `available`
 */
export function columnWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const widths = sharedWidths(needs, available).map(Math.floor);
  const rest = available - total(widths);
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width));
}

function sharedWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const smallest = total(needs.map(({ least }) => least));
  const largest = total(needs.map(({ most }) => most));
  if (smallest >= available) return levelledWidths(needs, available);
  if (largest <= available) return needs.map(({ most }) => (most / largest) * available);
  const share = (available - smallest) / (largest - smallest);
  return needs.map(({ least, most }) => least + (most - least) * share);
}

/** Where not even the longest words fit: short columns keep what they need, and the long ones share the rest equally. */
function levelledWidths(needs: readonly ColumnNeed[], available: number): readonly number[] {
  const ascending = needs.map(({ least }) => least).sort((a, b) => a - b);
  let rest = available;
  for (const [index, least] of ascending.entries()) {
    const share = rest / (ascending.length - index);
    if (least > share) return needs.map((need) => Math.min(need.least, share));
    rest -= least;
  }
  return needs.map(({ least }) => least);
}

const total = (widths: readonly number[]): number => widths.reduce((sum, width) => sum + width, 0);
