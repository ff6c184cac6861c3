import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { parseWording } from '../../src/agreement/parseWording.ts';
import { ALONE } from '../../src/check/checkContext.ts';
import { checkContract } from '../../src/check/checkContract.ts';
import type { Finding } from '../../src/check/finding.ts';
import { RULES } from '../../src/check/rules.ts';
import { contractText } from '../../src/check/text/contractText.ts';
import { FIELD } from '../../src/check/text/passage.ts';
import { excerpts } from '../agreement/fuzzSources.ts';
import { validSource } from '../agreement/validSources.ts';
import { DEFECTS } from './plantedDefects.ts';

const WEIGHTS = ['error', 'warning', 'hint'];

/** What holds for whatever is found in any text. */
function expectSound(source: string, findings: readonly Finding[]): void {
  const lines = source.split('\n');
  let before = 0;
  for (const { line, column, endLine, endColumn, message, hint, rule, severity } of findings) {
    expect(line).toBeGreaterThanOrEqual(before);
    before = line;
    expect(column).toBeGreaterThan(0);
    expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? -1) + 1);
    expect(endColumn).toBeLessThanOrEqual((lines[endLine - 1]?.length ?? -1) + 1);
    expect(endLine > line || (endLine === line && endColumn >= column)).toBe(true);
    expect(message).toMatch(/^.+\.$/u);
    expect(hint).toMatch(/\.$/u);
    expect(WEIGHTS).toContain(severity);
    expect(RULES.map(({ name }) => name)).toContain(rule);
  }
}

describe('the check of any contract', () => {
  it('finds located things in order, the same each time, and hints alone in what is published', () => {
    fc.assert(
      fc.property(validSource(5), ({ source }) => {
        const { problems, findings } = checkContract(source);
        expect(problems).toEqual([]);
        expectSound(source, findings);
        expect(checkContract(source).findings).toEqual(findings);
        const published = checkContract(source, { ...ALONE, isPublished: true }).findings;
        expect(published.map(({ severity }) => severity)).toEqual(findings.map(() => 'hint'));
        expect(published.length).toBe(findings.length);
      }),
      { numRuns: 60 },
    );
  });

  it('never fails on pieces of contracts', () => {
    fc.assert(
      fc.property(excerpts(), (source) => {
        const { problems, findings } = checkContract(source);
        expect(problems.length === 0 || findings.length === 0).toBe(true);
        expectSound(source, findings);
      }),
      { numRuns: 80 },
    );
  });

  it('knows where each character of the text stands in the source', () => {
    fc.assert(
      fc.property(validSource(5), ({ source }) => {
        const parsed = parseWording(source);
        if (!parsed.ok) throw new Error('The source is valid.');
        for (const { text, offsets } of contractText(source, parsed.value).passages) {
          expect(offsets.length).toBe(text.length + 1);
          for (const [at, char] of text.split('').entries()) {
            const offset = offsets[at] ?? -1;
            expect(offset).toBeGreaterThan(at === 0 ? -1 : (offsets[at - 1] ?? 0));
            const isPlain = char !== FIELD && !/[ \n&<>]/u.test(char);
            if (isPlain && source.charAt(offset) !== '&') expect(source.charAt(offset)).toBe(char);
          }
        }
      }),
      { numRuns: 60 },
    );
  });
});

describe('the rules', () => {
  it('have names of their own that never change', () => {
    const names = RULES.map(({ name }) => name);
    expect(new Set(names).size).toBe(names.length);
    for (const name of names) expect(name).toMatch(/^[a-z][a-z\d]*(?:-[a-z]+)*$/u);
  });

  it('are each tried with a planted defect', () => {
    const tried = new Set(DEFECTS.flatMap(([, , ...found]) => found.map((one) => one.split(' @ ')[0])));
    const owned = RULES.map(({ name }) => name).filter((name) => !/^(?:art28|law|parameter)/u.test(name));
    expect(owned.filter((name) => !tried.has(name))).toEqual([]);
    expect(DEFECTS.length).toBeGreaterThanOrEqual(25);
  });
});
