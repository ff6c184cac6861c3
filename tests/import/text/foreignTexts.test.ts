import { describe, expect, it } from 'vitest';
import { readText } from '../../../src/import/text/readText.ts';
import { readLines } from './readLines.ts';

const leftOut = (text: string): readonly string[] =>
  readText(text).lines.flatMap(({ leftOut: reason, text: line }) => (reason === null ? [] : [line]));

const FOOTER = [
  ...['Muster Cloud GmbH', 'Geschäftsführung: Ada Beispiel', 'Amtsgericht Leipzig', 'HRB 12345', 'Lindenweg 12'],
];
const page = (lines: readonly string[], footer: readonly string[]): string => [...lines, '', ...footer].join('\n');

describe('running footers of many lines', () => {
  const pages = ['Namen', 'Orte', 'Fristen', 'Kosten'].map((word) => [
    `Der Auftragnehmer verwahrt alle Angaben über ${word}, die der Verein ihm nennt, in einem`,
    'verschlossenen Schrank und gibt den Schlüssel niemandem, der ihn nicht braucht.',
    'Dasselbe gilt für Abschriften.',
    'Wer den Schrank öffnet, trägt sich mit Tag und Stunde in eine Liste ein, die am Schrank',
    'hängt und nach einem Jahr vernichtet wird.',
    `Das Nähere zu ${word} steht im Anhang.`,
  ]);

  it('are left out whole where they return on every page', () => {
    expect(leftOut(pages.map((lines) => page(lines, FOOTER)).join('\f'))).toEqual(pages.flatMap(() => FOOTER));
  });

  it('are text where each page has another', () => {
    const moving = pages.map((lines, i) => page(lines, [...FOOTER.slice(i), ...FOOTER.slice(0, i)].slice(0, 4)));
    expect(leftOut(moving.join('\f'))).not.toContain('Das Nähere zu Orte steht im Anhang.');
  });
});

describe('text of other programs', () => {
  it('may have characters without width behind its numbers', () => {
    const { labels } = readLines(`
      Vereinbarung

      1.\u200B

      Gegenstand

      1.1\u200B

      Der Auftragnehmer repariert die Fahrräder des Vereins und verarbeitet dazu die Namen und
      Anschriften der Mitglieder, die ihm der Verein nennt.

      1.2\u200B

      Der Verein bleibt verantwortlich, auch wenn er dem Auftragnehmer die Auswahl der Werkstatt
      überlässt.
    `);
    expect(labels).toEqual(['1. Gegenstand', '1.1', '1.2']);
  });

  it('may begin a page with an annex below a line of columns', () => {
    const { labels } = readLines(
      [
        '1. Gegenstand\n\nDer Auftragnehmer repariert die Fahrräder des Vereins und verarbeitet dazu die Namen und',
        'auch die Anschriften der Mitglieder, die ihm der Verein nennt, sonst aber keine Angaben,',
        'es sei denn, ein Mitglied hat darum gebeten.\n',
        'Auftraggeber                                                              Auftragnehmer',
        '\fAnlage 1 zum Vertrag über die Fahrräder:\nDie Werkstatt verwahrt die Schlüssel der Räder im Büro.',
      ].join('\n'),
    );
    expect(labels).toEqual(['1. Gegenstand', 'Anlage 1 zum Vertrag über die Fahrräder:']);
  });

  it('may part number and title of an annex with a dash', () => {
    const { labels } = readLines(`
      1. Gegenstand

      Der Auftragnehmer repariert die Fahrräder des Vereins und verarbeitet dazu die Namen und
      Anschriften der Mitglieder, die ihm der Verein nennt.

      Anlage 1 - Orte
      Die Werkstatt liegt im Hof des Hauses, in dem auch der Verein sein Büro hat, und ist
      von der Straße aus nicht zu sehen.
    `);
    expect(labels).toEqual(['1. Gegenstand', 'Anlage 1 - Orte']);
  });
});
