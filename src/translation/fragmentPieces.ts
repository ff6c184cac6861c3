/** A run of lines of a frozen fragment that belong to one clause. */
export interface FragmentPiece {
  /** Address of the clause; null before the first one. */
  readonly clause: string | null;
  /** Whether the clause begins here. What follows a table or a numbered list continues its clause. */
  readonly begins: boolean;
  /** Whether the piece is one table, which has no room in half a page. */
  readonly isTable: boolean;
  /** How many clauses of the same part, main part or annex, the clause stands in. */
  readonly depth: number;
  /** The lines, byte for byte, without those that open and close sections. */
  readonly html: string;
}

const OPENING = /^<section id="([^"]*)">$/;
const CLOSING = '</section>';

/**
 * Cuts a frozen fragment into its clauses, so that two fragments can stand side by side. No line changes; the lines
 * that only open and close clauses fall away. Tables are pieces of their own. Whatever stands in the items of a bullet
 * list stays in one piece.
 *
 * @param fragment a legal fragment: one `article`, each tag of a section, list or table on a line of its own
 */
export function fragmentPieces(fragment: string): readonly FragmentPiece[] {
  const pieces: FragmentPiece[] = [];
  const open: string[] = [];
  let lines: string[] = [];
  let begins = false;
  let lists = 0;
  const flush = (isTable = false): void => {
    if (lines.length === 0) return;
    const clause = open.at(-1) ?? null;
    pieces.push({ clause, begins, isTable, depth: depthOf(open), html: `${lines.join('\n')}\n` });
    lines = [];
    begins = false;
  };
  for (const line of fragment.split('\n').slice(1, -2)) {
    const id = lists === 0 ? OPENING.exec(line)?.[1] : undefined;
    if (id !== undefined) {
      flush();
      open.push(id);
      begins = true;
      continue;
    }
    if (lists === 0 && line === CLOSING) {
      flush();
      open.pop();
      continue;
    }
    lists += line === '<ul>' ? 1 : line === '</ul>' ? -1 : 0;
    if (lists === 0 && line === '<table>') flush();
    lines.push(line);
    if (lists === 0 && line === '</table>') flush(true);
  }
  flush();
  return pieces;
}

/** The clauses of an annex count from the annex on. */
const depthOf = (open: readonly string[]): number =>
  Math.max(0, open.length - 1 - ((open.at(-1) ?? '').includes('/') ? 1 : 0));
