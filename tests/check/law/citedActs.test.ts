import { describe, expect, it } from 'vitest';
import { isCalendarDate } from '../../../src/agreement/calendarDate.ts';
import { CITED_ACTS } from '../../../src/check/law/citedActs.ts';
import { findCitations } from '../../../src/check/law/findCitations.ts';

const named = (text: string): readonly string[] => findCitations(text).map(({ act }) => act.name.en);

describe('the list of cited acts', () => {
  it('gives each act a day, a source and, where it is no longer in force, what to cite instead', () => {
    expect(new Set(CITED_ACTS.map(({ name }) => name.en)).size).toBe(CITED_ACTS.length);
    expect(new Set(CITED_ACTS.map(({ name }) => name.de)).size).toBe(CITED_ACTS.length);
    for (const { since, source, status, instead } of CITED_ACTS) {
      expect(isCalendarDate(since)).toBe(true);
      expect(source.en).toMatch(/OJ L|BGBl|CJEU/u);
      expect(source.de).toMatch(/ABl\. L|BGBl|EuGH/u);
      expect(instead === null).toBe(status === 'inForce');
    }
  });

  it.each([
    ['Beschluss 2010/87/EU', 'Decision 2010/87/EU'],
    ['Entscheidung 2001/497/EG', 'Decision 2001/497/EC'],
    ['Decision 2004/915/EC', 'Decision 2004/915/EC'],
    ['Decision 2002/16/EC', 'Decision 2002/16/EC'],
    ['Durchführungsbeschluss (EU)\u00a02021/914', 'Implementing Decision (EU) 2021/914'],
    ['Durchführungsbeschluss (EU) 2021/915', 'Implementing Decision (EU) 2021/915'],
    ['Richtlinie 95/46/EG', 'Directive 95/46/EC'],
    ['Verordnung (EU) 2016/679', 'Regulation (EU) 2016/679'],
    ['Verordnung (EG) Nr. 45/2001', 'Regulation (EC) No 45/2001'],
    ['EU-US Privacy Shield', 'the Privacy Shield decision (EU) 2016/1250'],
    ['Safe-Harbor-Prinzipien', 'the Safe Harbour decision 2000/520/EC'],
    ['Safe Harbor', 'the Safe Harbour decision 2000/520/EC'],
    ['Beschluss (EU) 2023/1795', 'Implementing Decision (EU) 2023/1795'],
    ['§\u00a011 Abs. 2 BDSG', 'the BDSG before 2018 (commissioned processing, data protection officer, breaches)'],
    ['Anlage zu § 9 Satz 1 BDSG', 'the BDSG before 2018 (commissioned processing, data protection officer, breaches)'],
    ['§ 3 TTDSG', 'the TTDSG'],
    ['§ 13 des Telemediengesetzes', 'the TMG'],
    ['§ 88 TKG', 'the secrecy of telecommunications in § 88 TKG'],
    ['Signaturgesetz', 'the signature act (SigG)'],
    ['Richtlinie 1999/93/EG', 'Directive 1999/93/EC'],
  ])('knows "%s"', (text, name) => {
    expect(named(`Es gilt ${text}, soweit anwendbar.`)).toEqual([name]);
  });

  it.each([
    '§ 38 BDSG',
    '§ 110 BDSG',
    '12010/87/EU',
    '§ 11 BGB',
    'Swiss-US Privacy Shield',
    '§ 3 TDDDG',
    '(EU) 2021/9145',
  ])('takes "%s" for nothing else', (text) => expect(named(`Es gilt ${text}.`)).toEqual([]));
});
