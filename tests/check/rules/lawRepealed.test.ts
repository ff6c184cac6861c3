import { describe, expect, it } from 'vitest';
import { ALONE } from '../../../src/check/checkContext.ts';
import { findingsOf, planted } from '../cleanContract.ts';

const OLD = 'Er prüft die Standardvertragsklauseln nach dem Beschluss 2010/87/EU.';
const inAnnex = (text: string): string => planted('Die Verarbeitung betrifft', `${text} Die Verarbeitung betrifft`);
const inClause = (text: string): string =>
  planted('## 4. Sicherheit der Verarbeitung', `3.3 ${text}\n\n## 4. Sicherheit der Verarbeitung`);
const lawIn = (source: string, context = ALONE) =>
  findingsOf(source, context).filter(({ rule }) => rule === 'law-repealed');

describe('law-repealed', () => {
  it('names the act, the day, what replaced it and the source, as an error', () => {
    const [found, ...more] = lawIn(inClause(OLD));
    expect(more).toEqual([]);
    expect(found?.severity).toBe('error');
    expect(found?.clause).toBe('3.3');
    expect(found?.message).toBe(
      'Decision 2010/87/EU has been repealed since 27 September 2021; in its place stands Implementing Decision (EU) 2021/914 (standard contractual clauses).',
    );
    expect(found?.hint).toMatch(/until 27[ \u00a0]December 2022/);
    expect(found?.hint).toContain('OJ L 199, 7.6.2021');
  });

  it('is a hint in a published version', () => {
    expect(lawIn(inClause(OLD), { ...ALONE, isPublished: true }).map(({ severity }) => severity)).toEqual(['hint']);
  });

  it('asks for the law of the day of the text, or of the day it is told', () => {
    const early = inClause(OLD).replace('validFrom: 2026-01-01', 'validFrom: 2021-09-26');
    expect(lawIn(early)).toEqual([]);
    expect(lawIn(early.replace('2021-09-26', '2021-09-27'))).toHaveLength(1);
    expect(lawIn(early, { ...ALONE, day: '2026-01-01' })).toHaveLength(1);
    expect(lawIn(inClause(OLD), { ...ALONE, day: '2021-09-26' })).toEqual([]);
  });

  it('names an act once in a clause, and each act of a clause', () => {
    expect(lawIn(inClause('Es gelten das TMG, das TTDSG und wiederum das TMG.'))).toHaveLength(2);
    expect(lawIn(inClause('Es gilt das TMG.').replace('3.1 ', '3.1 Es gilt das TMG. '))).toHaveLength(2);
  });

  it.each([
    'Es gilt der Durchführungsbeschluss (EU) 2021/914.',
    'Der Beschluss 2010/87/EU ist aufgehoben.',
    'Es gilt die Verordnung (EU) 2016/679 zur Aufhebung der Richtlinie 95/46/EG.',
    'Es gilt das TDDDG (vormals TTDSG).',
    'Die Verpflichtung nach § 11 BDSG a. F. besteht fort.',
    'Das Privacy Shield ist ungültig.',
    'Es gilt der Angemessenheitsbeschluss (EU) 2023/1795.',
  ])('is silent on "%s"', (text) => expect(lawIn(inClause(text))).toEqual([]));

  it('reads annexes as well', () => expect(lawIn(inAnnex(OLD))).toHaveLength(1));
});
