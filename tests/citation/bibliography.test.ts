import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { bibtexEntry } from '../../src/citation/bibtexEntry.ts';
import { cslItem, cslJson } from '../../src/citation/cslItem.ts';
import { latexText } from '../../src/citation/latexText.ts';
import { citedVersion, FINGERPRINT } from './citedVersion.ts';

const clause = { id: '3.3a', path: ['§ 3', '(3a)'], labelKind: 'paragraph' } as const;

describe('text for LaTeX', () => {
  it.each([
    ['Löschung & Prüfung', 'L{\\"o}schung \\& Pr{\\"u}fung'],
    ['§ 3, 10 %', '{\\S} 3, 10 \\%'],
    ['Maß', 'Ma{\\ss}'],
    ['a_b#c$d', 'a\\_b\\#c\\$d'],
    ['{x}', '\\{x\\}'],
    ['C:\\x~^', 'C:{\\textbackslash}x{\\textasciitilde}{\\textasciicircum}'],
    ['„TOM“ – 1.\u00A0Mai', '{\\quotedblbase}TOM{\\textquotedblleft} {\\textendash} 1.~Mai'],
    ['Café Šimek, naïve', 'Caf{\\\'e} {\\v{S}}imek, na{\\"{\\i}}ve'],
    ['Ελλάδα', 'Ελλάδα'],
  ])('%s', (text, expected) => {
    expect(latexText(text)).toBe(expected);
  });

  it('has balanced braces and no sign that LaTeX would take for its own, whatever the text', () => {
    fc.assert(
      fc.property(fc.string({ unit: fc.constantFrom(...'aäßß§&%$#_{}~^\\„“– é1.') }), (text) => {
        const written = latexText(text);
        const plain = written.replace(/\\[&%$#_{}]/g, '');
        expect(plain.split('{').length).toBe(plain.split('}').length);
        expect(plain).not.toMatch(/[&%$#_§äß]/);
      }),
    );
  });
});

describe('an entry for BibTeX', () => {
  it('has every field, escaped', () => {
    const cited = citedVersion({ title: 'Maßnahmen & „TOM“', publisher: 'Müller & Söhne KG', clause });
    expect(bibtexEntry(cited)).toBe(
      [
        '@misc{avv-1.4:3.3a,',
        '  author = {{M{\\"u}ller \\& S{\\"o}hne KG}},',
        '  title = {{Ma{\\ss}nahmen \\& {\\quotedblbase}TOM{\\textquotedblleft}}},',
        '  year = {2026},',
        '  month = oct,',
        '  version = {1.4},',
        '  language = {ngerman},',
        `  note = {{\\S} 3 Abs. 3a, Fassung 1.4, SHA-256 ${FINGERPRINT}},`,
        '  url = {https://avv.example.org/avv/1.4/#3.3a},',
        '}',
      ].join('\n'),
    );
  });
});

/** The types of the fields used, as the schema of CSL data 1.0.2 has them; it allows no other fields. */
const SCHEMA: Readonly<Record<string, (value: unknown) => boolean>> = {
  id: (value) => typeof value === 'string' || typeof value === 'number',
  type: (value) => ['document', 'webpage', 'legislation', 'treaty', 'regulation', 'standard'].includes(String(value)),
  author: (value) =>
    Array.isArray(value) &&
    value.every((name) => Object.entries(name).every(([key, part]) => key === 'literal' && typeof part === 'string')),
  issued: (value) => {
    const { 'date-parts': dates, ...others } = value as Record<string, unknown>;
    return (
      Object.keys(others).length === 0 &&
      Array.isArray(dates) &&
      [1, 2].includes(dates.length) &&
      dates.every((date) => Array.isArray(date) && [1, 2, 3].includes(date.length) && date.every(Number.isInteger))
    );
  },
  ...Object.fromEntries(
    ['title', 'title-short', 'publisher', 'version', 'section', 'language', 'URL', 'note'].map((name) => [
      name,
      (value: unknown) => typeof value === 'string',
    ]),
  ),
};

describe('an entry of CSL-JSON', () => {
  it.each([
    ['a version', citedVersion()],
    ['a clause', citedVersion({ clause })],
  ])('of %s has fields of the schema only, each of its type', (_, cited) => {
    const [item, ...others] = JSON.parse(cslJson(cited)) as Record<string, unknown>[];
    expect(others).toEqual([]);
    expect(Object.keys(item ?? {})).toEqual(expect.arrayContaining(['id', 'type']));
    for (const [field, value] of Object.entries(item ?? {})) {
      expect(SCHEMA[field], field).toBeDefined();
      expect(SCHEMA[field]?.(value), field).toBe(true);
    }
  });

  it('says what is cited', () => {
    expect(cslItem(citedVersion({ clause }))).toMatchObject({
      version: '1.4',
      section: '§ 3 Abs. 3a',
      issued: { 'date-parts': [[2026, 10, 1]] },
      URL: 'https://avv.example.org/avv/1.4/#3.3a',
      note: `SHA-256 ${FINGERPRINT}`,
    });
  });
});
