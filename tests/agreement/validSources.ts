import fc from 'fast-check';

/** A piece of source with what must become of it: lines of canonical text, and addresses in reading order. */
interface Piece {
  readonly markdown: string;
  readonly lines: readonly string[];
  readonly ids: readonly string[];
}

/** A valid source with the canonical text and the addresses it must lead to. */
export interface ValidSource {
  readonly source: string;
  readonly text: string;
  readonly ids: readonly string[];
}

/** Running text: as written, and as read. */
type Run = readonly [markdown: string, text: string];

const letters = fc.string({ unit: fc.constantFrom(...'abcdefghijklmnopqrstuvwxyzäöüß'), minLength: 1, maxLength: 9 });

/** A word that nothing in Markdown or among the labels begins with. */
const noun = letters.map((text) => `W${text}`);

const word: fc.Arbitrary<Run> = fc.oneof(
  { weight: 8, arbitrary: noun.map((text): Run => [text, text]) },
  fc.constantFrom<Run>(
    ['§\u00A028', '§\u00A028'],
    ['z.\u00A0B.', 'z.\u00A0B.'],
    ['„Daten“', '„Daten“'],
    ['(9.1)', '(9.1)'],
    ['30', '30'],
    ['1.500,00', '1.500,00'],
    ['31.10.2025', '31.10.2025'],
    ['–', '–'],
    ['Müller &amp; Söhne', 'Müller & Söhne'],
    ['A & B', 'A & B'],
    ['\\<x>', '<x>'],
    ['\\{y\\}', '{y}'],
    ['Kund\\*innen', 'Kund*innen'],
    ['snake_case', 'snake_case'],
    ['____', '____'],
    ["'s", "'s"],
    ['"Wort"', '"Wort"'],
    ['www.example.org', 'www.example.org'],
    ['info@example.org', 'info@example.org'],
    ['5 < 6', '5 < 6'],
    ['a) b)', 'a) b)'],
    ['C:\\\\temp', 'C:\\temp'],
  ),
);

const joined = (runs: readonly Run[], [between, read]: Run): Run => [
  runs.map(([markdown]) => markdown).join(between),
  runs.map(([, text]) => text).join(read),
];

const SPACE: Run = [' ', ' '];

const words = fc.array(word, { minLength: 1, maxLength: 4 }).map((runs) => joined(runs, SPACE));

/** Words between two nouns, so that emphasis opens and closes for certain. */
const framed = fc
  .tuple(noun, words, noun)
  .map(([first, [markdown, text], last]): Run => [`${first} ${markdown} ${last}`, `${first} ${text} ${last}`]);

const wrapped = (before: string, after: string) =>
  framed.map(([markdown, text]): Run => [`${before}${markdown}${after}`, text]);

const markup: fc.Arbitrary<Run> = fc.oneof(
  { weight: 4, arbitrary: words },
  wrapped('**', '**'),
  wrapped('*', '*'),
  wrapped('***', '***'),
  wrapped('_', '_'),
  framed
    .map(
      ([, text]): Run => [
        `[${text.replace(/[^A-Za-zäöüß ]/g, '')}](https://example.org/a?b=c&d)`,
        text.replace(/[^A-Za-zäöüß ]/g, ''),
      ],
    )
    .map(([markdown, text]): Run => [markdown.replace(/ +/g, ' '), text.replace(/ +/g, ' ')]),
  fc
    .array(noun, { minLength: 1, maxLength: 3 })
    .map((nouns): Run => [`<Field label="${nouns.join(' ')}" />`, `[${nouns.join(' ')}]`]),
);

/** One line of text that begins with a noun. */
const line: fc.Arbitrary<Run> = fc
  .tuple(noun, fc.array(markup, { maxLength: 4 }))
  .map(([first, rest]) => joined([[first, first], ...rest], SPACE));

/** Text of several lines, wrapped, spaced out or broken on purpose. */
const paragraph: fc.Arbitrary<Run> = fc
  .array(fc.tuple(line, fc.constantFrom<Run>(['\n', ' '], ['  ', ' '], [' \\\n', '\n'], ['\u00A0', '\u00A0'])), {
    minLength: 1,
    maxLength: 3,
  })
  .map((parts) =>
    parts.reduce<Run>(
      ([markdown, text], [[next, nextText], [between, read]], i) =>
        i === 0 ? [next, nextText] : [`${markdown}${between}${next}`, `${text}${read}${nextText}`],
      ['', ''],
    ),
  );

const indented = (markdown: string, width: number): string => markdown.replace(/\n(?!\n)/g, `\n${' '.repeat(width)}`);

const textBlock: fc.Arbitrary<Piece> = paragraph.map(([markdown, text]) => ({ markdown, lines: [text], ids: [] }));

const table: fc.Arbitrary<Piece> = fc.integer({ min: 1, max: 3 }).chain((width) =>
  fc.array(fc.array(line, { minLength: width, maxLength: width }), { minLength: 1, maxLength: 3 }).map((rows) => {
    const written = rows.map((row) => `| ${row.map(([markdown]) => markdown).join(' | ')} |`);
    return {
      markdown: [written[0], `|${'---|'.repeat(width)}`, ...written.slice(1)].join('\n'),
      lines: rows.map((row) => row.map(([, text]) => text).join('\t')),
      ids: [],
    };
  }),
);

const bullets: fc.Arbitrary<Piece> = fc
  .array(fc.tuple(paragraph, fc.array(line, { maxLength: 2 }), fc.boolean()), { minLength: 1, maxLength: 3 })
  .map((items) => ({
    markdown: items
      .map(([[markdown], nested, second]) =>
        [
          `- ${indented(markdown, 2)}`,
          ...(second ? ['', '  Wzweiter Absatz', ''] : []),
          ...nested.map(([inner]) => `  - ${inner}`),
        ].join('\n'),
      )
      .join('\n'),
    lines: items.flatMap(([[, text], nested, second]) => [
      `– ${text}`,
      ...(second ? ['Wzweiter Absatz'] : []),
      ...nested.map(([, inner]) => `– ${inner}`),
    ]),
    ids: [],
  }));

const block = fc.oneof({ weight: 3, arbitrary: textBlock }, bullets, table);

const blocks = fc.array(block, { maxLength: 2 });

/** An ordered list below a clause without other numbers. */
const items = (parent: string): fc.Arbitrary<Piece> =>
  fc
    .tuple(
      fc.array(paragraph, { minLength: 1, maxLength: 3 }),
      fc.integer({ min: 0, max: 9 }),
      fc.constantFrom('.', ')'),
    )
    .map(([texts, start, sign]) => ({
      markdown: texts
        .map(([markdown], i) => `${start + i}${sign} ${indented(markdown, `${start + i}. `.length)}`)
        .join('\n'),
      lines: texts.map(([, text], i) => `${start + i}${sign} ${text}`),
      ids: texts.map((_, i) => `${parent}.${start + i}`),
    }));

const piecesOf = (pieces: readonly Piece[]): Piece => ({
  markdown: pieces.map(({ markdown }) => markdown).join('\n\n'),
  lines: pieces.flatMap(({ lines }) => lines),
  ids: pieces.flatMap(({ ids }) => ids),
});

const opened = (before: string, label: string, [markdown, text]: Run, id: string): Piece => ({
  markdown: `${before}${label} ${markdown}`,
  lines: [`${label} ${text}`],
  ids: [id],
});

/** Litera below a clause, some with double litera. */
const litera = (parent: string): fc.Arbitrary<Piece> =>
  fc
    .tuple(fc.array(fc.tuple(paragraph, blocks, fc.array(paragraph, { maxLength: 2 })), { maxLength: 2 }), fc.boolean())
    .map(([list, brackets]) =>
      piecesOf(
        list.flatMap(([first, more, doubles], i) => {
          const letter = 'ab'.charAt(i);
          const label = brackets ? `(${letter})` : `${letter})`;
          return [
            opened('', label, first, `${parent}.${letter}`),
            ...more,
            ...doubles.map((text, j) => {
              const double = 'ab'.charAt(j).repeat(2);
              return opened('', `${double})`, text, `${parent}.${letter}.${double}`);
            }),
          ];
        }),
      ),
    );

type SubStyle = 'heading' | 'paragraph' | 'absatz' | 'absatzHeading';

const subClause = (
  parent: string,
  parentNumber: string,
  n: number,
  style: SubStyle,
  dot: string,
): fc.Arbitrary<Piece> => {
  const isAbsatz = style === 'absatz' || style === 'absatzHeading';
  const hasHeading = style === 'heading' || style === 'absatzHeading';
  const number = isAbsatz ? `${n}${n === 3 ? 'a' : ''}` : `${n}`;
  const label = isAbsatz ? `(${number})` : `${parentNumber}.${n}${dot}`;
  const id = `${parent}.${number}`;
  return fc
    .tuple(hasHeading ? line : paragraph, blocks, litera(id))
    .map(([text, more, below]) =>
      piecesOf([
        opened(hasHeading ? '### ' : '', label, text, id),
        ...more,
        ...(below.lines.length > 0 ? [below] : []),
      ]),
    );
};

const numbered = (n: number): fc.Arbitrary<Piece> =>
  fc
    .record({
      title: line,
      style: fc.constantFrom<SubStyle>('heading', 'paragraph', 'absatz', 'absatzHeading'),
      section: fc.boolean(),
      dot: fc.constantFrom('', '.'),
      count: fc.integer({ min: 0, max: 3 }),
      own: blocks,
    })
    .chain(({ title, style, section, dot, count, own }) => {
      const label = section ? `§ ${n}` : `${n}${dot}`;
      const subs = Array.from({ length: count }, (_, i) => subClause(`${n}`, `${n}`, i + 1, style, dot));
      return fc.tuple(...subs).map((below) => piecesOf([opened('## ', label, title, `${n}`), ...own, ...below]));
    });

const unnumbered = (n: number): fc.Arbitrary<Piece> =>
  fc
    .tuple(blocks, items(`geltung-${n}`), blocks, fc.boolean())
    .map(([before, list, after, withList]) =>
      piecesOf([
        { markdown: `## Geltung ${n}`, lines: [`Geltung ${n}`], ids: [`geltung-${n}`] },
        ...before,
        ...(withList ? [list] : []),
        ...after,
      ]),
    );

const annex = (n: number): fc.Arbitrary<Piece> =>
  fc
    .tuple(line, blocks, line, paragraph)
    .map(([title, own, heading, text]) =>
      piecesOf([
        opened('## ', `Anlage ${n}.1`, title, `anlage-${n}.1`),
        ...own,
        opened('### ', '1.', heading, `anlage-${n}.1/1`),
        opened('', '1.1', text, `anlage-${n}.1/1.1`),
      ]),
    );

const signatures: Piece = {
  markdown: '<Signatures parties="Auftraggeber, Müller &amp; Söhne" />',
  lines: ['\tAuftraggeber\tMüller & Söhne', 'Ort, Datum\t\t', 'Unterschrift\t\t', 'Name\t\t', 'Funktion\t\t'],
  ids: [],
};

/** Valid sources of at most so many clauses, with labels of all kinds. */
export const validSource = (most: number): fc.Arbitrary<ValidSource> =>
  fc
    .tuple(
      fc.array(textBlock, { maxLength: 2 }),
      fc.array(fc.constantFrom(numbered, numbered, unnumbered), { minLength: 1, maxLength: most }),
      fc.array(fc.constant(annex), { maxLength: 1 }),
      fc.boolean(),
    )
    .chain(([opening, clauses, annexes, signed]) =>
      fc.tuple(...clauses.map((make, i) => make(i + 1)), ...annexes.map((make, i) => make(i + 1))).map((made) => {
        const all = piecesOf([...opening, ...made, ...(signed ? [signatures] : [])]);
        const head =
          '---\ntitle: Vertrag über Größe\nversion: "1.4"\nstated: 2025-10-01\nvalidFrom: 2025-11-01\nlanguage: de\n---\n\n';
        return {
          source: `${head}${all.markdown}\n`,
          text: [
            'Vertrag über Größe',
            'Fassung 1.4, Stand 1. Oktober 2025, gültig ab 1. November 2025',
            ...all.lines,
            '',
          ].join('\n'),
          ids: all.ids,
        };
      }),
    );
