import { describe, expect, it } from 'vitest';
import type { ClauseChange, Layer, Segment, Step } from '../../src/redline/redlineModel.ts';
import { redlineSummary } from '../../src/redline/summary/redlineSummary.ts';
import { change, come, gone, kept, line, piece, sampleRedline, side, step } from './sampleRedline.ts';

const summary = (...steps: readonly Step[]) => redlineSummary(sampleRedline(steps), 'de');
const lines = (...steps: readonly Step[]): readonly string[] =>
  summary(...steps).changes.map((one) => (one.check === '' ? one.line : `${one.line} (${one.check})`));
const whole = (...steps: readonly Step[]): readonly string[] =>
  summary(...steps).changes.flatMap((one) => (one.namedBy === null ? [one.line] : []));

describe('one line a clause', () => {
  const layered = (layers: readonly Layer[], to = '5.2') => lines(step(1, side('5.2'), side(to), { layers }))[0];

  it.each([
    [['text'], '5.2', '5.2 geändert'],
    [['cell'], '5.2', '5.2 Tabelle geändert'],
    [['text', 'number'], '6.2', '5.2 → 6.2 neu nummeriert und geändert'],
    [['reference'], '5.2', '5.2 nur Verweis angepasst'],
    [['number', 'reference'], '6.2', '5.2 → 6.2 nur Nummer und Verweis angepasst'],
    [['typography'], '5.2', '5.2 nur Typografie'],
    [['markup'], '5.2', '5.2 nur Formatierung'],
    [['typography', 'markup'], '5.2', '5.2 nur Typografie und Formatierung'],
    [['text', 'typography', 'reference'], '5.2', '5.2 geändert'],
    [['move'], '5.2', '5.2 nur Reihenfolge'],
  ] as const)('%j from 5.2 to %s: %s', (layers, to, said) => {
    expect(layered(layers, to)).toBe(said);
  });

  it('tells new, removed and moved clauses, and what to look at twice', () => {
    expect(
      lines(
        step(1, null, side('4.1')),
        step(2, side('4.9'), null),
        {
          type: 'move',
          steps: [
            step(3, side('5.3'), side('7.1'), {
              kind: 'movedAndChanged',
              layers: ['text', 'move', 'number'],
              attention: ['negation', 'period'],
            }),
          ],
        },
        step(4, side('8'), side('9'), { kind: 'same', layers: ['number'] }),
        step(5, side('9'), side('9'), { kind: 'same', attention: ['reference'] }),
      ),
    ).toEqual([
      '4.1 neu',
      '4.9 entfallen',
      '5.3 → 7.1 verschoben und geändert (Verneinung, Frist)',
      '8 → 9 nur Nummer',
      '9 Wortlaut gleich, Verweis führt zu anderer Klausel (Verweisziel)',
    ]);
  });

  it('tells split and merged clauses by their parts', () => {
    expect(
      lines(
        step(1, side('11.2'), side('12.2'), { split: true, layers: ['number'] }),
        step(2, side('11.2', { part: 1, label: null }), side('12.3'), { kind: 'same', split: true }),
        step(3, side('11.2', { part: 2, label: null }), side('12.4'), { split: true, layers: ['text'] }),
        step(4, side('18.6'), side('18.6'), { merged: true, kind: 'same' }),
        step(5, side('18.7'), side('18.6', { part: 1, label: null }), { merged: true, layers: ['typography'] }),
      ),
    ).toEqual([
      '11.2 → 12.2 geteilt',
      '12.3 aus 11.2 abgetrennt',
      '12.4 aus 11.2 abgetrennt und geändert',
      '18.6 mit 18.7 zusammengefasst',
      '18.7 in 18.6 aufgegangen, sonst nur Typografie',
    ]);
  });

  it('tells old and new clauses of one name apart', () => {
    expect(
      lines(
        step(1, side('18.6'), side('18.7'), { merged: true, layers: ['number'] }),
        step(2, side('18.7'), side('18.7', { part: 1, label: null }), { merged: true }),
        step(3, side('5'), side('4'), { split: true, kind: 'same' }),
        step(4, side('5', { part: 1, label: null }), side('5'), { split: true, kind: 'same' }),
      ),
    ).toEqual([
      '18.6 → 18.7 mit 18.7 (alt) zusammengefasst',
      '18.7 (alt) in 18.7 (neu) aufgegangen',
      '5 → 4 geteilt',
      '5 aus 5 (alt) abgetrennt',
    ]);
  });

  it('says where a reference leads, and calls nothing the same that leads elsewhere', () => {
    const refers = (status: 'redirected' | 'dangling' | 'mended', to = '9', more: Partial<ClauseChange> = {}) => {
      const reference = { status, old: null, new: null };
      return step(1, side('9'), side(to), { kind: 'same', lines: [line([kept('Ziff. 4', { reference })])], ...more });
    };
    expect(
      lines(
        refers('redirected'),
        refers('redirected', '10'),
        refers('dangling'),
        refers('mended'),
        refers('redirected', '9', { kind: 'changed', layers: ['typography'] }),
      ),
    ).toEqual([
      '9 Wortlaut gleich, Verweis führt zu anderer Klausel',
      '9 → 10 Verweis führt zu anderer Klausel, sonst nur Nummer',
      '9 Wortlaut gleich, Verweis führt ins Leere',
      '9 Wortlaut gleich, Verweis führte ins Leere, jetzt zu einer Klausel',
      '9 Verweis führt zu anderer Klausel, sonst nur Typografie',
    ]);
  });

  it('asks in the line of a section for what deserves a look in the clauses it names', () => {
    const attention = ['period', 'negation'] as const;
    expect(lines(step(1, null, side('7')), step(2, null, side('7.1'), { attention }))[0]).toBe(
      '7 mit einer Unterklausel neu (Verneinung, Frist)',
    );
  });

  it('names a clause of a moved section for itself where its reference leads elsewhere', () => {
    const attention = ['reference'] as const;
    expect(
      whole({
        type: 'move',
        steps: [
          step(1, side('15'), side('5'), { kind: 'moved', layers: ['move', 'number'] }),
          step(2, side('15.1'), side('5.1'), { kind: 'same', layers: ['number'], attention }),
        ],
      }),
    ).toEqual([
      '15 → 5 mit einer Unterklausel verschoben',
      '15.1 → 5.1 mit 15 verschoben, Verweis führt zu anderer Klausel',
    ]);
  });

  it('names a section once that came, went or moved with its sub-clauses', () => {
    const annex = (...path: readonly string[]) => side(path.join('/'), { path, labelKind: 'annex' });
    expect(
      whole(
        step(1, side('12'), null),
        step(2, side('12.1'), null),
        { type: 'departure', number: 9 },
        step(3, side('12.3'), null),
        step(4, side('13.1'), null),
        step(5, null, annex('Anlage 3')),
        step(6, null, annex('Anlage 3', '1')),
        step(7, null, annex('Anlage 30')),
        {
          type: 'move',
          steps: [
            step(8, side('15'), side('5'), { kind: 'moved', layers: ['move', 'number'] }),
            step(9, side('15.1'), side('5.1'), { kind: 'same', layers: ['number'] }),
            step(10, side('15.2'), side('5.2'), { layers: ['text', 'number'] }),
          ],
        },
      ),
    ).toEqual([
      '12 mit 2 Unterklauseln entfallen',
      '13.1 entfallen',
      'Anlage 3 mit einer Unterklausel neu',
      'Anlage 30 neu',
      '15 → 5 mit 2 Unterklauseln verschoben',
      '15.2 → 5.2 mit 15 verschoben und geändert',
    ]);
  });

  it('knows the section in which a clause without a heading stands', () => {
    const [, below] = summary(
      step(1, side('5', { heading: 'Dauer' }), side('5', { heading: 'Laufzeit' })),
      step(2, side('5.2'), side('5.2')),
    ).changes;
    expect(below?.section).toBe('Laufzeit');
  });
});

describe('the verdict', () => {
  const edited = (layer: Layer, ...segments: readonly Segment[]): Step =>
    step(1, side('5'), side('5'), { layers: [layer], lines: [line(segments)] });
  const verdict = (...steps: readonly Step[]): string => summary(...steps).verdict;

  it('counts the edits of each layer and the clauses that came and went', () => {
    expect(
      verdict(
        edited('text', gone('a'), come('b'), kept(' '), come('c')),
        step(2, side('6'), side('7'), { kind: 'same', layers: ['number'] }),
        step(3, null, side('8'), { layers: ['text'], lines: [line([come('neu')], { change: 'inserted', old: null })] }),
        step(4, side('9'), null),
        { type: 'move', steps: [step(5, side('10'), side('1'), { kind: 'moved', layers: ['move', 'number'] })] },
      ),
    ).toBe('2 Textänderungen in 1 Klausel, 1 neue Klausel, 1 entfallene Klausel, 1 Verschiebung, 2 neue Nummern.');
  });

  it.each([
    [
      [edited('typography', come(' ', { layer: 'typography' }), kept('x'), come(' ', { layer: 'typography' }))],
      '0 Textänderungen. Nur Typografie: 2 Leerzeichen eingefügt; kein Wort ist anders.',
    ],
    [
      [edited('typography', gone(' ', { layer: 'typography' }), come('\u00A0', { layer: 'typography' }))],
      '0 Textänderungen. Nur Typografie: 1 Änderung an Leerzeichen; kein Wort ist anders.',
    ],
    [
      [edited('typography', gone('-', { layer: 'typography' }), come('–', { layer: 'typography' }))],
      '0 Textänderungen. Nur 1 Änderung der Typografie; kein Wort ist anders.',
    ],
    [
      [
        step(1, side('6'), side('7'), { kind: 'same', layers: ['number'] }),
        step(2, side('8'), side('8'), { layers: ['reference'] }),
      ],
      '0 Textänderungen. Nur 1 neue Nummer und 1 angepasster Verweis.',
    ],
    [[step(null, side('1'), side('1'), { kind: 'same' })], 'Kein Unterschied.'],
    [[step(null, side('1'), side('1'))], '0 Textänderungen. Nur Fassung und Datum sind anders.'],
  ] as const)('says plainly that no text changed: %#', (steps, said) => {
    expect(verdict(...steps)).toBe(said);
  });

  it('does not call a reference to another clause nothing', () => {
    const [one] = [change(1, side('6'), side('6'), { kind: 'same', attention: ['reference'] })];
    expect(verdict({ type: 'clause', change: one })).toBe('0 Textänderungen, 1 geändertes Verweisziel.');
  });
});

describe('a passage that moved', () => {
  const passage = { layer: 'move', passage: 1 } as const;
  const sentence = 'Er teilt mit, welche Angaben noch fehlen.';
  const left = (...more: readonly Segment[]): Step =>
    step(1, side('11.2'), side('11.2'), {
      layers: more.length === 0 ? ['move'] : ['text', 'move'],
      lines: [line([kept('Eins.'), gone(' ', { layer: 'typography' }), gone(sentence, passage), ...more])],
    });
  const arrived = step(2, side('12.3'), side('12.3'), {
    layers: ['move'],
    lines: [line([kept('Zwei.'), come(' ', { layer: 'typography' }), come(sentence, passage)])],
  });

  it('is told with the clause of its other place, and counted once', () => {
    expect(lines(left(), arrived)).toEqual([
      '11.2 Textstelle nach 12.3 verschoben',
      '12.3 Textstelle aus 11.2 hierher verschoben',
    ]);
    const { counts, verdict } = summary(left(), arrived);
    expect(verdict).toBe('0 Textänderungen, 1 verschobene Textstelle.');
    expect(counts.passages).toBe(1);
    expect(counts.layers.move).toEqual({ edits: 1, clauses: 2 });
    expect(counts.layers.typography.edits).toBe(0);
  });

  it('is told beside what else changed', () => {
    const { changes, verdict } = summary(left(kept(' '), gone('alt'), come('neu')), arrived);
    expect(changes[0]?.line).toBe('11.2 geändert, Textstelle nach 12.3 verschoben');
    expect(verdict).toBe('1 Textänderung in 1 Klausel, 1 verschobene Textstelle.');
  });

  it('is told of new and removed clauses, and inside a clause', () => {
    expect(
      lines(
        step(1, side('4'), null, { lines: [line([gone(sentence, passage)], { change: 'deleted', new: null })] }),
        step(2, null, side('6'), { lines: [line([come(sentence, passage)], { change: 'inserted', old: null })] }),
        step(3, side('7'), side('7'), {
          layers: ['move'],
          lines: [
            line([come('a', { layer: 'move', passage: 2 }), kept('b'), gone('a', { layer: 'move', passage: 2 })]),
          ],
        }),
      ),
    ).toEqual([
      '4 entfallen, Textstelle nach 6 verschoben',
      '6 neu, Textstelle aus 4 hierher verschoben',
      '7 Textstelle innerhalb der Klausel verschoben',
    ]);
  });
});

describe('the space at the joint of a split or merge', () => {
  const typography = { layer: 'typography' } as const;

  it('is no change of its own', () => {
    const cut = [
      step(1, side('11.2'), side('12.2'), {
        split: true,
        layers: ['number', 'typography'],
        lines: [
          line([kept('Eins.'), gone(' ', typography)], { old: piece('first', '11.2'), new: piece('whole', '12.2') }),
        ],
      }),
      step(2, side('11.2', { part: 1, label: null }), side('12.3'), {
        kind: 'same',
        split: true,
        lines: [line([kept('Zwei.')], { old: piece('last'), new: piece('whole', '12.3') })],
      }),
    ];
    expect(lines(...cut)).toEqual(['11.2 → 12.2 geteilt', '12.3 aus 11.2 abgetrennt']);
    expect(summary(...cut).verdict).toBe('0 Textänderungen, 1 geteilte Klausel, 1 neue Nummer.');
  });

  it('leaves other changes of typography what they are', () => {
    const lineWith = line([kept('Eins'), gone('-', typography), come('–', typography), gone(' ', typography)], {
      old: piece('first'),
      new: piece('whole'),
    });
    const cut = step(1, side('2'), side('2'), { split: true, layers: ['typography'], lines: [lineWith] });
    expect(lines(cut)).toEqual(['2 geteilt, sonst nur Typografie']);
    expect(summary(cut).counts.layers.typography.edits).toBe(1);
  });
});
