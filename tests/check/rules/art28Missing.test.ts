import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { parseWording } from '../../../src/agreement/parseWording.ts';
import { ALONE, type CheckContext } from '../../../src/check/checkContext.ts';
import type { Finding } from '../../../src/check/finding.ts';
import { contextOfCheck } from '../../../src/publication/contextOfCheck.ts';
import { EXAMPLE_CONTENT } from '../../support/exampleContent.ts';
import { findingsOf } from '../cleanContract.ts';

const draft = readFileSync(join(EXAMPLE_CONTENT, 'avv', 'draft.mdx'), 'utf8');
const context = contextOfCheck(EXAMPLE_CONTENT, 'avv', null);
const missingIn = (source: string, given: CheckContext = context): readonly Finding[] =>
  findingsOf(source, given).filter(({ rule }) => rule === 'art28-missing');

/** The draft without all sentences on liability for sub-processors. */
const shorter = draft.replace(/Kommt der Unterauftragnehmer seinen Datenschutzpflichten nicht nach, [^\n]*/u, '');

describe('art28-missing', () => {
  it('is silent where the text covers what is demanded', () => expect(missingIn(draft)).toEqual([]));

  it('names an item that the version before had as an error, with its clause there', () => {
    expect(shorter).not.toBe(draft);
    const [found, ...more] = missingIn(shorter);
    expect(more).toEqual([]);
    expect(found?.severity).toBe('error');
    expect(found?.message).toBe(
      'Nothing in the text speaks of "Haftung für Unterauftragnehmer" (Art. 28 Abs. 4 Satz 2 DSGVO) any more; version 1.4 did so in clause 9.4.',
    );
  });

  it('names it as a warning in a first version, or where the version before lacked it as well', () => {
    const [found] = missingIn(shorter, { ...context, before: null });
    expect(found?.severity).toBe('warning');
    expect(found?.message).toMatch(/^Nothing in the text speaks of "Haftung für Unterauftragnehmer" \([^)]+\)\.$/u);
    const parsed = parseWording(shorter);
    if (!parsed.ok) throw new Error('The source is valid.');
    const both = missingIn(shorter, { ...context, before: parsed.value.wording });
    expect(both.map(({ severity }) => severity)).toEqual(['warning']);
  });

  it('demands nothing that agreement.yaml does not list', () => {
    expect(missingIn(shorter, ALONE)).toEqual([]);
    expect(missingIn(shorter, { ...context, art28: ['Abs. 3'] })).toEqual([]);
    expect(missingIn(shorter, { ...context, art28: ['Abs. 4'] })).toHaveLength(1);
  });

  it('believes the front matter, which names the clause or says why there is none', () => {
    const claiming = (source: string, claim: string): string =>
      source.replace('language: de\n', `language: de\nart28:\n  ${claim}\n`);
    expect(missingIn(claiming(shorter, '4.liability: ["9.5"]'))).toEqual([]);
    const [weaker, ...more] = missingIn(claiming(shorter, '4.liability: Das regelt der Hauptvertrag'));
    expect(more).toEqual([]);
    expect(weaker?.severity).toBe('warning');
    expect(weaker?.message).toMatch(
      /did so in clause 9\.4\. The front matter says why: Das regelt der Hauptvertrag\.$/u,
    );
    const first = missingIn(claiming(draft, '"9": Das regelt der Hauptvertrag.'), { ...context, before: null });
    expect(first.map(({ severity }) => severity)).toEqual(['hint']);
    const wrong = missingIn(claiming(draft, '3.2.d: ["9.4", "99.1"]\n  3.2.x: ["9.4"]'));
    expect(wrong.map(({ severity, message }) => `${severity}: ${message}`).toSorted()).toEqual([
      'error: "art28" in the front matter names "3.2.x", which is no item of Art. 28 DSGVO.',
      'error: "art28" in the front matter names clause "99.1" for "3.2.d", and the text has no such clause.',
    ]);
  });

  it('names entries of agreement.yaml that are no item', () => {
    const [found, ...more] = missingIn(draft, { ...context, art28: ['Abs. 3', 'Abs. 33'] });
    expect(more).toEqual([]);
    expect(found?.message).toBe('"art28" in agreement.yaml names "Abs. 33", which is no item of Art. 28 DSGVO.');
  });

  it('asks an English text in English', () => {
    const english = `---\ntitle: DPA\nversion: "1"\nvalidFrom: 2026-01-01\nlanguage: en\n---\n\n## 1. Term\n\n1.1 This Agreement ends with the Main Agreement.\n`;
    const found = missingIn(english, { ...ALONE, art28: ['Abs. 3 Satz 3'] });
    expect(found.map(({ message }) => message)).toEqual([
      'Nothing in the text speaks of "Notice of unlawful instructions" (Art. 28(3), third sentence, GDPR).',
    ]);
  });
});
