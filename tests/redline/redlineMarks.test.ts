import { describe, expect, it } from 'vitest';
import { type RedlineHtmlOptions, redlineInlineHtml, redlineViewsHtml } from '../../src/redline/html/redlineHtml.ts';
import type { LineChange, ReferenceChange, Step } from '../../src/redline/redlineModel.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { inlineLines, synopsisLines } from './readRedlineHtml.ts';
import { change, come, gone, kept, line, piece, sampleRedline, side, step } from './sampleRedline.ts';

const OPTIONS: RedlineHtmlOptions = {
  language: 'de',
  oldHref: (clause) => `../1.0/#${clause}`,
  newHref: (clause) => `../1.1/#${clause}`,
};

const inline = (...steps: readonly Step[]): string => redlineInlineHtml(sampleRedline(steps), OPTIONS);

/** Both views read back as both versions. */
function readsBack(...steps: readonly Step[]): void {
  const result = sampleRedline(steps);
  const html = redlineViewsHtml(result, OPTIONS);
  const text = (lines: readonly string[]): string => lines.map((one) => `${one}\n`).join('');
  expect(text(inlineLines(html, 'new'))).toBe(acceptAll(result));
  expect(text(inlineLines(html, 'old'))).toBe(rejectAll(result));
  expect(text(synopsisLines(html, 'new'))).toBe(acceptAll(result));
  expect(text(synopsisLines(html, 'old'))).toBe(rejectAll(result));
}

const changed = (...lines: readonly LineChange[]): Step => step(1, side('5.2'), side('5.2'), { lines });

describe('the layer of an edit', () => {
  it('is the class of its marks, but for text', () => {
    const html = inline(
      changed(
        line([
          gone('alt'),
          come('neu'),
          kept(' '),
          gone('-', { layer: 'typography' }),
          come('–', { layer: 'typography' }),
        ]),
      ),
    );
    expect(html).toContain('<del><span class="hidden-words">[Gelöscht: </span>alt');
    expect(html).toContain('<del class="layer-typography small-change">');
    expect(html).toContain('<ins class="layer-typography small-change">');
  });

  it('of a label whose line stayed is the number', () => {
    const [old, after] = [piece('whole', '5.2'), piece('whole', '6.2')];
    const html = inline(
      step(1, side('5.2'), side('6.2'), {
        kind: 'same',
        layers: ['number'],
        lines: [line([kept('Text')], { old, new: after })],
      }),
    );
    expect(html).toContain('<del class="layer-number">');
    expect(html).toContain('data-layers="number"');
  });
});

describe('what to look at twice', () => {
  const attention = ['period', 'negation'] as const;

  it('is said once behind old and new words', () => {
    const html = inline(
      changed(line([gone('72 Stunden', { attention }), come('24 Stunden', { attention }), kept('.')])),
    );
    expect(html).toContain('</ins><span class="redline-note attention-note"> [prüfen: Frist, Verneinung]</span>.');
    expect(html.match(/attention-note/gu)).toHaveLength(1);
  });

  it('stands in a synopsis with the new words, or with the old ones where there are no others', () => {
    const both = redlineViewsHtml(
      sampleRedline([changed(line([gone('72', { attention }), come('24', { attention })]))]),
      OPTIONS,
    );
    const old = redlineViewsHtml(
      sampleRedline([changed(line([kept('Er darf '), gone('nicht', { attention })]))]),
      OPTIONS,
    );
    for (const html of [both, old]) expect(html.match(/attention-note/gu)).toHaveLength(2);
  });
});

describe('a cross reference', () => {
  const names = [
    step(null, side('4.2'), side('5.2'), { kind: 'same' }),
    step(2, null, side('4.2')),
    step(null, side('9'), side('9'), { kind: 'same' }),
  ];
  const reference = (more: Partial<ReferenceChange>): ReferenceChange => ({
    status: 'redirected',
    old: { text: 'Ziff. 4.2', clause: '4.2', counterpart: '5.2' },
    new: { text: 'Ziff. 4.2', clause: '4.2', counterpart: null },
    ...more,
  });

  it('that follows its clause says so', () => {
    const follows = reference({ status: 'follows' });
    const more = { layer: 'reference', reference: follows } as const;
    const html = inline(changed(line([kept('nach '), gone('Ziff. 4.2', more), come('Ziff. 5.2', more)])));
    expect(html).toContain('<span class="redline-note reference-note"> (dieselbe Klausel)</span>');
  });

  it('that names another clause is explained, though its text is the same, and is not folded', () => {
    const unchanged = step(1, side('9'), side('10'), {
      kind: 'same',
      layers: ['number'],
      attention: ['reference'],
      lines: [line([kept('nach '), kept('Ziff. 4.2', { reference: reference({}) })])],
    });
    const html = inline(...names, unchanged);
    expect(html).toContain(
      '[prüfen: verweist jetzt auf eine andere Klausel: bisher 4.2 (jetzt unter 5.2), jetzt 4.2 (neu)]',
    );
    expect(html).toContain('9 → 10: Verweis führt zu anderer Klausel, sonst nur Nummer');
    expect(html).not.toContain('class="renumbered"');
  });

  it('is explained once where it consists of several pieces', () => {
    const one = reference({});
    const html = inline(
      changed(line([kept('Ziff. ', { reference: one }), kept('4.2', { marks: { strong: true }, reference: one })])),
    );
    expect(html.match(/reference-warning/gu)).toHaveLength(1);
  });

  it.each([
    [
      { status: 'dangling', new: { text: 'Ziff. 7', clause: null, counterpart: null } } as const,
      'die es in Fassung 1.1 nicht gibt: bisher 4.2 (jetzt unter 5.2)]',
    ],
    [
      { status: 'dangling', old: { text: 'Ziff. 9', clause: '9', counterpart: null }, new: null } as const,
      'bisher 9 (entfallen)]',
    ],
    [
      { status: 'mended', old: null } as const,
      'verwies auf keine Klausel, jetzt auf eine vorhandene: jetzt 4.2 (neu)]',
    ],
  ])('%j is explained', (more, words) => {
    const html = inline(...names, changed(line([come('Ziff. 7', { reference: reference(more) })])));
    expect(html).toContain(words);
  });

  it('is not asked to be looked at twice in two ways', () => {
    const more = { reference: reference({}), attention: ['reference'] } as const;
    expect(inline(changed(line([come('Ziff. 4.2', more)])))).not.toContain('attention-note');
  });
});

describe('a line that moved inside its clause', () => {
  const moved = line([kept('Zertifikate nach '), gone('ISO'), come('DIN'), kept(' sowie Berichte der Prüfer')], {
    change: 'moved',
    move: 1,
  });
  const departed: LineChange = { ...moved, change: 'departed', new: null, cells: [] };
  const down = changed(departed, line([kept('Bleibt.')]), moved);

  it('stands at its new place, and a line that is no text of the contract where it was', () => {
    const html = inline(down);
    expect(html).toContain('<p class="line line-paragraph line-moved" data-move="1">');
    expect(html).toContain('[innerhalb der Klausel nach unten verschoben] ');
    expect(html).toContain('„Zertifikate nach ISO sowie …“ von hier nach unten verschoben');
  });

  it('is read back in both views, upwards and downwards', () => {
    readsBack(down);
    readsBack(changed(moved, line([kept('Bleibt.')]), departed));
  });

  it('is read back as the row of a table', () => {
    const row = { kind: 'row', label: null, piece: 'whole' } as const;
    const cells = (...texts: readonly string[]) =>
      texts.map((text) => ({ change: 'paired', segments: [kept(text)] }) as const);
    const rows = changed(
      line([], { old: { ...row, kind: 'headRow' }, new: { ...row, kind: 'headRow' }, cells: cells('Name', 'Land') }),
      line([], { change: 'departed', old: row, new: null, move: 1, cells: [] }),
      line([], { old: row, new: row, cells: cells('Beta', 'Malta') }),
      line([], { change: 'moved', old: row, new: row, move: 1, cells: cells('Alpha', 'Irland') }),
    );
    readsBack(rows);
    expect(inline(rows)).toContain('<tr role="row" class="line-departed" data-move="1"><td role="cell" colspan="2"');
  });
});

describe('a clause that was split or merged in the middle of a line', () => {
  const first = change(1, side('11.2', { label: '11.2' }), side('12.2'), {
    split: true,
    lines: [line([kept('Die Meldung nennt alles.')], { old: piece('first', '11.2'), new: piece('whole', '12.2') })],
  });
  const last = change(2, side('11.2', { part: 1, label: null }), side('12.3'), {
    split: true,
    lines: [line([gone(' '), kept('Fehlt etwas, folgt es.')], { old: piece('last'), new: piece('whole', '12.3') })],
  });
  const steps = [first, last].map((one): Step => ({ type: 'clause', change: one }));

  it('is read back as one line of the version that had one', () => {
    readsBack(...steps);
    const html = inline(...steps);
    expect(inlineLines(html, 'old')).toEqual(['11.2 Die Meldung nennt alles. Fehlt etwas, folgt es.']);
    expect(inlineLines(html, 'new')).toEqual(['12.2 Die Meldung nennt alles.', '12.3 Fehlt etwas, folgt es.']);
  });

  it('says where it was cut, and names the parts', () => {
    const html = inline(...steps);
    expect(html).toContain('[¶ hier geteilt]');
    expect(html).toContain('11.2 → 12.2: geteilt<');
    expect(html).toContain('12.3: aus 11.2 abgetrennt');
  });

  it('draws no change where only the space of the joint went', () => {
    const html = inline(...steps);
    expect(html).toContain('<del class="joint"> </del>');
    expect(html).not.toContain('small-change');
    expect(html).not.toContain('data-layers');
  });

  it('says where lines were joined', () => {
    const merged = [
      step(1, side('18.6'), side('18.6'), {
        merged: true,
        lines: [line([kept('Eins.')], { old: piece('whole', '18.6'), new: piece('first', '18.6') })],
      }),
      step(2, side('18.7'), side('18.6', { part: 1, label: null }), {
        merged: true,
        lines: [line([come(' '), kept('Zwei.')], { old: piece('whole', '18.7'), new: piece('last') })],
      }),
    ];
    readsBack(...merged);
    expect(inline(...merged)).toContain('[¶ hier angefügt]');
    expect(inline(...merged)).toContain('18.7: in 18.6 aufgegangen');
  });
});

describe('a label that changed', () => {
  it('leaves the space behind it to both versions', () => {
    const numbered = changed(line([kept('Text')], { old: piece('whole', '5.2'), new: piece('whole', '6.2') }));
    readsBack(numbered);
    expect(inline(numbered)).toMatch(
      /<span class="line-mark">6\.2<\/span>.*<\/ins><span class="line-mark"> <\/span>Text/u,
    );
  });
});

describe('notes', () => {
  it('do not run into the text behind them where the space is part of the edit', () => {
    const html = inline(changed(line([come('(Modul 3) ', { attention: ['number'] }), kept('und')])));
    expect(html).toContain('[prüfen: Zahl]</span><span class="redline-note"> </span>und');
  });
});

describe('a passage that moved to another clause', () => {
  const passage = { layer: 'move', passage: 1 } as const;
  const sentence = 'Er teilt mit, welche Angaben noch fehlen und warum.';
  const space = { layer: 'typography' } as const;
  const left = step(1, side('11.2'), side('11.2'), {
    layers: ['move'],
    lines: [line([kept('Die Meldung nennt alles.'), gone(' ', space), gone(sentence, passage)])],
  });
  const arrived = step(2, side('12.3'), side('12.4'), {
    layers: ['text', 'move'],
    lines: [
      line([
        kept('Fehlt etwas, '),
        gone('folgt', { attention: ['modal'] }),
        come('kann', { attention: ['modal'] }),
        come(' ', space),
        come(sentence, passage),
        kept(' Ende.'),
      ]),
    ],
  });

  it('is told from what went and came, with the way to its other place', () => {
    const html = inline(left, arrived);
    expect(html).toContain(
      `<del class="layer-move"><span class="hidden-words">[Verschoben nach 12.4: </span> ${sentence}<span class="hidden-words">]</span></del>` +
        '<span class="redline-note passage-note"> [<a href="#aenderung-2">nach 12.4 verschoben</a>]</span>',
    );
    expect(html).toContain('<ins class="layer-move"><span class="hidden-words">[Verschoben aus 11.2: </span>');
    expect(html).toContain('[<a href="#aenderung-1">aus 11.2 hierher verschoben</a>]');
    expect(html).not.toContain('Gelöscht: </span> ');
    expect(html).not.toContain('small-change');
    expect(html).toContain('data-layers="move"');
  });

  it('is read back at its place in each version, in both views', () => {
    readsBack(left, arrived);
  });

  it('leaves what is to be looked at twice with the words it is about', () => {
    const html = inline(left, arrived);
    expect(html).toContain(
      'kann<span class="hidden-words">]</span></ins><span class="redline-note attention-note"> [prüfen: Modalverb]</span><ins class="layer-move">',
    );
    expect(html.match(/attention-note/gu)).toHaveLength(1);
    const both = redlineViewsHtml(sampleRedline([left, arrived]), OPTIONS);
    expect(both.match(/attention-note/gu)).toHaveLength(2);
  });

  it('stays with its neighbours where several moved in a row', () => {
    const second = { layer: 'move', passage: 2 } as const;
    const row = changed(line([gone('A b c.', passage), gone(' ', space), gone('D e f.', second), kept(' X')]));
    const other = step(2, side('6'), side('6'), {
      lines: [line([come('D e f.', second), kept(' und '), come('A b c.', passage)])],
    });
    readsBack(row, other);
    expect(inline(row, other).match(/<del class="layer-move">/gu)).toHaveLength(2);
  });

  it('says the way it went inside its clause', () => {
    const inside = changed(line([gone(sentence, passage), kept(' Bleibt. '), come(sentence, passage)]));
    readsBack(inside);
    expect(inline(inside)).toContain('[innerhalb der Klausel nach unten verschoben]');
    expect(inline(inside)).toContain('[Innerhalb der Klausel nach unten verschoben: ');
    expect(inline(inside)).not.toContain('passage-note"> [<a');
  });

  it('says no more than that it moved where its other place is not known', () => {
    expect(inline(left)).toContain('<span class="redline-note passage-note"> [an andere Stelle verschoben]</span>');
  });

  it('does not give its layer to a row of which it is a part', () => {
    const row = { kind: 'row', label: null, piece: 'whole' } as const;
    const cells = [{ change: 'paired', segments: [gone('Alpha '), gone(sentence, passage)] }] as const;
    const rows = changed(line([], { change: 'deleted', old: row, new: null, cells }));
    expect(inline(rows)).toContain('class="line line-row line-deleted"');
    readsBack(rows);
  });
});
