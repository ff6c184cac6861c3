import { existsSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { Socket } from 'node:net';
import { join } from 'node:path';
import { afterAll, afterEach, beforeAll, describe, expect, it, vi } from 'vitest';
import { canonicalText } from '../../src/agreement/canonicalText.ts';
import { legalHtml } from '../../src/agreement/legalHtml.ts';
import { parseWording } from '../../src/agreement/parseWording.ts';
import { PROBLEM_RULES } from '../../src/agreement/problem.ts';
import { isAgreementName } from '../../src/ledger/agreementName.ts';
import { readAgreementFacts } from '../../src/publication/agreementFacts.ts';
import { AuthorError } from '../../src/publication/authorError.ts';
import { readSiteFacts } from '../../src/publication/siteFacts.ts';
import { runScript } from '../support/runScript.ts';
import { AGREEMENT, emptyContent, freshFolder, SITE, smallSource, TRANSLATED } from '../support/smallContent.ts';
import { attackClasses, INERT } from './attackClasses.ts';
import { htmlTags } from './htmlText.ts';
import { expectLaws } from './laws.ts';
import { accepted, clause } from './sources.ts';

const CANARY = { file: join(freshFolder(), 'canary'), variable: 'FASSUNG_CANARY' };
const VALUE = 'canary-0815-of-the-environment';
const CLASSES = attackClasses(CANARY);

beforeAll(() => vi.stubEnv(CANARY.variable, VALUE));

afterEach(() => {
  expect(existsSync(CANARY.file)).toBe(false);
  expect(({} as { polluted?: boolean }).polluted).toBeUndefined();
});

afterAll(() => {
  vi.unstubAllEnvs();
  rmSync(CANARY.file, { force: true });
});

describe('An attack by a contract [S1] [S2]', () => {
  const connect = vi.spyOn(Socket.prototype, 'connect');
  afterAll(() => connect.mockRestore());

  it('is of one of more than 150 kinds, no two alike', () => {
    expect(Object.keys(CLASSES).length).toBeGreaterThan(150);
    expect(new Set(Object.values(CLASSES)).size).toBe(Object.keys(CLASSES).length);
  });

  it.each(Object.entries(CLASSES))('is refused before anything runs: %s', (_, source) => {
    const calls = connect.mock.calls.length;
    const result = parseWording(source);
    expect(result.ok).toBe(false);
    if (result.ok) return;
    const lines = source.split(/\r\n?|\n/).length;
    for (const { rule, line, column, hint } of result.problems) {
      expect(PROBLEM_RULES).toContain(rule);
      expect(line).toBeGreaterThan(0);
      expect(line).toBeLessThanOrEqual(lines);
      expect(column).toBeGreaterThan(0);
      expect(hint.length).toBeGreaterThan(10);
    }
    expect(JSON.stringify(result.problems)).not.toContain(VALUE);
    expect(connect.mock.calls.length).toBe(calls);
  });
});

describe('What would be an attack on another tool', () => {
  it.each(INERT)('is plain words here: %j', (text) => {
    const { wording } = accepted(clause(text));
    expectLaws(wording);
    const links = htmlTags(legalHtml(wording)).flatMap(({ attributes }) => attributes['href'] ?? []);
    expect(links.filter((href) => !/^(https:\/\/example\.org\/|#)/.test(href))).toEqual([]);
    expect(canonicalText(wording)).not.toContain(VALUE);
    expect(legalHtml(wording)).not.toMatch(/<(script|img)|\sonclick="|onerror="/);
  });
});

/** A module that is loaded before the command: whatever opens a connection leaves a trace in the canary file. */
function tripwire(): string {
  const path = join(freshFolder(), 'tripwire.mjs');
  writeFileSync(
    path,
    `import { appendFileSync } from 'node:fs';
import { Socket } from 'node:net';
Socket.prototype.connect = () => { appendFileSync(${JSON.stringify(CANARY.file)}, 'network'); throw new Error('no'); };
`,
  );
  return path;
}

describe('npm run release refuses', () => {
  const env = { NODE_OPTIONS: `--import=${tripwire()}`, [CANARY.variable]: VALUE };
  const release = (content: string, agreement = 'test') =>
    runScript('release', content, { args: [agreement, '--yes', '--date', '2025-01-01'], env });

  function expectRefused(content: string, agreement: string, where: RegExp): void {
    const before = readdirSync(content, { recursive: true }).toSorted();
    const { code, stdout, stderr } = release(content, agreement);
    expect(code).toBe(1);
    expect(stderr).toMatch(where);
    expect(stdout + stderr).not.toContain(VALUE);
    expect(stdout + stderr).not.toMatch(/^\s+at .*:\d+:\d+\)?$/m);
    expect(readdirSync(content, { recursive: true }).toSorted()).toEqual(before);
  }

  it.each([
    'export of a value',
    'expression alone',
    'function of YAML',
    'bomb of aliases',
    'entry __proto__',
    'version that climbs',
    'comment of HTML',
  ])('a draft with an attack of the kind: %s', (name) => {
    const content = emptyContent();
    writeFileSync(join(content, 'test', 'draft.mdx'), CLASSES[name] ?? '');
    expectRefused(content, 'test', /draft\.mdx:\d+:\d+: [a-z-]+: /);
  });

  it('a translation with an attack', () => {
    const content = emptyContent();
    const [binding, english] = TRANSLATED;
    writeFileSync(join(content, 'test', 'draft.mdx'), binding);
    writeFileSync(
      join(content, 'test', 'draft.en.mdx'),
      english.replace('A sentence', `{process.env.${CANARY.variable}}`),
    );
    expectRefused(content, 'test', /draft\.en\.mdx:10:1: expression: /);
  });

  it('the name of an agreement that leaves the folder', () => {
    const content = emptyContent();
    writeFileSync(join(content, 'test', 'draft.mdx'), smallSource('1.0', '2025-02-01'));
    expectRefused(content, '../test', /cannot be the name of an agreement/);
  });
});

describe('The name of an agreement', () => {
  it.each(
    [
      '..',
      '.',
      '',
      '/etc',
      'a/b',
      'a\\b',
      '../avv',
      'avv/',
      '.git',
      'AVV',
      'avv ',
      'a%2fb',
      'ävv',
      'аvv',
      'a\0b',
      'a\nb',
    ].concat([
      '-avv',
      '__proto__',
      'en',
      'entwurf',
      'suche',
      'schema',
      'pages',
      '_astro',
      'avv:x',
      'a..b',
      '~',
      'avv\u200b',
    ]),
  )('is not %j', (name) => {
    expect(isAgreementName(name)).toBe(false);
  });
});

/** What YAML can do besides naming values, each put in place of a name. */
const MACHINERY: readonly (readonly [what: string, value: string])[] = [
  ['a function', '!!js/function "function () {}"'],
  ['an object of another language', '!!python/object/apply:os.system ["id"]'],
  ['bytes', '!!binary aGFsbG8='],
  ['a tag', '!env HOME'],
  ['an anchor', '&a Testverlag'],
  ['an alias', '*a'],
  ['a bomb of aliases', `${'['.repeat(9)}${'*a, '.repeat(100)}${']'.repeat(9)}`],
  ['ten thousand lists in one another', '['.repeat(10_000)],
  ['a second document', 'x\n---\nname: y'],
  ['a name given twice', 'x\ntitle: y\ntitle: z'],
  ['__proto__', 'x\n__proto__: { polluted: true }'],
  ['constructor', 'x\nconstructor: { prototype: { polluted: true } }'],
  ['a merge key', 'x\n<<: { polluted: true }'],
  ['a turned direction', '"Test\\u202Egalrev"'],
  ['zero width', '"Test\\u200Bverlag"'],
  ['a null byte', '"Test\\0verlag"'],
  ['a look-alike', '"Tеstverlag"'],
  ['a length nobody needs', 'x'.repeat(60_000)],
];

describe('agreement.yaml and site.yaml', () => {
  it.each(MACHINERY)('are refused with %s, located and in words', (_, value) => {
    const content = emptyContent();
    const [site, agreement] = [join(content, 'site.yaml'), join(content, 'test', 'agreement.yaml')];
    writeFileSync(agreement, AGREEMENT.replace('title: Testvertrag', `title: ${value}`));
    writeFileSync(
      site,
      SITE.replace('name: Testverlag', `name: ${value.replaceAll('\n', '\n  ').replaceAll('title', 'name')}`),
    );
    for (const [path, read] of [
      [agreement, () => readAgreementFacts(content, 'test')],
      [site, () => readSiteFacts(content)],
    ] as const) {
      expect(read).toThrow(AuthorError);
      expect(read).toThrow(path);
    }
  });

  it('name the place of what they refuse', () => {
    const content = emptyContent();
    expect(readSiteFacts(content).publisher.name).toBe('Testverlag');
    expect(readAgreementFacts(content, 'test').title).toBe('Testvertrag');
    const path = join(content, 'site.yaml');
    writeFileSync(path, readFileSync(path, 'utf8').replace('name: Testverlag', 'name: &a Testverlag'));
    expect(() => readSiteFacts(content)).toThrow(`${path}:2:12: the file uses an anchor (&).`);
  });
});
