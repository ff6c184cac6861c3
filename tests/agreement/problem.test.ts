import { describe, expect, it } from 'vitest';
import { type ContractRule, PROBLEM_RULES, problem, problemText, sortedProblems } from '../../src/agreement/problem.ts';
import { clause, contract, HEAD, problemsOf } from './sources.ts';

const GOOD = `${HEAD}## 1. Gegenstand

1.1 Der Auftragnehmer verarbeitet Daten.

a) Namen und

- Anschriften.

| Ort | Land |
|---|---|
| Köln | DE |

## 2. Dauer

Näheres regelt [Ziffer 1.1](#1.1).
`;

/** The good source with one piece replaced. */
const changed = (piece: string, by: string): string => {
  if (!GOOD.includes(piece)) throw new Error(`not in the good source: ${piece}`);
  return GOOD.replace(piece, by);
};

interface Case {
  readonly what: string;
  readonly source: string;
  readonly at: readonly [line: number, column: number];
  readonly message: string;
}

const CASES: { readonly [rule in ContractRule]: readonly Case[] } = {
  'source-too-complex': [
    {
      what: 'twenty quotations in one another',
      source: clause(`${'> '.repeat(20)}x`),
      at: [10, 1],
      message: 'The text is too tangled to be read.',
    },
    {
      what: 'more than two thousand lines in a block',
      source: clause('x\n'.repeat(2001)),
      at: [2010, 1],
      message: 'The text is too tangled to be read.',
    },
  ],
  'source-too-large': [
    {
      what: 'a quarter of a million characters',
      source: GOOD + 'x'.repeat(250_000),
      at: [1, 1],
      message: 'The source is longer than 250000 characters.',
    },
    {
      what: 'front matter of fifty thousand characters',
      source: GOOD.replace('\n---', `\nchanges: ["${'x'.repeat(50_000)}"]\n---`),
      at: [1, 1],
      message: 'The front matter is longer than 50000 characters.',
    },
    {
      what: 'fifteen thousand lines',
      source: GOOD + '\n'.repeat(15_000),
      at: [1, 1],
      message: 'The source is longer than 15000 lines.',
    },
  ],
  'front-matter-missing': [
    {
      what: 'no front matter',
      source: '## 1. Gegenstand\n',
      at: [1, 1],
      message: 'The file does not begin with front matter.',
    },
    {
      what: 'empty front matter',
      source: '---\n---\n\n## 1. Gegenstand\n',
      at: [2, 1],
      message: 'The front matter is empty.',
    },
  ],
  'front-matter-syntax': [
    {
      what: 'a colon in plain text',
      source: changed('title: Vertrag', 'title: Vertrag: Anlage'),
      at: [2, 8],
      message: 'The front matter cannot be read: Nested mappings are not allowed in compact mappings.',
    },
    {
      what: 'an entry that stands twice',
      source: changed('title: Vertrag', 'title: Vertrag\ntitle: Anderer'),
      at: [3, 1],
      message: 'The front matter uses the name "title" twice.',
    },
    {
      what: 'an anchor',
      source: changed('title: Vertrag', 'title: &t Vertrag'),
      at: [2, 11],
      message: 'The front matter uses an anchor (&).',
    },
    {
      what: 'a type tag',
      source: changed('title: Vertrag', 'title: !!js/function Vertrag'),
      at: [2, 22],
      message: 'The front matter uses a type tag (!).',
    },
    {
      what: 'a name that is a number',
      source: changed('title: Vertrag', 'title: Vertrag\n1: x'),
      at: [3, 1],
      message: 'The front matter uses a name that is not a word, such as a number without quotation marks.',
    },
  ],
  'front-matter-unknown': [
    {
      what: 'an unknown entry',
      source: changed('language: de', 'language: de\nauthor: x'),
      at: [6, 1],
      message: 'The front matter has no entry "author".',
    },
  ],
  'front-matter-value': [
    { what: 'no title', source: changed('title: Vertrag\n', ''), at: [2, 1], message: 'The entry "title" is missing.' },
    {
      what: 'a title of two lines',
      source: changed('title: Vertrag', 'title: "Ver\\ntrag"'),
      at: [2, 1],
      message: 'The title must be one line of text without two spaces in a row.',
    },
    {
      what: 'a title with two spaces',
      source: changed('title: Vertrag', 'title: Ver  trag'),
      at: [2, 1],
      message: 'The title must be one line of text without two spaces in a row.',
    },
    {
      what: 'a title of which a part would be a comment',
      source: changed('title: Vertrag', 'title: Vertrag #5'),
      at: [2, 8],
      message: 'The words after # would be taken for a comment and vanish; use double quotes.',
    },
    {
      what: 'an unknown language',
      source: changed('language: de', 'language: fr'),
      at: [5, 1],
      message: 'The language must be "de" or "en".',
    },
    {
      what: 'changes that are no list',
      source: changed('language: de', 'language: de\nchanges: x'),
      at: [6, 1],
      message: '"changes" must be a list of sentences.',
    },
  ],
  'version-form': [
    {
      what: 'a version without quotes',
      source: changed('"1.4"', '1.4'),
      at: [3, 1],
      message: 'The version is missing or not of the agreed form.',
    },
    {
      what: 'a version with four parts',
      source: changed('"1.4"', '"1.4.2.1"'),
      at: [3, 1],
      message: 'The version is missing or not of the agreed form.',
    },
    {
      what: 'no version',
      source: changed('version: "1.4"\n', ''),
      at: [2, 1],
      message: 'The entry "version" is missing.',
    },
  ],
  'date-missing': [
    {
      what: 'no date',
      source: changed('stated: 2025-10-01\n', ''),
      at: [2, 1],
      message: 'The front matter gives no date.',
    },
  ],
  'date-form': [
    {
      what: 'an impossible date',
      source: changed('2025-10-01', '2025-02-30'),
      at: [4, 1],
      message: '"stated" is not a day of the calendar.',
    },
    {
      what: 'a German date',
      source: changed('stated: 2025-10-01', 'validFrom: 01.10.2025'),
      at: [4, 1],
      message: '"validFrom" is not a day of the calendar.',
    },
    {
      what: 'an empty date',
      source: changed('2025-10-01', ''),
      at: [4, 1],
      message: '"stated" is not a day of the calendar.',
    },
  ],
  syntax: [
    {
      what: 'a bare less-than sign',
      source: changed('Namen und', 'Namen <5'),
      at: [12, 11],
      message:
        'Unexpected character `5` (U+0035) before name, expected a character that can start a name, such as a letter, `$`, or `_`.',
    },
    {
      what: 'an open brace',
      source: changed('Namen und', 'Namen {'),
      at: [12, 11],
      message: 'Unexpected end of file in expression, expected a corresponding closing brace for `{`.',
    },
    {
      what: 'an HTML comment',
      source: changed('Namen und', 'Namen <!-- x -->'),
      at: [12, 11],
      message:
        'Unexpected character `!` (U+0021) before name, expected a character that can start a name, such as a letter, `$`, or `_`.',
    },
  ],
  expression: [
    {
      what: 'an expression in a line',
      source: changed('Namen und', 'Namen {1 + 1}'),
      at: [12, 10],
      message: 'An expression in braces stands in the contract.',
    },
    {
      what: 'an expression of its own',
      source: changed('a) Namen und', '{process.env.HOME}'),
      at: [12, 1],
      message: 'An expression in braces stands in the contract.',
    },
  ],
  'import-export': [
    {
      what: 'an import',
      source: changed('a) Namen und', "import fs from 'node:fs'"),
      at: [12, 1],
      message: 'An import or export stands in the contract.',
    },
    {
      what: 'an export',
      source: changed('a) Namen und', 'export const x = 1'),
      at: [12, 1],
      message: 'An import or export stands in the contract.',
    },
  ],
  'unknown-element': [
    {
      what: 'a script',
      source: changed('a) Namen und', '<script></script>'),
      at: [12, 1],
      message: 'The element <script> is not part of the contract format.',
    },
    {
      what: 'an unknown element',
      source: changed('Namen und', 'Namen <Price />'),
      at: [12, 10],
      message: 'The element <Price> is not part of the contract format.',
    },
    {
      what: 'the name of an inherited property',
      source: changed('Namen und', 'Namen <constructor />'),
      at: [12, 10],
      message: 'The element <constructor> is not part of the contract format.',
    },
  ],
  'element-attribute': [
    {
      what: 'a field without label',
      source: changed('Namen und', 'Namen <Field />'),
      at: [12, 10],
      message: '<Field> takes exactly one attribute, label="…", with plain text.',
    },
    {
      what: 'a field with words inside',
      source: changed('Namen und', 'Namen <Field label="x">y</Field>'),
      at: [12, 10],
      message: '<Field> must be empty.',
    },
    {
      what: 'signatures in a line of text',
      source: changed('Namen und', 'Namen <Signatures parties="A, B" />'),
      at: [12, 10],
      message: '<Signatures> must stand on a line of its own.',
    },
  ],
  'not-supported': [
    {
      what: 'a quotation',
      source: changed('a) Namen und', '> Namen'),
      at: [12, 1],
      message: 'A quotation must not stand in a contract.',
    },
    {
      what: 'a heading in a list',
      source: changed('- Anschriften', '- ## Anschriften'),
      at: [14, 3],
      message: 'Only text, lists and tables may stand in a list item.',
    },
    {
      what: 'a link definition',
      source: changed('a) Namen und', '[Namen]: https://example.org'),
      at: [12, 1],
      message: 'A link definition, which would vanish from the text, must not stand in a contract.',
    },
    {
      what: 'a check box',
      source: changed('- Anschriften', '- [x] Anschriften'),
      at: [14, 1],
      message: 'A check box must not stand in a contract; write \\[ ] or ☐.',
    },
    {
      what: 'a hidden title',
      source: changed('(#1.1)', '(#1.1 "x")'),
      at: [22, 16],
      message: 'A link must not have a hidden title.',
    },
    {
      what: 'a link without words',
      source: changed('[Ziffer 1.1]', '[]'),
      at: [22, 16],
      message: 'A link must have words.',
    },
  ],
  'link-target': [
    {
      what: 'a script as target',
      source: changed('(#1.1)', '(javascript:alert)'),
      at: [22, 16],
      message: 'The link "Ziffer 1.1" leads to "javascript:alert".',
    },
    {
      what: 'words that name another site',
      source: changed('[Ziffer 1.1](#1.1)', '[https://bank.example](https://trap.example)'),
      at: [22, 16],
      message: 'The link "https://bank.example" leads to "https://trap.example".',
    },
    {
      what: 'a user name that looks like a site',
      source: changed('(#1.1)', '(https://bank.example@trap.example)'),
      at: [22, 16],
      message: 'The link "Ziffer 1.1" leads to "https://bank.example@trap.example".',
    },
  ],
  'link-clause-missing': [
    {
      what: 'a link to no clause',
      source: changed('(#1.1)', '(#1.2)'),
      at: [22, 16],
      message: 'There is no clause with the address #1.2.',
    },
  ],
  'emphasis-inside-word': [
    {
      what: 'two gender stars',
      source: changed('Namen und', 'Kund*innen und Nutzer*innen'),
      at: [12, 8],
      message: 'An asterisk inside a word starts or ends emphasis and would vanish.',
    },
  ],
  'emphasis-doubtful': [
    {
      what: 'asterisks in brackets',
      source: changed('Namen und', 'Namen (*) und (*)'),
      at: [12, 11],
      message: 'The marks of emphasis would vanish, which is hardly meant here.',
    },
    {
      what: 'a word on a line to fill in',
      source: changed('Namen und', 'Namen ____Ort____'),
      at: [12, 10],
      message: 'The marks of emphasis would vanish, which is hardly meant here.',
    },
    {
      what: 'bold that fails',
      source: changed('Namen und', 'Namen ** und'),
      at: [12, 10],
      message: 'The asterisks are not read as emphasis and would be published.',
    },
  ],
  'stray-backslash': [
    {
      what: 'a backslash at the end of a paragraph',
      source: changed('Namen und', 'Namen \\'),
      at: [12, 10],
      message: 'The backslash would be published.',
    },
    {
      what: 'a backslash before a letter',
      source: changed('Namen und', 'Namen C:\\temp'),
      at: [12, 12],
      message: 'The backslash would be published.',
    },
    {
      what: 'two line breaks',
      source: changed('Namen und', 'Namen\\\n\\\nund'),
      at: [12, 1],
      message: 'A line break stands where no words are.',
    },
  ],
  'label-in-markup': [
    {
      what: 'a bold label',
      source: changed('1.1 Der', '**1.1** Der'),
      at: [10, 1],
      message: 'The label "1.1" is marked up.',
    },
    {
      what: 'a label that touches bold',
      source: changed('## 2. Dauer', '## 2.**Dauer**'),
      at: [20, 1],
      message: 'The label "2." touches the markup after it.',
    },
  ],
  'label-out-of-place': [
    {
      what: 'a label below another clause',
      source: changed('Näheres', '1.2 Näheres'),
      at: [22, 1],
      message: 'The label "1.2" stands in clause 2 and does not fit there.',
    },
    {
      what: 'a label in a bullet',
      source: changed('- Anschriften', '- a) Anschriften'),
      at: [14, 3],
      message: 'The label "a)" stands in an item of a bullet list.',
    },
    {
      what: 'a double letter without a letter',
      source: changed('a) Namen', 'aa) Namen'),
      at: [12, 1],
      message: 'The label "aa)" stands in clause 1.1 and does not fit there.',
    },
  ],
  'label-ambiguous': [
    {
      what: 'an amount that begins like a label',
      source: changed('Der Auftragnehmer', 'Prozent'),
      at: [10, 1],
      message: '"1.1" may be a label or an amount.',
    },
  ],
  'label-inside-paragraph': [
    {
      what: 'a letter on the next line',
      source: changed('Namen und', 'Namen und\nb) Orte'),
      at: [13, 1],
      message: '"b)" begins a line inside a paragraph.',
    },
  ],
  'label-without-heading': [
    {
      what: 'a paragraph heading without its ##',
      source: changed('Näheres regelt', '§ 3 Schluss\n\nNäheres regelt'),
      at: [22, 1],
      message: '"§ 3 Schluss" reads as a heading and is none.',
    },
    {
      what: 'an annex without its ##',
      source: changed('Näheres regelt', 'Anlage 1 – Maßnahmen\n\nNäheres regelt'),
      at: [22, 1],
      message: '"Anlage 1 – Maßnahmen" reads as a heading and is none.',
    },
    {
      what: 'a bold line instead of a heading',
      source: changed('Näheres regelt', '**§ 3 Schluss**\n\nNäheres regelt'),
      at: [22, 1],
      message: '"§ 3 Schluss" reads as a heading and is none.',
    },
  ],
  'duplicate-label': [
    {
      what: 'a clause twice',
      source: changed('a) Namen', '1.1 Namen'),
      at: [12, 1],
      message: '"1.1" leads to the address #1.1, which the clause in line 10 has already.',
    },
  ],
  'heading-level': [
    {
      what: 'a title in the text',
      source: changed('## 2. Dauer', '# 2. Dauer'),
      at: [20, 1],
      message: 'The heading "Dauer" is on the wrong level.',
    },
    {
      what: 'a level left out',
      source: changed('a) Namen und', '#### Namen'),
      at: [12, 1],
      message: 'The heading "Namen" is on the wrong level.',
    },
  ],
  'heading-form': [
    {
      what: 'a heading without the space after ##',
      source: changed('Näheres regelt', '##§ 3 Schluss\n\nNäheres regelt'),
      at: [22, 1],
      message: 'The line begins with # and is no heading.',
    },
    {
      what: 'an underlined heading',
      source: changed('a) Namen und', 'Namen\n---'),
      at: [12, 1],
      message: 'The underlined text is read as a heading.',
    },
    {
      what: 'number signs at the end',
      source: changed('## 2. Dauer', '## 2. Dauer in C #'),
      at: [20, 1],
      message: 'The # at the end of the heading would vanish.',
    },
  ],
  'heading-empty': [
    {
      what: 'a heading of signs only',
      source: changed('## 2. Dauer', '## ???'),
      at: [20, 1],
      message: 'The heading has no words.',
    },
    {
      what: 'a heading of nothing',
      source: changed('## 2. Dauer', '##'),
      at: [20, 1],
      message: 'The heading has no words.',
    },
  ],
  'list-number-changed': [
    {
      what: 'a gap',
      source: changed('a) Namen und', '2. Namen\n4. Orte'),
      at: [13, 1],
      message: '"4." would be shown as 3.',
    },
    {
      what: 'a leading zero',
      source: changed('a) Namen und', '02. Namen'),
      at: [12, 1],
      message: '"02." would be shown as 2.',
    },
    {
      what: 'a year',
      source: changed('a) Namen und', '2019. Ein Satz'),
      at: [12, 1],
      message: '"2019." begins a list, which is hardly meant.',
    },
  ],
  'line-outside-item': [
    {
      what: 'a line below an item',
      source: changed('- Anschriften.', '- Anschriften\nsind zu löschen.'),
      at: [15, 1],
      message: 'The line is read as part of the list item above it.',
    },
  ],
  'list-unexpected': [
    {
      what: 'a dash at the start of a line',
      source: changed('Namen und', 'Namen\n- genannt -'),
      at: [13, 1],
      message: 'The line is read as a list although it follows a paragraph.',
    },
    {
      what: 'a date at the start of a paragraph',
      source: changed('a) Namen und', '24. Dezember'),
      at: [12, 1],
      message: 'The date is read as an item of a list.',
    },
  ],
  'invisible-break': [
    {
      what: 'two spaces at the end of a line',
      source: changed('Namen und', 'Namen  \nund'),
      at: [12, 9],
      message: 'Spaces at the end of the line make a line break that nobody sees.',
    },
  ],
  'table-ragged': [
    {
      what: 'a cell too few',
      source: changed('| Köln | DE |', '| Köln |'),
      at: [18, 1],
      message: 'The row has 1 cells, the head has 2.',
    },
    {
      what: 'a cell too many',
      source: changed('| Köln | DE |', '| Köln | DE | x |'),
      at: [18, 1],
      message: 'The row has 3 cells, the head has 2.',
    },
  ],
  'control-character': [
    {
      what: 'a tab',
      source: changed('Namen und', 'Namen\tund'),
      at: [12, 9],
      message: 'The character U+0009 must not stand in a contract.',
    },
    {
      what: 'line ends of Windows',
      source: GOOD.replaceAll('\n', '\r\n'),
      at: [1, 4],
      message: 'The character U+000D must not stand in a contract.',
    },
  ],
  'hidden-character': [
    {
      what: 'a zero-width space',
      source: changed('Namen', 'Na\u200Bmen'),
      at: [12, 6],
      message: 'The character U+200B must not stand in a contract.',
    },
    {
      what: 'a soft hyphen by name',
      source: changed('Namen', 'Na&shy;men'),
      at: [12, 1],
      message: 'The character U+00AD must not stand in a contract.',
    },
    {
      what: 'a direction override in the title',
      source: changed('title: Vertrag', 'title: "\\u202EVertrag"'),
      at: [2, 8],
      message: 'The character U+202E must not stand in a contract.',
    },
    {
      what: 'a byte order mark',
      source: `\uFEFF${GOOD}`,
      at: [1, 1],
      message: 'The character U+FEFF must not stand in a contract.',
    },
    {
      what: 'a paragraph of a no-break space',
      source: changed('a) Namen und', '\u00A0'),
      at: [12, 1],
      message: 'A no-break space stands at the edge of the text, where nobody sees it.',
    },
  ],
  'character-not-allowed': [
    {
      what: 'an emoji',
      source: changed('Namen', 'Namen 😀'),
      at: [12, 10],
      message: 'The character U+1F600 must not stand in a contract.',
    },
    {
      what: 'a phonetic letter',
      source: changed('Namen', 'Nɑmen'),
      at: [12, 5],
      message: 'The character U+0251 must not stand in a contract.',
    },
  ],
  'mixed-script': [
    {
      what: 'a Cyrillic а in a German word',
      source: changed('Namen', 'N\u0430men'),
      at: [12, 4],
      message: 'The word "N\u0430men" mixes letters of two scripts.',
    },
    {
      what: 'a word of letters that look Latin',
      source: changed('Namen', '\u0441\u043E\u0440'),
      at: [12, 4],
      message: 'The word "\u0441\u043E\u0440" looks Latin but is written in other letters.',
    },
  ],
  'not-nfc': [
    {
      what: 'an umlaut of two characters',
      source: changed('Näheres', 'Na\u0308heres'),
      at: [22, 2],
      message: '"ä" is typed as several characters (U+0061 U+0308).',
    },
  ],
  empty: [
    { what: 'no clause', source: contract('Nur ein Satz.\n'), at: [1, 1], message: 'The contract has no clause.' },
  ],
};

describe('The rules of the contract format', () => {
  it('let the good source pass', () => {
    expect(problemsOf(GOOD)).toEqual([]);
  });

  it('all have a case here', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(PROBLEM_RULES.toSorted());
  });

  const all = PROBLEM_RULES.flatMap((rule) => CASES[rule].map((one) => ({ rule, ...one })));
  it.each(all)('$rule: refuses $what, and names nothing else', ({ rule, source, at: [line, column], message }) => {
    const { hint } = problem(rule, { line, column }, message);
    expect(hint.length).toBeGreaterThan(10);
    expect(problemsOf(source)).toEqual([{ rule, line, column, message, hint }]);
  });
});

describe('The problems of one source', () => {
  it('are all reported at once, in the order of the text', () => {
    const source = `---
title: "Ver\\u200Btrag"
version: 1.4
author: x
language: de
---

## 1. Gegenstand

import x from 'y'

Ein {ausdruck} und <Price />.

1.1 N\u0430men

1.1 Na\u0308he\u200B

> Zitat

Text <5

[Ziffer](javascript:x)

[Ziffer](#9)
`;
    expect(problemsOf(source).map(({ rule, line, column }) => `${rule} ${line}:${column}`)).toEqual([
      'date-missing 2:1',
      'hidden-character 2:8',
      'version-form 3:1',
      'front-matter-unknown 4:1',
      'import-export 10:1',
      'expression 12:5',
      'unknown-element 12:20',
      'mixed-script 14:5',
      'duplicate-label 16:1',
      'not-nfc 16:6',
      'hidden-character 16:10',
      'not-supported 18:1',
      'syntax 20:7',
      'link-target 22:1',
    ]);
  });

  it('name every block that cannot be parsed, and no problem that is only a consequence', () => {
    const source = contract('## 1. A\n\nx <5\n\ny <6\n\nz {\n');
    expect(problemsOf(source).map(({ rule, line }) => `${rule} ${line}`)).toEqual([
      'syntax 10',
      'syntax 12',
      'syntax 14',
    ]);
  });

  it('do not turn a character on a later line of a paragraph into two problems', () => {
    expect(problemsOf(clause('eins\nzwei\u200B &amp; drei'))).toMatchObject([
      { rule: 'hidden-character', line: 11, column: 5 },
    ]);
  });

  it('include a link to a clause that is missing beside problems of other kinds', () => {
    const source = contract('## 1. A\n\n[Ziffer 9](#9) und Wort\u200B\n').replace('"1.4"', '1.4');
    expect(problemsOf(source).map(({ rule }) => rule)).toEqual([
      'version-form',
      'link-clause-missing',
      'hidden-character',
    ]);
  });

  it('locate a block on which the parser fails without saying where', () => {
    expect(
      problemsOf(contract('## 1. A\n\nText\n\n<x>a\n===\n\n## 1. B\n')).map(({ rule, line }) => `${rule} ${line}`),
    ).toEqual(['syntax 12', 'duplicate-label 15']);
  });

  it('do not blame the front matter where the text breaks off after too many errors', () => {
    const rules = problemsOf(clause('x <5\n\n'.repeat(200))).map(({ rule }) => rule);
    expect(new Set(rules)).toEqual(new Set(['syntax']));
  });
});

describe('sortedProblems', () => {
  it('sorts by place and names each problem once', () => {
    const [a, b] = [problem('syntax', { line: 2, column: 1 }, 'A.'), problem('empty', { line: 1, column: 9 }, 'B.')];
    expect(sortedProblems([a, b, a])).toEqual([b, a]);
  });
});

describe('problemText', () => {
  it('reads as file:line:column, rule, message, with the hint below', () => {
    const text = problemText('draft.mdx', problem('syntax', { line: 2, column: 7 }, 'Wrong.'));
    expect(text).toMatch(/^draft\.mdx:2:7: syntax: Wrong\.\n {4}Correct the line/);
  });
});
