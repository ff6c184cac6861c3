import { describe, expect, it } from 'vitest';
import { readLines } from './readLines.ts';

describe('several schemes in one text', () => {
  it('nests 6.1 below § 6 and lets an annex begin again at 1', () => {
    const { ids } = readLines(`
      § 5 Vergütung

      5.1 Vergütet wird nach Aufwand.

      § 6 Haftung

      6.1 Gehaftet wird nach dem Gesetz.

      6.2 Mehr schuldet niemand.

      Anlage 1 – Maßnahmen

      1. Zutritt

      1.1 Türen sind verschlossen.

      2. Zugang

      2.1 Kennwörter sind geheim.
    `);
    expect(ids).toEqual([
      ...['5', '5.1', '6', '6.1', '6.2'],
      ...['anlage-1', 'anlage-1/1', 'anlage-1/1.1', 'anlage-1/2', 'anlage-1/2.1'],
    ]);
  });

  it('keeps a list 1 to 3 beside clauses 1 to 3', () => {
    const { labels, ids } = readLines(`
      Geltungsbereich und Vorrang

      1. Diese Vereinbarung ergänzt den Hauptvertrag und geht ihm in Fragen des Datenschutzes vor.

      2. Sie gilt auch für Leistungen, die erst später bestellt werden, solange nichts anderes gilt.

      3. Abweichende Bedingungen werden nicht Vertragsbestandteil, auch wenn niemand widerspricht.

      1. Gegenstand

      Gegenstand ist der Betrieb eines Archivs.

      2. Dauer

      Die Dauer ist unbestimmt.

      3. Ende

      Sie endet durch Kündigung.
    `);
    expect(labels).toEqual(['Geltungsbereich und Vorrang', '1.', '2.', '3.', '1. Gegenstand', '2. Dauer', '3. Ende']);
    expect(ids).toEqual([
      ...['geltungsbereich-und-vorrang', ...[1, 2, 3].map((n) => `geltungsbereich-und-vorrang.${n}`)],
      ...['1', '2', '3'],
    ]);
  });

  it('reads a number alone on its line with the words that stand on a later one', () => {
    const { labels, words } = readLines(`
      1.

      Pflichten der Parteien

      1.1
      Der Auftragnehmer führt die Arbeiten aus.
      1.2

      Der Auftraggeber bezahlt sie.
      2.

      Ende

      2.1
      Der Vertrag endet mit den Arbeiten.
    `);
    expect(labels).toEqual(['1. Pflichten der Parteien', '1.1', '1.2', '2. Ende', '2.1']);
    expect(words).toContain('Der Auftraggeber bezahlt sie.');
  });

  it('takes a number that is missing as it is', () => {
    const { labels } = readLines(`
      § 6 Kontrollen

      (1) Kontrollen werden angekündigt.

      (2) Sie finden werktags statt.

      (3a) Der Auftraggeber trägt ihre Kosten.

      (3b) Er bestellt den Prüfer.

      § 7 Ende

      (1) Der Vertrag endet mit dem Hauptvertrag.
    `);
    expect(labels).toEqual(['§ 6 Kontrollen', '(1)', '(2)', '(3a)', '(3b)', '§ 7 Ende', '(1)']);
  });

  it('makes headings of (1) to (2) only where text stands below them', () => {
    const { labels } = readLines(`
      1. Schluss

      (1) Form

      Änderungen bedürfen der Textform.

      (2) Gerichtsstand

      Gerichtsstand ist Hamburg.

      2. Listen

      (1) Stammdaten

      (2) Nutzungsdaten

      (3) Abrechnungsdaten
    `);
    expect(labels).toEqual(['1. Schluss', '(1) Form', '(2) Gerichtsstand', '2. Listen', '(1)', '(2)', '(3)']);
  });
});
