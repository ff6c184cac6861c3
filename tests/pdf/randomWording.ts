import fc from 'fast-check';
import type { Block, Clause, Inline, LabelKind, TableRow, Wording } from '../../src/agreement/wording.ts';

const WORDS = [
  'Auftragsverarbeitung',
  'der',
  'die',
  'Datenschutz-Folgenabschätzung',
  'Art.\u00A028',
  '§\u00A03',
  '10\u202F000\u202F€',
  'und/oder',
  '(vgl.',
  'E-Mail',
  '„Zitat“,',
  '‚innen‘',
  '–',
  'Maßnahmen;',
  'schafft',
  'Auflage',
  'Offenlegung',
  '≥',
  '☐',
  'Unterauftragsverhältnisse',
  'Nicht\u2011Trennung',
  'https://muster.example/ein/sehr/langer/pfad/zu-einer-seite.html?mit=abfrage&und=mehr',
  'datenschutz@muster.example',
  'weich\u00ADgetrennt',
  'i.\u00A0S.\u00A0d.',
  'Verantwortlicher.',
];

const sentence = fc.array(fc.constantFrom(...WORDS), { minLength: 1, maxLength: 25 }).map((words) => words.join(' '));

const plain: fc.Arbitrary<Inline> = sentence.map((text) => ({ type: 'text', text }));

const marked: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: plain },
  fc.tuple(fc.constantFrom('strong' as const, 'emphasis' as const), plain).map(
    ([type, inner]): Inline => ({
      type,
      content: [inner],
    }),
  ),
  plain.map((inner): Inline => ({ type: 'link', href: 'https://muster.example/', content: [inner] })),
  fc.constant<Inline>({ type: 'field', label: 'Firma des Auftraggebers' }),
);

/** Pieces of running text with blanks or hard breaks between them. */
const content: fc.Arbitrary<readonly Inline[]> = fc
  .array(fc.tuple(marked, fc.constantFrom<Inline>({ type: 'text', text: ' ' }, { type: 'break' })), {
    minLength: 1,
    maxLength: 4,
  })
  .map((pairs) => pairs.flat().slice(0, -1));

/** Short enough for a row to stay on one page; what happens to a taller one has a test of its own. */
const cell: fc.Arbitrary<readonly Inline[]> = fc
  .array(fc.constantFrom(...WORDS), { maxLength: 9 })
  .chain((words) =>
    fc.constantFrom<Inline['type']>('text', 'strong', 'emphasis', 'link').map((type) => ({ words, type })),
  )
  .map(({ words, type }): readonly Inline[] => {
    if (words.length === 0) return [];
    const inner: Inline = { type: 'text', text: words.join(' ') };
    if (type === 'link') return [{ type, href: 'https://muster.example/', content: [inner] }];
    return type === 'strong' || type === 'emphasis' ? [{ type, content: [inner] }] : [inner];
  });

const row = (columns: number): fc.Arbitrary<TableRow> => fc.array(cell, { minLength: columns, maxLength: columns });

const table: fc.Arbitrary<Block> = fc
  .integer({ min: 1, max: 5 })
  .chain((columns) => fc.tuple(row(columns), fc.array(row(columns), { maxLength: 6 })))
  .map(([head, rows]) => ({ type: 'table', head, rows }));

const paragraph: fc.Arbitrary<Block> = content.map((inlines) => ({ type: 'paragraph', content: inlines }));

const bullets = (depth: number): fc.Arbitrary<Block> =>
  fc
    .array(
      fc
        .tuple(paragraph, depth > 0 ? fc.array(bullets(depth - 1), { maxLength: 1 }) : fc.constant([]))
        .map((parts) => parts.flat()),
      { minLength: 1, maxLength: 4 },
    )
    .map((items) => ({ type: 'bullets', items }));

const items: fc.Arbitrary<Block> = fc
  .array(fc.array(paragraph, { minLength: 1, maxLength: 2 }), { minLength: 1, maxLength: 4 })
  .map((list) => ({
    type: 'items',
    clauses: list.map((blocks, i) => clauseOf('item', `${i + 1}.`, null, blocks, [])),
  }));

const block: fc.Arbitrary<Block> = fc.oneof(
  { weight: 6, arbitrary: paragraph },
  { weight: 2, arbitrary: bullets(1) },
  { weight: 1, arbitrary: items },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc.constant<Block>({ type: 'signatures', parties: ['Auftraggeber', 'Auftragsverarbeiter'] }),
  },
);

function clauseOf(
  kind: LabelKind,
  label: string | null,
  heading: readonly Inline[] | null,
  blocks: readonly Block[],
  clauses: readonly Clause[],
): Clause {
  return { id: `${kind}-${label ?? 'ohne'}`, kind, label, heading, blocks, clauses };
}

const LABELS: readonly (readonly [LabelKind, string | null])[] = [
  ['decimal', '5.2'],
  ['decimal', '12.10.1'],
  ['section', '§ 12'],
  ['paragraph', '(3a)'],
  ['letter', 'a)'],
  ['doubleLetter', 'aa)'],
  ['annex', 'Anlage 2.1'],
  ['unnumbered', null],
];

const clause = (depth: number): fc.Arbitrary<Clause> =>
  fc
    .tuple(
      fc.constantFrom(...LABELS),
      fc.option(plain),
      fc.array(block, { maxLength: 3 }),
      depth > 0 ? fc.array(clause(depth - 1), { maxLength: 3 }) : fc.constant([]),
    )
    .map(([[kind, label], words, blocks, clauses]) => {
      const heading =
        words ?? (label === null || kind === 'annex' ? ({ type: 'text', text: 'Präambel' } as const) : null);
      return clauseOf(kind, label, heading === null ? null : [heading], blocks, clauses);
    });

/** Wordings of every shape, more freely nested than a parser would let pass. */
export const randomWording: fc.Arbitrary<Wording> = fc.record({
  format: fc.constant(1 as const),
  title: fc.constantFrom('AVV', 'Vertrag über die Auftragsverarbeitung „Muster“ nach Art.\u00A028 DSGVO'),
  version: fc.constantFrom('1', '1.4.2', '2025-09-01'),
  stated: fc.constant('2025-09-01'),
  validFrom: fc.constantFrom('2025-10-01', null),
  // Hyphenation is that of the language, and the words above are German.
  language: fc.constant('de' as const),
  opening: fc.array(block, { maxLength: 3 }),
  clauses: fc.array(clause(2), { maxLength: 5 }),
});
