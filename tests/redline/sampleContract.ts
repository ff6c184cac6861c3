import type { Block, Clause, Inline, LabelKind, Wording } from '../../src/agreement/wording.ts';

/** A clause in short: what is not said is absent. */
export interface ShortClause {
  readonly label: string | null;
  readonly heading?: string;
  readonly blocks?: readonly Block[];
  readonly clauses?: readonly ShortClause[];
}

/** A wording for an example in a test. */
export function contract(version: string, clauses: readonly ShortClause[], opening: readonly Block[] = []): Wording {
  return {
    format: 1,
    title: 'Auftragsverarbeitungsvertrag',
    version,
    stated: '2025-10-01',
    validFrom: null,
    language: 'de',
    opening,
    clauses: clauses.map((clause) => whole(clause, '')),
  };
}

/** A paragraph of plain words, or of inline content. */
export function paragraph(...content: readonly (string | Inline)[]): Block {
  return {
    type: 'paragraph',
    content: content.map((part) => (typeof part === 'string' ? { type: 'text', text: part } : part)),
  };
}

/** A table of plain words, head row first. */
export function table(...rows: readonly (readonly string[])[]): Block {
  const [head = [], ...body] = rows.map((row) =>
    row.map((cell): readonly Inline[] => (cell === '' ? [] : [{ type: 'text', text: cell }])),
  );
  return { type: 'table', head, rows: body };
}

function whole({ label, heading, blocks = [], clauses = [] }: ShortClause, above: string): Clause {
  const own = (label ?? heading ?? '').replace(/[.§() ]+/gu, '');
  const id =
    above === '' || (label?.includes('.') && /\.\d/u.test(label))
      ? (label ?? heading ?? '').replace(/\.$/u, '')
      : `${above}.${own}`;
  return {
    id,
    kind: kindOf(label),
    label,
    heading: heading === undefined ? null : [{ type: 'text', text: heading }],
    blocks,
    clauses: clauses.map((clause) => whole(clause, id)),
  };
}

function kindOf(label: string | null): LabelKind {
  if (label === null) return 'unnumbered';
  if (label.startsWith('§')) return 'section';
  if (label.startsWith('Anlage')) return 'annex';
  if (label.startsWith('(')) return 'paragraph';
  return label.endsWith(')') ? 'letter' : 'decimal';
}
