import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { limitProblems } from '../../src/agreement/limits.ts';
import { type ParseResult, parseWording } from '../../src/agreement/parseWording.ts';
import { bytesRead, excerpts, fronted, gentlyChanged, mutated, pieced } from './fuzzSources.ts';
import { expectLaws } from './laws.ts';
import { clause } from './sources.ts';
import { validSource } from './validSources.ts';

const PATIENCE = 300_000;

/** The level: no text, however it is made, needs more than a second. */
const LONGEST_CPU = 1000;

/** Reads a source; fails where that takes more computing time, of this thread alone, than a second. */
function parsed(source: string): ParseResult {
  const before = process.threadCpuUsage();
  const result = parseWording(source);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LONGEST_CPU);
  return result;
}

/** What any text must become: a wording under all laws, or problems at places that exist. */
function expectSound(source: string): void {
  const result = parsed(source);
  if (result.ok) {
    expectLaws(result.value.wording);
    return;
  }
  const lines = source.split(/\r\n?|\n/);
  expect(result.problems.length).toBeGreaterThan(0);
  for (const { line, column } of result.problems) {
    expect(line).toBeGreaterThan(0);
    expect(line).toBeLessThanOrEqual(lines.length);
    expect(column).toBeGreaterThan(0);
    // Lone carriage returns are line ends to some readers and none to others.
    if (!source.includes('\r')) expect(column).toBeLessThanOrEqual((lines[line - 1]?.length ?? 0) + 1);
  }
}

const PROPERTIES = [
  ['pieces of all grammars in any order', pieced, 3000],
  ['bytes in any encoding', bytesRead, 3500],
  ['front matter of any entries', fronted, 1500],
  ['contracts as people wrote them, damaged', mutated(excerpts(), 4).map(([, after]) => after), 2000],
] as const;

describe('10,000 texts that nobody foresaw [S10]', () => {
  it('are that many', () => {
    expect(PROPERTIES.reduce((sum, [, , runs]) => sum + runs, 0)).toBeGreaterThanOrEqual(10_000);
  });

  it.each(PROPERTIES)(
    'become a wording under all laws or located problems: %s',
    { timeout: PATIENCE },
    (_, texts, runs) => {
      fc.assert(
        fc.property(texts, (source) => expectSound(source)),
        { numRuns: runs },
      );
    },
  );
});

/** A fragment without what the canonical text leaves to it: bold, italics and the targets of links to other sites. */
const wordsAndStructure = (fragment: string): string =>
  fragment.replace(/<\/?(?:strong|em)>/g, '').replace(/<a href="(?!#)[^"]*">([^<]*)<\/a>/g, '$1');

describe('A small change of a contract', () => {
  it('never keeps the fingerprint where words, labels, tables or addresses change', { timeout: PATIENCE }, () => {
    let compared = 0;
    fc.assert(
      fc.property(
        gentlyChanged(
          fc.oneof(
            validSource(2).map(({ source }) => source),
            excerpts(),
          ),
        ),
        ([before, after]) => {
          const [old, young] = [parsed(before), parsed(after)];
          if (!old.ok || !young.ok) return;
          compared += 1;
          const fragments = [old, young].map(({ value }) => wordsAndStructure(legalHtml(value.wording)));
          const texts = [old, young].map(({ value }) => canonicalText(value.wording));
          expect(fragments[0] === fragments[1]).toBe(texts[0] === texts[1]);
        },
      ),
      { numRuns: 400 },
    );
    expect(compared).toBeGreaterThan(20);
  });
});

/** Shapes on which parsers of Markdown, MDX and YAML are known to take the square of the time, or more. */
const SHAPES = [
  '*',
  '_',
  '~',
  '`',
  '[',
  ']',
  '(',
  '<',
  '>',
  '|',
  '\\',
  '&',
  'x',
  ' ',
  '\n',
  '\r',
  '*a ',
  '**a*',
  '***a***',
].concat(
  [
    '[a]',
    '](',
    '](http://a.b ',
    '![[',
    '[^a]: x\n',
    '[a]: b\n',
    '<a>',
    '*<a>\n\n',
    '&amp;',
    'www.a.b ',
    'a@b.c ',
    '&http://a.b ',
  ],
  [
    '\\(1) a',
    '\\ж',
    '> ',
    '- ',
    '1. ',
    '> a\n',
    '- a\n',
    '- a\n\n',
    '| a |\n',
    '## 1. a\n\n',
    '***a***\n\n',
    'a\\\n',
    'a|b\n-|-\n\n',
  ],
);

/** So many repetitions of a shape that it is as long as the limits let through. */
function mostRepetitions(build: (count: number) => string, shape: string): number {
  let [fits, tooMany] = [1, Math.ceil(1_000_000 / shape.length)];
  while (tooMany - fits > 1 + fits / 50) {
    const middle = (fits + tooMany) >> 1;
    if (limitProblems(build(middle)).length === 0) fits = middle;
    else tooMany = middle;
  }
  return fits;
}

describe('A shape that makes parsers slow [S10]', () => {
  it.each(SHAPES)('takes less than a second, at the limit and beyond it: %j', { timeout: PATIENCE }, (shape) => {
    const body = (count: number): string => clause(shape.repeat(count));
    const head = (count: number): string => `---\ntitle: A\n${shape.repeat(count)}\n---\n\n## 1. A\n`;
    parsed(shape.repeat(Math.floor(1_000_000 / shape.length)));
    for (const build of [body, head]) parsed(build(mostRepetitions(build, shape)));
  });
});
