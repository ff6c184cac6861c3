import fc from 'fast-check';
import { describe, expect, it } from 'vitest';
import { allClauses } from '../../src/agreement/allClauses.ts';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import { wordingJson } from '../../src/agreement/wordingJson.ts';
import { expectLaws } from './laws.ts';
import { accepted, HEAD } from './sources.ts';
import { validSource } from './validSources.ts';

/** One second on an idle machine; the tests may share theirs with others. */
const LIMIT = 3000;
const PATIENCE = 120_000;

function parsedInTime(source: string): ReturnType<typeof parseWording> {
  const before = process.threadCpuUsage();
  const result = parseWording(source);
  const { user, system } = process.threadCpuUsage(before);
  expect((user + system) / 1000).toBeLessThan(LIMIT);
  return result;
}

describe('Every valid source', () => {
  it('becomes the canonical text and the addresses its author meant, under all laws', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(validSource(4), ({ source, text, ids }) => {
        const { wording } = accepted(source);
        expect(canonicalText(wording)).toBe(text);
        expect(allClauses(wording).map(({ id }) => id)).toEqual(ids);
        expectLaws(wording);
      }),
      { numRuns: 200 },
    );
  });

  it('is parsed to the same bytes every time', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(validSource(3), ({ source }) => {
        const [first, second] = [accepted(source).wording, accepted(source).wording];
        expect(wordingJson(second)).toBe(wordingJson(first));
        expect(legalHtml(second)).toBe(legalHtml(first));
        expect(canonicalText(second)).toBe(canonicalText(first));
      }),
      { numRuns: 50 },
    );
  });
});

/** Pieces that mean something to Markdown, MDX, YAML or Unicode. */
const HOSTILE = [
  ...[
    '\n',
    '\n\n',
    '  \n',
    '\\\n',
    '\t',
    '\r',
    '\u0000',
    '\u00A0',
    '\u200B',
    '\u202E',
    '\uFEFF',
    '\u0308',
    '\uD800',
    '😀',
    'а',
    'ﬁ',
  ],
  ...[
    '*',
    '**',
    '_',
    '__',
    '~~',
    '`',
    '```\n',
    '[',
    ']',
    '](',
    '![',
    '[^1]',
    '[x]: y\n',
    '<',
    '</',
    '/>',
    '<Field label="',
    '<x>',
    '<!--',
  ],
  ...[
    '{',
    '}',
    '${',
    '&',
    '&amp;',
    '&#8203;',
    '&#0;',
    '\\',
    '|',
    '|---|\n',
    '\n---\n',
    '\n===\n',
    '\n# ',
    '\n## ',
    '\n### 1.1 ',
    '\n- ',
    '\n1. ',
    '\n> ',
  ],
  ...[
    '\nimport x\n',
    '\nexport y\n',
    '(1) ',
    'a) ',
    '1.1 ',
    '§ 1 ',
    'Anlage 1',
    'www.x.de',
    'a@b.de',
    'http://',
    ': ',
    '#',
    '"',
    "'",
    '!!',
    '&a ',
    '*a',
  ],
];

const fragment = fc.oneof(
  fc.constantFrom(...HOSTILE),
  fc.string({ unit: 'binary', maxLength: 5 }),
  fc.string({ maxLength: 8 }),
);

const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.nat(12),
  insert: fragment,
  repeat: fc.integer({ min: 1, max: 3 }),
});

const mutated = fc.tuple(validSource(1), fc.array(edit, { minLength: 1, maxLength: 4 })).map(([{ source }, edits]) =>
  edits.reduce((text, { at, remove, insert, repeat }) => {
    const from = Math.floor(at * text.length);
    return text.slice(0, from) + insert.repeat(repeat) + text.slice(from + remove);
  }, source),
);

/** Marks that are most likely to be read as markup somewhere in a sentence. */
const MARKS = [
  ...[
    '\n',
    '\n\n',
    '  ',
    ' \\\n',
    '\u00A0',
    '*',
    '**',
    '_',
    '__',
    '***',
    '~',
    '~~',
    '[',
    ']',
    '(',
    ')',
    '![',
    ':',
    '#',
    ' #',
    '"',
    "'",
  ],
  ...[
    '\n## ',
    '\n### ',
    '\n## 7. ',
    '\n- ',
    '\n  ',
    '\n    ',
    '\n1. ',
    '\n2. ',
    '\n+ ',
    '\n* ',
    '- ',
    '--',
    '.',
    '1.',
    '1.1 ',
    '(1) ',
    'a) ',
  ],
  ...[
    '§ 4 ',
    'Anlage 4',
    '\\',
    '\\*',
    '\\_',
    '\\\\',
    'X',
    '5 ',
    '„',
    '“',
    '*X*',
    '**X**',
    '_X_',
    '(*)',
    '[ ]',
    '[x]',
    '[X]: Y',
    '[X][Y]',
    ';',
    '!',
  ],
];

/** A valid source without links, tables and references, with marks strewn into its text. */
const lightlyEdited = fc
  .tuple(
    validSource(1),
    fc.array(fc.tuple(fc.double({ min: 0, max: 1, noNaN: true }), fc.nat(4), fc.constantFrom(...MARKS)), {
      minLength: 1,
      maxLength: 2,
    }),
  )
  .map(([{ source }, edits]) =>
    edits.reduce((text, [at, remove, insert]) => {
      const start = text.indexOf('\n\n') + 2;
      const from = start + Math.floor(at * (text.length - start));
      return text.slice(0, from) + insert + text.slice(from + remove);
    }, source),
  )
  .filter((source) => !/Signatures|\]\(|&amp|www|@|\|/.test(source));

/** Letters, digits and all signs that are never part of markup here. */
const significant = (text: string): string => text.replace(/[^\p{L}\p{N}§„“.,;:!%&<>{}='~"@/]/gu, '');

const arbitrary = fc
  .tuple(fc.constantFrom('', HEAD, `${HEAD}## 1. A\n\n`), fc.array(fragment, { maxLength: 30 }))
  .map(([head, parts]) => head + parts.join(''));

describe('Any text at all', () => {
  it('is refused or accepted, never thrown at, and under all laws where accepted', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        const result = parsedInTime(source);
        if (result.ok) expectLaws(result.value.wording);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('made from a valid source by a few edits keeps the same promise', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(mutated, (source) => {
        const result = parsedInTime(source);
        if (result.ok) expectLaws(result.value.wording);
        else expect(result.problems.length).toBeGreaterThan(0);
      }),
      { numRuns: 2000 },
    );
  });

  it('keeps every letter, digit and sign of what is accepted, once and in order', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(lightlyEdited, (source) => {
        const result = parsedInTime(source);
        fc.pre(result.ok);
        if (!result.ok) return;
        const body = source.replace(/^---\n[\s\S]*?\n---\n/, '');
        const written = body
          .replace(/^ *#+ /gm, '')
          .replace(/(?<!\\)<Field label="([^"]*)" \/>/g, '$1')
          .replace(/\\([!-/:-@[-`{-~])/g, '$1');
        const published = canonicalText(result.value.wording).split('\n').slice(2).join('\n');
        expect(significant(published)).toBe(significant(written));
      }),
      { numRuns: 200 },
    );
  });

  it('gets the same problems every time', { timeout: PATIENCE }, () => {
    fc.assert(
      fc.property(arbitrary, (source) => {
        expect(parseWording(source)).toEqual(parseWording(source));
      }),
      { numRuns: 100 },
    );
  });
});
