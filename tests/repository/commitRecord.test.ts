import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftRelease } from '../../src/publication/draftRelease.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { runScript } from '../support/runScript.ts';
import { TWO_VERSIONS } from '../support/smallContent.ts';
import { carriedOut, inGit, OWN_GIT, repositoryContent, withdrawal, withHook } from './repositoryContent.ts';

const DAY = '2025-06-01';

/** Version 1.1 as a draft, to be released. */
function withNextDraft(content = repositoryContent()): string {
  writeFileSync(join(content, 'test', 'draft.mdx'), TWO_VERSIONS[1] ?? '');
  return content;
}

const release = (content: string) => draftRelease(content, 'test', DAY).plan;
const filesOf = (content: string, revision: string): readonly string[] =>
  inGit(content, 'show', '--name-only', '--format=', revision).trim().split('\n');
const ledgerIn = (content: string): string => readFileSync(join(content, 'ledger.jsonl'), 'utf8');

describe('--commit', () => {
  it('commits the folder of the version and the ledger, and nothing else; other staged files stay staged', () => {
    const content = withNextDraft();
    writeFileSync(join(content, '..', 'outside'), '');
    writeFileSync(join(content, 'test', 'draft.en.mdx'), 'something staged');
    inGit(content, 'add', 'test/draft.en.mdx');
    rmSync(join(content, 'test', 'draft.en.mdx'));
    const { code, stdout } = runScript('release', content, { args: ['test', '--yes', '--commit'], env: OWN_GIT });
    expect([code, stdout]).toEqual([0, expect.stringMatching(/Committed as [0-9a-f]+\.\nTag test-1\.1\./)]);
    const names = ['html', 'json', 'mdx', 'pdf', 'txt'].map((kind) => `test/1.1/test-1.1.${kind}`);
    expect(filesOf(content, 'HEAD')).toEqual(['ledger.jsonl', ...names]);
    expect(inGit(content, 'diff', '--cached', '--name-only').trim()).toBe('test/draft.en.mdx');
    expect(inGit(content, 'log', '-1', '--format=%an %s')).toBe('Erika Muster Release test 1.1\n');
  });

  it('makes an annotated tag that carries version, fingerprint and head, and a second run changes nothing', () => {
    const content = withNextDraft();
    const first = carriedOut(content, release(content));
    expect(first.committed).toMatchObject({ tag: 'test-1.1', commit: expect.stringMatching(/^[0-9a-f]{7,}$/) });
    const refs = inGit(content, 'show-ref');
    const { events, head } = readLedgerFile(content);
    const message = inGit(content, 'tag', '--list', 'test-1.1', '--format=%(objecttype)%0a%(contents)');
    expect(message.trim().split('\n')).toEqual([
      'tag',
      'Testvertrag, test 1.1',
      '',
      'Version      1.1',
      `Fingerprint  ${events.at(-1)?.event === 'release' && Object(events.at(-1)).fingerprint}`,
      `Head         ${head}`,
    ]);
    expect(carriedOut(content, release(content)).committed).toEqual({ commit: null, tag: 'test-1.1' });
    expect(inGit(content, 'show-ref')).toBe(refs);
  });

  it('completes a release that was not committed, or not tagged, even after later events', () => {
    const content = withNextDraft();
    carriedOut(content, release(content), false);
    expect(carriedOut(content, release(content)).committed?.commit).not.toBeNull();
    const tagged = inGit(content, 'rev-parse', 'test-1.1^{commit}');
    inGit(content, 'tag', '--delete', 'test-1.1');
    carriedOut(content, withdrawal(content));
    expect(carriedOut(content, release(content)).committed).toEqual({ commit: null, tag: 'test-1.1' });
    expect(inGit(content, 'rev-parse', 'test-1.1^{commit}'), 'the commit of the release').toBe(tagged);
  });

  it('commits what .gitignore leaves out, because a clone without it would be damaged', () => {
    const content = withNextDraft();
    writeFileSync(join(content, '.gitignore'), '*.pdf\n');
    inGit(content, 'add', '.gitignore');
    inGit(content, 'commit', '--quiet', '-m', 'Ignore');
    carriedOut(content, release(content));
    expect(filesOf(content, 'HEAD')).toContain('test/1.1/test-1.1.pdf');
  });

  it('works in a folder of a larger repository, and leaves the rest of it alone', () => {
    const content = repositoryContent();
    const top = join(content, '..', `${content.split('/').at(-1)}-top`);
    inGit(content, 'clone', '--quiet', `file://${content}`, join(top, 'content'));
    rmSync(join(top, 'content', '.git'), { recursive: true });
    inGit(top, 'init', '--quiet', '--initial-branch=main');
    for (const entry of ['user.name=Erika', 'user.email=e@test.example']) inGit(top, 'config', ...entry.split('='));
    inGit(top, 'add', '.');
    inGit(top, 'commit', '--quiet', '-m', 'Beginning');
    writeFileSync(join(top, 'README'), 'changed beside it');
    const inner = join(top, 'content');
    expect(carriedOut(inner, withdrawal(inner)).committed?.commit).toMatch(/^[0-9a-f]+$/);
    expect(filesOf(inner, 'HEAD')).toEqual(['content/ledger.jsonl']);
  });

  it.each<[string, (content: string) => void, string]>([
    ['on no branch', (c) => inGit(c, 'switch', '--quiet', '--detach'), 'detached HEAD'],
    [
      'where git does not know who commits',
      (c) => {
        inGit(c, 'config', 'user.useConfigOnly', 'true');
        for (const name of ['user.name', 'user.email']) inGit(c, 'config', '--unset', name);
      },
      'git does not know who you are',
    ],
    [
      'beside a change that the commit would leave out',
      (c) => writeFileSync(join(c, 'site.yaml'), `${readFileSync(join(c, 'site.yaml'), 'utf8')}# changed\n`),
      'Not committed: site.yaml',
    ],
    ['beside a new page', (c) => writeFileSync(join(c, 'pages', 'neu.mdx'), 'x'), 'Not committed: pages/neu.mdx'],
    [
      'where git overlooks changes of other files',
      (c) => inGit(c, 'update-index', '--assume-unchanged', 'site.yaml'),
      'site.yaml: git is told to overlook',
    ],
    [
      'where git may convert what is published',
      (c) => {
        writeFileSync(join(c, '.gitattributes'), '* text=auto\n');
        inGit(c, 'commit', '--quiet', '-am', 'Attributes');
      },
      'git may convert ledger.jsonl',
    ],
    [
      'during a merge',
      (c) => writeFileSync(join(c, '.git', 'MERGE_HEAD'), inGit(c, 'rev-parse', 'HEAD')),
      'finish it first',
    ],
  ])('is refused %s, and nothing is written', (_where, spoil, message) => {
    const content = repositoryContent();
    const before = ledgerIn(content);
    spoil(content);
    expect(() => carriedOut(content, withdrawal(content))).toThrow(message);
    expect(ledgerIn(content)).toBe(before);
  });

  it('lets drafts be worked on', () => {
    const content = withNextDraft();
    writeFileSync(join(content, 'test', 'draft.en.mdx'), 'half written');
    expect(() => carriedOut(content, withdrawal(content))).not.toThrow();
  });

  it('is refused outside of a work tree, and where git ignores the content', () => {
    const content = repositoryContent();
    writeFileSync(join(content, '.git', 'info', 'exclude'), '*\n');
    rmSync(join(content, '.git'), { recursive: true });
    expect(() => carriedOut(content, withdrawal(content))).toThrow('is in no git work tree');
    expect(() => carriedOut(content, withdrawal(content), false)).not.toThrow();
  });

  it('runs hooks; where one fails, what is published stays, and the same command completes it', () => {
    const content = repositoryContent();
    withHook(content, 'pre-commit', 'echo "Die Prüfung ist rot." >&2; exit 1');
    const before = ledgerIn(content);
    const failed = (): unknown => carriedOut(content, withdrawal(content));
    expect(failed).toThrow(/Die Prüfung ist rot[\s\S]+run the same command again with --commit/);
    expect(ledgerIn(content).startsWith(before) && ledgerIn(content).length > before.length).toBe(true);
    expect(failed, 'a second time').toThrow('Die Prüfung ist rot');
    withHook(content, 'pre-commit', 'exit 0');
    expect(carriedOut(content, withdrawal(content)).committed?.commit).not.toBeNull();
    expect(inGit(content, 'status', '--porcelain')).toBe('');
  });

  it('sees where a hook has put other bytes into the commit', () => {
    const content = repositoryContent();
    withHook(
      content,
      'pre-commit',
      'printf "x\\n" >> ledger.jsonl; git add ledger.jsonl; git show HEAD:ledger.jsonl >/dev/null',
    );
    expect(() => carriedOut(content, withdrawal(content))).toThrow('The commit holds other bytes');
    expect(existsSync(join(content, 'ledger.jsonl'))).toBe(true);
  });
});
