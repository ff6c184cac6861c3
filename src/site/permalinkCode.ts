import { encode } from 'uqr';

/** A QR code as a drawing: lines of the width 1 on a square. */
export interface PermalinkCode {
  /** Modules of a side, without the quiet zone. */
  readonly size: number;
  /** The dark modules as horizontal lines, for the attribute `d` of an SVG path. */
  readonly path: string;
}

/**
 * The QR code of an address (ISO/IEC 18004) with error correction M, which a folded or stained sheet of paper needs.
 *
 * @param address absolute URL
 */
export function permalinkCode(address: string): PermalinkCode {
  const { size, data } = encode(address, { ecc: 'M', border: 0 });
  const lines = data.flatMap((row, y) => darkRuns(row).map(([x, length]) => `M${x} ${y}.5h${length}`));
  return { size, path: lines.join('') };
}

/** Start and length of each run of dark modules. */
function darkRuns(row: readonly boolean[]): readonly (readonly [number, number])[] {
  return row.flatMap((dark, x): readonly (readonly [number, number])[] => {
    if (!dark || row[x - 1] === true) return [];
    const end = row.indexOf(false, x);
    return [[x, (end === -1 ? row.length : end) - x]];
  });
}
