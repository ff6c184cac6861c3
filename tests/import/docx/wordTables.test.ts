import { describe, expect, it } from 'vitest';
import { markedDocx } from '../../../src/import/docx/markedDocx.ts';
import { lineWords, outlineText, outlineWords } from './outlineText.ts';
import { abstractNum, lvl, num, p, rawDocx } from './rawDocx.ts';

const cell = (content: string, properties = ''): string => `<w:tc><w:tcPr>${properties}</w:tcPr>${content}</w:tc>`;
const row = (...cells: readonly string[]): string => `<w:tr>${cells.join('')}</w:tr>`;
const table = (...rows: readonly string[]): string => `<w:tbl><w:tblPr/>${rows.join('')}</w:tbl>`;
const NUMBERING =
  abstractNum(0, lvl(0, 'decimal', '%1.')) + abstractNum(1, lvl(0, 'bullet', '–')) + num(1, 0) + num(2, 1);

const read = (body: string) => markedDocx(rawDocx({ body, numbering: NUMBERING }));
const textOf = (body: string): readonly string[] => outlineText(read(body).outline);
const kindsOf = (body: string): readonly string[] => read(body).guesses.map(({ kind }) => kind);

describe('a table in a Word file', () => {
  it('has as many cells in each row, whatever is merged', () => {
    const body = table(
      row(cell(p('Firma')), cell(p('Leistung'), '<w:gridSpan w:val="2"/>')),
      row(cell(p('Muster Host'), '<w:vMerge w:val="restart"/>'), cell(p('Betrieb')), cell(p('Berlin'))),
      row(cell(p(''), '<w:vMerge/>'), cell(p('Sicherung')), cell(p('Bonn'))),
      `<w:tr><w:trPr><w:gridBefore w:val="1"/></w:trPr>${cell(p('Wartung'))}${cell(p('Köln'))}</w:tr>`,
    );
    expect(textOf(body)).toEqual([
      'Firma | Leistung | ',
      'Muster Host | Betrieb | Berlin',
      ' | Sicherung | Bonn',
      ' | Wartung | Köln',
    ]);
  });

  it('has all paragraphs of a cell, with their numbers; bullets are decoration', () => {
    const body = table(
      row(cell(p('A')), cell(p('B'))),
      row(cell(p('eins', { list: '1' }) + p('zwei', { list: '1' })), cell(p('Punkt', { list: '2' }))),
    );
    expect(textOf(body)).toEqual(['A | B', '1. eins / 2. zwei | Punkt']);
    expect(outlineWords(read(body).outline)).toEqual(lineWords(read(body)));
  });

  it('gives up a column that is empty throughout', () => {
    expect(
      textOf(table(row(cell(p('a')), cell(p('')), cell(p('b'))), row(cell(p('c')), cell(p('')), cell(p('d'))))),
    ).toEqual(['a | b', 'c | d']);
  });

  it('is text where it has one column', () => {
    const body = table(row(cell(p('Hinweis') + p('Text'))), row(cell(p('Mehr'))));
    expect(textOf(body)).toEqual(['Hinweis', 'Text', 'Mehr']);
    expect(kindsOf(body)).toEqual(['layout-table']);
  });

  it('is a row of clauses where numbers stand in the first column, typed or automatic', () => {
    const typed = table(
      row(cell(p('1.')), cell(p('Zweck'))),
      row(cell(p('2.')), cell(p('Dauer') + p('Näheres'))),
      row(cell(p('')), cell(p('Ende'))),
    );
    expect(textOf(typed)).toEqual(['1. Zweck', '2. Dauer', 'Näheres', 'Ende']);
    const automatic = table(
      row(cell(p('', { list: '1' })), cell(p('Zweck'))),
      row(cell(p('', { list: '1' })), cell(p('Dauer'))),
    );
    expect(textOf(automatic)).toEqual(['1. Zweck', '2. Dauer']);
    expect(outlineWords(read(automatic).outline)).toEqual(lineWords(read(automatic)));
  });

  it('stays a table where its numbers have a head', () => {
    const body = table(
      row(cell(p('Nr.')), cell(p('Maßnahme'))),
      row(cell(p('1.')), cell(p('Zutritt'))),
      row(cell(p('2.')), cell(p('Zugang'))),
    );
    expect(textOf(body)).toEqual(['Nr. | Maßnahme', '1. | Zutritt', '2. | Zugang']);
  });

  it('holds tables inside its cells as text, in order', () => {
    const inner = table(row(cell(p('x')), cell(p('y'))));
    const body = table(row(cell(p('a') + inner + p('z')), cell(p('b'))));
    expect(textOf(body)).toEqual(['a / x / y / z | b']);
    expect(lineWords(read(body))).toEqual(['a', 'x', 'y', 'z', 'b']);
  });

  it('says that a table looks like the place for signatures or like clauses', () => {
    expect(
      kindsOf(
        table(
          row(cell(p('________________')), cell(p('________________'))),
          row(cell(p('Auftraggeber')), cell(p('Auftragnehmer'))),
        ),
      ),
    ).toEqual(['signature-table']);
    expect(
      kindsOf(table(row(cell(p('Deutsch')), cell(p('English'))), row(cell(p('Wort '.repeat(400))), cell(p('b'))))),
    ).toEqual(['clauses-in-table']);
  });
});

describe('bullets in a Word file', () => {
  it('nest by level, and text between them ends the list', () => {
    const bullets = abstractNum(0, lvl(0, 'bullet', '•') + lvl(1, 'bullet', 'o')) + num(1, 0);
    const body =
      p('a', { list: '1/0' }) + p('b', { list: '1/1' }) + p('c', { list: '1/0' }) + p('Text') + p('d', { list: '1/1' });
    expect(outlineText(markedDocx(rawDocx({ body, numbering: bullets })).outline)).toEqual([
      '- a',
      '  - b',
      '- c',
      'Text',
      '- d',
    ]);
  });
});
