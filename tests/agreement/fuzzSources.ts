import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { realContracts } from '../support/realContracts.ts';
import { ROOT } from '../support/runScript.ts';
import { HEAD } from './sources.ts';

/** What lines of Markdown, MDX and contracts begin with. */
const BEGINNINGS = [
  '',
  '',
  '',
  '## 1. ',
  '## § 2 ',
  '### 1.1 ',
  '### (2) ',
  '## Anlage 1 – ',
  '1.1 ',
  '(1) ',
  'a) ',
  'aa) ',
]
  .concat([
    '- ',
    '  - ',
    '+ ',
    '1. ',
    '2) ',
    '> ',
    '| ',
    '|---|',
    '# ',
    '#### ',
    '    ',
    '\t',
    '---',
    '```',
    '[a]: ',
    '[^a]: ',
  ])
  .concat([
    'import ',
    'export ',
    '<Field label="',
    '<Signatures parties="',
    '<a>',
    '</a>',
    '{',
    '}',
    '<!-- ',
    'title: ',
    '? ',
  ]);

/** What stands inside a line. */
const INSIDES = [
  'Wort',
  'ein Satz',
  'Frist',
  '30',
  '31.10.2025',
  '§ 5',
  '„Daten“',
  'ä',
  'ﬁ',
  'а',
  '\u0308',
  '\u00A0',
  '\u200B',
]
  .concat([
    '*',
    '**',
    '_',
    '__',
    '~',
    '`',
    '[',
    ']',
    '(',
    ')',
    '](',
    '![',
    '](#1)',
    '](https://a.de)',
    '<',
    '>',
    '/>',
    '{',
    '}',
  ])
  .concat([
    '|',
    '\\',
    '\\*',
    '&amp;',
    '&#8203;',
    '&nbsp;',
    'www.a.de',
    'a@b.de',
    'http://a.de',
    ':',
    '"',
    "'",
    '=',
    '  ',
    ' ',
    ' ',
  ])
  .concat([
    '<Field label="x" />',
    '**Wort**',
    '*Wort*',
    '[Wort](#1)',
    '\r',
    '\0',
    '\uD800',
    '\u{1F600}',
    '\u{E0041}',
    '1.1 ',
    'a) ',
  ]);

const line = fc
  .tuple(fc.constantFrom(...BEGINNINGS), fc.array(fc.constantFrom(...INSIDES), { maxLength: 7 }))
  .map(([beginning, insides]) => beginning + insides.join(''));

/** Texts made of the pieces that the grammars of Markdown, MDX, YAML and contracts know, in any order. */
export const pieced: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', '---\n', HEAD, HEAD, `${HEAD}## 1. A\n\n`, `${HEAD}## 1. A\n\n`),
    fc.array(fc.tuple(line, fc.constantFrom('\n', '\n\n', '\n\n', '\\\n', '  \n')), { maxLength: 9 }),
  )
  .map(([head, lines]) => head + lines.map(([text, end]) => text + end).join(''));

/** Bytes that a broken disk or a wrong encoding might hold, read as UTF-8. */
export const bytesRead: fc.Arbitrary<string> = fc
  .tuple(
    fc.constantFrom('', HEAD, `${HEAD}## 1. A\n\n`),
    fc.uint8Array({ maxLength: 120 }),
    fc.constantFrom('utf-8', 'utf-16le', 'windows-1252'),
  )
  .map(([head, bytes, encoding]) => head + new TextDecoder(encoding).decode(bytes));

/** Front matter of any entries. */
export const fronted: fc.Arbitrary<string> = fc
  .array(
    fc.tuple(
      fc.constantFrom(
        'title',
        'version',
        'stated',
        'language',
        'changes',
        '__proto__',
        '"x"',
        '?',
        '-',
        '<<',
        '',
        '&a b',
        '*a',
      ),
      fc.constantFrom(': ', ':', ' ', ': |\n  ', ': >\n  ', ': &a ', ': *a', ': !!x '),
      fc.oneof(
        fc.constantFrom(
          'Vertrag',
          '"1.4"',
          '2025-01-01',
          'de',
          '["x"]',
          '[',
          '{',
          '"',
          '# x',
          '~',
          '\\u202E',
          '"\\u200B"',
          '%',
          '@',
        ),
        fc.string({ unit: 'binary', maxLength: 6 }),
      ),
    ),
    { maxLength: 6 },
  )
  .map((entries) => `---\n${entries.map((parts) => parts.join('')).join('\n')}\n---\n\n## 1. A\n`);

/** Contracts as people wrote them: the example, and the real ones where they are at hand. */
function written(): readonly string[] {
  const folder = join(ROOT, 'example', 'avv');
  const example = readdirSync(folder).filter((name) => name.endsWith('.mdx'));
  return [
    ...example.map((name) => readFileSync(join(folder, name), 'utf8')),
    ...realContracts().map(({ source }) => source),
  ];
}

/** A few blocks, one after the other, of a contract as somebody wrote it, below sound front matter. */
export function excerpts(): fc.Arbitrary<string> {
  const contracts = written().map((source) => source.replace(/^---\n[\s\S]*?\n---\n/, '').split(/\n{2,}/));
  return fc
    .tuple(fc.constantFrom(...contracts), fc.double({ min: 0, max: 1, noNaN: true }), fc.integer({ min: 1, max: 6 }))
    .map(([blocks, at, count]) => {
      const from = Math.floor(at * Math.max(1, blocks.length - count));
      return `${HEAD}${blocks.slice(from, from + count).join('\n\n')}\n`;
    });
}

/** A text with a few small changes anywhere: letters taken away, doubled, exchanged or put in. */
export const mutated = (
  sources: fc.Arbitrary<string>,
  most: number,
): fc.Arbitrary<readonly [before: string, after: string]> =>
  fc
    .tuple(
      sources,
      fc.array(
        fc.tuple(
          fc.double({ min: 0, max: 1, noNaN: true }),
          fc.nat(3),
          fc.oneof(fc.constantFrom(...INSIDES, '\n', '\n\n', ''), fc.string({ unit: 'binary', maxLength: 2 })),
        ),
        { minLength: 1, maxLength: most },
      ),
    )
    .map(([source, edits]) => [
      source,
      edits.reduce((text, [at, remove, insert]) => {
        const from = Math.floor(at * text.length);
        return text.slice(0, from) + insert + text.slice(from + remove);
      }, source),
    ]);

/** A contract and the same with one small change that an author might make, or somebody might hope nobody sees. */
export const gentlyChanged = (sources: fc.Arbitrary<string>): fc.Arbitrary<readonly [before: string, after: string]> =>
  fc
    .tuple(sources, fc.double({ min: 0, max: 1, noNaN: true }), fc.boolean(), fc.constantFrom(...SLIPS))
    .map(([source, at, remove, insert]) => {
      const start = source.indexOf('\n\n') + 2;
      const from = start + Math.floor(at * (source.length - start));
      return [source, source.slice(0, from) + insert + source.slice(from + (remove ? 1 : 0))];
    });

const SLIPS = [
  '',
  'x',
  'X',
  '1',
  ' ',
  '  ',
  '.',
  ',',
  '-',
  '–',
  '\n',
  '\n\n',
  '\\',
  '\\\n',
  '*',
  '**',
  '_',
  '#',
  '- ',
  '1. ',
  '(1) ',
  'a) ',
].concat(['\u00A0', 'ä', '§ ', '| ', '&amp;', '**x**', '*x* ', '[x](https://example.org)', '<Field label="x" />']);
