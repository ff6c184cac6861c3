import { spawnSync } from 'node:child_process';
import { cpSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { freshFolder } from '../../support/smallContent.ts';

/** Git without anything that a person or a machine has set. */
const ENVIRONMENT: NodeJS.ProcessEnv = {
  PATH: process.env['PATH'],
  HOME: freshFolder(),
  GIT_CONFIG_GLOBAL: '/dev/null',
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_AUTHOR_NAME: 'Test',
  GIT_AUTHOR_EMAIL: 'test@example.org',
  GIT_COMMITTER_NAME: 'Test',
  GIT_COMMITTER_EMAIL: 'test@example.org',
};

/**
 * Runs git in a folder.
 *
 * @returns what it prints, without the last line feed
 * @throws Error where it fails
 */
export function git(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr, error } = spawnSync('git', args, { cwd: folder, env: ENVIRONMENT, encoding: 'utf8' });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${error?.message ?? stderr}`);
  return stdout.trim();
}

/** A repository and a clone of it, both with the published content in the folder `content`. */
export interface GitFixture {
  /** Where everybody pushes to. */
  readonly origin: string;
  /** The clone of somebody who was there before the forgery. */
  readonly clone: string;
}

/**
 * A repository into which content was committed and tagged `v1`.
 *
 * @param content a content folder
 */
export function gitFixture(content: string): GitFixture {
  const folder = freshFolder();
  const [origin, clone] = [join(folder, 'origin.git'), join(folder, 'clone')];
  git(folder, 'init', '--quiet', '--bare', '--initial-branch=main', origin);
  git(folder, 'clone', '--quiet', origin, clone);
  git(clone, 'switch', '--quiet', '--create', 'main');
  writeFileSync(join(clone, '.gitattributes'), 'content/ledger.jsonl -text\ncontent/*/*/** -text\n');
  cpSync(content, join(clone, 'content'), { recursive: true });
  commitAll(clone, 'Release');
  git(clone, 'tag', '--annotate', 'v1', '--message', 'v1');
  git(clone, 'push', '--quiet', 'origin', 'main', 'v1');
  return { origin, clone };
}

/** Commits everything. */
export function commitAll(folder: string, message: string): void {
  git(folder, 'add', '--all');
  git(folder, 'commit', '--quiet', '--allow-empty', '--message', message);
}

/** Takes one content for another in a work tree. */
export function replaceContent(folder: string, content: string): void {
  rmSync(join(folder, 'content'), { recursive: true });
  cpSync(content, join(folder, 'content'), { recursive: true });
}
