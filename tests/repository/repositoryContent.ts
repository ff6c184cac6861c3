import { spawnSync } from 'node:child_process';
import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { changeHistory, checkChange, type HistoryPlan } from '../../src/publication/changeHistory.ts';
import { erratumPlan } from '../../src/publication/erratumPlan.ts';
import { withdrawalPlan } from '../../src/publication/withdrawalPlan.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';

/** The person's own git settings, hooks included, must not matter. */
export const OWN_GIT = { GIT_CONFIG_GLOBAL: '/dev/null', GIT_CONFIG_NOSYSTEM: '1' };

// For what runs in the process of the test.
Object.assign(process.env, OWN_GIT);

/** Runs git in a folder and gives what it prints; a failure is an error unless it is expected. */
export function inGit(folder: string, ...args: readonly string[]): string {
  const { status, stdout, stderr } = spawnSync('git', args, {
    cwd: folder,
    env: { ...process.env, ...OWN_GIT },
    encoding: 'utf8',
  });
  if (status !== 0) throw new Error(`git ${args.join(' ')}: ${stderr}${stdout}`);
  return stdout;
}

/** A content folder with version 1.0 of the agreement `test`, committed in a repository of its own. */
export function repositoryContent(attributes = '* -text -filter -ident\n'): string {
  const content = publishedContent(TWO_VERSIONS.slice(0, 1));
  inGit(content, 'init', '--quiet', '--initial-branch=main');
  inGit(content, 'config', 'user.name', 'Erika Muster');
  inGit(content, 'config', 'user.email', 'erika@test.example');
  // What is made in a test leaves nothing running behind.
  inGit(content, 'config', 'gc.auto', '0');
  writeFileSync(join(content, '.gitattributes'), attributes);
  writeFileSync(join(content, 'test', 'draft.mdx'), TWO_VERSIONS[0] ?? '');
  inGit(content, 'add', '.');
  inGit(content, 'commit', '--quiet', '-m', 'Beginning');
  return content;
}

/** The withdrawal of version 1.0. */
export const withdrawal = (content: string, reason = 'Ein Grund.'): HistoryPlan =>
  withdrawalPlan(content, { agreement: 'test', version: '1.0', reason, day: '2025-06-01' }).plan;

/** A slip in version 1.0. */
export const erratum = (content: string): HistoryPlan =>
  erratumPlan(content, { agreement: 'test', version: '1.0', state: 'noted', note: 'Ein Fehler.', day: '2025-06-01' })
    .plan;

/** Carries a change out as the commands do it. */
export function carriedOut(content: string, plan: HistoryPlan, commit = true) {
  checkChange(content, plan, commit);
  return changeHistory(content, plan, [], commit);
}

/** A clone of a repository, with an identity. */
export function cloneOf(content: string, ...args: readonly string[]): string {
  const clone = join(freshFolder(), 'clone');
  inGit(content, 'clone', '--quiet', ...args, `file://${content}`, clone);
  inGit(clone, 'config', 'user.name', 'Max Muster');
  inGit(clone, 'config', 'user.email', 'max@test.example');
  return clone;
}

/** A hook of a repository. */
export function withHook(content: string, name: string, lines: string): void {
  writeFileSync(join(content, '.git', 'hooks', name), `#!/bin/sh\n${lines}\n`, { mode: 0o755 });
}
