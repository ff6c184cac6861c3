import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { runScript } from '../support/runScript.ts';
import { emptyContent, smallSource } from '../support/smallContent.ts';

const BODY = '## 1. Gegenstand\n\n1.1 Die Fristen stehen in Ziff. 7.3.\n\n1.2 [TODO: Haftung]\n';

function contentWith(body: string): string {
  const content = emptyContent();
  writeFileSync(join(content, 'test', 'draft.mdx'), smallSource('1.0', '2025-02-01', body));
  return content;
}

const released = (content: string, ...args: readonly string[]) =>
  runScript('release', content, { args: ['test', '--yes', ...args] });

const isEmpty = (content: string): boolean => {
  try {
    return readFileSync(join(content, 'ledger.jsonl'), 'utf8') === '';
  } catch {
    return true;
  }
};

describe('npm run release and what the check finds', () => {
  it('refuses a draft with errors, with place and rule, and writes nothing', () => {
    const content = contentWith(BODY);
    const { code, stderr } = released(content);
    expect(code).toBe(1);
    expect(stderr).toMatch(/draft\.mdx:\d+:\d+: error: reference-missing: /);
    expect(stderr).toMatch(/draft\.mdx:\d+:\d+: error: placeholder: /);
    expect(stderr).toContain('add --accept reference-missing,placeholder.\nNothing was written.');
    expect(isEmpty(content)).toBe(true);
  });

  it('publishes a text that was agreed with its mistakes, where the rules are named', () => {
    const content = contentWith(BODY);
    expect(released(content, '--accept', 'placeholder').stderr).toContain(
      'add --accept placeholder,reference-missing.',
    );
    expect(isEmpty(content)).toBe(true);
    const { code, stdout } = released(content, '--accept', 'reference-missing,placeholder');
    expect([code, stdout]).toEqual([0, expect.stringContaining('The check finds 2 accepted by --accept')]);
  });

  it('knows every name of a rule, and says where nothing was found', () => {
    const content = contentWith('## 1. Gegenstand\n\n1.1 Der Anbieter verarbeitet Daten.\n');
    expect(released(content, '--accept', 'x').stderr).toBe(
      '--accept x: the check has no such rule. Nothing was written.\n',
    );
    expect(released(content).stdout).toContain('The check finds nothing.');
  });
});
