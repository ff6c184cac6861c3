import { spawn } from 'node:child_process';
import { readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { RACES, race } from '../../bench/interruption/race.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { ROOT } from '../support/runScript.ts';
import { emptyContent, freshFolder, TWO_VERSIONS } from '../support/smallContent.ts';

/** The rounds of "npm run bench -- races" are 200 of each kind. */
const ROUNDS = 8;

describe('eight processes that change a history at once [P3]', { timeout: 240_000 }, () => {
  it.each(RACES)('one wins for each agreement, the others say why: $name', async (kind) => {
    const { faults, won, refused } = await race(kind, 8, ROUNDS, freshFolder());
    expect(faults).toEqual([]);
    expect([won, won + refused]).toEqual([ROUNDS * kind.agreements.length, ROUNDS * 8]);
  });

  it('with the whole command: one publishes, the others are refused, or find it published', async () => {
    const content = emptyContent();
    writeFileSync(join(content, 'test', 'draft.mdx'), TWO_VERSIONS[0] ?? '');
    const ends = await Promise.all(Array.from({ length: 8 }, () => released(content)));
    expect(ends.filter(({ said }) => said.includes('Published version 1.0 of test: 5 files'))).toHaveLength(1);
    for (const { code, said } of ends.filter((end) => !end.said.includes('Published version'))) {
      const isLate = said.includes('is published already');
      expect([code, said]).toEqual([isLate ? 0 : 1, expect.stringMatching(/[Nn]othing was written/)]);
      expect(said).not.toMatch(/^\s+at /m);
    }
    expect(verifyContent(content).complaints).toEqual([]);
    expect(readdirSync(content).toSorted()).toEqual(['ledger.jsonl', 'pages', 'site.yaml', 'test']);
  });
});

function released(content: string): Promise<{ readonly code: number | null; readonly said: string }> {
  const command = spawn(process.execPath, [join(ROOT, 'scripts', 'release.ts'), 'test', '--yes'], {
    env: { ...process.env, FASSUNG_CONTENT: content, NODE_OPTIONS: '' },
  });
  let said = '';
  for (const output of [command.stdout, command.stderr]) output.on('data', (text) => (said += text));
  return new Promise((end) => command.on('close', (code) => end({ code, said })));
}
