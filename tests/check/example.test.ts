import { readdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { EXAMPLE_CONTENT } from '../support/exampleContent.ts';
import { runScript } from '../support/runScript.ts';

/** Every contract of the example: drafts, published versions and their translations. */
const contracts = readdirSync(EXAMPLE_CONTENT, { recursive: true, encoding: 'utf8' }).filter(
  (name) => name.endsWith('.mdx') && !name.startsWith('pages'),
);

describe('the example content', () => {
  it('holds nothing to be found, in no draft and no published version', () => {
    const { code, stdout } = runScript('check', EXAMPLE_CONTENT, {
      args: contracts.map((name) => join(EXAMPLE_CONTENT, name)),
    });
    expect(stdout).toBe(`${contracts.length} files checked: nothing found.\n`);
    expect(code).toBe(0);
  });
});
