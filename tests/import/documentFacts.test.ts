import { describe, expect, it } from 'vitest';
import { documentFacts } from '../../src/import/documentFacts.ts';

const NONE = { title: null, version: null, stated: null, validFrom: null, language: null };

describe('a line that names version and dates', () => {
  it.each([
    ['v1.1 | gültig ab 31.10.2025', { version: '1.1', validFrom: '2025-10-31' }],
    ['Stand: 5. Oktober 2025', { stated: '2025-10-05' }],
    [
      'Version 1.4 (Gültig ab: 01.10.2025 / Stand: 02.10.2025)',
      { version: '1.4', validFrom: '2025-10-01', stated: '2025-10-02' },
    ],
    ['Stand: Juni 2026', { stated: '2026-06-01' }],
    ['Version 1.2 · Stand: Juli 2025', { version: '1.2', stated: '2025-07-01' }],
    ['Version 3.5, Stand: 18.03.2024', { version: '3.5', stated: '2024-03-18' }],
    ['Version 2024-05-11', { version: '2024-05-11' }],
    ['Version: 2.0 / Stand/Date: Januar 2025', { version: '2.0', stated: '2025-01-01' }],
    ['(Version dated 12 May 2024)', { stated: '2024-05-12' }],
    ['Last updated December 23, 2022', { stated: '2022-12-23' }],
    ['Effective date: March 1st, 2023', { validFrom: '2023-03-01' }],
    ['In Kraft seit: 1. März 2024', { validFrom: '2024-03-01' }],
    ['Fassung vom 11.05.2024', { stated: '2024-05-11' }],
  ])('%s', (line, expected) => {
    const { facts, used } = documentFacts([line], '');
    expect(facts).toEqual({ ...NONE, ...expected });
    expect(used).toEqual([0]);
  });

  it('is found at the end of a text as well', () => {
    const body = Array.from({ length: 60 }, (_, i) => `Satz ${i} sagt nichts.`);
    expect(documentFacts([...body, 'Version 2024-05-11'], '').facts.version).toBe('2024-05-11');
  });

  it.each([
    'Die Kündigung ist ab dem 31.10.2025 möglich und wirkt sofort.',
    '31.10.2025',
    'Am 30.02.2025',
    'Stand: 31.02.2025',
    'Versionen werden gezählt.',
  ])('is not "%s"', (line) => {
    expect(documentFacts([line], '').facts).toMatchObject({ version: null, stated: null, validFrom: null });
  });

  it('reports a month without a day, and the line it stands in', () => {
    const { guesses } = documentFacts(['Vertrag', 'Stand: Juni 2026'], '');
    expect(guesses).toMatchObject([{ kind: 'month-only', line: 1 }]);
    expect(guesses[0]?.confidence).toBeLessThan(0.5);
  });

  it('is used up only where it says nothing else', () => {
    expect(documentFacts(['Diese Bedingungen (Version 1.0) stehen hier.'], '').used).toEqual([]);
  });
});

describe('the name of a file', () => {
  it.each([
    ['avv-1.4.pdf', '1.4', null],
    ['AVV_2025-09-01_final.docx', '2025-09-01', '2025-09-01'],
    ['DPA_20250901.pdf', '2025-09-01', '2025-09-01'],
    ['AVV v2.md', '2', null],
    ['avv.pdf', null, null],
    ['Anlage12.pdf', null, null],
    ['avv_2025-13-41.txt', null, null],
  ])('%s', (name, version, stated) => {
    expect(documentFacts(['Text ohne Angaben.'], name).facts).toMatchObject({ version, stated });
  });

  it('counts less than the text, and is reported as a guess', () => {
    expect(documentFacts(['Version 1.5'], 'avv-1.4.pdf').facts.version).toBe('1.5');
    expect(documentFacts(['Version 1.5'], 'avv-1.4.pdf').guesses).toEqual([]);
    expect(documentFacts(['Text'], 'avv-1.4.pdf').guesses).toMatchObject([{ kind: 'version-from-name' }]);
  });
});

describe('the title', () => {
  it('is the first line that names a kind of contract', () => {
    const lines = ['Muster Cloud GmbH', 'Vereinbarung zur Auftragsverarbeitung', 'Stand: 01.02.2025', '1. Zweck'];
    const { facts, used } = documentFacts(lines, '');
    expect(facts.title).toBe('Vereinbarung zur Auftragsverarbeitung');
    expect(used).toEqual([1, 2]);
  });

  it('is no wrapped line of running text and no clause', () => {
    const wrapped = ['Der Vertrag regelt die Pflichten beider Parteien bei', 'der Verarbeitung von Daten.'];
    expect(documentFacts(wrapped, '').used).toEqual([]);
    expect(documentFacts(['1. Vertragsgegenstand', 'Vertrag'], '').facts.title).toBeNull();
  });
});

describe('day and language', () => {
  it('takes the day of a signature where no other is named', () => {
    const lines = ['Vertrag', '1. Zweck', 'Hamburg, den 3. März 2025'];
    expect(documentFacts(lines, '')).toMatchObject({
      facts: { stated: '2025-03-03' },
      guesses: [{ kind: 'date-of-signature', line: 2 }],
    });
    expect(documentFacts(['Stand: 01.01.2025', ...lines], '').facts.stated).toBe('2025-01-01');
  });

  it.each([
    ['Der Auftragnehmer und die Partei.', 'de'],
    ['The processor shall notify the controller of any breach.', 'en'],
    ['123', null],
  ])('"%s" is %s', (line, language) => {
    expect(documentFacts([line], '').facts.language).toBe(language);
  });
});
