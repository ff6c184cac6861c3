import { describe, expect, test } from 'vitest';
import { inlineText } from '../../../src/agreement/canonicalText.ts';
import { isTornByLines } from '../../../src/import/pdf/isTornByLines.ts';
import { outlineOfDraft } from '../../../src/import/pdf/outlineOfDraft.ts';
import { pageContent } from '../../../src/import/pdf/pageContent.ts';
import { readPdf } from '../../../src/import/pdf/readPdf.ts';
import { refuseUnreadable } from '../../../src/import/pdf/refuseUnreadable.ts';
import { UnreadableFile } from '../../../src/import/readDocument.ts';
import { draftParagraph, glyphRun } from './draftedLines.ts';
import { column, minimalPdf } from './minimalPdf.ts';

const SENTENCES = [
  'Die Werkstatt verarbeitet Namen und Anschriften allein nach Weisung des Vereins',
  'und nur so lange, wie es für die Reparatur der Fahrräder nötig ist. Danach löscht',
  'sie alle Angaben, die nicht in die Bücher gehören.',
];
const FOOTER = [
  'Werkstatt Beispiel GmbH',
  'Ada Beispiel',
  'Lindenweg 12',
  '04109 Leipzig',
  'HRB 12345',
  'Bank Leipzig',
];

describe('the foot of a page', () => {
  test('may have many lines', async () => {
    const pages = ['Namen', 'Orte', 'Fristen', 'Kosten'].map((word) => [
      ...column(SENTENCES.flatMap((sentence) => [`Zu ${word} gilt:`, sentence.replace('Werkstatt', word)])),
      ...column([`Das Nähere zu ${word} steht im Anhang.`], { y: 300 }),
      ...column(FOOTER, { y: 720, leading: 11, size: 8 }),
    ]);
    const { lines } = await readPdf(minimalPdf(pages));
    const footers = lines.filter(({ leftOut }) => leftOut === 'running-footer').map(({ text }) => text);
    expect(footers).toEqual(pages.flatMap(() => FOOTER));
  });

  test('may be marked as such on most pages only', () => {
    const pages = [1, 2, 3, 4].map((number) => ({
      ...{ number, width: 595, height: 842, structure: null },
      runs: [
        ...SENTENCES.map((text, i) => glyphRun(text, 100 + i * 13)),
        glyphRun('Fassung vom 1. März', 780, { isArtifact: number < 4 }),
      ],
    }));
    const below = pageContent(pages).map((page) => page.below.map(({ line }) => line.text));
    expect(below).toEqual(pages.map(() => ['Fassung vom 1. März']));
  });
});

test('lines that are set far apart are still one paragraph', async () => {
  const read = await readPdf(
    minimalPdf([
      [
        ...column(['Werkstatt Beispiel GmbH', 'Lindenweg 12', '04109 Leipzig']),
        ...column([...SENTENCES, '', ...SENTENCES, '', ...SENTENCES, '', ...SENTENCES, '', ...SENTENCES], {
          ...{ y: 170, leading: 18 },
        }),
      ],
    ]),
  );
  const paragraph = SENTENCES.join(' ');
  expect(read.outline.map((block) => (block.type === 'paragraph' ? inlineText(block.content) : block.type))).toEqual([
    ...['Werkstatt Beispiel GmbH\nLindenweg 12\n04109 Leipzig', ...Array.from({ length: 5 }, () => paragraph)],
  ]);
});

describe('a structure tree', () => {
  const lines = Array.from({ length: 5 }, () => SENTENCES).flat();

  test('that has a paragraph for each line is not believed', () => {
    expect(isTornByLines(lines.map((text, i) => draftParagraph([text], 100 + i * 13)))).toBe(true);
    expect(isTornByLines(lines.map((text) => draftParagraph([text.replace(/,?$/, '.')])))).toBe(false);
    expect(isTornByLines([draftParagraph(lines)])).toBe(false);
  });

  test('has addresses whose lines stay lines, and sentences whose lines do not', () => {
    const address = ['Werkstatt Beispiel GmbH', 'Lindenweg 12', '04109 Leipzig'];
    const full = Array.from({ length: 4 }, () => SENTENCES.slice(0, 2)).flat();
    const drafts = [draftParagraph(full), draftParagraph(address), draftParagraph([SENTENCES[2] ?? '', 'weiter so.'])];
    const { outline } = outlineOfDraft(drafts, () => 0, new Map());
    const texts = outline.map((block) => (block.type === 'paragraph' ? inlineText(block.content) : block.type));
    expect(texts[0]).not.toContain('\n');
    expect(texts.slice(1)).toEqual([address.join('\n'), `${SENTENCES[2]} weiter so.`]);
  });
});

describe('letters that a PDF does not name', () => {
  const content = (...texts: readonly string[]) =>
    pageContent([
      {
        ...{ number: 3, width: 595, height: 842, structure: null },
        runs: texts.map((text, i) => glyphRun(text, 100 + i * 13)),
      },
    ]);

  test('are told with a page and an example, and nothing is read', () => {
    const read = (): void => refuseUnreadable(content('§ \uFFFF Gegenstand', ...SENTENCES));
    expect(read).toThrow(UnreadableFile);
    expect(read).toThrow(
      /^1 letters? of this PDF cannot be read, .* \(page 3: "§ □ Gegenstand"\); import the Word file/,
    );
  });

  test('may be signs of lists', () => {
    expect(() => refuseUnreadable(content('\uFFFF Namen', '\uFFFF Anschriften', ...SENTENCES))).not.toThrow();
  });
});
