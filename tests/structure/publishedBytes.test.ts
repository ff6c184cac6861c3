import { spawnSync } from 'node:child_process';
import { describe, expect, it } from 'vitest';
import { ROOT } from '../support/runScript.ts';

/** What git would do to a file: attribute and value. */
function attributesOf(path: string): Readonly<Record<string, string>> {
  const attributes = ['text', 'eol', 'filter', 'ident', 'export-subst'];
  const { stdout } = spawnSync('git', ['check-attr', ...attributes, '--', path], { cwd: ROOT, encoding: 'utf8' });
  return Object.fromEntries(
    stdout
      .trim()
      .split('\n')
      .map((line) => line.split(': ').slice(1) as [string, string]),
  );
}

describe('git leaves published bytes alone [E7]', () => {
  it.each([
    'content/ledger.jsonl',
    'content/avv/1.3/avv-1.3.txt',
    'content/avv/1.3/avv-1.3.html',
    'content/avv/1.3/avv-1.3.pdf',
  ])('in %s: no conversion of line ends, no filter, no expansion', (path) => {
    expect(attributesOf(path)).toMatchObject({ text: 'unset', filter: 'unset', ident: 'unset' });
  });
});
