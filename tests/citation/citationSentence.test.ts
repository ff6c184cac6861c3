import { describe, expect, it } from 'vitest';
import type { LabelKind } from '../../src/agreement/wording.ts';
import { citationSentence } from '../../src/citation/citationSentence.ts';
import { citedClauseName } from '../../src/citation/citedClauseName.ts';
import { citationKey } from '../../src/citation/citedVersion.ts';
import { dynamicReference, fixedReference } from '../../src/citation/contractSentence.ts';
import { citedVersion, FINGERPRINT } from './citedVersion.ts';

describe('the name of a clause in a citation', () => {
  it.each<[readonly string[], LabelKind, string, string]>([
    [['5.2'], 'decimal', 'Ziff. 5.2', 'clause 5.2'],
    [['5'], 'decimal', 'Ziff. 5', 'clause 5'],
    [['5.2', 'a)'], 'letter', 'Ziff. 5.2 lit. a', 'clause 5.2(a)'],
    [['5.2', 'b)', 'bb)'], 'doubleLetter', 'Ziff. 5.2 lit. b lit. bb', 'clause 5.2(b)(bb)'],
    [['§ 3', '(3a)'], 'paragraph', '§ 3 Abs. 3a', 'section 3(3a)'],
    [['§ 3', '(3a)', '(b)'], 'letter', '§ 3 Abs. 3a lit. b', 'section 3(3a)(b)'],
    [['Anlage 2', '3'], 'decimal', 'Anlage 2 Ziff. 3', 'Anlage 2 clause 3'],
    [['Anlage 2.1'], 'annex', 'Anlage 2.1', 'Anlage 2.1'],
    [['1.4', '2.'], 'item', 'Ziff. 1.4 Nr. 2', 'clause 1.4 no. 2'],
    [['Präambel'], 'unnumbered', 'Präambel', 'Präambel'],
    [['24 Stunden'], 'unnumbered', '24 Stunden', '24 Stunden'],
    [['Allgemeines', '(2)'], 'paragraph', 'Allgemeines Abs. 2', 'Allgemeines(2)'],
  ])('%j is %s: %s, %s', (path, labelKind, german, english) => {
    const clause = { id: 'x', path, labelKind };
    expect(citedClauseName(clause, 'de')).toBe(german);
    expect(citedClauseName(clause, 'en')).toBe(english);
  });
});

describe('a citation in words', () => {
  const clause = { id: 'anlage-1/3.1', path: ['Anlage 1', '3.1'], labelKind: 'decimal' } as const;

  it('names version, date, permalink and fingerprint', () => {
    expect(citationSentence(citedVersion(), 'de')).toBe(
      `Auftragsverarbeitungsvertrag (AVV), Fassung 1.4, Stand 1.\u00A0Oktober 2026, https://avv.example.org/avv/1.4/, SHA-256 ${FINGERPRINT}`,
    );
    expect(citationSentence(citedVersion(), 'en')).toBe(
      `Auftragsverarbeitungsvertrag (AVV), version 1.4, as of 1\u00A0October 2026, https://avv.example.org/avv/1.4/, SHA-256 ${FINGERPRINT}`,
    );
  });

  it('of a clause begins with its name and leads to it', () => {
    const german = citationSentence(citedVersion({ clause }), 'de');
    expect(german).toMatch(/^Anlage 1 Ziff\. 3\.1 Auftragsverarbeitungsvertrag \(AVV\), Fassung 1\.4/);
    expect(german).toContain(', https://avv.example.org/avv/1.4/#anlage-1/3.1, SHA-256');
    const section = { id: '3', path: ['§ 3'], labelKind: 'section' } as const;
    expect(citationSentence(citedVersion({ clause: section }), 'en')).toMatch(/^Section 3 of Auftrags/);
  });

  it('has a key that every program takes', () => {
    expect(citationKey(citedVersion())).toBe('avv-1.4');
    expect(citationKey(citedVersion({ clause }))).toBe('avv-1.4:anlage-1:3.1');
  });
});

describe('a sentence for a contract', () => {
  it.each(['de', 'en'] as const)(
    'in %s fixes one version by all that identifies it, and shuts out later ones',
    (language) => {
      const sentence = fixedReference(citedVersion(), language);
      for (const part of ['1.4', '2026', 'https://avv.example.org/avv/1.4/', FINGERPRINT, 'Muster Cloud GmbH'])
        expect(sentence).toContain(part);
      expect(sentence).toMatch(/Spätere Fassungen gelten nur, wenn|Later versions apply only if/);
    },
  );

  it.each(['de', 'en'] as const)('in %s refers dynamically to the address of the version in force only', (language) => {
    const sentence = dynamicReference(citedVersion(), language);
    expect(sentence).toContain('https://avv.example.org/avv/');
    expect(sentence).not.toContain('1.4');
    expect(sentence).not.toContain(FINGERPRINT);
  });

  it('keeps quotation marks inside a title apart from those around it', () => {
    const cited = citedVersion({ title: 'Maßnahmen („TOM“)' });
    expect(fixedReference(cited, 'de')).toContain('„Maßnahmen (‚TOM‘)“');
    expect(fixedReference(cited, 'en')).toContain('“Maßnahmen (‘TOM’)”');
  });
});
