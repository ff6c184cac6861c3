import { describe, expect, it } from 'vitest';
import type { LabelKind } from '../../src/agreement/wording.ts';
import { clauseName } from '../../src/redline/summary/clauseName.ts';
import { redlineWords } from '../../src/redline/summary/redlineWords.ts';
import { type SummaryFacts, summarySentence } from '../../src/redline/summary/summarySentence.ts';

describe('the name of a clause', () => {
  const named = (language: 'de' | 'en', labelKind: LabelKind, ...path: readonly string[]): string =>
    clauseName({ clause: 'x', part: 0, label: null, labelKind, heading: null, path }, redlineWords(language));

  it.each([
    ['item', ['1.4', '1.'], '1.4 Nr. 1', '1.4 no. 1'],
    ['letter', ['2.2', 'b)'], '2.2 lit. b', '2.2 (b)'],
    ['letter', ['2.2', '(b)'], '2.2 lit. b', '2.2 (b)'],
    ['doubleLetter', ['2.2', 'b)', 'aa)'], '2.2 lit. b lit. aa', '2.2 (b) (aa)'],
    ['paragraph', ['§ 3', '(3a)'], '§ 3 Abs. 3a', '§ 3 (3a)'],
    ['item', ['§ 3', '(3a)', '2.'], '§ 3 Abs. 3a Nr. 2', '§ 3 (3a) no. 2'],
    ['annex', ['Anlage 2.1'], 'Anlage 2.1', 'Anlage 2.1'],
    ['decimal', ['5.2'], '5.2', '5.2'],
    ['decimal', ['Anlage 1', '5.2'], 'Anlage 1 Ziff. 5.2', 'Anlage 1 5.2'],
    ['unnumbered', ['Anlage 1', '24 Stunden'], 'Anlage 1 24 Stunden', 'Anlage 1 24 Stunden'],
    ['unnumbered', ['Präambel'], 'Präambel', 'Präambel'],
    ['unnumbered', ['Anlage 1', '(1)'], 'Anlage 1 (1)', 'Anlage 1 (1)'],
  ] as const)('%s %j is %s, in English %s', (kind, path, german, english) => {
    expect(named('de', kind, ...path)).toBe(german);
    expect(named('en', kind, ...path)).toBe(english);
  });
});

describe('the sentence about what stayed', () => {
  const facts = (clauses: number, unchanged: number, renumbered: number, deleted: number): SummaryFacts => ({
    oldVersion: '1.2',
    newVersion: '1.3',
    clauses,
    unchanged,
    renumbered,
    deleted,
  });

  it.each([
    [
      facts(131, 55, 54, 4),
      'Von 131 Klauseln der Fassung 1.3 sind 55 unverändert und 54 nur neu nummeriert; 4 Klauseln der Fassung 1.2 sind entfallen.',
      'Of 131 clauses of version 1.3, 55 are unchanged and 54 are only renumbered; 4 clauses of version 1.2 were removed.',
    ],
    [
      facts(9, 0, 1, 1),
      'Von 9 Klauseln der Fassung 1.3 ist 1 nur neu nummeriert; 1 Klausel der Fassung 1.2 ist entfallen.',
      'Of 9 clauses of version 1.3, 1 is only renumbered; 1 clause of version 1.2 was removed.',
    ],
    [
      facts(9, 9, 0, 0),
      'Von 9 Klauseln der Fassung 1.3 sind alle 9 unverändert.',
      'Of 9 clauses of version 1.3, all 9 are unchanged.',
    ],
    [
      facts(9, 0, 0, 0),
      'Von 9 Klauseln der Fassung 1.3 ist keine unverändert.',
      'Of 9 clauses of version 1.3, none is unchanged.',
    ],
    [
      facts(0, 0, 0, 2),
      'Fassung 1.3 hat keine Klauseln; 2 Klauseln der Fassung 1.2 sind entfallen.',
      'Version 1.3 has no clauses; 2 clauses of version 1.2 were removed.',
    ],
  ])('%j', (all, german, english) => {
    expect(summarySentence(all, 'de')).toBe(german);
    expect(summarySentence(all, 'en')).toBe(english);
  });
});
