import { appendFileSync, chmodSync, cpSync, mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { sharedSite } from '../support/exampleSite.ts';
import type { ScriptEnd } from '../support/runScript.ts';
import { freshFolder } from '../support/smallContent.ts';
import { forgedContent } from './forgery/forgedContent.ts';
import { chained, headOf, linesOf, sha256 } from './forgery/ledgerText.ts';
import { faultyHost, type Host } from './live/faultyHost.ts';
import { verifyCommand } from './live/verifyCommand.ts';
import { commitAll, type GitFixture, git, gitFixture, replaceContent } from './witness/gitFixture.ts';

let host: Host;
/** What was published, and the same with one word forged and every hash made anew. */
let [published, forged, head] = ['', '', ''];

beforeAll(async () => {
  published = forgedContent();
  forged = consistentForgery(published);
  head = headOf(readFileSync(join(published, 'ledger.jsonl'), 'utf8'));
  const dist = await sharedSite('forged', () => forgedContent());
  host = await faultyHost(() => dist);
});

afterAll(() => host.close());

/** A content folder in which a text of version 1.0 is another, and ledger and hashes agree with it. */
function consistentForgery(content: string): string {
  const folder = freshFolder();
  cpSync(content, folder, { recursive: true });
  const path = join(folder, 'ledger.jsonl');
  const lines = linesOf(readFileSync(path, 'utf8')).map((line) => {
    if (line['agreement'] !== 'test' || line['version'] !== '1.0') return line;
    const files = Object.keys(line['files'] as object).map((name) => {
      const file = join(folder, 'test', '1.0', name);
      chmodSync(file, 0o644);
      const text = readFileSync(file, 'latin1').replaceAll('72', '24');
      writeFileSync(file, text, 'latin1');
      return [name, sha256(readFileSync(file))] as const;
    });
    return {
      ...line,
      files: Object.fromEntries(files),
      fingerprint: files.find(([name]) => name === 'test-1.0.txt')?.[1],
    };
  });
  writeFileSync(path, chained(lines));
  return folder;
}

/** The witnesses: somebody's site, tag and note of the head. */
const WITNESSES = {
  live: () => ['--against', host.origin],
  tag: () => ['--against', 'v1'],
  head: () => ['--against', head],
} as const;

const verify = (folder: string, ...args: readonly string[]): Promise<ScriptEnd> =>
  verifyCommand(join(folder, 'content'), args);

const edit = (folder: string): void => {
  const path = join(folder, 'content/test/1.0/test-1.0.txt');
  chmodSync(path, 0o644);
  appendFileSync(path, 'x');
};

/** Forgers: what they do, where it is then verified, and whether the folder alone shows it. */
const FORGERS: Readonly<
  Record<string, { readonly alone: 'passes' | 'fails'; readonly forge: (of: GitFixture) => string }>
> = {
  'commits a forged content in which all hashes fit': {
    alone: 'passes',
    forge: ({ clone }) => {
      replaceContent(clone, forged);
      commitAll(clone, 'Typo');
      return clone;
    },
  },
  'rewrites the history of git and pushes it by force': {
    alone: 'passes',
    forge: ({ clone }) => {
      replaceContent(clone, forged);
      git(clone, 'add', '--all');
      git(clone, 'commit', '--quiet', '--amend', '--no-edit');
      git(clone, 'push', '--quiet', '--force', 'origin', 'main');
      return clone;
    },
  },
  'shortens the ledger and takes the version away': {
    alone: 'passes',
    forge: ({ clone }) => {
      replaceContent(clone, forgedContent(2));
      commitAll(clone, 'Tidy up');
      return clone;
    },
  },
  'hides an edit with assume-unchanged': {
    alone: 'fails',
    forge: ({ clone }) => {
      git(clone, 'update-index', '--assume-unchanged', 'content/test/1.0/test-1.0.txt');
      edit(clone);
      expect(git(clone, 'status', '--porcelain')).toBe('');
      return clone;
    },
  },
  'hides an edit with skip-worktree': {
    alone: 'fails',
    forge: ({ clone }) => {
      git(clone, 'update-index', '--skip-worktree', 'content/test/1.0/test-1.0.txt');
      edit(clone);
      expect(git(clone, 'status', '--porcelain')).toBe('');
      return clone;
    },
  },
  'shows a forged history through git replace': {
    alone: 'passes',
    forge: ({ clone }) => {
      const before = git(clone, 'rev-parse', 'HEAD');
      replaceContent(clone, forged);
      git(clone, 'add', '--all');
      git(clone, 'commit', '--quiet', '--amend', '--no-edit');
      git(clone, 'replace', before, 'HEAD');
      expect(git(clone, 'show', 'v1:content/test/1.0/test-1.0.txt')).toContain('24 Stunden');
      return clone;
    },
  },
  'shows a forged file through git replace': {
    alone: 'passes',
    forge: ({ clone }) => {
      const blob = git(clone, 'rev-parse', 'v1:content/ledger.jsonl');
      replaceContent(clone, forged);
      commitAll(clone, 'Typo');
      git(clone, 'replace', blob, git(clone, 'rev-parse', 'HEAD:content/ledger.jsonl'));
      return clone;
    },
  },
  'grafts another parent': {
    alone: 'passes',
    forge: ({ clone }) => {
      replaceContent(clone, forged);
      commitAll(clone, 'Typo');
      mkdirSync(join(clone, '.git/info'), { recursive: true });
      writeFileSync(join(clone, '.git/info/grafts'), `${git(clone, 'rev-parse', 'HEAD')}\n`);
      return clone;
    },
  },
};

describe('a forged repository [E2] [E3] [E5] [E7]', () => {
  describe.each(Object.entries(FORGERS))('whose forger %s', (_what, { alone, forge }) => {
    let folder = '';
    beforeAll(() => {
      folder = forge(gitFixture(published));
    });

    it(alone === 'passes' ? 'agrees with itself, as it must' : 'is seen through at once', async () => {
      expect((await verify(folder)).code).toBe(alone === 'passes' ? 0 : 1);
    });

    it.each(Object.entries(WITNESSES))('is caught by the witness: %s', async (_name, witness) => {
      const { code, stderr } = await verify(folder, ...witness());
      expect(code).toBe(1);
      expect(stderr).toMatch(/does not continue|hash of no line|is not the file that was published/);
    });
  });

  it('is none where nobody forged: every witness agrees, also with what was released since', async () => {
    const { clone } = gitFixture(forgedContent(2));
    replaceContent(clone, published);
    const older = headOf(readFileSync(join(forgedContent(2), 'ledger.jsonl'), 'utf8'));
    for (const where of ['v1', 'HEAD', 'origin/main', older, published, host.origin]) {
      const { code, stderr } = await verify(clone, '--against', where);
      expect([where, code, stderr]).toEqual([where, 0, '']);
    }
  });
});

describe('a tag or branch that was moved [E3] [E4]', () => {
  it('convinces who fetches it anew, and nobody who knows the head or the live site', async () => {
    const { clone } = gitFixture(published);
    replaceContent(clone, forged);
    commitAll(clone, 'Typo');
    git(clone, 'tag', '--force', '--annotate', 'v1', '--message', 'v1');
    expect((await verify(clone, '--against', 'v1')).code).toBe(0);
    expect((await verify(clone, '--against', 'origin/main')).code).toBe(1);
    expect((await verify(clone, ...WITNESSES.head())).code).toBe(1);
    expect((await verify(clone, ...WITNESSES.live())).code).toBe(1);
  });

  it('does not convince a clone that has the old one, and a deleted one is no agreement', async () => {
    const { origin, clone } = gitFixture(published);
    const forger = join(freshFolder(), 'forger');
    git(clone, 'clone', '--quiet', origin, forger);
    replaceContent(forger, forged);
    git(forger, 'add', '--all');
    git(forger, 'commit', '--quiet', '--amend', '--no-edit');
    git(forger, 'tag', '--force', '--annotate', 'v1', '--message', 'v1');
    git(forger, 'push', '--quiet', '--force', 'origin', 'main', 'v1');
    git(clone, 'fetch', '--quiet', 'origin', 'main');
    replaceContent(clone, forged);
    expect((await verify(clone, '--against', 'v1')).code).toBe(1);
    git(clone, 'tag', '--delete', 'v1');
    const { code, stderr } = await verify(clone, '--against', 'v1');
    expect([code, stderr]).toEqual([1, expect.stringContaining('no commit that git knows here')]);
  });
});

describe('a clone that does not hold everything as it was [E6] [E7]', () => {
  it('is compared whole where it is shallow, and is no witness for what it lacks', async () => {
    const { origin, clone } = gitFixture(forgedContent(2));
    replaceContent(clone, published);
    commitAll(clone, 'Release');
    git(clone, 'push', '--quiet', 'origin', 'main');
    const shallow = join(freshFolder(), 'shallow');
    git(clone, 'clone', '--quiet', '--depth=1', '--no-tags', `file://${origin}`, shallow);
    const { code, stdout } = await verify(shallow);
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 versions, 19 files')]);
    const { code: known, stderr } = await verify(shallow, '--against', 'v1');
    expect([known, stderr]).toEqual([1, expect.stringContaining('fetch the whole history')]);
    expect((await verify(shallow, '--against', 'HEAD~1')).code).toBe(1);
  });

  it('is refused where git converted the line ends, and accepted where the attributes forbid it', async () => {
    const { origin, clone } = gitFixture(published);
    const cloned = (): string => {
      const windows = join(freshFolder(), 'windows');
      git(clone, 'clone', '--quiet', '--config', 'core.autocrlf=true', origin, windows);
      return windows;
    };
    expect((await verify(cloned())).code).toBe(0);
    rmSync(join(clone, '.gitattributes'));
    commitAll(clone, 'Tidy up');
    git(clone, 'push', '--quiet', 'origin', 'main');
    const { code, stderr } = await verify(cloned());
    expect([code, stderr]).toEqual([1, expect.stringContaining('line ends of Windows')]);
  });

  it('is refused where files were never checked out', async () => {
    const { clone } = gitFixture(published);
    git(clone, 'sparse-checkout', 'set', '--no-cone', '/content/', '!/content/zusatz/');
    const { code, stderr } = await verify(clone);
    expect([code, stderr]).toEqual([1, expect.stringContaining('Version 1.0 of zusatz')]);
  });
});
