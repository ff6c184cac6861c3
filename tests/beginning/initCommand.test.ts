import {
  appendFileSync,
  cpSync,
  existsSync,
  mkdirSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { join } from 'node:path';
import { beforeEach, describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runScript, type ScriptEnd } from '../support/runScript.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';
import { ARGUMENTS } from './beginningValues.ts';

const FILES = [
  'avv/agreement.yaml',
  'ledger.jsonl',
  'pages/datenschutz.mdx',
  'pages/en/datenschutz.mdx',
  'pages/en/impressum.mdx',
  'pages/impressum.mdx',
  'site.yaml',
];

let place: string;
let content: string;
let dist: string;

const init = (args: readonly string[] = ARGUMENTS): ScriptEnd =>
  runScript('init', content, { args, env: { FASSUNG_DIST: dist } });

const refused = (args: readonly string[], message: string | RegExp): void => {
  const before = treeOf(place);
  const { code, stdout, stderr } = init(args);
  expect(stderr).toMatch(message);
  expect({ code, stdout }).toEqual({ code: 1, stdout: '' });
  expect(treeOf(place)).toEqual(before);
};

beforeEach(() => {
  place = freshFolder();
  [content, dist] = [join(place, 'content'), join(place, 'dist')];
});

describe('npm run init on the example', () => {
  beforeEach(() => cpSync(EXAMPLE_CONTENT, content, { recursive: true }));

  it('leaves nothing of it, in names and in words, and says what comes next', () => {
    const { code, stdout } = init();
    expect(code).toBe(0);
    expect(Object.keys(treeOf(content)).toSorted()).toEqual(FILES);
    expect(readdirSync(place)).toEqual(['content']);
    expect(readFileSync(join(content, 'ledger.jsonl'), 'utf8')).toBe('');
    for (const file of FILES) expect(readFileSync(join(content, file), 'utf8')).not.toMatch(/Muster|Platzhalter/i);
    expect(stdout).toContain('pages/impressum.mdx:16');
    expect(stdout).toMatch(/Next: npm run import -- YOUR-FILE\.pdf --agreement avv\n$/);
  });

  it('takes away a site that was built of it, and no other', () => {
    mkdirSync(dist);
    cpSync(join(content, 'ledger.jsonl'), join(dist, 'ledger.jsonl'));
    writeFileSync(`${dist}.receipt`, 'x');
    expect(init().code).toBe(0);
    expect(existsSync(dist) || existsSync(`${dist}.receipt`)).toBe(false);

    rmSync(content, { recursive: true });
    cpSync(EXAMPLE_CONTENT, content, { recursive: true });
    mkdirSync(dist);
    writeFileSync(join(dist, 'ledger.jsonl'), '{"another":"history"}\n');
    expect(init().code).toBe(0);
    expect(readFileSync(join(dist, 'ledger.jsonl'), 'utf8')).toBe('{"another":"history"}\n');
  });

  it('names what somebody changed or added in it, and gives it up only when told to', () => {
    appendFileSync(join(content, 'avv', 'draft.mdx'), 'Ein eigener Satz.\n');
    mkdirSync(join(content, 'avv', '9.9'));
    writeFileSync(join(content, 'avv', '9.9', 'avv-9.9.txt'), 'x');
    refused(
      ARGUMENTS,
      /avv\/9\.9\/avv-9\.9\.txt is not as the example has it\.\n.*avv\/draft\.mdx is not[^\n]*\n[^\n]*--replace/,
    );
    expect(init([...ARGUMENTS, '--replace']).code).toBe(0);
    expect(Object.keys(treeOf(content)).toSorted()).toEqual(FILES);
  });

  it('tells every fact that is missing or wrong at once, before anything is written', () => {
    refused(
      ['--city', 'Kiel', '--email', 'x'],
      /^--publisher "…" is missing[\s\S]*--email "x": [\s\S]*--url "…" is missing[\s\S]*Nothing was written/,
    );
  });

  it('commits nothing where there is no repository', () => {
    refused([...ARGUMENTS, '--commit'], /--commit: .* is in no git work tree/);
  });

  it('begins nothing a second time', () => {
    expect(init().code).toBe(0);
    refused(ARGUMENTS, /belongs to https:\/\/avv\.nordlicht\.example\. Nothing was written\./);
  });
});

describe('npm run init elsewhere', () => {
  it.each(['that is not there', 'that is empty'])('begins in a folder %s', (folder) => {
    if (folder === 'that is empty') mkdirSync(content);
    expect(init().code).toBe(0);
    expect(Object.keys(treeOf(content)).toSorted()).toEqual(FILES);
  });

  it('never touches a history that somebody publishes, not even when told to replace it', () => {
    cpSync(publishedContent(TWO_VERSIONS), content, { recursive: true });
    refused([...ARGUMENTS, '--replace'], /belongs to https:\/\/test\.example/);
  });

  it('never touches what somebody prepares who has published nothing', () => {
    mkdirSync(join(content, 'avv'), { recursive: true });
    writeFileSync(join(content, 'avv', 'draft.mdx'), 'Entwurf');
    refused([...ARGUMENTS, '--replace'], /belongs to somebody/);
  });

  it('gives a folder that the other commands take as it is', () => {
    expect(init().code).toBe(0);
    expect(runScript('verify', content, { args: [content, '--genesis'] }).stdout).toContain(
      'Everything is as published',
    );
    const { stderr } = runScript('release', content, { args: ['avv', '--dry-run'] });
    expect(stderr).toMatch(/draft\.mdx: there is no draft to release/);
  });
});

describe('npm run example', () => {
  it('replaces the example and nothing else', () => {
    cpSync(publishedContent(TWO_VERSIONS), content, { recursive: true });
    const before = treeOf(place);
    const { code, stderr } = runScript('example', content);
    expect(stderr).toMatch(/is not the example: it belongs to https:\/\/test\.example\. Nothing was written\./);
    expect(code).toBe(1);
    expect(treeOf(place)).toEqual(before);
    rmSync(content, { recursive: true });
    expect(runScript('example', content).code).toBe(0);
    expect(treeOf(content)).toEqual(treeOf(EXAMPLE_CONTENT));
  });
});
