/** The brackets around everything in the PDF of a redline that is not plain text of both versions. */
export interface RedlineSigns {
  readonly open: string;
  readonly close: string;
}

/** The first pair is in the font of the text and is what a reader meets; the others are for contracts that use it. */
const PAIRS: readonly RedlineSigns[] = [
  { open: '⟦', close: '⟧' },
  { open: '⟨', close: '⟩' },
  { open: '⟪', close: '⟫' },
  { open: '⸢', close: '⸣' },
];

/**
 * A pair of brackets that occurs nowhere in a text, so that both versions can be read back from the PDF.
 *
 * @param text everything that the PDF quotes
 * @throws Error where every pair occurs
 */
export function redlineSigns(text: string): RedlineSigns {
  const pair = PAIRS.find(({ open, close }) => !text.includes(open) && !text.includes(close));
  if (pair === undefined)
    throw new Error(`No PDF of the redline: its text uses each of ${PAIRS.map((p) => p.open + p.close).join(' ')}.`);
  return pair;
}
