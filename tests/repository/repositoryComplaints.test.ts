import { chmodSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { draftRelease } from '../../src/publication/draftRelease.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { runScript } from '../support/runScript.ts';
import { smallSource } from '../support/smallContent.ts';
import { carriedOut, cloneOf, erratum, inGit, OWN_GIT, repositoryContent, withdrawal } from './repositoryContent.ts';

const LEDGER = 'ledger.jsonl';
const TEXT = 'test/1.0/test-1.0.txt';

/** Writes over a file that may be read-only. */
function overwrite(content: string, path: string, text: string): void {
  chmodSync(join(content, path), 0o644);
  writeFileSync(join(content, path), text);
}

const ledgerIn = (content: string): string => readFileSync(join(content, LEDGER), 'utf8');

/** A release of version 1.1 with this text. */
function released(content: string, body: string): void {
  writeFileSync(join(content, 'test', 'draft.mdx'), smallSource('1.1', '2025-03-01', body));
  carriedOut(content, draftRelease(content, 'test', '2025-06-01').plan);
}

describe('a history in git', () => {
  it('goes on where everything is committed as it is published', () => {
    const content = repositoryContent();
    expect(() => carriedOut(content, withdrawal(content), false)).not.toThrow();
  });

  it.each<[string, (content: string) => void, RegExp]>([
    [
      'lines of the ledger are not committed',
      (c) => carriedOut(c, withdrawal(c), false),
      /lines that are not committed: 1/,
    ],
    [
      'published files are not committed',
      (c) => {
        inGit(c, 'rm', '--quiet', '--cached', TEXT);
        inGit(c, 'commit', '--quiet', '-m', 'Lost');
      },
      /test-1\.0\.txt is published and not committed/,
    ],
    [
      'published files are committed with other bytes',
      (c) => {
        const bytes = readFileSync(join(c, TEXT), 'utf8');
        overwrite(c, TEXT, bytes.replace('72', '24'));
        inGit(c, 'commit', '--quiet', '-am', 'Typo');
        overwrite(c, TEXT, bytes);
      },
      /test-1\.0\.txt is committed with other bytes/,
    ],
    [
      'another text is staged',
      (c) => {
        const bytes = readFileSync(join(c, TEXT), 'utf8');
        overwrite(c, TEXT, bytes.replace('72', '24'));
        inGit(c, 'add', TEXT);
        overwrite(c, TEXT, bytes);
      },
      /test-1\.0\.txt is staged with other bytes/,
    ],
    [
      'a committed line of the ledger is gone',
      (c) => {
        const before = ledgerIn(c);
        carriedOut(c, withdrawal(c));
        writeFileSync(join(c, LEDGER), before);
      },
      /does not continue the ledger that is committed/,
    ],
    [
      'the index is told that a file never changes',
      (c) => inGit(c, 'update-index', '--assume-unchanged', TEXT),
      /told to overlook.+--no-assume-unchanged/,
    ],
    [
      'the index is told to skip a file',
      (c) => inGit(c, 'update-index', '--skip-worktree', LEDGER),
      /ledger\.jsonl: git is told to overlook/,
    ],
    [
      'git has stored other line ends than those published',
      (c) => {
        writeFileSync(join(c, '.gitattributes'), '* text eol=lf\n');
        const ledger = ledgerIn(c);
        inGit(c, 'config', 'core.safecrlf', 'false');
        writeFileSync(join(c, LEDGER), ledger.replaceAll('\n', '\r\n'));
        inGit(c, 'commit', '--quiet', '-am', 'Ends');
      },
      /line ends of Windows/,
    ],
  ])('is left alone where %s', (_where, spoil, message) => {
    const content = repositoryContent();
    spoil(content);
    const before = ledgerIn(content);
    for (const commit of [false, true]) {
      expect(() => carriedOut(content, erratum(content), commit)).toThrow(commit ? /./ : message);
    }
    expect(ledgerIn(content)).toBe(before);
  });

  it('is told by the command in plain words, with the next step', () => {
    const content = repositoryContent();
    carriedOut(content, withdrawal(content), false);
    const args = ['test', '1.0', '--note', 'Ein Fehler.', '--yes'];
    const { code, stderr } = runScript('erratum', content, { args, env: OWN_GIT });
    expect([code, stderr]).toEqual([1, expect.stringContaining('run it again with --commit, or commit the content')]);
    expect(stderr).toContain('Nothing was written.');
  });

  it('sees behind "git replace": what is really recorded counts', () => {
    const content = repositoryContent();
    const honest = inGit(content, 'rev-parse', `HEAD:${TEXT}`).trim();
    const bytes = readFileSync(join(content, TEXT), 'utf8');
    overwrite(content, TEXT, bytes.replace('72', '24'));
    inGit(content, 'commit', '--quiet', '-am', 'Typo');
    // Both the file and the whole commit pass for the honest ones.
    inGit(content, 'replace', inGit(content, 'rev-parse', `HEAD:${TEXT}`).trim(), honest);
    inGit(content, 'replace', 'HEAD', 'HEAD~1');
    overwrite(content, TEXT, bytes);
    expect(inGit(content, 'show', `HEAD:${TEXT}`), 'git itself shows the published text').toBe(bytes);
    expect(() => carriedOut(content, withdrawal(content), false)).toThrow('is committed with other bytes');
  });

  it('sees a tag of a release that was moved, in each form', () => {
    const content = repositoryContent();
    released(content, '## 1. Gegenstand\n');
    const { release, plan } = draftRelease(content, 'test', '2025-06-01');
    expect([release, plan.events]).toEqual([null, []]);
    const elsewhere = inGit(content, 'rev-parse', 'HEAD~1').trim();
    const message = inGit(content, 'tag', '--list', 'test-1.1', '--format=%(contents)');
    for (const args of [
      ['--force', 'test-1.1', elsewhere],
      ['--force', '--annotate', '-m', message, 'test-1.1', elsewhere],
      ['--force', '--annotate', '-m', message.replace(/Fingerprint {2}./, 'Fingerprint  x'), 'test-1.1', 'HEAD'],
    ]) {
      inGit(content, 'tag', ...args);
      expect(() => carriedOut(content, withdrawal(content))).toThrow(
        /The tag test-1\.1 does not show what was published/,
      );
    }
    inGit(content, 'tag', '--force', 'test-1.1', 'HEAD');
    expect(() => carriedOut(content, withdrawal(content)), 'a plain tag on the right commit').not.toThrow();
  });

  it('goes on in a clone of one commit, and in one that converts nothing although it is told to', () => {
    for (const args of [['--depth=1'], ['-c', 'core.autocrlf=true']]) {
      const clone = cloneOf(repositoryContent(), ...args);
      expect(() => carriedOut(clone, withdrawal(clone))).not.toThrow();
    }
  });

  it('is refused in a clone whose line ends git has converted', () => {
    const clone = cloneOf(repositoryContent(''), '-c', 'core.autocrlf=true');
    expect(ledgerIn(clone)).toContain('\r\n');
    expect(() => carriedOut(clone, withdrawal(clone))).toThrow('line ends of Windows');
  });
});

describe('two branches that release the same version', () => {
  /** A repository in which a merge of both has stopped. */
  function merging(): { readonly content: string; readonly ours: string; readonly theirs: string } {
    const content = repositoryContent();
    inGit(content, 'branch', 'other');
    released(content, '## 1. Die eine Fassung\n');
    const ours = ledgerIn(content);
    inGit(content, 'checkout', '--quiet', '--force', 'other');
    inGit(content, 'tag', '--delete', 'test-1.1');
    rmSync(join(content, 'test', '1.1'), { recursive: true, force: true });
    released(content, '## 1. Die andere Fassung\n');
    const theirs = ledgerIn(content);
    inGit(content, 'checkout', '--quiet', '--force', 'main');
    expect(() => inGit(content, 'merge', 'other')).toThrow(/CONFLICT.+ledger\.jsonl/);
    return { content, ours, theirs };
  }

  it('conflict in the ledger, and no command goes on before that is resolved', () => {
    const { content } = merging();
    expect(ledgerIn(content)).toContain('<<<<<<<');
    expect(() => carriedOut(content, withdrawal(content))).toThrow('The history is damaged');
    expect(verifyContent(content).complaints.length).toBeGreaterThan(0);
  });

  it.each<[string, (ours: string, theirs: string) => string]>([
    ['both lines, one after the other', (ours, theirs) => ours + theirs.split('\n').slice(-2).join('\n')],
    ['the line of the other branch with the files of this one', (_ours, theirs) => theirs],
    ['no line at all', () => ''],
  ])('are refused where a merge keeps %s', (_what, resolve) => {
    const { content, ours, theirs } = merging();
    inGit(content, 'checkout', '--ours', '--', 'test');
    writeFileSync(join(content, LEDGER), resolve(ours, theirs));
    inGit(content, 'add', '.');
    inGit(content, 'commit', '--quiet', '-m', 'Resolved');
    expect(verifyContent(content).complaints.length).toBeGreaterThan(0);
    expect(() => carriedOut(content, withdrawal(content))).toThrow();
  });

  it('go on where one of them is kept whole', () => {
    const { content, ours } = merging();
    inGit(content, 'checkout', '--ours', '--', 'test');
    writeFileSync(join(content, LEDGER), ours);
    inGit(content, 'add', '.');
    inGit(content, 'commit', '--quiet', '-m', 'Resolved');
    expect(() => carriedOut(content, withdrawal(content)), 'the tag is that of the other branch').toThrow('The tag');
    inGit(content, 'tag', '--delete', 'test-1.1');
    expect(() => carriedOut(content, withdrawal(content))).not.toThrow();
  });
});
