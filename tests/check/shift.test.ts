import { describe, expect, it } from 'vitest';
import { findingsOf, short } from './cleanContract.ts';

const HEAD = (title: string, language: string): string =>
  `---\ntitle: ${title}\nversion: "1.0"\nvalidFrom: 2026-01-01\nlanguage: ${language}\n---\n\n`;

/** Clause 2 was put in later; what stands in `last` was written before. */
const grown = (last: string): string => `${HEAD('Auftragsverarbeitungsvertrag (AVV)', 'de')}## 1. Gegenstand

Dieser Vertrag regelt die Verarbeitung im Auftrag.

## 2. Dauer

Dieser Vertrag läuft so lange wie der Hauptvertrag.

## 3. Weisungen

3.1 Weisungen bedürfen der Textform.

3.2 Mündliche Weisungen werden unverzüglich bestätigt.

## 4. Schluss

4.1 ${last.replaceAll('~', '\u00a0')}
`;

const hintsFor = (last: string): readonly string[] => findingsOf(grown(last)).map(({ hint }) => hint);

describe('references that were left behind', () => {
  it('are told to be so where one number mends them all', () => {
    const together =
      'Both doubtful references fit if 1 is added to the number of the clause: Ziff.~2.1 → 3.1, Ziff.~2.2 → 3.2.';
    expect(hintsFor('Es gelten Ziff.~2.1 und Ziff.~2.2 entsprechend.')).toEqual(
      ['3.1', '3.2'].map((name) => `Probably ${name} is meant. ${together}`.replaceAll('~', '\u00a0')),
    );
  });

  it('are told one by one where no number mends them all', () => {
    for (const hint of hintsFor('Es gelten Ziff.~2.1 und Ziff.~9.9 entsprechend.'))
      expect(hint).not.toContain('fit if');
    expect(hintsFor('Es gelten Ziff.~2.1 und Ziff.~9.9 entsprechend.')).toHaveLength(2);
  });

  it('say nothing of a number where there is one of them', () => {
    expect(hintsFor('Die Weisungen nach Ziff.~2.1 gehen vor.')).toEqual([
      'Probably 3.1 is meant, which speaks of what is named here.',
    ]);
  });
});

const ENGLISH = `${HEAD('Data Processing Agreement (DPA)', 'en')}## 1. Subject

1.1 The Processor processes personal data as set out in Section\u00a02.1 and Clause\u00a02(2).

1.2 Article\u00a028(3) GDPR and Clause\u00a08.3 of the Standard Contractual Clauses remain unaffected.

## 2. Instructions

2.1 The Controller gives instructions in text form, which the Processor follows.

2.2 The Processor confirms them to the Controller without undue delay.
`;

describe('English contracts', () => {
  it('are read as well', () => {
    expect(short(findingsOf(ENGLISH), ENGLISH)).toEqual([]);
    const wrong = ENGLISH.replace('Section\u00a02.1', 'Section\u00a05.2').replace(
      'Clause\u00a02(2)',
      'Clause\u00a09(1)',
    );
    expect(short(findingsOf(wrong), wrong)).toEqual([
      'reference-missing @ 1.1: Section~5.2',
      'reference-missing @ 1.1: Clause~9(1)',
    ]);
  });
});
