import { existsSync } from 'node:fs';
import { join } from 'node:path';
import type { ReleaseEvent } from '../ledger/event.ts';
import { AuthorError } from '../publication/authorError.ts';
import { exactIds, headCommit, LEDGER, NOTE, pathsOf, recordedFiles, stagedFiles } from './contentRepository.ts';
import { git, gitOutput, lastWords } from './git.ts';
import { tagRelease } from './releaseTag.ts';

/** What is to be committed after a change of the history. */
export interface CommitRecord {
  /** First line of the message. */
  readonly subject: string;
  /** Further lines, such as the fingerprint. */
  readonly body: readonly string[];
  /** Paths below the content folder besides ledger and note. */
  readonly paths: readonly string[];
  /** The release that gets a tag, or null. */
  readonly release: ReleaseEvent | null;
}

/** What git has now. */
export interface Committed {
  /** Short name of the commit, or null where everything was committed before. */
  readonly commit: string | null;
  readonly tag: string | null;
}

/**
 * Why `--commit` could not do what it is for; asked before anything is written.
 *
 * @param content the content folder in a work tree
 * @param record what is to be committed; its files need not exist
 */
export function commitComplaints(content: string, { paths, release }: CommitRecord): readonly string[] {
  return [
    ...identityComplaints(content),
    ...stateComplaints(content),
    ...conversionComplaints(content, [LEDGER, NOTE, ...(release === null ? [] : pathsOf(release))]),
    ...otherChanges(content, [LEDGER, NOTE, ...paths]),
    ...[...stagedFiles(content)].flatMap(([path, { isOverlooked }]) =>
      isOverlooked ? [`${path}: git is told to overlook changes of it.`] : [],
    ),
  ];
}

/** Whether git knows who commits. */
export function identityComplaints(content: string): readonly string[] {
  const isKnown = ['GIT_AUTHOR_IDENT', 'GIT_COMMITTER_IDENT'].every((name) => git(content, ['var', name]).code === 0);
  return isKnown
    ? []
    : ['git does not know who you are: git config user.name "…" and git config user.email "…" tell it.'];
}

/** Whether a commit would stay where it is made. */
export function stateComplaints(content: string): readonly string[] {
  const isOnBranch = git(content, ['symbolic-ref', '--quiet', 'HEAD']).code === 0;
  const merging = ['MERGE_HEAD', 'CHERRY_PICK_HEAD', 'REVERT_HEAD'].some(
    (name) => git(content, ['rev-parse', '--verify', '--quiet', name]).code === 0,
  );
  return [
    ...(isOnBranch ? [] : ['git is on no branch (detached HEAD), so a commit would soon be lost: git switch BRANCH.']),
    ...(merging ? ['A merge, cherry-pick or revert is under way: finish it first.'] : []),
  ];
}

/** Published bytes must come out of git as they went in, on every machine and whatever its settings. */
function conversionComplaints(content: string, paths: readonly string[]): readonly string[] {
  const wanted: Readonly<Record<string, readonly string[]>> = {
    text: ['unset'],
    filter: ['unset', 'unspecified'],
    ident: ['unset', 'unspecified'],
    'working-tree-encoding': ['unset', 'unspecified'],
  };
  const told = gitOutput(content, ['check-attr', '-z', '--stdin', ...Object.keys(wanted)], `${paths.join('\0')}\0`);
  const fields = told.split('\0').slice(0, -1);
  const wrong = fields.flatMap((path, i) =>
    i % 3 === 0 && !wanted[fields[i + 1] ?? '']?.includes(fields[i + 2] ?? '') ? [path] : [],
  );
  return wrong.length === 0
    ? []
    : [
        `git may convert ${[...new Set(wrong)].join(', ')}. Write "* -text -filter -ident" into ${join(content, '.gitattributes')} and commit it.`,
      ];
}

/**
 * Changes in the content folder that the commit would leave out, although what is published may depend on them. Drafts are
 * what people work on, and never part of a build.
 */
function otherChanges(content: string, own: readonly string[]): readonly string[] {
  const prefix = gitOutput(content, ['rev-parse', '--show-prefix']).trim();
  const args = ['status', '--porcelain=v1', '-z', '--no-renames', '--untracked-files=all', '--', '.'];
  const changed = gitOutput(content, args)
    .split('\0')
    .slice(0, -1)
    .map((entry) => entry.slice(3 + prefix.length))
    .filter((path) => !own.includes(path) && !isUncommittable(path));
  return changed.length === 0
    ? []
    : [`Not committed: ${changed.join(', ')}. Commit or undo it first, so that the commit shows what was published.`];
}

/** Drafts, and what commands that run or were interrupted leave. */
const isUncommittable = (path: string): boolean =>
  /^[^/]+\/draft(\.[a-z]+)?\.mdx$/.test(path) ||
  /^(\.ledger-lock[^/]*\/|[^/]+\/\.staging-|ledger\.[a-z]+\.next$)/.test(path);

/**
 * Commits a change of the history, its files and nothing else, and tags a release. What is committed or tagged already
 * stays so. Other staged files stay staged; hooks run.
 *
 * @param content the content folder
 * @param record what is to be committed
 * @param text the ledger as text
 * @throws AuthorError with git's own words where it refuses, or where the commit holds other bytes than those published
 */
export function commitRecord(content: string, record: CommitRecord, text: string): Committed {
  const commit = committed(content, record);
  const { release } = record;
  const tag = release === null ? null : tagRelease(content, release, text);
  return { commit, tag };
}

function committed(content: string, { subject, body, paths }: CommitRecord): string | null {
  const isThere = (path: string): boolean => existsSync(join(content, path));
  const before = recordedFiles(content, headCommit(content));
  const all = [LEDGER, NOTE, ...paths].filter((path) => isThere(path) || before.has(path));
  const ids = exactIds(content, all.filter(isThere));
  if (all.every((path) => before.get(path) === ids.get(path))) return null;
  const there = all.filter(isThere);
  // Ignored names as well: a clone without them would be a damaged history.
  gitOutput(content, ['add', '--force', '--', ...there]);
  const { code, stdout, stderr } = git(content, [
    ...['commit', '--quiet', '--only', '--cleanup=verbatim', '-m', subject, '-m', body.join('\n'), '--'],
    ...all,
  ]);
  if (code !== 0) throw new AuthorError([`"git commit" failed: ${lastWords(stderr, stdout)}`]);
  const after = recordedFiles(content, headCommit(content));
  const differing = all.filter((path) => after.get(path) !== ids.get(path));
  if (differing.length > 0) {
    throw new AuthorError([`The commit holds other bytes than those published: ${differing.join(', ')}. Check hooks.`]);
  }
  return gitOutput(content, ['rev-parse', '--short', 'HEAD']).trim();
}
