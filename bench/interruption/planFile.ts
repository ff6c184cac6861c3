import { readFileSync, writeFileSync } from 'node:fs';
import { join, relative } from 'node:path';
import type { HistoryPlan } from '../../src/publication/changeHistory.ts';
import { readLedgerText } from '../../src/publication/ledgerFile.ts';

/** Writes a plan for another process, without the place of the content folder. */
export function writePlan(path: string, content: string, plan: HistoryPlan): void {
  const folder =
    plan.folder === null
      ? null
      : {
          path: relative(content, plan.folder.path),
          files: [...plan.folder.files].map(([name, bytes]) => [name, Buffer.from(bytes).toString('base64')]),
        };
  writeFileSync(path, JSON.stringify({ ...plan, folder }));
}

/**
 * A plan for a content folder, made anew as a command does it: where its events are in the ledger, nothing is left but
 * what comes after them.
 */
export function readPlan(path: string, content: string): HistoryPlan {
  const stored = JSON.parse(readFileSync(path, 'utf8'));
  const plan: HistoryPlan = {
    ...stored,
    folder:
      stored.folder === null
        ? null
        : {
            path: join(content, stored.folder.path),
            files: new Map(
              stored.folder.files.map(([name, text]: [string, string]) => [name, Buffer.from(text, 'base64')]),
            ),
          },
  };
  const text = readLedgerText(content);
  const isHistory = text.length > plan.seen.length;
  return isHistory ? { ...plan, seen: text, events: [], folder: null } : plan;
}
