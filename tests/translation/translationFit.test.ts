import { describe, expect, it } from 'vitest';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { type Problem, TRANSLATION_RULES, type TranslationRule } from '../../src/agreement/problem.ts';
import { addressedLike } from '../../src/translation/addressedLike.ts';
import { translationFit } from '../../src/translation/translationFit.ts';
import { BINDING, changedTranslation, readSource, TRANSLATION } from './translationSources.ts';

/** What is found in a translation of the binding text. */
function found(translation: string, binding = BINDING): readonly Problem[] {
  const { problems, doubts } = translationFit(readSource(binding), readSource(translation));
  return [...problems, ...doubts];
}

interface Case {
  readonly what: string;
  readonly translation: string;
  readonly at: readonly [line: number, column: number];
  readonly message: string;
}

const change = changedTranslation;

const CASES: { readonly [rule in TranslationRule]: readonly Case[] } = {
  'translation-language': [
    {
      what: 'the language of the binding text',
      translation: change('language: en', 'language: de')
        .replace('1,080.50', '1.080,50')
        .replace('5 p.m. on 31 October 2025', '31.10.2025 um 17 Uhr')
        .replace('24 hours', '24 Stunden')
        .replace('14 days', '14 Tage')
        .replace('30 days', '30 Tage'),
      at: [6, 1],
      message: 'The language is "de", that of the binding text; a translation of it is in "en".',
    },
  ],
  'translation-version': [
    {
      what: 'an older version',
      translation: change('"1.4"', '"1.3"'),
      at: [3, 1],
      message: 'The translation is of version 1.3, the binding text is version 1.4.',
    },
  ],
  'translation-date': [
    {
      what: 'another day',
      translation: change('2025-10-01', '2025-10-02'),
      at: [4, 1],
      message: '"stated" is 2025-10-02, in the binding text 2025-10-01.',
    },
    {
      what: 'a missing day',
      translation: change('validFrom: 2025-11-01\n', ''),
      at: [1, 1],
      message: '"validFrom" is absent, in the binding text 2025-11-01.',
    },
  ],
  'translation-changes': [
    {
      what: 'changes of its own',
      translation: change('language: en\n', 'language: en\nchanges:\n  - "Clause 1.1: new."\n'),
      at: [7, 1],
      message: 'The translation speaks of changes, and nobody would see it.',
    },
  ],
  'translation-clause-missing': [
    {
      what: 'a dropped clause',
      translation: change('1.1 The time limit is 24 hours.\n\n', ''),
      at: [15, 1],
      message: 'Clause 1.1, line 19 of the binding text, is not translated.',
    },
    {
      what: 'a dropped litera',
      translation: change('b) secondly.\n\n', ''),
      at: [21, 1],
      message: 'Clause b) (#1.2.b), line 25 of the binding text, is not translated.',
    },
    {
      what: 'a dropped item of a numbered list',
      translation: change('2. then the agreement.\n', ''),
      at: [32, 1],
      message: 'Clause 2. (#2.2), line 35 of the binding text, is not translated.',
    },
    {
      what: 'a dropped heading without a number',
      translation: change('## Preamble\n\nOne paragraph.\n\n', ''),
      at: [1, 1],
      message: 'Clause "Präambel", line 13 of the binding text, is not translated.',
    },
    {
      what: 'a clause of an annex',
      translation: change('\n1.1 The purpose.\n', ''),
      at: [48, 1],
      message: 'Clause 1.1 (#anlage-1/1.1), line 52 of the binding text, is not translated.',
    },
  ],
  'translation-clause-extra': [
    {
      what: 'a clause that the binding text does not have',
      translation: change('a) firstly', '1.3 More.\n\na) firstly').replace(
        '1.3 More.\n\na) firstly and\n\nb) secondly.',
        'a) firstly and\n\nb) secondly.\n\n1.3 More.',
      ),
      at: [25, 1],
      message: 'Clause 1.3 has no counterpart at this place of the binding text.',
    },
  ],
  'translation-clause-order': [
    {
      what: 'two clauses in another order',
      translation: change('a) firstly and\n\nb) secondly.', 'b) secondly.\n\na) firstly and'),
      at: [21, 1],
      message: 'Clause b) (#1.2.b) stands where the binding text has clause a) (#1.2.a).',
    },
  ],
  'translation-heading': [
    {
      what: 'a heading where there is none',
      translation: change('1.1 The time limit is 24 hours.', '### 1.1 Limit\n\nThe time limit is 24 hours.'),
      at: [17, 1],
      message: 'Clause 1.1 has a heading, line 19 of the binding text has none.',
    },
  ],
  'translation-blocks': [
    {
      what: 'a second paragraph',
      translation: change('One paragraph.', 'One paragraph.\n\nAnd another.'),
      at: [15, 1],
      message: 'Clause "Preamble" has a paragraph where the binding text has nothing more.',
    },
    {
      what: 'a dropped paragraph',
      translation: change('One paragraph.\n\n', ''),
      at: [11, 1],
      message: 'Clause "Preamble" ends where line 15 of the binding text has a paragraph.',
    },
    {
      what: 'a dropped item of a list',
      translation: change('- quiet.\n', ''),
      at: [29, 1],
      message: 'The list has 1 items, line 31 of the binding text has 2.',
    },
    {
      what: 'a dropped paragraph before the first clause',
      translation: change('between <Field label="Company" /> and us\n\n', ''),
      at: [1, 1],
      message: 'The text before the first clause ends where line 11 of the binding text has a paragraph.',
    },
  ],
  'translation-table': [
    {
      what: 'a dropped row',
      translation: change('| Beispiel AG | Berne | 30 days |\n', ''),
      at: [37, 1],
      message: 'The table has 2 rows of 3 cells, line 39 of the binding text has 3 rows of 3 cells.',
    },
    {
      what: 'a dropped column',
      translation: change(' | Period |\n|---|---|---|\n', ' |\n|---|---|\n')
        .replace(' | 14 days', '')
        .replace(' | 30 days', ''),
      at: [37, 1],
      message: 'The table has 3 rows of 2 cells, line 39 of the binding text has 3 rows of 3 cells.',
    },
  ],
  'translation-row-order': [
    {
      what: 'two rows in another order',
      translation: change('| Muster SE | Vienna |', '| Beispiel AG | Berne |').replace(
        '| Beispiel AG | Berne | 30',
        '| Muster SE | Vienna | 30',
      ),
      at: [39, 1],
      message: 'Row 2 of the table, line 41 of the binding text, stands in another row of the translation.',
    },
  ],
  'translation-field': [
    {
      what: 'a dropped blank',
      translation: change('<Field label="Company" />', 'the Company'),
      at: [9, 1],
      message: 'The text has 0 blanks to fill in, line 11 of the binding text has 1.',
    },
  ],
  'translation-signatures': [
    {
      what: 'a third party',
      translation: change('Customer, Supplier', 'Customer, Supplier, Guarantor'),
      at: [44, 1],
      message: 'The signature block has 3 parties, line 46 of the binding text has 2.',
    },
  ],
  'translation-number': [
    {
      what: 'another number',
      translation: change('24 hours', '72 hours'),
      at: [17, 23],
      message: 'Line 19 of the binding text says "24 Stunden", the translation "72 hours".',
    },
    {
      what: 'another unit',
      translation: change('24 hours', '24 days'),
      at: [17, 23],
      message: 'Line 19 of the binding text says "24 Stunden", the translation "24 days".',
    },
    {
      what: 'an amount written as in German',
      translation: change('EUR 1,080.50', 'EUR 1.080,50'),
      at: [19, 18],
      message: 'Line 21 of the binding text says "1.080,50 EUR", the translation "EUR 1.080", "50".',
    },
    {
      what: 'another currency',
      translation: change('EUR 1,080.50', 'USD 1,080.50'),
      at: [19, 18],
      message: 'Line 21 of the binding text says "1.080,50 EUR", the translation "USD 1,080.50".',
    },
    {
      what: 'another day',
      translation: change('31 October 2025', '30 October 2025'),
      at: [19, 53],
      message: 'Line 21 of the binding text says "31.10.2025", the translation "30 October 2025".',
    },
    {
      what: 'another number in the title',
      translation: change('Article 28', 'Article 29'),
      at: [2, 32],
      message: 'Line 2 of the binding text says "28", the translation "29".',
    },
    {
      what: 'another number in a row',
      translation: change('14 days', '15 days'),
      at: [39, 24],
      message: 'Line 41 of the binding text says "14 Tage", the translation "15 days".',
    },
  ],
  'translation-number-doubtful': [
    {
      what: 'a number that only the translation has',
      translation: change('24 hours', '24 hours (1 day)'),
      at: [17, 33],
      message: 'Line 19 of the binding text says nothing of the kind, the translation "1 day".',
    },
    {
      what: 'a number in words on one side',
      translation: change('quiet.', 'two kinds of quiet.'),
      at: [30, 3],
      message: 'Line 32 of the binding text says nothing of the kind, the translation "two".',
    },
  ],
};

describe('a translation that fits', () => {
  it('has neither problems nor doubts, however differently the languages write numbers and headings', () => {
    expect(found(TRANSLATION)).toEqual([]);
  });

  it('may be German beside an English binding text', () => {
    const german = BINDING.replace(/changes:\n.*\n/, '');
    expect(found(german, TRANSLATION)).toEqual([]);
  });

  it('may write § as a bare number', () => {
    expect(found(TRANSLATION, BINDING.replace('## 2. Umfang', '## § 2 Umfang'))).toEqual([]);
  });
});

describe('a translation with the addresses of its binding text', () => {
  it('links to its own clauses under those addresses', () => {
    const [binding, translation] = [BINDING, TRANSLATION].map((source) => readSource(source).clean.wording);
    if (binding === undefined || translation === undefined) throw new Error('unreachable');
    const html = legalHtml(addressedLike(binding, translation));
    expect(html).toContain('<section id="anlage-1">');
    expect(html).toContain('<a href="#anlage-1">Annex 1</a>.</p>');
    expect(html).not.toContain('#annex-1');
  });
});

describe('the rules for translations', () => {
  it('have a case each', () => {
    expect(Object.keys(CASES).toSorted()).toEqual(TRANSLATION_RULES.toSorted());
  });

  const all = TRANSLATION_RULES.flatMap((rule) => CASES[rule].map((one) => ({ rule, ...one })));
  it.each(all)('$rule: $what', ({ rule, translation, at: [line, column], message }) => {
    const problems = found(translation);
    expect(problems.filter((one) => one.rule === rule)).toMatchObject([{ line, column, message }]);
    for (const { hint } of problems) expect(hint).toMatch(/\S{2,}.*[.\d]$/);
  });

  it('are all applied at once, in the order of the text', () => {
    const translation = change('"1.4"', '"1.3"').replace('24 hours', '48 hours').replace('- quiet.\n', '');
    expect(found(translation).map(({ rule }) => rule)).toEqual([
      'translation-version',
      'translation-number',
      'translation-blocks',
    ]);
  });

  it('name a clause that moved to another parent at both places', () => {
    const translation = change('b) secondly.\n\n', '').replace('Details are', 'b) secondly.\n\nDetails are');
    expect(found(translation).map(({ rule }) => rule)).toContain('translation-clause-missing');
    expect(found(translation).map(({ rule }) => rule)).toContain('translation-clause-extra');
  });
});
