import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CANON, canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { WORDING_FORMAT } from '../../src/agreement/wording.ts';
import { readWordingJson, wordingJson } from '../../src/agreement/wordingJson.ts';
import { expectLaws } from './laws.ts';
import { accepted } from './sources.ts';

const read = (name: string): string => readFileSync(new URL(`fixtures/alles/${name}`, import.meta.url), 'utf8');

/**
 * These files were read line by line before they were frozen. Where a test fails, the code is wrong: a released form
 * keeps its number and its bytes for ever, and another form gets another number and another fixture.
 */
describe('A contract with every feature of the format', () => {
  const { wording, changes } = accepted(read('source.mdx'));

  it('has the forms number 1', () => {
    expect([CANON, WORDING_FORMAT]).toEqual([1, 1]);
  });

  it('gives the same canonical text, byte for byte', () => {
    expect(canonicalText(wording)).toBe(read('canonical.txt'));
  });

  it('gives the same legal fragment, byte for byte', () => {
    expect(legalHtml(wording)).toBe(read('fragment.html'));
  });

  it('gives the same clause tree, byte for byte', () => {
    expect(wordingJson(wording)).toBe(read('tree.json'));
  });

  it('is made from the frozen tree as well as from the source', () => {
    const frozen = readWordingJson(read('tree.json'));
    expect(canonicalText(frozen)).toBe(read('canonical.txt'));
    expect(legalHtml(frozen)).toBe(read('fragment.html'));
  });

  it('holds to the laws of every wording', () => {
    expectLaws(wording);
  });

  it('keeps what the publisher says about the changes out of the contract', () => {
    expect(changes).toEqual(['Erste Änderung.']);
    expect(canonicalText(wording)).not.toContain('Erste Änderung');
  });

  it('speaks of version and dates in the language of the contract', () => {
    const source = read('source.mdx').replace('language: de', 'language: en').replace('stated: 2025-10-01\n', '');
    expect(canonicalText(accepted(source).wording)).toContain('\nVersion 1.4.2, valid from 1 November 2025\n');
  });
});

describe('A frozen clause tree of another form', () => {
  it('is not read', () => {
    expect(() => readWordingJson('{"format":2}')).toThrow('unknown form of clause tree: 2');
  });
});
