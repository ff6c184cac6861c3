import type { PreviewRow } from './previewRows.ts';

/**
 * A preview for the terminal: the file on the left, the draft on the right.
 *
 * @param rows see {@link PreviewRow}
 * @param columns width of the terminal
 */
export function previewText(rows: readonly PreviewRow[], columns: number): string {
  const width = Math.max(20, Math.floor((columns - 3) / 2));
  return rows
    .flatMap(({ source, draft, guesses }) => [
      ...beside(
        source.flatMap(({ text, leftOut }) => wrapped(leftOut === null ? text : `[${leftOut}] ${text}`, width)),
        (draft?.text ?? '')
          .replaceAll('\t', ' | ')
          .split('\n')
          .flatMap((line) => wrapped(line, width)),
        width,
      ),
      ...guesses.map(({ message, confidence }) => `  ? ${message} (${Math.round(confidence * 100)} %)`),
      `${' '.repeat(width)} |`,
    ])
    .join('\n');
}

const beside = (left: readonly string[], right: readonly string[], width: number): readonly string[] =>
  Array.from({ length: Math.max(left.length, right.length) }, (_, i) =>
    `${(left[i] ?? '').padEnd(width)} | ${right[i] ?? ''}`.trimEnd(),
  );

/** Lines no longer than a width, broken between words where there are any. */
function wrapped(text: string, width: number): readonly string[] {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/ +/).flatMap((one) => one.match(new RegExp(`.{1,${width}}`, 'gu')) ?? [])) {
    if (line !== '' && line.length + 1 + word.length > width) {
      lines.push(line);
      line = word;
    } else line = line === '' ? word : `${line} ${word}`;
  }
  return line === '' ? lines : [...lines, line];
}
