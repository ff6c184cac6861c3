import fc from 'fast-check';
import type { Block, Clause, Inline, LabelKind, TableRow, Wording } from '../../src/agreement/wording.ts';

/** Random wordings, and random edits of them, for the laws every redline must keep. */

const WORDS = [
  ...['der', 'die', 'und', 'nicht', 'in', 'a'],
  ...['Auftragnehmer', 'Auftraggeber', 'Verarbeitung', 'unverzüglich', 'Weisung', 'Unterauftragsverhältnisse'],
  ...['Art. 28 Abs. 3 lit. h DSGVO', 'Ziff. 15.1', '§ 3', '72', '24', 'Stunden', '1.000,50 EUR', '1. Januar 2026'],
  ...[
    'z. B.',
    'i. V. m.',
    'Verantwortliche*r',
    'Sicherheits-',
    'AVV-Vertrag',
    '„Dienst“',
    '(weggefallen)',
    '–',
    '-5',
    '😀',
  ],
  ...['[', ']', '<b>', '&amp;', '"x"', 'e\u0301', 'Auf\u00adtrag', '.', ',', ';', 'a.b@c.de', 'https://x.de/a?b=1'],
];
const word = fc.constantFrom(...WORDS);
const joint = fc.constantFrom(' ', ' ', ' ', ' ', '\u00a0', '\u202f', '. ', ', ', '');

/** Text as a contract may hold it: no line feed, no tab, no two ASCII spaces in a row, not empty. */
const text = fc
  .array(fc.tuple(word, joint), { minLength: 1, maxLength: 8 })
  .map((parts) =>
    parts
      .map(([w, j]) => w + j)
      .join('')
      .replace(/ {2,}/gu, ' '),
  )
  .map((joined) => joined.trim() || 'leer');

const leaf: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 6, arbitrary: text.map((t): Inline => ({ type: 'text', text: t })) },
  { weight: 1, arbitrary: fc.constant<Inline>({ type: 'break' }) },
  { weight: 1, arbitrary: word.map((label): Inline => ({ type: 'field', label })) },
);
const marked: fc.Arbitrary<Inline> = fc.oneof(
  { weight: 5, arbitrary: leaf },
  {
    weight: 1,
    arbitrary: fc
      .tuple(fc.constantFrom('strong', 'emphasis'), fc.array(leaf, { minLength: 1, maxLength: 2 }))
      .map(([type, content]): Inline => (type === 'strong' ? { type, content } : { type: 'emphasis', content })),
  },
  {
    weight: 1,
    arbitrary: fc
      .tuple(
        fc.constantFrom('#5.2', 'https://example.de/?a=1&b="2"', 'mailto:a@b.de'),
        fc.array(leaf, { minLength: 1, maxLength: 2 }),
      )
      .map(([href, content]): Inline => ({ type: 'link', href, content })),
  },
);
const inlines = fc.array(marked, { maxLength: 4 });

const row = (width: number): fc.Arbitrary<TableRow> => fc.array(inlines, { minLength: width, maxLength: width });
const table: fc.Arbitrary<Block> = fc
  .integer({ min: 1, max: 3 })
  .chain((width) => fc.tuple(row(width), fc.array(row(width), { maxLength: 3 })))
  .map(([head, rows]) => ({ type: 'table', head, rows }));

const simpleBlock: fc.Arbitrary<Block> = fc.oneof(
  { weight: 5, arbitrary: inlines.map((content): Block => ({ type: 'paragraph', content })) },
  { weight: 1, arbitrary: table },
  {
    weight: 1,
    arbitrary: fc
      .array(
        fc.array(
          inlines.map((content): Block => ({ type: 'paragraph', content })),
          { maxLength: 2 },
        ),
        { minLength: 1, maxLength: 3 },
      )
      .map((items): Block => ({ type: 'bullets', items })),
  },
  {
    weight: 1,
    arbitrary: fc
      .array(word, { minLength: 1, maxLength: 2 })
      .map((parties): Block => ({ type: 'signatures', parties })),
  },
);

/** A clause without id and label: these come from its place, once the tree is whole. */
interface Seed {
  readonly heading: readonly Inline[] | null;
  readonly blocks: readonly Block[];
  readonly items: readonly Seed[];
  readonly after: readonly Block[];
  readonly below: readonly Seed[];
  readonly unnumbered: boolean;
}

const seed = (depth: number): fc.Arbitrary<Seed> =>
  fc.record({
    heading: fc.option(inlines, { freq: 2 }),
    blocks: fc.array(simpleBlock, { maxLength: 2 }),
    items:
      depth > 1
        ? fc.constant([])
        : fc.oneof(
            { weight: 3, arbitrary: fc.constant([]) },
            { weight: 1, arbitrary: fc.array(seed(2), { maxLength: 2 }) },
          ),
    after: fc.array(simpleBlock, { maxLength: 1 }),
    below: depth > 1 ? fc.constant([]) : fc.array(seed(depth + 1), { maxLength: 3 }),
    unnumbered: fc.boolean(),
  });

export interface Draft {
  readonly title: string;
  readonly version: string;
  readonly opening: readonly Block[];
  readonly seeds: readonly Seed[];
}

const draft: fc.Arbitrary<Draft> = fc.record({
  title: text,
  version: fc.constantFrom('1', '1.4', '2025-09-01'),
  opening: fc.array(simpleBlock, { maxLength: 2 }),
  seeds: fc.array(seed(0), { maxLength: 5 }),
});

function numbered(seeds: readonly Seed[], above: string, depth: number): readonly Clause[] {
  const kinds: readonly LabelKind[] = ['decimal', 'paragraph', 'letter', 'doubleLetter'];
  return seeds.map((one, index): Clause => {
    const number = index + 1;
    const id = above === '' ? `${number}` : `${above}.${number}`;
    const unnumbered = depth === 0 && one.unnumbered && one.heading !== null;
    const label = depth === 0 ? `${number}.` : depth === 1 ? `(${number})` : `${'abcdefgh'[index]})`;
    const items: readonly Block[] =
      one.items.length === 0 ? [] : [{ type: 'items', clauses: numbered(one.items, `${id}.n`, 2) }, ...one.after];
    return {
      id,
      kind: unnumbered ? 'unnumbered' : (kinds[depth] ?? 'letter'),
      label: unnumbered ? null : label,
      heading: one.heading,
      blocks: [...one.blocks, ...items],
      clauses: numbered(one.below, id, depth + 1),
    };
  });
}

/** The wording of a draft: ids and labels by place, as an author would number it. */
export function wordingOf({ title, version, opening, seeds }: Draft): Wording {
  return {
    format: 1,
    title,
    version,
    stated: '2025-10-01',
    validFrom: version === '1' ? null : '2025-11-01',
    language: 'de',
    opening,
    clauses: numbered(seeds, '', 0),
  };
}

type Edit = readonly [kind: number, at: number, to: number, fresh: Seed, words: string];

const edit: fc.Arbitrary<Edit> = fc.tuple(fc.nat(7), fc.nat(50), fc.nat(50), seed(1), text);

/** Applies an edit to a list of clauses, or to one deeper down. */
function edited(seeds: readonly Seed[], [kind, at, to, fresh, words]: Edit): readonly Seed[] {
  if (seeds.length === 0) return [fresh];
  const index = at % seeds.length;
  const target = seeds[index] ?? fresh;
  const without = seeds.filter((_, place) => place !== index);
  const withTarget = (replaced: Seed): readonly Seed[] => seeds.map((one, place) => (place === index ? replaced : one));
  switch (kind) {
    case 0:
      return seeds.toSpliced(index, 0, fresh);
    case 1:
      return without;
    case 2:
      return without.toSpliced(to % (without.length + 1), 0, target);
    case 3:
      return withTarget({
        ...target,
        blocks: [...target.blocks, { type: 'paragraph', content: [{ type: 'text', text: words }] }],
      });
    case 4:
      return withTarget({ ...target, blocks: target.blocks.map((block) => rewordedBlock(block, words)) });
    case 5:
      return withTarget({ ...target, blocks: target.blocks.map(boldBlock) });
    case 6:
      return target.below.length === 0
        ? seeds
        : [...withTarget({ ...target, below: target.below.slice(1) }), ...target.below.slice(0, 1)];
    default:
      return withTarget({
        ...target,
        below: edited(target.below, [to % 7, to, at, { ...fresh, below: [], items: [] }, words]),
      });
  }
}

function rewordedBlock(block: Block, words: string): Block {
  if (block.type === 'paragraph')
    return {
      ...block,
      content: [...block.content.slice(0, 1), { type: 'text', text: words }, ...block.content.slice(2)],
    };
  if (block.type === 'table')
    return { ...block, rows: [...block.rows.slice(1), block.head.map(() => [{ type: 'text', text: words }])] };
  return block;
}

function boldBlock(block: Block): Block {
  if (block.type === 'paragraph') return { ...block, content: [{ type: 'strong', content: block.content }] };
  if (block.type === 'table')
    return {
      ...block,
      head: [...block.head, [{ type: 'text', text: 'Neu' }]],
      rows: block.rows.map((cells) => [...cells, []]),
    };
  return block;
}

/** Any wording. */
export const anyWording: fc.Arbitrary<Wording> = draft.map(wordingOf);

/** Two versions: mostly one made from the other by a few edits, sometimes two that have nothing to do with each other. */
export const versionPair: fc.Arbitrary<readonly [Wording, Wording]> = fc.oneof(
  {
    weight: 4,
    arbitrary: fc
      .tuple(draft, fc.array(edit, { minLength: 1, maxLength: 5 }), fc.boolean())
      .map(([base, edits, keepVersion]): readonly [Wording, Wording] => {
        const after = { ...base, version: keepVersion ? base.version : '2.0', seeds: edits.reduce(edited, base.seeds) };
        return [wordingOf(base), wordingOf(after)];
      }),
  },
  { weight: 1, arbitrary: fc.tuple(anyWording, anyWording) },
);
