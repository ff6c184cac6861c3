import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { clausesFromOutline } from '../../../src/import/clausesFromOutline.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { readText } from '../../../src/import/text/readText.ts';
import { wordsOfBody, wordsOfLines, wordsOfOutline } from './wordsOfOutline.ts';

const PIECES = [
  ...[
    '§ 1 ',
    '§ 2 ',
    '1. ',
    '2. ',
    '3. ',
    '1 ',
    '2 ',
    '1.1 ',
    '1.2 ',
    '2.1. ',
    '(1) ',
    '(2) ',
    '(3a) ',
    'a) ',
    'b) ',
    'aa) ',
  ],
  ...['(i) ', '(ii) ', 'I. ', 'II. ', 'A. ', 'a. ', '1) ', '2) ', 'Artikel 1 ', 'Teil 1 ', 'Anlage 1 ', 'Anlage 2 – '],
  ...['- ', '– ', '• ', '▪ ', '* ', ': ▪ ', ' ▪ ', ' - ', '- ', '-\n', '-\n\n', '\u00AD\n', '-\f'],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\n\n', '\f', '\n\f', '\n ', '\n    ', '\t', ' ', '\u00A0'],
  ...[
    'Präambel',
    'Stand: 01.09.2025',
    'Version 1.2',
    'Seite 3 von 7',
    '7',
    'gültig ab Mai 2026',
    'Inhalt',
    ' ..... 4\n',
  ],
  ...['. ', ', ', ': ', '; ', '.', ')', '(', 'Art. ', 'und ', 'DSGVO ', 'Der Vertrag ', 'wird '],
];

/** Any mixture of what readers look at, with words of which no two are the same. */
const tangle = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.nat(3)), { minLength: 1, maxLength: 80 })
  .map((pieces) =>
    pieces.map(([piece, kind], i) => piece + ['', `W${i}`, `w${i}q w${i}z`, `Wort${i} wort${i}`][kind]).join(''),
  );

const read = (text: string) => {
  try {
    return readText(text);
  } catch (error) {
    if (error instanceof UnreadableFile) return null;
    throw error;
  }
};

describe('every text', () => {
  it('keeps each of its words once and in order', () => {
    fc.assert(
      fc.property(tangle, (text) => {
        const document = read(text);
        if (document === null) expect(text.trim()).toBe('');
        else {
          expect(wordsOfOutline(document.outline)).toEqual(wordsOfLines(document.lines));
          expect(wordsOfBody(clausesFromOutline(document.outline))).toEqual(wordsOfLines(document.lines));
        }
      }),
      { numRuns: Number(process.env['IMPORT_RUNS'] ?? 1_500) },
    );
  });

  it('has as lines exactly the lines of the file that hold something', () => {
    fc.assert(
      fc.property(tangle, (text) => {
        const lines = text.split(/[\n\f]/).flatMap((line) => (line.trim() === '' ? [] : [line.trim()]));
        expect(read(text)?.lines.map((line) => line.text) ?? []).toEqual(lines);
      }),
      { numRuns: 500 },
    );
  });

  it.each(['.', '.)', '(1) a\n', '- a\n', '• a ', 'a- ', '1.1 ', 'und\n', ' .... 3\n', '_', '(', 'x:\n\n'])(
    'may be %j over and over',
    (piece) => {
      const document = read(`Anfang ${piece.repeat(20_000 / piece.length)} Ende`);
      expect(wordsOfOutline(document?.outline ?? [])).toEqual(wordsOfLines(document?.lines ?? []));
    },
  );

  it('says why it cannot be read where it holds nothing', () => {
    expect(() => readText(' \n\f\n ')).toThrow('The file holds no text.');
  });
});
