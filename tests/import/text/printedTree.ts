import type { KnownClause } from './knownTree.ts';

/** How a contract is printed. */
export interface PrintOptions {
  /** Characters of a line; 0 for one line a paragraph. */
  readonly columns: number;
  readonly hasHyphens: boolean;
  /** Whether blank lines stand between paragraphs. */
  readonly hasGaps: boolean;
  /** Lines of a page; 0 for one endless page. */
  readonly pageLength: number;
  readonly sign: string;
  /** Whether numbers stand on lines of their own. */
  readonly hasOwnLines: boolean;
}

/** A known contract as wrapped text with pages, running headers and page numbers. */
export function printedTree(clauses: readonly KnownClause[], options: PrintOptions): string {
  const blocks = clauses.flatMap((clause) => blocksOf(clause, options));
  const lines = blocks.flatMap((block, i) => [...(i > 0 && options.hasGaps ? [''] : []), ...block]);
  return options.pageLength === 0 ? `${lines.join('\n')}\n` : pagesOf(lines, options);
}

function blocksOf(clause: KnownClause, options: PrintOptions): readonly (readonly string[])[] {
  const { label, heading, paragraphs, bullets, clauses } = clause;
  const [first = '', ...rest] = paragraphs;
  const start = heading ?? first;
  const opening =
    options.hasOwnLines && label !== null
      ? [[label], wrapped(start, options)]
      : [wrapped(label === null ? start : `${label} ${start}`, options)];
  return [
    ...opening,
    ...(heading === null ? rest : paragraphs).map((text) => wrapped(text, options)),
    ...bullets.map((text) => wrapped(`${options.sign} ${text}`, options)),
    ...clauses.flatMap((below) => blocksOf(below, options)),
  ].filter((block) => block.some((line) => line !== ''));
}

/** Words that may be divided, with a place where they are. */
const DIVISIBLE = /^([a-zäöüßA-ZÄÖÜ][a-zäöüß]{4,})([a-zäöüß]{4,}[.,;:]?)$/;

function wrapped(text: string, { columns, hasHyphens }: PrintOptions): readonly string[] {
  if (columns === 0) return [text];
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(' ')) {
    const next = line === '' ? word : `${line} ${word}`;
    if (next.length <= columns) {
      line = next;
      continue;
    }
    const [, head = '', tail = ''] = DIVISIBLE.exec(word) ?? [];
    if (hasHyphens && head !== '' && line.length + head.length + 2 <= columns) {
      lines.push(`${line} ${head}-`);
      line = tail;
    } else {
      lines.push(line);
      line = word;
    }
  }
  return [...lines, line];
}

function pagesOf(lines: readonly string[], { pageLength }: PrintOptions): string {
  const pages: string[][] = [];
  for (let i = 0; i < lines.length; i += pageLength) pages.push(lines.slice(i, i + pageLength));
  return pages
    .map((page, i) =>
      [
        'Muster Cloud GmbH | Vereinbarung zur Auftragsverarbeitung',
        '',
        ...page,
        '',
        `Vertraulich          Seite ${i + 1} von ${pages.length}`,
      ].join('\n'),
    )
    .join('\n\f');
}
