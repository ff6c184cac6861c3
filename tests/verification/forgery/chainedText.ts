import { sha256 } from '../../../src/publication/sha256.ts';

/** A line of a ledger without what chains it, or with it. */
export type Line = Readonly<Record<string, unknown>>;

const HASH = sha256('x');

/** Entries of the frozen files of a version, all with one hash. */
export const filesOf = (agreement: string, version: string, fingerprint = HASH): Readonly<Record<string, string>> =>
  Object.fromEntries(
    ['html', 'json', 'mdx', 'pdf', 'txt'].map((kind) => [
      `${agreement}-${version}.${kind}`,
      kind === 'txt' ? fingerprint : HASH,
    ]),
  );

/** A ledger of lines, each chained to the one before; a line may be given as text. */
export function chainedText(lines: readonly (Line | string)[]): string {
  let prev = '0'.repeat(64);
  return lines
    .map((line) => {
      const text =
        typeof line === 'string' ? `${line}\n` : `${JSON.stringify({ prev, date: '2025-01-01', ...line })}\n`;
      prev = sha256(text);
      return text;
    })
    .join('');
}
