import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import type { TextEdit } from './textEdit.ts';

/**
 * The word diff of git, with the algorithm `histogram`.
 *
 * @param old old text
 * @param after new text
 */
export function gitEdits(old: string, after: string): readonly TextEdit[] {
  const folder = mkdtempSync(join(tmpdir(), 'bench-'));
  try {
    const files = [join(folder, 'old.txt'), join(folder, 'new.txt')] as const;
    writeFileSync(files[0], old);
    writeFileSync(files[1], after);
    const options = ['--no-color', '--word-diff=porcelain', '--diff-algorithm=histogram', '-U1000000'];
    const { stdout, status } = spawnSync('git', ['diff', '--no-index', ...options, ...files], {
      encoding: 'utf8',
      maxBuffer: 1 << 30,
    });
    if (status === 0) return [{ change: 'keep', text: old }];
    return stdout
      .slice(stdout.indexOf('\n@@') + 1)
      .split('\n')
      .slice(1, -1)
      .map((line): TextEdit => {
        if (line === '~') return { change: 'keep', text: '\n' };
        const change = line.startsWith('+') ? 'insert' : line.startsWith('-') ? 'delete' : 'keep';
        return { change, text: line.slice(1) };
      });
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
