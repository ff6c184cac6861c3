import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../../src/agreement/allClauses.ts';
import { canonicalText } from '../../../src/agreement/canonicalText.ts';
import type { Wording } from '../../../src/agreement/wording.ts';
import { wordingFromMarkdown } from '../../../src/import/markdown/wordingFromMarkdown.ts';
import { ROOT } from '../../support/runScript.ts';

/** Real texts, kept beside the repository: `FASSUNG_PAIRS` and `FASSUNG_CONTRACTS` say where. */
const { FASSUNG_PAIRS = '../shared/pairs', FASSUNG_CONTRACTS = '../shared/contracts' } = process.env;
const FOLDERS = [resolve(ROOT, FASSUNG_PAIRS), resolve(ROOT, FASSUNG_CONTRACTS)];
const LIMIT = 60_000;

const wordsOf = (text: string): readonly string[] => text.match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];

/** The words a reader of the wording sees, without the line of version and dates. */
function wordsIn(wording: Wording): readonly string[] {
  const [title = '', , ...rest] = canonicalText(wording).split('\n');
  return wordsOf([title, ...rest].join('\n'));
}

/** The text of a wording without title and edition line. */
const bodyOf = (source: string): string => canonicalText(wordingFromMarkdown(source)).split('\n').slice(2).join('\n');

/** Clauses as `id label`, those without a label as `id -`. */
const clausesOf = (source: string): readonly string[] =>
  allClauses(wordingFromMarkdown(source)).map(({ id, label }) => `${id} ${label ?? '-'}`);

const PIECES = [
  ...['# ', '## ', '### ', '## 1. ', '## § 3 ', '## Anlage 1 ', '\n===\n', '\n---\n'],
  ...['- ', '* ', '+ ', '1. ', '2. ', '7) ', '1\\. ', '- [ ] ', '- [x] ', '> '],
  ...['(1) ', '(2) ', '(3a) ', 'a) ', 'b) ', 'aa) ', '(i) ', '(ii) ', '5.2 ', '5.3 ', '\\(1\\) '],
  ...['**', '*', '_', '__', '____', '~~', '`', '\\', '|', '\n| --- | --- |\n', '\n|---|\n'],
  ...[
    '<b>',
    '</b>',
    '<br>',
    '<div>',
    '</div>',
    '<table>',
    '<tr>',
    '<td>',
    '</table>',
    '<a id="x">',
    '<p>',
    '&amp;',
    '<',
  ],
  ...['[', ']', '[^1]', ' {', '}', '$', '"', '–', ':', ';', '.'],
  ...['\n', '\n', '\n', '\n\n', '\n\n', '\n\n', '    ', '  \n', '\t', ' ', ' ', '\u00a0'],
];

/** Any mixture of the marks of Markdown with words of which no two are the same. */
const tangle = fc
  .array(fc.tuple(fc.constantFrom(...PIECES), fc.nat(2)), { minLength: 1, maxLength: 60 })
  .map((pieces) => pieces.map(([piece, words], i) => piece + ['', `w${i}w `, `w${i}w v${i}v`][words]).join(''));

describe('every Markdown', () => {
  it(
    'keeps each of its words once and in order',
    () => {
      fc.assert(
        fc.property(tangle, (source) => {
          const found = canonicalText(wordingFromMarkdown(`Wort ${source}`)).match(/[wv]\d+[wv]/g) ?? [];
          expect(found).toEqual(source.match(/[wv]\d+[wv]/g) ?? []);
        }),
        { numRuns: Number(process.env['IMPORT_RUNS'] ?? 2_000) },
      );
    },
    LIMIT,
  );

  it(
    'gives each clause an id of its own, and text as a wording holds it',
    () => {
      fc.assert(
        fc.property(tangle, (source) => {
          const wording = wordingFromMarkdown(source);
          const ids = allClauses(wording).map(({ id }) => id);
          expect(new Set(ids).size).toBe(ids.length);
          expect(ids).not.toContain('');
          expect(canonicalText(wording)).not.toMatch(/ {2}|[\v\f\r\u0085\u2028\u2029]/u);
        }),
        { numRuns: 1_000 },
      );
    },
    LIMIT,
  );

  it(
    'is read without an error, whatever it is',
    () => {
      fc.assert(
        fc.property(fc.oneof(fc.string({ unit: 'binary' }), tangle), (source) => {
          expect(wordingFromMarkdown(source).format).toBe(1);
          expect(wordingFromMarkdown(`---\n${source}\n---\n`).format).toBe(1);
        }),
        { numRuns: 1_000 },
      );
      const deep = wordingFromMarkdown(`${'> '.repeat(20_000)}Wort\n\nEnde`);
      expect(wordsIn(deep).slice(1)).toEqual(['Wort', 'Ende']);
    },
    LIMIT,
  );
});

const realFiles = FOLDERS.filter((folder) => existsSync(folder)).flatMap((folder) =>
  readdirSync(folder, { recursive: true, encoding: 'utf8' })
    .filter((name) => /\.(md|txt)$/.test(name) && !name.startsWith('README'))
    .map((name) => join(folder, name)),
);

/** The words of a source without what no reader sees. */
const visibleWords = (source: string): readonly string[] =>
  wordsOf(
    source
      .normalize('NFC')
      .replace(/^---\n[\s\S]*?\n---\n/, '')
      .replace(/<!--[\s\S]*?-->/g, '')
      .replace(/\]\([^)\s]*\)/g, ']')
      .replace(/<\/?[a-z][^>@]*>/g, ''),
  );

describe(`real texts beside the repository${realFiles.length > 0 ? '' : ': absent, skipped'}`, () => {
  it.skipIf(realFiles.length === 0).each(realFiles)(
    '%s keeps each of its words once and in order',
    (file) => {
      const source = readFileSync(file, 'utf8');
      const wording = wordingFromMarkdown(source);
      const hasOwnTitle = source.includes(`# ${wording.title}\n`);
      const found = wordsIn(wording).slice(hasOwnTitle ? 0 : wordsOf(wording.title).length);
      // A list that is numbered 1, 1, 1 is counted by Markdown.
      const isCounted = /^1\. .*\n+1\. /m.test(source);
      const compared = (words: readonly string[]): readonly string[] =>
        isCounted ? words.filter((word) => !/^\d$/.test(word)) : words;
      expect(compared(found)).toEqual(compared(visibleWords(source)));
    },
    LIMIT,
  );
});

describe('numbering', () => {
  it('is recognised in headings of every habit', () => {
    const source = [
      '# Vertrag über alles',
      '## Präambel',
      '## § 1 Gegenstand',
      '## §§ 2 bis 4 (weggefallen)',
      '## Art. 5: Dauer',
      '## 6. Kosten',
      '### 6.1 Höhe',
      '#### 6.1.2. Fälligkeit',
      '## A. Definitions',
      '### 1. Account',
      '## Abschnitt 2 - Schluss',
      '### § 66g Sperre',
      '## Anlage 2.1 – TOM',
      '## 1. Zutritt',
    ].join('\n\n');
    expect(wordingFromMarkdown(source).title).toBe('Vertrag über alles');
    expect(clausesOf(source)).toEqual([
      'praeambel -',
      '1 § 1',
      '2-bis-4 §§ 2 bis 4',
      'art-5 Art. 5:',
      '6 6.',
      '6.1 6.1',
      '6.1.2 6.1.2.',
      'a A.',
      'a.1 1.',
      'abschnitt-2 Abschnitt 2',
      'abschnitt-2.66g § 66g',
      'anlage-2.1 Anlage 2.1',
      'anlage-2.1/1 1.',
    ]);
  });

  it('is recognised in paragraphs, each below what it belongs to', () => {
    const source = `## § 3 Pflichten

(1) Eins.

(2) Zwei:

a) erstens,

aa) zuerst,

bb) danach,

b) zweitens.

(3a) Drei.

## 5. Kosten

5.1 Einfach.

5.2 Doppelt:

(i) one;

(ii) two;

5.3 Dreifach.
`;
    expect(clausesOf(source)).toEqual([
      '3 § 3',
      '3.1 (1)',
      '3.2 (2)',
      '3.2.a a)',
      '3.2.a.aa aa)',
      '3.2.a.bb bb)',
      '3.2.b b)',
      '3.3a (3a)',
      '5 5.',
      '5.1 5.1',
      '5.2 5.2',
      '5.2.i (i)',
      '5.2.ii (ii)',
      '5.3 5.3',
    ]);
  });

  it('takes (i) for a letter after (h) and for a roman number elsewhere', () => {
    const letters = [...'abcdefghij'].map((letter) => `(${letter}) Text.`).join('\n\n');
    expect(clausesOf(`## 1. A\n\n${letters}`).slice(-2)).toEqual(['1.i (i)', '1.j (j)']);
    expect(clausesOf('## 1. A\n\n(a) Text:\n\n(i) eins\n\n(ii) zwei\n\n(b) Text')).toEqual([
      '1 1.',
      '1.a (a)',
      '1.a.i (i)',
      '1.a.ii (ii)',
      '1.b (b)',
    ]);
  });

  it('is recognised behind escapes, bold and bullets', () => {
    expect(clausesOf('## 1. A\n\n\\(1\\) Eins.\n\n**(2)** Zwei.\n\n- (3) Drei.\n- (4) Vier.')).toEqual([
      '1 1.',
      '1.1 (1)',
      '1.2 (2)',
      '1.3 (3)',
      '1.4 (4)',
    ]);
    expect(clausesOf('1\\. Eins.\n\n2\\. Zwei.')).toEqual(['1 1.', '2 2.']);
    expect(bodyOf('## 1. A\n\n**(2)** Zwei.')).toBe('1. A\n(2) Zwei.\n');
  });

  it('is recognised in lines of one paragraph, but not in a reference at the start of a line', () => {
    expect(clausesOf('## 1. A\n\n(1) Eins.\n(2) Zwei nach Absatz\n(3) und Ende.\n(3) Drei.')).toEqual([
      '1 1.',
      '1.1 (1)',
      '1.2 (2)',
      '1.3 (3)',
    ]);
    expect(clausesOf('## 1. A\n\nFolgendes:\na) eins,\nb) zwei\n')).toEqual(['1 1.', '1.a a)', '1.b b)']);
  });

  it('is recognised in bold lines and lines of their own that read as headings', () => {
    expect(clausesOf('**§ 1 Gegenstand**\n\n(1) Text.\n\n**§ 2 Dauer**\n\n(1) Text.')).toEqual([
      '1 § 1',
      '1.1 (1)',
      '2 § 2',
      '2.1 (1)',
    ]);
    expect(clausesOf('§ 1 Gegenstand\n\nText.\n\n§ 2 Dauer\n\nNach § 1 gilt das.\n\n§ 203 StGB gilt.')).toEqual([
      '1 § 1',
      '2 § 2',
    ]);
  });

  it('keeps the literal numbers of ordered lists, and counts where all are the same', () => {
    expect(clausesOf('3. drei\n4. vier\n6. sechs')).toEqual(['3 3.', '4 4.', '6 6.']);
    expect(clausesOf('1) eins\n1) zwei')).toEqual(['1 1)', '2 2)']);
    expect(clausesOf('1. eins\n\n    1. eins eins\n\n    2. eins zwei\n\n        a)  tief\n\n2. zwei')).toEqual([
      '1 1.',
      '1.1 1.',
      '1.2 2.',
      '1.2.a a)',
      '2 2.',
    ]);
  });

  it('gives a second clause of the same name another id', () => {
    expect(clausesOf('## Allgemeines\n\n## Allgemeines\n\n## § 1 A\n\n## § 1 B')).toEqual([
      'allgemeines -',
      'allgemeines-2 -',
      '1 § 1',
      '1-2 § 1',
    ]);
  });

  it('leaves dates, amounts and lines in dashes alone', () => {
    expect(clausesOf('Er gilt ab\n1. Januar 2026 für alle.')).toEqual([]);
    expect(bodyOf('Er gilt ab\n1. Januar 2026 für alle.')).toBe('Er gilt ab 1. Januar 2026 für alle.\n');
    expect(bodyOf('1. Januar 2026 ist der Tag.')).toBe('1. Januar 2026 ist der Tag.\n');
    expect(bodyOf('die Gerichte\n- §§ 33 bis 39 - und das Gericht')).toBe(
      'die Gerichte - §§ 33 bis 39 - und das Gericht\n',
    );
    expect(clausesOf('2.5 Prozent Zinsen.')).toEqual([]);
    expect(bodyOf('Daten:\n- Namen\n- Orte')).toBe('Daten:\n– Namen\n– Orte\n');
  });
});

describe('what Markdown would swallow', () => {
  it('stays: asterisks of gender forms, blanks, definitions of links that are none, words between tags', () => {
    expect(bodyOf('Mitarbeiter*innen und Kund*innen')).toBe('Mitarbeiter*innen und Kund*innen\n');
    expect(bodyOf('____________\n\nOrt, Datum')).toBe('____________\nOrt, Datum\n');
    expect(bodyOf('[Auftraggeber]: Musterfirma')).toBe('[Auftraggeber]: Musterfirma\n');
    expect(bodyOf('<div align="center">Ein &amp; <b>zwei</b><br>drei</div>')).toBe('Ein & zwei\ndrei\n');
    expect(bodyOf('zwischen <Firma des Kunden> und\n\n<Name>')).toBe('zwischen <Firma des Kunden> und\n<Name>\n');
    expect(bodyOf('- [x] ja\n- [ ] nein')).toBe('– ☑ ja\n– ☐ nein\n');
    expect(bodyOf('    eingerückt, aber kein Programm')).toBe('eingerückt, aber kein Programm\n');
    expect(bodyOf('~~~~# nicht nur\nText')).toBe('# nicht nur\nText\n');
    expect(bodyOf('Ein Satz über einer Linie.\n---\nWeiter.')).toBe('Ein Satz über einer Linie.\nWeiter.\n');
    expect(bodyOf('![Ablauf der Prüfung](a.png) und Text[^1].\n\n[^1]: Eine Fußnote.')).toBe(
      'Ablauf der Prüfung und Text[1].\n[1] Eine Fußnote.\n',
    );
  });

  it('goes where no reader sees it: comments, tags, addresses, front matter', () => {
    expect(bodyOf('---\nx: 1\n---\n<!-- nicht -->\n<a name="a"></a>Text <!-- nie --> [hier](https://x.de "so").')).toBe(
      'Text hier.\n',
    );
  });

  it('is even in tables: rows with too many or too few cells, tables of HTML', () => {
    expect(bodyOf('| a | b |\n|---|---|\n| 1 |\n| 1 | 2 | 3 |')).toBe('a\tb\t\n1\t\t\n1\t2\t3\n');
    expect(bodyOf('<table><tr><th>a</th><th>b</th></tr><tr><td>1</td><td>2<br>3</td></tr></table>')).toBe(
      'a\tb\n1\t2\n3\n',
    );
  });
});

describe('links, headings and facts', () => {
  it('leads links inside the text to their clauses, and drops addresses that do something', () => {
    const { opening } = wordingFromMarkdown(
      '[A](#a-definitions) [B](#gone) [C](javascript:x) [D](https://x.de)\n\n## A. Definitions',
    );
    expect(JSON.stringify(opening).match(/"href":"[^"]*"/g)).toEqual(['"href":"#a"', '"href":"https://x.de"']);
  });

  it('reads underlined headings, however long the line', () => {
    expect(clausesOf(`## A\n\n1\\. Gegenstand\n${'-'.repeat(200)}\n\nText`)).toEqual(['a -', '1 1.']);
    expect(clausesOf('Vertrag\n=======\n\n1\\. Gegenstand\n-----------\n\nText')).toEqual(['1 1.']);
    expect(wordingFromMarkdown('Vertrag\n=======\n\nText').title).toBe('Vertrag');
  });

  it('takes the title from the only first heading, else from the front matter, else from what is known', () => {
    const front = '---\nTitle: Gesetz\nversion: 1.4\nstated: 2025-10-01\nlang: en\n---\n';
    expect(wordingFromMarkdown(`${front}# Vertrag\n`, { version: '9' })).toMatchObject({
      title: 'Vertrag',
      version: '1.4',
      stated: '2025-10-01',
      validFrom: null,
      language: 'en',
    });
    expect(wordingFromMarkdown(`${front}# A\n\n# B`).title).toBe('Gesetz');
    expect(wordingFromMarkdown('Text', { title: 'AVV', version: '2', language: 'en' })).toMatchObject({
      title: 'AVV',
      version: '2',
      language: 'en',
    });
  });
});
