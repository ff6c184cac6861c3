import { calendarDateInWords } from './calendarDate.ts';
import { wordsOf } from './contractWords.ts';
import type { Block, Clause, Inline, TableRow, Wording } from './wording.ts';

/** What a line of the canonical text shows. */
export type LineKind = 'title' | 'edition' | 'heading' | 'paragraph' | 'bullet' | 'headRow' | 'row';

/** One block of a wording in reading order: the unit of the canonical text and of every comparison. */
export interface WordingLine {
  /** Id of the clause the line belongs to; null before the first clause. */
  readonly clause: string | null;
  readonly kind: LineKind;
  /** The label of the clause where the line opens it (`5.2`), else null. */
  readonly label: string | null;
  /** Cells of inline content: one for running text, several for the row of a table. */
  readonly cells: TableRow;
}

/** The mark in front of an item of a bullet list, in every form of the text. */
export const BULLET = '–';

const running = (text: string): TableRow => [[{ type: 'text', text }]];

/**
 * The line below the title that names version and dates: "Fassung 1.4, Stand 1. Oktober 2025, gültig ab 1. November 2025".
 *
 * @param wording the wording; dates it does not state are left out
 */
export function editionLine(wording: Wording): string {
  const words = wordsOf(wording.language);
  const date = (day: string) => calendarDateInWords(day, wording.language);
  return [
    `${words.version} ${wording.version}`,
    ...(wording.stated === null ? [] : [`${words.stated} ${date(wording.stated)}`]),
    ...(wording.validFrom === null ? [] : [`${words.validFrom} ${date(wording.validFrom)}`]),
  ].join(', ');
}

/**
 * The rows of a signature block: one column a party, one row each for place and date, signature, name and function.
 *
 * @param parties names of the signing parties, in order
 * @param language language of the contract
 * @returns head row (first cell empty) and rows with empty cells to be filled in by hand
 */
export function signatureTable(
  parties: readonly string[],
  language: Wording['language'],
): { head: TableRow; rows: readonly TableRow[] } {
  const cell = (text: string): readonly Inline[] => (text === '' ? [] : [{ type: 'text', text }]);
  return {
    head: ['', ...parties].map(cell),
    rows: wordsOf(language).signatureRows.map((name) => [cell(name), ...parties.map(() => [])]),
  };
}

/**
 * A wording as lines in reading order, title first.
 *
 * @param wording the clause tree
 */
export function wordingLines(wording: Wording): readonly WordingLine[] {
  const { language } = wording;
  return [
    { clause: null, kind: 'title', label: null, cells: running(wording.title) },
    { clause: null, kind: 'edition', label: null, cells: running(editionLine(wording)) },
    ...blockLines(wording.opening, null, language),
    ...wording.clauses.flatMap((clause) => clauseLines(clause, language)),
  ];
}

/**
 * The lines of one clause and everything below it.
 */
export function clauseLines(clause: Clause, language: Wording['language']): readonly WordingLine[] {
  const own = blockLines(clause.blocks, clause.id, language);
  const below = clause.clauses.flatMap((child) => clauseLines(child, language));
  if (clause.heading !== null) {
    const heading: WordingLine = { clause: clause.id, kind: 'heading', label: clause.label, cells: [clause.heading] };
    return [heading, ...own, ...below];
  }
  const [first, ...rest] = own;
  if (first?.kind === 'paragraph' && first.clause === clause.id)
    return [{ ...first, label: clause.label }, ...rest, ...below];
  const labelAlone: WordingLine = { clause: clause.id, kind: 'paragraph', label: clause.label, cells: [[]] };
  return [labelAlone, ...own, ...below];
}

function blockLines(
  blocks: readonly Block[],
  clause: string | null,
  language: Wording['language'],
): readonly WordingLine[] {
  return blocks.flatMap((block): readonly WordingLine[] => {
    switch (block.type) {
      case 'paragraph':
        return [{ clause, kind: 'paragraph', label: null, cells: [block.content] }];
      case 'bullets':
        return block.items.flatMap((item) => bulletLines(item, clause, language));
      case 'items':
        return block.clauses.flatMap((item) => clauseLines(item, language));
      case 'table':
        return tableLines(block.head, block.rows, clause);
      case 'signatures': {
        const { head, rows } = signatureTable(block.parties, language);
        return tableLines(head, rows, clause);
      }
    }
  });
}

function bulletLines(
  item: readonly Block[],
  clause: string | null,
  language: Wording['language'],
): readonly WordingLine[] {
  const [first, ...rest] = blockLines(item, clause, language);
  if (first?.kind === 'paragraph' && first.label === null) return [{ ...first, kind: 'bullet' }, ...rest];
  const bulletAlone: WordingLine = { clause, kind: 'bullet', label: null, cells: [[]] };
  return first === undefined ? [bulletAlone] : [bulletAlone, first, ...rest];
}

function tableLines(head: TableRow, rows: readonly TableRow[], clause: string | null): readonly WordingLine[] {
  return [
    { clause, kind: 'headRow', label: null, cells: head },
    ...rows.map((cells): WordingLine => ({ clause, kind: 'row', label: null, cells })),
  ];
}
