import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { accepted, clause, problemsOf } from './sources.ts';

const PLAIN = clause('Text.');
const claiming = (yaml: string): string => PLAIN.replace('language: de\n', `language: de\nart28:${yaml}\n`);

describe('art28 in the front matter', () => {
  it('gives clauses or a reason for items and is no part of the contract', () => {
    const source = accepted(claiming('\n  3.2.d: ["1", "1.1"]\n  "9": Steht im Hauptvertrag.'));
    expect(source.art28).toEqual({ '3.2.d': ['1', '1.1'], '9': 'Steht im Hauptvertrag.' });
    expect(source.wording).toEqual(accepted(PLAIN).wording);
    expect(canonicalText(source.wording)).toBe(canonicalText(accepted(PLAIN).wording));
  });

  it('wants names of items as text, as all names', () =>
    expect(problemsOf(claiming('\n  9: ["1"]')).map(({ rule }) => rule)).toEqual(['front-matter-syntax']));

  it('may be absent', () => expect(accepted(PLAIN).art28).toEqual({}));

  it.each(['\n  3.2.d: [9.1]', '\n  3.2.d: []', '\n  3.2.d: false', '\n  lit. d: ["1"]', ' ["1"]'])(
    'is refused with its place as "%s"',
    (yaml) =>
      expect(problemsOf(claiming(yaml)).map(({ rule, line }) => `${rule} ${line}`)).toEqual(['front-matter-value 6']),
  );
});
