import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import type { Wording } from '../../src/agreement/wording.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { redlinePlainSummary } from '../../src/redline/plainText/redlinePlainText.ts';
import { redline } from '../../src/redline/redline.ts';
import type { ClauseChange, LineChange, Redline, Segment } from '../../src/redline/redlineModel.ts';
import { acceptAll, rejectAll } from '../../src/redline/redlineText.ts';
import { redlineSummary } from '../../src/redline/summary/redlineSummary.ts';
import { contract, paragraph, type ShortClause, table } from './sampleContract.ts';

const PURPOSE = 'Gegenstand des Vertrags ist die Verarbeitung personenbezogener Daten durch den Auftragnehmer.';
const REPORT = 'Der Auftragnehmer meldet Verletzungen des Schutzes personenbezogener Daten binnen 24 Stunden.';
const CONTENT = 'Die Meldung nennt Art, Zeitpunkt und Umfang der Verletzung sowie die ergriffenen Maßnahmen.';
const AUDIT = 'Der Auftraggeber darf die Einhaltung nach Anmeldung zu üblichen Geschäftszeiten prüfen.';
const DELETION = 'Nach Ende der Leistung werden alle Kopien gelöscht, sofern kein Gesetz die Speicherung verlangt.';

const numbered = (...texts: readonly string[]): readonly ShortClause[] =>
  texts.map((text, index) => ({ label: `${index + 1}.`, blocks: [paragraph(text)] }));
const version = (number: string, ...texts: readonly string[]): Wording => contract(number, numbered(...texts));

const isEdit = ({ change }: Segment): boolean => change === 'insert' || change === 'delete';
const segmentsIn = (lines: readonly LineChange[]): readonly Segment[] =>
  lines.flatMap(({ cells }) => cells.flatMap(({ segments }) => segments));

/** The redline of two versions, which keeps the texts of both. */
function compared(old: Wording, after: Wording): Redline {
  const result = redline(old, after);
  expect(rejectAll(result)).toBe(canonicalText(old));
  expect(acceptAll(result)).toBe(canonicalText(after));
  return result;
}

const numberedChanges = (result: Redline): readonly ClauseChange[] =>
  changesOf(result).filter(({ number }) => number !== null);

/** Words that are shown as gone or new in clauses and not only as spaces. */
const changedWords = (result: Redline): readonly string[] =>
  numberedChanges(result)
    .filter(({ old, new: after }) => (old ?? after)?.clause !== null)
    .flatMap(({ lines }) => segmentsIn(lines).filter((segment) => isEdit(segment) && /\S/u.test(segment.text)))
    .map(({ text }) => text);

const lines = (result: Redline): readonly string[] => redlineSummary(result, 'de').changes.map(({ line }) => line);

describe('a clause that was split', () => {
  it('keeps every word, and each part is named by where it came from', () => {
    const result = compared(
      version('1', PURPOSE, `${REPORT} ${CONTENT}`, AUDIT),
      version('2', PURPOSE, REPORT, CONTENT, AUDIT),
    );
    expect(changedWords(result)).toEqual([]);
    const parts = numberedChanges(result).filter(({ split }) => split);
    expect(parts.map(({ old, new: after }) => [old?.clause, old?.part, after?.clause])).toEqual([
      ['2', 0, '2'],
      ['2', 1, '3'],
    ]);
    expect(parts.map(({ lines: [line] }) => line?.old?.piece)).toEqual(['first', 'last']);
    expect(lines(result)).toEqual(['2 geteilt', '3 aus 2 abgetrennt', '3 → 4 nur Nummer']);
    expect(redlinePlainSummary(result, { language: 'de' })).toContain('3: aus 2 abgetrennt');
  });

  it('and reworded shows the new words alone', () => {
    const result = compared(
      version('1', PURPOSE, `${REPORT} ${CONTENT}`),
      version('2', PURPOSE, REPORT.replace('24', '48'), CONTENT),
    );
    expect(changedWords(result)).toEqual(['24', '48']);
  });

  it('at an enumeration gives each item its own words', () => {
    const parts = ['die Namen der Beschäftigten des Auftraggebers', 'die Anschriften der Kunden und Lieferanten'];
    const old = contract('1', [
      { label: '1.', blocks: [paragraph(`Verarbeitet werden folgende Daten: ${parts[0]}, ${parts[1]}.`)] },
      { label: '2.', blocks: [paragraph(AUDIT)] },
    ]);
    const after = contract('2', [
      {
        label: '1.',
        blocks: [paragraph('Verarbeitet werden folgende Daten:')],
        clauses: parts.map((text, i) => ({ label: `${'ab'[i]})`, blocks: [paragraph(text)] })),
      },
      { label: '2.', blocks: [paragraph(AUDIT)] },
    ]);
    expect(changedWords(compared(old, after))).toEqual([', ', '.']);
  });

  it('into a heading and its first Absatz is no deletion', () => {
    const old = contract('1', [{ label: '§ 1', heading: 'Prüfung', blocks: [paragraph(`${AUDIT} ${DELETION}`)] }]);
    const after = contract('2', [
      {
        label: '§ 1',
        heading: 'Prüfung',
        clauses: [
          { label: '(1)', blocks: [paragraph(`${AUDIT} ${DELETION}`)] },
          { label: '(2)', blocks: [paragraph(REPORT)] },
        ],
      },
    ]);
    expect(changedWords(compared(old, after))).toEqual([REPORT]);
  });
});

describe('clauses that were merged', () => {
  it('are the mirror of a split', () => {
    const result = compared(
      version('1', PURPOSE, REPORT, CONTENT, AUDIT),
      version('2', PURPOSE, `${REPORT} ${CONTENT}`, AUDIT),
    );
    expect(changedWords(result)).toEqual([]);
    expect(numberedChanges(result).map(({ merged, split }) => [merged, split])).toEqual([
      [true, false],
      [true, false],
      [false, false],
    ]);
    expect(lines(result).slice(0, 2)).toEqual(['2 mit 3 zusammengefasst', '3 in 2 aufgegangen']);
  });
});

describe('lines of a clause', () => {
  const rowsOf = (result: Redline): readonly string[] =>
    numberedChanges(result).flatMap(({ lines: all }) => all.map(({ change }) => change));

  it('that moved are at both places, in full at the new one', () => {
    const clause = (number: string, ...texts: readonly string[]): Wording =>
      contract(number, [{ label: '1.', blocks: [paragraph(PURPOSE), ...texts.map((text) => paragraph(text))] }]);
    const result = compared(
      clause('1', REPORT, CONTENT, AUDIT, DELETION),
      clause('2', CONTENT, AUDIT, DELETION, REPORT),
    );
    expect(rowsOf(result)).toEqual(['same', 'departed', 'same', 'same', 'same', 'moved']);
    expect(numberedChanges(result).map(({ layers }) => layers)).toEqual([['move']]);
  });

  it('in a table are named by their key column, not by running numbers', () => {
    const list = (number: string, ...rows: readonly (readonly string[])[]): Wording =>
      contract(number, [{ label: 'Anlage 1', heading: 'Liste', blocks: [table(['Nr.', 'Name', 'Ort'], ...rows)] }]);
    const result = compared(
      list('1', ['1', 'Alpha GmbH', 'Bonn'], ['2', 'Gamma AG', 'Trier'], ['3', 'Delta KG', 'Köln']),
      list(
        '2',
        ['1', 'Alpha GmbH', 'Bonn'],
        ['2', 'Beta SE', 'Ulm'],
        ['3', 'Gamma AG', 'Mainz'],
        ['4', 'Delta KG', 'Köln'],
      ),
    );
    expect(rowsOf(result)).toEqual(['same', 'same', 'same', 'inserted', 'changed', 'changed']);
    expect(changedWords(result)).toEqual(['2', 'Beta SE', 'Ulm', '2', '3', 'Trier', 'Mainz', '3', '4']);
  });

  it('in a table that were sorted anew have moved', () => {
    const list = (number: string, ...names: readonly string[]): Wording =>
      contract(number, [
        {
          label: 'Anlage 1',
          heading: 'Liste',
          blocks: [table(['Name', 'Ort'], ...names.map((name) => [name, 'Bonn']))],
        },
      ]);
    const result = compared(
      list('1', 'Delta KG', 'Alpha GmbH', 'Beta SE'),
      list('2', 'Alpha GmbH', 'Beta SE', 'Delta KG'),
    );
    expect(rowsOf(result)).toEqual(['same', 'same', 'departed', 'same', 'same', 'moved']);
    expect(changedWords(result)).toEqual([]);
  });
});

describe('a sentence that went to another clause', () => {
  it('is a passage at both places and asks for no attention', () => {
    const result = compared(
      version('1', `${PURPOSE} ${DELETION}`, `${AUDIT} ${CONTENT}`),
      version('2', PURPOSE, `${AUDIT} ${CONTENT} ${DELETION}`),
    );
    const passages = numberedChanges(result).flatMap(({ lines: all }) =>
      segmentsIn(all).flatMap((segment) =>
        segment.change !== 'keep' && segment.change !== 'markup' && segment.passage !== undefined ? [segment] : [],
      ),
    );
    expect(passages.map(({ change, text, layer, passage }) => [change, text.trim(), layer, passage])).toEqual([
      ['delete', DELETION, 'move', 1],
      ['insert', DELETION, 'move', 1],
    ]);
    expect(numberedChanges(result).flatMap(({ attention }) => attention)).toEqual([]);
  });
});

describe('two texts too different to be compared by word', () => {
  it('are compared by sentence, and the redline says so', () => {
    const words = (seed: number): string =>
      `${Array.from({ length: 2400 }, (_, i) => (i % 3 === 0 ? `gemeinsam${i}` : `w${i * 7919 + seed}x`)).join(' ')}.`;
    const clause = (number: string, seed: number): Wording =>
      contract(number, [{ label: '1.', heading: 'Umfang', blocks: [paragraph(`${PURPOSE} ${words(seed)}`)] }]);
    const result = compared(clause('1', 1), clause('2', 50_000));
    expect(result.budgetHit).toBe(true);
    const [, change] = changesOf(result);
    expect(change?.kind).toBe('changed');
    expect(segmentsIn(change?.lines ?? [])[1]).toMatchObject({ change: 'keep', text: `${PURPOSE} ` });
  });
});
