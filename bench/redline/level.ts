/** A measured figure with the level it is to reach. */
export interface Level {
  readonly name: string;
  readonly value: number;
  /** What the value must not fall below, or not exceed. */
  readonly target: { readonly atLeast: number } | { readonly atMost: number };
}

/** Whether a figure reaches its level. */
export function isReached({ value, target }: Level): boolean {
  return 'atLeast' in target ? value >= target.atLeast : value <= target.atMost;
}

/**
 * Figures beside their levels, one a line.
 *
 * @param levels the figures
 */
export function levelLines(levels: readonly Level[]): string {
  return levels
    .map((level) => {
      const sign = 'atLeast' in level.target ? `≥ ${level.target.atLeast}` : `≤ ${level.target.atMost}`;
      return `  ${isReached(level) ? 'reached' : 'MISSED '}  ${level.name}: ${shown(level.value)} (${sign})`;
    })
    .join('\n');
}

/** A number with as many digits as it has meaning. */
export function shown(value: number): string {
  if (Number.isInteger(value)) return String(value);
  return Math.abs(value) >= 100 ? value.toFixed(0) : Math.abs(value) >= 10 ? value.toFixed(1) : value.toFixed(4);
}
