import { describe, expect, it } from 'vitest';
import type { Wording } from '../../src/agreement/wording.ts';
import { changesOf } from '../../src/redline/changesOf.ts';
import { redlineInlineHtml } from '../../src/redline/html/redlineHtml.ts';
import { redline } from '../../src/redline/redline.ts';
import type { ClauseChange, Segment } from '../../src/redline/redlineModel.ts';
import { redlineSummary } from '../../src/redline/summary/redlineSummary.ts';
import { contract, paragraph, type ShortClause, table } from './sampleContract.ts';

const PURPOSE = 'Gegenstand des Vertrags ist die Verarbeitung personenbezogener Daten durch den Auftragnehmer.';
const SECRECY = 'Alle Beschäftigten wurden vor Aufnahme ihrer Tätigkeit auf die Vertraulichkeit verpflichtet.';
const BREACH = 'Der Auftragnehmer meldet Verletzungen des Schutzes binnen 72 Stunden nach Kenntnis.';
const AUDIT = 'Der Auftraggeber darf die Einhaltung nach Anmeldung zu üblichen Geschäftszeiten prüfen.';
const DELETION = 'Nach Ende der Leistung werden alle Kopien gelöscht, sofern kein Gesetz die Speicherung verlangt.';

const numbered = (...texts: readonly string[]): readonly ShortClause[] =>
  texts.map((text, index) => ({ label: `${index + 1}.`, blocks: [paragraph(text)] }));

const version = (number: string, ...texts: readonly string[]): Wording => contract(number, numbered(...texts));

/** Segments as a line: `keep [-old-]{+new+} <markup>`. */
const shown = (segments: readonly Segment[]): string =>
  segments
    .map(({ change, text }) =>
      change === 'keep'
        ? text
        : change === 'delete'
          ? `[-${text}-]`
          : change === 'insert'
            ? `{+${text}+}`
            : `<${text}>`,
    )
    .join('');

const changed = (old: Wording, after: Wording): readonly ClauseChange[] =>
  changesOf(redline(old, after)).filter((change) => change.number !== null);

const cellsOf = (old: Wording, after: Wording): readonly string[] =>
  changed(old, after).flatMap((change) =>
    change.lines
      .filter((line) => line.change !== 'same')
      .flatMap((line) => line.cells.map((cell) => shown(cell.segments))),
  );

const lines = (old: Wording, after: Wording): readonly string[] =>
  redlineSummary(redline(old, after), 'de').changes.map((change) => change.line);

describe('clauses', () => {
  it('that get another number by an insertion are renumbered, and nothing is deleted', () => {
    const old = version('1', PURPOSE, BREACH, AUDIT);
    const after = version('2', PURPOSE, SECRECY, BREACH, AUDIT);
    expect(lines(old, after)).toEqual(['2 neu', '2 → 3 nur Nummer', '3 → 4 nur Nummer']);
    expect(cellsOf(old, after)).toEqual([`{+${SECRECY}+}`]);
    expect(redlineSummary(redline(old, after), 'de').unchanged).toBe(
      'Von 4 Klauseln der Fassung 2 ist 1 unverändert und 2 nur neu nummeriert.',
    );
  });

  it('that moved are moved, not deleted and inserted', () => {
    const old = version('1', PURPOSE, BREACH, AUDIT, DELETION);
    const after = version('2', PURPOSE, AUDIT, DELETION, BREACH);
    expect(lines(old, after)).toEqual(['3 → 2 nur Nummer', '4 → 3 nur Nummer', '2 → 4 verschoben']);
    expect(redline(old, after).steps.map((step) => step.type)).toEqual([
      'clause',
      'clause',
      'departure',
      'clause',
      'clause',
      'move',
    ]);
    expect(cellsOf(old, after)).toEqual([]);
  });

  it('that moved and changed are shown with their change at the new place', () => {
    const old = version('1', PURPOSE, BREACH, AUDIT, DELETION);
    const after = version('2', PURPOSE, AUDIT, DELETION, BREACH.replace('72', '24'));
    expect(lines(old, after).at(-1)).toBe('2 → 4 verschoben und geändert');
    expect(cellsOf(old, after)).toEqual([
      'Der Auftragnehmer meldet Verletzungen des Schutzes binnen [-72-]{+24+} Stunden nach Kenntnis.',
    ]);
  });

  it('that moved with all below them are one move', () => {
    const section = (label: string): ShortClause => ({
      label,
      heading: 'Kontrolle',
      clauses: [AUDIT, DELETION, SECRECY].map((text, index) => ({
        label: `${label}${index + 1}`,
        blocks: [paragraph(text)],
      })),
    });
    const alone = (label: string, text: string): ShortClause => ({
      label,
      heading: 'Sonstiges',
      blocks: [paragraph(text, text, text, text)],
    });
    const old = contract('1', [section('1.'), alone('2.', PURPOSE), alone('3.', BREACH)]);
    const after = contract('2', [alone('1.', PURPOSE), alone('2.', BREACH), section('3.')]);
    const { steps } = redline(old, after);
    expect(steps.filter((step) => step.type === 'move')).toHaveLength(1);
    expect(redlineSummary(redline(old, after), 'de').counts).toMatchObject({ moved: 1, inserted: 0, deleted: 0 });
  });

  it('that moved into another section moved, and the section stayed', () => {
    const below = (label: string, ...texts: readonly string[]): ShortClause => ({
      label: `${label}.`,
      heading: label === '1' ? 'Pflichten' : 'Rechte',
      clauses: texts.map((text, index) => ({ label: `${label}.${index + 1}`, blocks: [paragraph(text)] })),
    });
    const old = contract('1', [below('1', PURPOSE, `${BREACH} ${BREACH}`), below('2', AUDIT)]);
    const after = contract('2', [below('1', PURPOSE), below('2', AUDIT, `${BREACH} ${BREACH}`)]);
    expect(lines(old, after)).toEqual(['1.2 → 2.2 verschoben']);
  });

  it('of boilerplate go by their place', () => {
    const gone = '(weggefallen)';
    const old = version('1', PURPOSE, gone, BREACH, gone, AUDIT);
    const after = version('2', PURPOSE, gone, BREACH, SECRECY, gone, AUDIT);
    expect(lines(old, after)).toEqual(['4 neu', '4 → 5 nur Nummer', '5 → 6 nur Nummer']);
  });

  it('that were rewritten under their heading are one changed clause', () => {
    const old = contract('1', [{ label: '§ 1', heading: 'Haftung', blocks: [paragraph(AUDIT)] }]);
    const after = contract('2', [{ label: '§ 1', heading: 'Haftung', blocks: [paragraph(SECRECY)] }]);
    expect(lines(old, after)).toEqual(['§ 1 geändert']);
  });

  it('without any change leave a redline that says so', () => {
    const summary = redlineSummary(redline(version('1', PURPOSE), version('1', PURPOSE)), 'de');
    expect(summary.unchanged).toBe('Kein Unterschied.');
    expect(summary.changes).toEqual([]);
  });

  it('do not count the line with version and dates as a change', () => {
    const result = redline(version('1', PURPOSE), version('2', PURPOSE));
    expect(redlineSummary(result, 'en')).toMatchObject({
      changes: [],
      unchanged: 'Of 1 clause of version 2, 1 is unchanged.',
    });
    expect(changesOf(result)[0]).toMatchObject({ kind: 'changed', number: null });
  });
});

describe('words', () => {
  const compared = (before: string, now: string): readonly string[] => cellsOf(version('1', before), version('1', now));

  it.each([
    ['binnen 72 Stunden', 'binnen 24 Stunden', 'binnen [-72-]{+24+} Stunden'],
    ['siehe Ziff. 15.1 unten', 'siehe Ziff. 16.1 unten', 'siehe [-Ziff. 15.1-]{+Ziff. 16.1+} unten'],
    ['binnen 72 Stunden', 'binnen 72\u00a0Stunden', 'binnen 72[- -]{+\u00a0+}Stunden'],
    ['der Dienst z.B. Mail', 'der Dienst z. B. Mail', 'der Dienst z.{+ +}B. Mail'],
    ['das Agreementand dann', 'das Agreement and dann', 'das Agreement{+ +}and dann'],
    ['Sitz: United States', 'Sitz: United States, Canada', 'Sitz: United States{+, Canada+}'],
    [
      'Er darf das. Sie darf das.',
      'Er darf das. Es darf das. Sie darf das.',
      'Er darf das. {+Es darf das. +}Sie darf das.',
    ],
    ['das alte Haus am See', 'ein neues Haus am See', '[-das alte-]{+ein neues+} Haus am See'],
    ['nach Ziff. 10 ist', 'nach Ziff. 12 ist nicht', 'nach [-Ziff. 10-]{+Ziff. 12+} ist{+ nicht+}'],
    ['gemäß Clause 4.2 is met', 'gemäß Clause 4.3 is not met', 'gemäß [-Clause 4.2-]{+Clause 4.3+} is {+not +}met'],
    ['der Dienst darf das melden', 'ein Dienst das muss melden', '[-der-]{+ein+} Dienst [-darf -]das {+muss +}melden'],
    ['bis 72 Stunden danach ja', 'nach 24 Stunden davor ja', '[-bis 72-]{+nach 24+} Stunden [-danach-]{+davor+} ja'],
  ])('%s → %s', (before, now, expected) => {
    expect(compared(before, now)).toEqual([expected]);
  });

  it('that only became bold are a change of markup', () => {
    const old = contract('1', [{ label: '1.', blocks: [paragraph('Es gilt deutsches Recht.')] }]);
    const strong = { type: 'strong', content: [{ type: 'text', text: 'deutsches Recht' }] } as const;
    const after = contract('1', [{ label: '1.', blocks: [paragraph('Es gilt ', strong, '.')] }]);
    expect(cellsOf(old, after)).toEqual(['Es gilt <deutsches Recht>.']);
    expect(lines(old, after)).toEqual(['1 nur Formatierung']);
  });

  it('of two texts too different to be compared are replaced as a whole, and the redline says so', () => {
    const titled = (word: string): Wording => ({
      ...version('1', PURPOSE),
      title: `Vertrag ${Array.from({ length: 900 }, (_, index) => `${word}${index}`).join(' ')}`,
    });
    const result = redline(titled('alt'), titled('neu'));
    const [opening] = changesOf(result);
    expect([result.budgetHit, opening?.budgetHit, opening?.lines[0]?.budgetHit]).toEqual([true, true, true]);
    expect(opening?.lines[0]?.cells[0]?.segments.map((segment) => segment.change)).toEqual(['delete', 'insert']);
    expect(redlineInlineHtml(result, { language: 'de', oldHref: String, newHref: String })).toContain(
      'Zu verschieden für einen Vergleich Wort für Wort',
    );
  });
});

describe('tables', () => {
  const inContract = (...rows: readonly (readonly string[])[]): Wording =>
    contract('1', [{ label: 'Anlage 1', heading: 'Unterauftragnehmer', blocks: [table(...rows)] }]);
  const old = inContract(['Name', 'Land'], ['Alpha GmbH', 'Deutschland'], ['Gamma SE', 'Irland']);

  it('show a new row as a new row', () => {
    const after = inContract(
      ['Name', 'Land'],
      ['Alpha GmbH', 'Deutschland'],
      ['Beta AG', 'Irland'],
      ['Gamma SE', 'Irland'],
    );
    expect(cellsOf(old, after)).toEqual(['{+Beta AG+}', '{+Irland+}']);
  });

  it('show a changed cell in its row', () => {
    const after = inContract(['Name', 'Land'], ['Alpha GmbH', 'Österreich'], ['Gamma SE', 'Irland']);
    expect(cellsOf(old, after)).toEqual(['Alpha GmbH', '[-Deutschland-]{+Österreich+}']);
  });

  it('show a new column as new cells', () => {
    const after = inContract(
      ['Name', 'Zweck', 'Land'],
      ['Alpha GmbH', 'Mail', 'Deutschland'],
      ['Gamma SE', '', 'Irland'],
    );
    expect(cellsOf(old, after)).toEqual([
      'Name',
      '{+Zweck+}',
      'Land',
      'Alpha GmbH',
      '{+Mail+}',
      'Deutschland',
      'Gamma SE',
      '',
      'Irland',
    ]);
  });
});
