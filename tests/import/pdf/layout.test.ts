import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import type { OutlineBlock } from '../../../src/import/outline.ts';
import { readPdf } from '../../../src/import/pdf/readPdf.ts';
import type { ReadDocument } from '../../../src/import/readDocument.ts';
import { column, minimalPdf, type Piece } from './minimalPdf.ts';

const textsOf = ({ outline }: ReadDocument): readonly string[] => outline.map(blockText);

function blockText(block: OutlineBlock): string {
  if (block.type === 'paragraph' || block.type === 'heading') return inlineText(block.content).replaceAll('\n', ' ');
  if (block.type === 'table') return [block.head, ...block.rows].map((row) => row.map(inlineText).join('|')).join('\n');
  if (block.type === 'bullets') return block.items.map((item) => `• ${item.map(blockText).join(' ')}`).join('\n');
  return block.type;
}

const leftOutOf = ({ lines }: ReadDocument): readonly string[] =>
  lines.flatMap(({ leftOut, text }) => (leftOut === null ? [] : [`${leftOut}: ${text}`]));

const linesOf = ({ lines }: ReadDocument): readonly string[] => lines.map(({ text }) => text);

const SENTENCES = [
  'Die Werkstatt verarbeitet Namen und Anschriften allein nach Weisung des Ver-',
  'eins und nur so lange, wie es für die Reparatur der Fahrräder nötig ist. Danach',
  'löscht sie alle Angaben, die nicht in die Bücher gehören.',
];

describe('lines and paragraphs', () => {
  test('a gap parts paragraphs, a hyphen at the end of a line joins', async () => {
    const read = await readPdf(
      minimalPdf([
        column([
          ...SENTENCES,
          '',
          'Der Verein prüft einmal im Jahr, ob das so geschieht, und sagt der Werkstatt',
          'vorher Bescheid.',
        ]),
      ]),
    );
    expect(textsOf(read)).toEqual([
      'Die Werkstatt verarbeitet Namen und Anschriften allein nach Weisung des Vereins und nur so lange, wie es für die Reparatur der Fahrräder nötig ist. Danach löscht sie alle Angaben, die nicht in die Bücher gehören.',
      'Der Verein prüft einmal im Jahr, ob das so geschieht, und sagt der Werkstatt vorher Bescheid.',
    ]);
    expect(read.lines[0]?.joins).toBe('word');
    expect(read.lines[1]?.joins).toBe('space');
  });

  test('a footnote mark stays in its line and in no number', async () => {
    const pieces: readonly Piece[] = [
      { x: 70, y: 100, text: 'Es gilt Art. 5' },
      { x: 124.2, y: 96.5, text: '2', size: 6 },
      { x: 130.4, y: 100, text: 'der Verordnung.' },
    ];
    const read = await readPdf(minimalPdf([pieces]));
    expect(linesOf(read)).toEqual(['Es gilt Art. 5² der Verordnung.']);
  });

  test('letters that are set apart are a word', async () => {
    const read = await readPdf(
      minimalPdf([[{ x: 70, y: 80, text: 'VERTRAG', spacing: 6 }, ...column(SENTENCES, { y: 120 })]]),
    );
    expect(linesOf(read)[0]).toBe('VERTRAG');
  });

  test('type that is set twice to look bold is read once', async () => {
    const pieces: readonly Piece[] = [
      { x: 70, y: 100, text: 'Haftung' },
      { x: 70.3, y: 100, text: 'Haftung' },
      ...column(SENTENCES, { y: 130 }),
    ];
    expect(linesOf(await readPdf(minimalPdf([pieces])))).toEqual(['Haftung', ...SENTENCES]);
  });

  test('turned text is left out and reported', async () => {
    const read = await readPdf(
      minimalPdf([[...column(SENTENCES), { x: 150, y: 600, text: 'MUSTER', size: 60, angle: 45 }]]),
    );
    expect(leftOutOf(read)).toEqual(['turned-text: MUSTER']);
    expect(textsOf(read).join(' ')).not.toContain('MUSTER');
  });
});

describe('columns', () => {
  const left = Array.from({ length: 20 }, (_, i) => `Zeile ${i + 1} der linken Spalte und ihrer Worte`);
  const right = Array.from({ length: 20 }, (_, i) => `Zeile ${i + 21} der rechten Spalte und ihrer Worte`);

  test('are read one after the other, below a title over both', async () => {
    const page = [
      { x: 70, y: 60, text: 'Bedingungen', size: 18 },
      ...column(left, { x: 50, y: 100 }),
      ...column(right, { x: 310, y: 100 }),
    ];
    const read = await readPdf(minimalPdf([page]));
    expect(linesOf(read)).toEqual(['Bedingungen', ...left, ...right]);
  });

  test('are not seen in a table', async () => {
    const rows = Array.from({ length: 12 }, (_, i) => `Angabe ${i + 1} zu einer Person im Verein`);
    const page = [...column(rows, { x: 50, leading: 24 }), ...column(rows, { x: 310, leading: 24 })];
    const read = await readPdf(minimalPdf([page]));
    expect(read.outline[0]).toMatchObject({ type: 'table' });
    expect(linesOf(read).slice(0, 4)).toEqual([rows[0], rows[0], rows[1], rows[1]]);
  });
});

describe('furniture', () => {
  const page = (number: number): readonly Piece[] => [
    { x: 70, y: 40, text: 'Vertrag der Fahrradwerkstatt', size: 8 },
    ...column([`${number}. Abschnitt`, '', ...SENTENCES, 'Vertrag der Fahrradwerkstatt'], { y: 100 }),
    { x: 250, y: 800, text: `Seite ${number} von 3`, size: 8 },
  ];

  test('is left out page by page, and never the same words in the text', async () => {
    const read = await readPdf(minimalPdf([page(1), page(2), page(3)]));
    expect(leftOutOf(read)).toEqual(
      [1, 2, 3].flatMap((number) => [
        'running-header: Vertrag der Fahrradwerkstatt',
        `page-number: Seite ${number} von 3`,
      ]),
    );
    expect(textsOf(read).filter((text) => text.includes('Vertrag der Fahrradwerkstatt'))).toHaveLength(3);
  });

  test('is not what goes up faster than the pages', async () => {
    const numbered = (label: string): readonly Piece[] => column([`${label} Der Verein zahlt.`, '', '', ...SENTENCES]);
    const read = await readPdf(minimalPdf([numbered('1.1'), numbered('3.1'), numbered('7.1')]));
    expect(leftOutOf(read)).toEqual([]);
  });

  test('a table of contents is left out with its title', async () => {
    const contents = [
      'Inhalt',
      '1. Gegenstand ................ 2',
      '2. Dauer ................ 3',
      '3. Entgelt ................ 4',
    ];
    const read = await readPdf(minimalPdf([column(contents), column(['1. Gegenstand', '', ...SENTENCES])]));
    expect(leftOutOf(read)).toEqual(contents.map((line) => `table-of-contents: ${line}`));
  });
});

describe('tables', () => {
  const row = (y: number, ...cells: readonly string[]): readonly Piece[] =>
    cells.flatMap((text, i) => (text === '' ? [] : [{ x: 70 + i * 150, y, text }]));

  test('are found by their columns; a cell of several lines is one', async () => {
    const page = [
      ...row(100, 'Angabe', 'Zweck', 'Frist'),
      ...row(124, 'Name und', 'Rechnung', '10 Jahre'),
      ...row(136, 'Anschrift'),
      ...row(160, 'Telefon', 'Rückfragen', '2 Jahre'),
    ];
    const read = await readPdf(minimalPdf([page]));
    expect(textsOf(read)).toEqual([
      'Angabe|Zweck|Frist\nName und Anschrift|Rechnung|10 Jahre\nTelefon|Rückfragen|2 Jahre',
    ]);
    expect(read.guesses.map(({ kind }) => kind)).toContain('table-by-columns');
  });

  test('a label and its text are none', async () => {
    const page = [...row(100, '1.1', 'Der Verein zahlt.'), ...row(124, '1.2', 'Die Werkstatt liefert.')];
    const read = await readPdf(minimalPdf([page]));
    expect(read.outline.map(({ type }) => type)).not.toContain('table');
  });
});
