import { existsSync, mkdirSync, mkdtempSync, readFileSync, renameSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { AuthorError } from '../publication/authorError.ts';
import { ledgerPath } from '../publication/contentPaths.ts';
import { withLock } from '../publication/withLock.ts';
import { receiptPath } from '../verification/verifySite.mjs';
import type { Beginning } from './beginning.ts';
import { beginningFiles } from './beginningFiles.ts';
import { exampleContentState } from './exampleContentState.ts';

/** Where a publisher begins. */
export interface BeginningRequest {
  /** The content folder. */
  readonly content: string;
  /** Folder of the sources of the example. */
  readonly example: string;
  /** Folder of the built site. */
  readonly dist: string;
  readonly beginning: Beginning;
  /** Whether files that somebody changed in the example are given up. */
  readonly replace: boolean;
}

/**
 * Replaces the example content by that of a publisher who begins. Nothing of the example is kept; a site that was built
 * of it goes as well. The new folder is complete before the old one is moved aside, and a second run completes an
 * interrupted one.
 *
 * @returns paths that were written, below the content folder
 * @throws AuthorError where the content is somebody's own, or the example with changes of somebody
 */
export function beginContent(request: BeginningRequest): readonly string[] {
  const { content, beginning } = request;
  checkBeginning(request);
  const files = beginningFiles(beginning);
  mkdirSync(content, { recursive: true });
  withLock(content, () => {
    checkBeginning(request);
    removeSiteOf(request);
    replaceFolder(content, files);
  });
  return [...files.keys()];
}

/**
 * Refuses to begin where something would be lost.
 *
 * @throws AuthorError with what is there
 */
export function checkBeginning({ content, example, replace }: Omit<BeginningRequest, 'beginning' | 'dist'>): void {
  const state = exampleContentState(content, example);
  if (state.kind === 'own') {
    throw new AuthorError([
      `${content} is not the example of the project any more: it belongs to ${state.origin ?? 'somebody'}. Nothing was written.`,
      'To change its facts, edit site.yaml and agreement.yaml. To begin another site, name another folder by FASSUNG_CONTENT.',
    ]);
  }
  if (state.kind === 'empty' || state.changed.length === 0 || replace) return;
  throw new AuthorError([
    ...state.changed.map((path) => `${join(content, path)} is not as the example has it.`),
    'Somebody has worked on the example. Copy what is to be kept to another place, then run this again with --replace. Nothing was written.',
  ]);
}

function replaceFolder(content: string, files: ReadonlyMap<string, string>): void {
  const place = mkdtempSync(join(dirname(content), '.dist-beginning-'));
  const fresh = join(place, 'content');
  try {
    for (const [path, text] of files) {
      mkdirSync(dirname(join(fresh, path)), { recursive: true });
      writeFileSync(join(fresh, path), text);
    }
    renameSync(content, join(place, 'before'));
    renameSync(fresh, content);
  } finally {
    rmSync(place, { recursive: true, force: true });
  }
}

/** A site of the example would stand in the way of the first build: a build replaces only what it continues. */
function removeSiteOf({ content, dist }: BeginningRequest): void {
  const shown = join(dist, 'ledger.jsonl');
  if (!existsSync(shown) || !existsSync(ledgerPath(content))) return;
  const [first] = readFileSync(shown, 'utf8').split('\n');
  if (first === '' || first !== readFileSync(ledgerPath(content), 'utf8').split('\n')[0]) return;
  rmSync(dist, { recursive: true });
  rmSync(receiptPath(dist), { force: true });
}
