import { describe, expect, it } from 'vitest';
import { readLines } from './readLines.ts';

describe('numbers that are no labels', () => {
  it('does not take postal codes for clauses', () => {
    const { labels, opening } = readLines(`
      Vereinbarung zur Auftragsverarbeitung

      zwischen

      Beispiel Handels GmbH
      Lindenweg 12
      04109 Leipzig

      und

      Muster Cloud GmbH
      20095 Hamburg

      1. Gegenstand

      Der Auftragnehmer betreibt für den Auftraggeber ein Archiv und verarbeitet dabei die Daten
      seiner Kunden in dem Umfang, den die Leistungsbeschreibung nennt.

      2. Dauer

      Die Vereinbarung läuft, solange der Hauptvertrag besteht, und endet mit ihm, ohne dass es
      einer Kündigung bedarf.
    `);
    expect(labels).toEqual(['1. Gegenstand', '2. Dauer']);
    expect(opening).toEqual([
      'zwischen',
      'Beispiel Handels GmbH / Lindenweg 12 / 04109 Leipzig',
      'und',
      'Muster Cloud GmbH / 20095 Hamburg',
    ]);
  });

  it('does not take the second half of a reference for a clause', () => {
    const { labels } = readLines(`
      27. Weitere Auftragsverarbeiter

      Ein Vertrag mit einem weiteren Auftragsverarbeiter muss alles enthalten, was nach Art.
      28 DSGVO erforderlich ist, und darf davon auch nicht vorübergehend abweichen; im Übrigen gilt §
      29 entsprechend. Die Frist beträgt
      30 Tage, gerechnet vom Zugang der Mitteilung an.

      28. Kontrollen

      Kontrollen sind zulässig, soweit sie den Betrieb nicht stören und rechtzeitig angekündigt
      worden sind.
    `);
    expect(labels).toEqual(['27. Weitere Auftragsverarbeiter', '28. Kontrollen']);
  });

  it('does not take "(9.1)", a date or a number of paragraph in a sentence for a clause', () => {
    const { labels } = readLines(`
      § 1 Kontrollen

      (1) Der Auftraggeber darf nach Ankündigung prüfen, ob die Zusagen eingehalten werden, die in
      (9.1) genannt sind. Die erste Prüfung findet nicht vor dem
      1. Januar statt; die Rechte aus Absatz
      (2) bleiben unberührt und gehen den Rechten aus
      § 3 Abs. 4 vor, soweit dort nichts anderes steht.

      (2) Über jede Prüfung wird ein Bericht angefertigt.
    `);
    expect(labels).toEqual(['§ 1 Kontrollen', '(1)', '(2)']);
  });

  it('leaves a mark of Markdown and a section in the middle of a line where they are', () => {
    const { labels, words } = readLines(`
      § 1 Haftung
      (1) Jede Partei haftet nach dem Gesetz. Werden Dritte in Anspruch genommen, gilt ## § 3 Abs. 4 entsprechend, und zwar auch für Ansprüche aus der Zeit vor diesem Vertrag und ohne Rücksicht darauf, wer sie geltend macht oder gegen wen sie zuerst geltend gemacht werden.
      (2) Mehr schuldet sie nicht.
    `);
    expect(labels).toEqual(['§ 1 Haftung', '(1)', '(2)']);
    expect(words).toContain('gilt ## § 3 Abs. 4 entsprechend');
  });

  it('keeps an enumeration inside a sentence together and cuts Absätze that share a paragraph', () => {
    const { labels } = readLines(`
      § 1 Rangfolge

      Bei Widersprüchen gilt: (1) die Einzelabrede, (2) dieser Vertrag, (3) die Leistungsbeschreibung.

      § 2 Weisungen

      (1) Weisungen ergehen in Textform. (2) Mündliche Weisungen werden bestätigt. (3) Die Absätze (1) und (2) gelten auch für Änderungen.
    `);
    expect(labels).toEqual(['§ 1 Rangfolge', '§ 2 Weisungen', '(1)', '(2)', '(3)']);
  });
});

describe('dashes that are no bullets', () => {
  it('tells an item from a dash inside a sentence', () => {
    const { labels, bullets, opening } = readLines(`
      Vertrag über die Verarbeitung von Daten im Auftrag

      Beispiel Handels GmbH

      - im Folgenden „Auftraggeber“ -

      Muster Cloud GmbH

      - im Folgenden „Auftragnehmer“ -

      1. Unterstützung

      Wo die Mitwirkung des Auftragnehmers bei der Erfüllung von Ansprüchen betroffener Personen
      - etwa auf Auskunft, auf Berichtigung oder auf Löschung - durch den Auftraggeber verlangt wird,
      hilft er ihm unverzüglich. Er meldet dabei jeweils:

      - wer den Anspruch erhoben hat,

      - worauf er sich richtet, und zwar auch dann, wenn das noch nicht abschließend geklärt

      werden konnte,

      - wann er eingegangen ist.

      2. Schluss

      Mehr ist nicht vereinbart, und auch Nebenabreden sind nicht getroffen worden.

      - Auftraggeber - - Auftragnehmer -
    `);
    expect(labels).toEqual(['1. Unterstützung', '2. Schluss']);
    expect(opening).toContain('- im Folgenden „Auftraggeber“ -');
    expect(bullets).toEqual([
      'wer den Anspruch erhoben hat,',
      'worauf er sich richtet, und zwar auch dann, wenn das noch nicht abschließend geklärt werden konnte,',
      'wann er eingegangen ist.',
    ]);
  });

  it('makes no list of a single dash that nothing leads in', () => {
    const { bullets, words } = readLines(`
      1. Zahlung

      Gezahlt wird binnen eines Monats, nachdem die Rechnung zugegangen und geprüft worden ist, und
      zwar ohne Abzug.

      - nicht in bar

      Verzug tritt danach ohne Mahnung ein, es sei denn, dass die Verspätung nicht zu vertreten ist.
    `);
    expect(bullets).toEqual([]);
    expect(words).toContain('- nicht in bar');
  });

  it('cuts a first item off the line that leads in', () => {
    const { bullets, words } = readLines(`
      § 1 Nachweise
      (1) Als Nachweis genügen: ▪ ein Testat, das nicht älter als zwei Jahre ist und sich auf alle Standorte bezieht, an denen der Auftragnehmer Daten verarbeitet, oder ein gleichwertiges Schriftstück
      ▪ ein Selbstaudit
      ▪ ein Zertifikat
      (2) Weitere Nachweise werden nicht geschuldet.
    `);
    expect(bullets.length).toBe(3);
    expect(bullets.at(-1)).toBe('ein Zertifikat');
    expect(words).toContain('Als Nachweis genügen:');
  });
});

describe('pages', () => {
  it('goes on over the edge of a page inside a word, a sentence and an item, and reports it', () => {
    const { labels, words, bullets, guesses } = readLines(
      [
        '1. Ort der Verarbeitung',
        '',
        'Die Daten werden ausschließlich in Rechenzentren verarbeitet, die in der Bun-',
        '',
        'desrepublik Deutschland liegen, wie es in der Erklärung zum Betrieb der Anlagen steht',
        '',
        '(Anlage 2.1), die Teil dieses Vertrages ist. Verlegt werden sie nur nach Zustimmung des',
        ' Verantwortlichen, und zwar unter Angabe',
        '- des neuen Standorts mit seiner Anschrift und der Stelle, die dort für die Sicherheit',
        ' verantwortlich ist,',
        '- des Zeitpunkts.',
        ' 2. Dauer',
        '',
        'Der Vertrag läuft auf unbestimmte Zeit und kann mit einer Frist von drei Monaten gekündigt',
        'werden.',
      ].join('\n'),
    );
    expect(labels).toEqual(['1. Ort der Verarbeitung', '2. Dauer']);
    expect(words).toContain('in der Bundesrepublik Deutschland liegen');
    expect(words).toContain('zum Betrieb der Anlagen steht (Anlage 2.1), die Teil');
    expect(words).toContain('nach Zustimmung des Verantwortlichen, und zwar');
    expect(bullets[0]).toMatch(/die dort für die Sicherheit verantwortlich ist,$/);
    expect(guesses).toContain('joined-over-gap');
    expect(guesses).toContain('joined-over-page');
  });

  it('does not take a number at the start of a page for a clause where a sentence goes on', () => {
    const { labels } = readLines(
      [
        '1. Haftung',
        '',
        'Gehaftet wird nach dem Gesetz; für Schäden, die ein Dritter erleidet, gelten die Sätze 1 sowie',
        ' 2. Halbsatz der Regelung im Hauptvertrag, soweit dort nichts anderes bestimmt ist oder bestimmt',
        'wird.',
      ].join('\n'),
    );
    expect(labels).toEqual(['1. Haftung']);
  });

  it('leaves running lines, page numbers and a table of contents out, and says so', () => {
    const page = (n: number, ...lines: readonly string[]) =>
      ['Muster Cloud GmbH – Vertraulich', '', ...lines, '', `Seite ${n} von 3`].join('\n');
    const { labels, leftOut } = readLines(
      [
        page(1, 'Inhalt', '1. Gegenstand ........ 2', '2. Dauer ............. 2', '3. Schluss ........... 3'),
        page(2, '1. Gegenstand', '', 'Gegenstand ist der Betrieb.', '', '2. Dauer', '', 'Sie ist unbestimmt.'),
        page(3, '3. Schluss', '', 'Mehr ist nicht vereinbart.'),
      ].join('\n\f'),
    );
    expect(labels).toEqual(['1. Gegenstand', '2. Dauer', '3. Schluss']);
    expect(leftOut.filter((reason) => reason === 'running-header')).toHaveLength(3);
    expect(leftOut.filter((reason) => reason === 'page-number')).toHaveLength(3);
    expect(leftOut.filter((reason) => reason === 'table-of-contents')).toHaveLength(4);
  });
});
