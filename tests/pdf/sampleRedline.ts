import type {
  CellChange,
  ClauseChange,
  ClauseSide,
  LineChange,
  LinePiece,
  LineSide,
  Marks,
  Redline,
  ReferenceChange,
  Segment,
  Step,
} from '../../src/redline/redlineModel.ts';

/** A redline made by hand, with everything its data can say. */

const NBSP = '\u00A0';

/** Kept text. */
export const keep = (text: string, marks: Marks = {}): Segment => ({ change: 'keep', text, marks });
const del = (text: string, more: object = {}): Segment => ({
  change: 'delete',
  text,
  marks: {},
  layer: 'text',
  ...more,
});
const ins = (text: string, more: object = {}): Segment => ({
  change: 'insert',
  text,
  marks: {},
  layer: 'text',
  ...more,
});
const paired = (...segments: readonly Segment[]): CellChange => ({ change: 'paired', segments });

const lineSide = (kind: LineSide['kind'], label: string | null = null, piece: LinePiece = 'whole'): LineSide => ({
  kind,
  label,
  piece,
});

const line = (
  change: LineChange['change'],
  old: LineSide | null,
  after: LineSide | null,
  cells: readonly CellChange[],
  more: Partial<LineChange> = {},
): LineChange => ({ change, old, new: after, move: null, cells, budgetHit: false, ...more });

/** A paragraph on both sides. */
export const paragraph = (
  labels: readonly [string | null, string | null],
  ...segments: readonly Segment[]
): LineChange =>
  line(
    segments.every(({ change }) => change === 'keep') ? 'same' : 'changed',
    lineSide('paragraph', labels[0]),
    lineSide('paragraph', labels[1]),
    [paired(...segments)],
  );

const side = (clause: string, heading: string | null = null, part = 0): ClauseSide => ({
  clause,
  part,
  label: part === 0 ? clause : null,
  labelKind: part === 0 ? 'decimal' : null,
  heading,
  path: [clause],
});

/** A step with one clause. */
export const clause = (
  number: number | null,
  kind: ClauseChange['kind'],
  old: ClauseSide | null,
  after: ClauseSide | null,
  lines: readonly LineChange[],
  more: Partial<ClauseChange> = {},
): Step => ({
  type: 'clause',
  change: {
    number,
    kind,
    renumbered: old !== null && after !== null && old.label !== after.label,
    split: false,
    merged: false,
    layers: kind === 'same' ? [] : ['text'],
    attention: [],
    old,
    new: after,
    lines,
    budgetHit: lines.some(({ budgetHit }) => budgetHit),
    ...more,
  },
});

const both = (name: string): readonly [ClauseSide, ClauseSide] => [side(name), side(name)];

const unchanged = (name: string): Step =>
  clause(null, 'same', ...both(name), [paragraph([name, name], keep('Bleibt.'))]);

const renumbered = (number: number, from: string, to: string): Step =>
  clause(number, 'same', side(from), side(to), [paragraph([from, to], keep('Bleibt auch.'))], { layers: ['number'] });

const reference = (
  status: ReferenceChange['status'],
  old: readonly [string, string | null, string | null] | null,
  after: readonly [string, string | null, string | null] | null,
): ReferenceChange => {
  const of = (one: readonly [string, string | null, string | null] | null) =>
    one === null ? null : { text: one[0], clause: one[1], counterpart: one[2] };
  return { status, old: of(old), new: of(after) };
};

const opening = (): Step => {
  const none: ClauseSide = { clause: null, part: 0, label: null, labelKind: null, heading: null, path: [] };
  return clause(null, 'changed', none, none, [
    line('same', lineSide('title'), lineSide('title'), [paired(keep('Auftragsverarbeitungsvertrag'))]),
    line('changed', lineSide('edition'), lineSide('edition'), [
      paired(keep('Fassung '), del('1.3', { attention: ['number'] }), ins('1.4', { attention: ['number'] })),
    ]),
  ]);
};

const references = (): Step => {
  const follows = reference('follows', ['Ziff. 15.1', '15.1', '16.1'], ['Ziff. 16.1', '16.1', '15.1']);
  const redirected = reference('redirected', ['Ziff. 7', '7', '8'], ['Ziff. 7', '7', null]);
  const dangling = reference('dangling', ['Ziff. 9', '9', null], ['Ziff. 9', null, null]);
  const mended = reference('mended', ['Ziff. 99', null, null], ['Ziff. 4', '4', '4']);
  return clause(
    1,
    'changed',
    ...both('1.1'),
    [
      paragraph(
        ['1.1', '1.1'],
        keep('Es gilt '),
        del('Ziff. 15.1', { layer: 'reference', reference: follows }),
        ins('Ziff. 16.1', { layer: 'reference', reference: follows }),
        keep(', ferner '),
        { change: 'keep', text: 'Ziff. 7', marks: {}, reference: redirected },
        keep(', '),
        { change: 'keep', text: 'Ziff. 9', marks: {}, reference: dangling },
        keep(' und '),
        del('Ziff. 99', { attention: ['reference'], reference: mended }),
        ins('Ziff. 4', { attention: ['reference'], reference: mended }),
        keep('.'),
      ),
    ],
    { layers: ['text', 'reference'], attention: ['reference'] },
  );
};

const words = (): Step =>
  clause(
    2,
    'changed',
    ...both('1.2'),
    [
      line('changed', lineSide('heading', '1.2'), lineSide('heading', '1.2'), [
        paired(keep('Fristen'), ins(' und Beträge')),
      ]),
      paragraph(
        [null, null],
        keep('Er antwortet binnen '),
        del('30 Tagen', { attention: ['period', 'number'] }),
        ins('14 Tagen', { attention: ['period', 'number'] }),
        keep(' und '),
        del('sehr '),
        keep('gern'),
        ins(', aber '),
        ins('nicht', { marks: { strong: true }, attention: ['negation'] }),
        keep(' umsonst'),
        ins(' ', { layer: 'typography' }),
        keep('–'),
        del(' ', { layer: 'typography' }),
        ins(NBSP, { layer: 'typography' }),
        keep('das ist '),
        { change: 'markup', text: 'wichtig', oldMarks: {}, newMarks: { strong: true } },
        keep(' ('),
        { change: 'markup', text: 'hier', oldMarks: { href: '#2' }, newMarks: { href: 'https://muster.example/neu' } },
        keep(')'),
        del('\n'),
        keep(' Ende', { emphasis: true, href: '#1.1' }),
        ins('\n'),
        keep('[Ort]', { field: true }),
      ),
      line('changed', lineSide('paragraph'), lineSide('bullet'), [paired(keep('Wird zum Punkt.'))]),
      line('inserted', null, lineSide('paragraph'), [{ change: 'inserted', segments: [] }]),
      line('changed', lineSide('paragraph'), lineSide('paragraph'), [paired(del('Alles alt.'), ins('Jedes neu.'))], {
        budgetHit: true,
      }),
    ],
    {
      layers: ['text', 'typography', 'markup'],
      attention: ['negation', 'period', 'number'],
    },
  );

const movedLines = (): Step =>
  clause(3, 'changed', ...both('1.3'), [
    paragraph(['1.3', '1.3'], keep('Der Anbieter')),
    line('departed', lineSide('bullet'), null, [], { move: 1 }),
    line('same', lineSide('bullet'), lineSide('bullet'), [paired(keep('bleibt stehen,'))]),
    line(
      'moved',
      lineSide('bullet'),
      lineSide('bullet'),
      [paired(keep('wandert nach unten und ändert dabei ein '), del('Wort'), ins('Zeichen'), keep('.'))],
      { move: 1 },
    ),
  ]);

const splitClause = (): readonly Step[] => [
  clause(
    4,
    'changed',
    side('2.1'),
    side('2.1'),
    [
      line('changed', lineSide('paragraph', '2.1', 'first'), lineSide('paragraph', '2.1'), [
        paired(keep('Der erste Satz bleibt.'), del(' ')),
      ]),
    ],
    { split: true },
  ),
  clause(
    5,
    'changed',
    { ...side('2.1', null, 1) },
    side('2.2'),
    [
      line('changed', lineSide('paragraph', null, 'last'), lineSide('paragraph', '2.2'), [
        paired(keep('Der zweite wird selbständig.')),
      ]),
    ],
    { split: true },
  ),
];

const mergedClauses = (): readonly Step[] => [
  clause(
    6,
    'changed',
    side('3.1'),
    side('3.1'),
    [
      line('changed', lineSide('paragraph', '3.1'), lineSide('paragraph', '3.1', 'first'), [
        paired(keep('Einer'), ins(' ')),
      ]),
    ],
    { merged: true },
  ),
  clause(
    7,
    'changed',
    side('3.2'),
    side('3.1', null, 1),
    [
      line('changed', lineSide('paragraph', '3.2'), lineSide('paragraph', null, 'last'), [
        paired(keep('und noch einer.')),
      ]),
    ],
    { merged: true },
  ),
];

const tableClause = (): Step => {
  const row = lineSide('row');
  const column = (text: string): readonly CellChange[] => [
    { change: 'deleted', segments: [del(`alt ${text}`, { layer: 'cell' })] },
    { change: 'inserted', segments: [ins(`neu ${text}`, { layer: 'cell' })] },
  ];
  const alone = (change: 'inserted' | 'deleted', ...texts: readonly string[]): readonly CellChange[] =>
    texts.map((text) => ({ change, segments: text === '' ? [] : [change === 'inserted' ? ins(text) : del(text)] }));
  return clause(
    8,
    'changed',
    ...both('4'),
    [
      line('same', lineSide('heading', '4'), lineSide('heading', '4'), [paired(keep('Unterauftragnehmer'))]),
      line('changed', lineSide('headRow'), lineSide('headRow'), [
        paired(keep('Name')),
        paired(keep('Ort')),
        ...column('Spalte'),
      ]),
      line('departed', row, null, [], { move: 1 }),
      line('changed', row, row, [
        paired(keep('Muster Rechenzentrum GmbH')),
        paired(keep('Bonn'), ins(' und Köln', { layer: 'cell', attention: ['connective'] })),
        ...column('eins'),
      ]),
      line('deleted', row, null, alone('deleted', 'Gestern AG', 'Ulm', '')),
      line('inserted', null, row, alone('inserted', 'Morgen SE', '', 'mit Wert')),
      line('moved', row, row, [paired(keep('Wander KG')), paired(keep('Trier')), ...column('zwei')], {
        move: 1,
        budgetHit: true,
      }),
    ],
    { layers: ['cell', 'move'], attention: ['connective'] },
  );
};

/** The redline made by hand. */
export function sampleRedline(): Redline {
  return {
    format: 1,
    old: { title: 'Auftragsverarbeitungsvertrag', version: '1.3', stated: '2025-03-01', validFrom: null },
    new: { title: 'Auftragsverarbeitungsvertrag', version: '1.4', stated: '2025-10-01', validFrom: '2025-11-01' },
    steps: [
      opening(),
      unchanged('Präambel'),
      unchanged('1'),
      references(),
      words(),
      movedLines(),
      ...splitClause(),
      ...mergedClauses(),
      tableClause(),
      { type: 'departure', number: 12 },
      clause(
        9,
        'deleted',
        side('9'),
        null,
        [
          line('deleted', lineSide('paragraph', '9'), null, [
            {
              change: 'deleted',
              segments: [del('Eine Vergütung wird nicht geschuldet.', { attention: ['negation'] })],
            },
          ]),
        ],
        { attention: ['negation'] },
      ),
      clause(
        10,
        'inserted',
        null,
        side('7'),
        [
          line('inserted', null, lineSide('paragraph', '7'), [
            { change: 'inserted', segments: [ins('Er haftet bis 1.000 EUR.', { attention: ['amount'] })] },
          ]),
        ],
        { attention: ['amount'] },
      ),
      renumbered(11, '7', '8'),
      {
        type: 'move',
        steps: [
          clause(12, 'movedAndChanged', side('5'), side('10'), [
            paragraph(['5', '10'], keep('Dieser Abschnitt '), del('stand'), ins('steht'), keep(' hier.')),
          ]),
          renumbered(13, '5.1', '10.1'),
          renumbered(14, '5.2', '10.2'),
        ],
      },
      clause(
        15,
        'same',
        ...both('11'),
        [
          paragraph(['11', '11'], keep('Näheres steht in '), {
            change: 'keep',
            text: 'Ziff. 7',
            marks: {},
            reference: reference('redirected', ['Ziff. 7', '7', '8'], ['Ziff. 7', '7', null]),
          }),
        ],
        { attention: ['reference'] },
      ),
      renumbered(16, '15.1', '16.1'),
    ],
    budgetHit: true,
  };
}
