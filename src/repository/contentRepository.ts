import { existsSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import type { ReleaseEvent } from '../ledger/event.ts';
import { AuthorError } from '../publication/authorError.ts';
import { git, gitOutput, lastWords } from './git.ts';

/** An entry of the index, or of a recorded tree. */
export interface RecordedFile {
  /** Name of the object that holds its bytes. */
  readonly id: string;
  /** Whether the index is told to overlook changes of the file. */
  readonly isOverlooked: boolean;
  /** Whether a merge has left several forms of it. */
  readonly isUnmerged: boolean;
}

/**
 * Whether a content folder stands in a git work tree that keeps it: an ignored folder is not kept.
 *
 * @throws AuthorError where there is a repository that git cannot or will not read
 */
export function isKeptByGit(content: string): boolean {
  if (!hasRepositoryAbove(content)) return false;
  const { code, stdout, stderr } = git(content, ['rev-parse', '--is-inside-work-tree']);
  if (code !== 0) throw new AuthorError([`git does not read the repository of ${content}: ${lastWords(stderr)}`]);
  return stdout.trim() === 'true' && git(content, ['check-ignore', '--quiet', '.']).code !== 0;
}

/** Without a repository no git is needed. */
function hasRepositoryAbove(folder: string): boolean {
  for (let at = resolve(folder); ; at = dirname(at)) {
    if (existsSync(join(at, '.git'))) return true;
    if (at === dirname(at)) return false;
  }
}

/** Files of a release below the content folder. */
export const pathsOf = ({ agreement, version, files }: Pick<ReleaseEvent, 'agreement' | 'version' | 'files'>) =>
  Object.keys(files).map((name) => `${agreement}/${version}/${name}`);

/** Name of the ledger below the content folder. */
export const LEDGER = 'ledger.jsonl';

/** Name of the signed head below the content folder. */
export const NOTE = 'ledger.note';

/** The commit HEAD stands for, or null before the first one. */
export function headCommit(content: string): string | null {
  const { code, stdout } = git(content, ['rev-parse', '--verify', '--quiet', 'HEAD^{commit}']);
  return code === 0 ? stdout.trim() : null;
}

/**
 * Files below the content folder in a commit or tag, by path.
 *
 * @param content the content folder
 * @param revision what names a commit; null for none
 */
export function recordedFiles(content: string, revision: string | null): ReadonlyMap<string, string> {
  if (revision === null) return new Map();
  const entries = gitOutput(content, ['ls-tree', '-r', '-z', revision]).split('\0').slice(0, -1);
  return new Map(
    entries.map((entry): [string, string] => {
      const [, id = '', path = ''] = /^\d+ \w+ ([0-9a-f]+)\t([\s\S]+)$/.exec(entry) ?? [];
      return [path, id];
    }),
  );
}

/** Files below the content folder in the index, by path. */
export function stagedFiles(content: string): ReadonlyMap<string, RecordedFile> {
  const entries = gitOutput(content, ['ls-files', '--stage', '-v', '-z']).split('\0').slice(0, -1);
  return new Map(
    entries.map((entry): [string, RecordedFile] => {
      const [, flag = '', id = '', stage, path = ''] = /^(\S) \d+ ([0-9a-f]+) (\d)\t([\s\S]+)$/.exec(entry) ?? [];
      return [path, { id, isOverlooked: flag === 'S' || /[a-z]/.test(flag), isUnmerged: stage !== '0' }];
    }),
  );
}

/** Bytes of a file in a commit or tag as text, or null where it holds none. */
export function recordedText(content: string, revision: string | null, path: string): string | null {
  if (revision === null) return null;
  const { code, stdout } = git(content, ['cat-file', 'blob', `${revision}:./${path}`]);
  return code === 0 ? stdout : null;
}

/** Names of the objects that would hold the bytes of files exactly as they are, by path; the files must be there. */
export function exactIds(content: string, paths: readonly string[]): ReadonlyMap<string, string> {
  if (paths.length === 0) return new Map();
  // Relative ones would be sought at the top of the work tree.
  const places = paths.map((path) => resolve(content, path));
  const ids = gitOutput(content, ['hash-object', '--no-filters', '--stdin-paths'], `${places.join('\n')}\n`).split(
    '\n',
  );
  return new Map(paths.map((path, i) => [path, ids[i] ?? '']));
}
