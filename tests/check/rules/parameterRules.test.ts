import { describe, expect, it } from 'vitest';
import { findingsOf, planted, short } from '../cleanContract.ts';

const inClauses = (three: string, five: string): string =>
  planted('## 4. Sicherheit der Verarbeitung', `3.3 ${three}\n\n## 4. Sicherheit der Verarbeitung`).replace(
    '## 6. Kontrollrechte',
    () => `5.4 ${five}\n\n## 6. Kontrollrechte`,
  );
const foundIn = (source: string, rule: string): readonly string[] =>
  short(findingsOf(source), source).filter((one) => one.startsWith(rule));

const BREACH = (period: string): string =>
  `Der Auftragnehmer meldet eine Verletzung des Schutzes personenbezogener Daten innerhalb von ${period}.`;

describe('parameter-contradiction', () => {
  it('names the two values of one thing with the other clause', () => {
    const source = inClauses(BREACH('24 Stunden'), BREACH('72 Stunden'));
    expect(foundIn(source, 'parameter')).toEqual(['parameter-contradiction @ 5.4: 72 Stunden']);
    const [found] = findingsOf(source).filter(({ rule }) => rule === 'parameter-contradiction');
    expect(found?.severity).toBe('warning');
    expect(found?.message).toBe('"Meldung von Datenschutzverletzungen": "72 Stunden" here, "24 Stunden" in 3.3.');
  });

  it('sees it where the sentence begins with the case itself', () => {
    const source = inClauses(
      BREACH('24 Stunden'),
      'Im Falle einer Datenschutzverletzung informiert der Auftragnehmer den Auftraggeber binnen zwei Tagen.',
    );
    expect(foundIn(source, 'parameter')).toEqual(['parameter-contradiction @ 5.4: zwei Tagen']);
  });

  it('sees it in amounts', () => {
    const source = inClauses('Der Stundensatz beträgt 120 €.', 'Der Stundensatz beträgt 128,50 €.');
    expect(foundIn(source, 'parameter')).toEqual(['parameter-contradiction @ 5.4: 128,50 €']);
  });

  it.each([
    [BREACH('24 Stunden'), BREACH('24 Stunden')],
    [BREACH('72 Stunden'), BREACH('drei Tagen')],
    [BREACH('24 Stunden'), `Abweichend davon gilt: ${BREACH('72 Stunden')}`.replace(': D', ' d')],
    [BREACH('24 Stunden'), 'Der Auftraggeber meldet eine Datenpanne der Aufsichtsbehörde binnen 72 Stunden.'],
    [BREACH('24 Stunden'), BREACH('72 Stunden, wenn er am Wochenende davon erfährt')],
    [BREACH('24 Stunden'), 'Der Auftragnehmer bewahrt Protokolle 90 Tage auf.'],
    [
      'Der Auftragnehmer informiert 30 Tage vor dem Einsatz eines Unterauftragnehmers.',
      'Der Auftraggeber kann einem Unterauftragnehmer binnen 14 Tagen widersprechen.',
    ],
    [BREACH('24 Stunden, in leichten Fällen 72 Stunden'), 'Dabei bleibt es.'],
  ])('is silent on "%s" and "%s"', (three, five) => expect(foundIn(inClauses(three, five), 'parameter')).toEqual([]));
});

const FRONT = 'validFrom: 2026-01-01';
const opening = (line: string, front = FRONT): string =>
  planted('zwischen\n\n<Field', `${line}\n\nzwischen\n\n<Field`).replace(FRONT, front);

describe('date-mismatch', () => {
  it('names the day of the text and that of the front matter', () => {
    const source = opening('Stand: 5. Oktober 2025', 'stated: 2025-10-06\nvalidFrom: 2026-01-01');
    expect(foundIn(source, 'date')).toEqual(['date-mismatch @ null: 5. Oktober 2025']);
    const [found] = findingsOf(source).filter(({ rule }) => rule === 'date-mismatch');
    expect(found?.message).toBe('The text says 5. Oktober 2025, the entry "stated" of the front matter 2025-10-06.');
  });

  it.each([
    'v1.0 | gültig ab 31.12.2025',
    'Version 1.0 (Gültig ab: 01.02.2026 / Stand: 01.01.2026)',
    'Gültig ab dem 2. Januar 2026',
    'Valid from 2 January 2026',
    'Gültig ab Februar 2026',
  ])('fires on "%s"', (line) => expect(foundIn(opening(line), 'date')).toHaveLength(1));

  it.each([
    'v1.0 | gültig ab 01.01.2026',
    'Gültig ab Januar 2026',
    'Stand: 5. Oktober 2025',
    'Hamburg, den 3. März 2026',
    'Die Preisliste ist gültig ab 1. März 2026 und liegt bei.',
    'Version 1.0',
  ])('is silent on "%s"', (line) => expect(foundIn(opening(line), 'date')).toEqual([]));

  it('leaves annexes their own edition', () => {
    const source = planted('Die Verarbeitung betrifft', 'Gültig ab 01.03.2025\n\nDie Verarbeitung betrifft');
    expect(foundIn(source, 'date')).toEqual([]);
  });
});
