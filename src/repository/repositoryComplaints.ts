import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { releasesOf } from '../ledger/event.ts';
import type { Ledger } from '../ledger/readLedger.ts';
import {
  exactIds,
  headCommit,
  LEDGER,
  NOTE,
  pathsOf,
  recordedFiles,
  recordedText,
  stagedFiles,
} from './contentRepository.ts';

/** What a command has written before it was interrupted, and will commit itself. */
export interface Unfinished {
  readonly paths: readonly string[];
  /** Lines of the ledger. */
  readonly lines: readonly string[];
}

/**
 * What speaks against changing a history because of what git has recorded of it: published files and a ledger that are not
 * committed as they are, staged differently, or hidden from git. Contents are compared, and not what `git status` says,
 * which can be told to overlook files.
 *
 * @param content the content folder in a work tree; its published files must be those of the ledger
 * @param ledger the history
 * @param text the ledger as text
 * @param unfinished what need not be committed yet
 */
export function repositoryComplaints(
  content: string,
  ledger: Ledger,
  text: string,
  unfinished: Unfinished,
): readonly string[] {
  const isThere = (path: string): boolean => existsSync(join(content, path));
  const published = [LEDGER, NOTE, ...releasesOf(ledger.events).flatMap(pathsOf)].filter(isThere);
  const ids = exactIds(content, published);
  const head = headCommit(content);
  const [committed, staged] = [recordedFiles(content, head), stagedFiles(content)];
  const own = new Set(unfinished.paths);
  const before = recordedText(content, head, LEDGER) ?? '';
  const complaints = published.flatMap((path) => {
    const [id, entry] = [ids.get(path), staged.get(path)];
    if (entry?.isOverlooked) return [`${path}: git is told to overlook changes (${UNHIDE} ${path}).`];
    if (entry?.isUnmerged) return [`${path}: a merge is not finished.`];
    // Of the ledger, the lines are told instead of the bytes.
    if (own.has(path) || (path === LEDGER && text !== before)) return [];
    if (!committed.has(path)) return [`${path} is published and not committed.`];
    if (committed.get(path) !== id) return [`${path} is committed with other bytes than those that are published.`];
    return entry?.id === id ? [] : [`${path} is staged with other bytes than those that are published.`];
  });
  const isLost = committed.has(LEDGER) && !isThere(LEDGER);
  return [
    ...complaints,
    ...(isLost ? [`${LEDGER} is committed and was deleted.`] : lineComplaints(before, text, unfinished)),
  ];
}

const UNHIDE = 'undo it: git update-index --no-assume-unchanged --no-skip-worktree';

/** Lines beyond the committed ones: none, or those of the command, with the opening line where they begin the history. */
function lineComplaints(before: string, text: string, { lines }: Unfinished): readonly string[] {
  if (!text.startsWith(before)) return [`${LEDGER} does not continue the ledger that is committed.`];
  const added = text.slice(before.length).split('\n').slice(0, -1);
  const foreign = added.filter(
    (line, i) => !lines.includes(`${line}\n`) && (before !== '' || i > 0 || lines.length === 0),
  );
  return foreign.length === 0 ? [] : [`${LEDGER} has lines that are not committed: ${foreign.length}.`];
}
