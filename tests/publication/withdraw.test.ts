import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { berlinDay } from '../../src/ledger/berlinDay.ts';
import { withdrawalPlan } from '../../src/publication/withdrawalPlan.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { runScript } from '../support/runScript.ts';
import { emptyContent, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

const REASON = 'Ziff. 1.1 nennt eine falsche Frist.';

const withdraw = (content: string, ...args: readonly string[]) => runScript('withdraw', content, { args });

const ledgerIn = (content: string): string => readFileSync(join(content, 'ledger.jsonl'), 'utf8');

describe('npm run withdraw [P5]', () => {
  it('appends one line, says what it means, and leaves every file of the version', () => {
    const content = publishedContent(TWO_VERSIONS);
    const [before, files] = [ledgerIn(content), treeOf(join(content, 'test'))];
    const { code, stdout } = withdraw(content, 'test', '1.1', '--reason', ` ${REASON} `, '--yes');
    expect(code).toBe(0);
    expect(ledgerIn(content).startsWith(before)).toBe(true);
    expect(JSON.parse(ledgerIn(content).slice(before.length))).toMatchObject({
      event: 'withdraw',
      date: berlinDay(Date.now()),
      agreement: 'test',
      version: '1.1',
      reason: REASON,
    });
    expect(treeOf(join(content, 'test'))).toEqual(files);
    expect(stdout).toContain('who agreed to this version stays bound by it');
    expect(stdout).toContain('Offered      version 1.0');
    expect(stdout).toMatch(
      /Withdrew version 1\.1 of test: one line of the ledger, read back and equal\.\nHead of the ledger: [0-9a-f]{64}\nNext: commit/,
    );
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it('is done already where it was interrupted after its line, and refuses another reason', () => {
    const content = publishedContent(TWO_VERSIONS);
    withdraw(content, 'test', '1.1', '--reason', REASON, '--yes');
    const before = treeOf(content);
    const again = withdraw(content, 'test', '1.1', '--reason', REASON, '--yes');
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('is withdrawn already')]);
    const other = withdraw(content, 'test', '1.1', '--reason', 'Anderer Grund.', '--yes');
    expect([other.code, other.stderr]).toEqual([
      1,
      expect.stringContaining(`already: "${REASON}". Nothing was written.`),
    ]);
    expect(treeOf(content)).toEqual(before);
  });

  it('writes nothing in a dry run, away from a terminal without --yes, and where it is called wrongly', () => {
    const content = publishedContent(TWO_VERSIONS);
    const before = treeOf(content);
    const dry = withdraw(content, 'test', '1.1', '--reason', REASON, '--dry-run');
    expect([dry.code, dry.stdout]).toEqual([0, expect.stringContaining('Dry run: nothing was written.')]);
    const asked = withdraw(content, 'test', '1.1', '--reason', REASON);
    expect([asked.code, asked.stderr]).toEqual([1, expect.stringContaining('pass --yes')]);
    for (const args of [
      ['test', '1.1', '--yes'],
      ['test', '--reason', REASON],
      ['test', '1.1', '1.0', '--reason', REASON],
    ]) {
      expect(withdraw(content, ...args)).toMatchObject({
        code: 1,
        stdout: expect.stringContaining('npm run withdraw --'),
      });
    }
    expect(withdraw(content, 'test', '1.1', '--reson', REASON).stderr).toContain("Unknown option '--reson'");
    expect(withdraw(content, '--help').code).toBe(0);
    expect(treeOf(content)).toEqual(before);
  });

  it.each<[string, Partial<Parameters<typeof withdrawalPlan>[1]>, string]>([
    ['a version that was never released', { version: '1.2' }, 'Released versions of test: 1.0, 1.1.'],
    ['another spelling of a version', { version: '1.1.0' }, 'was never released'],
    ['an agreement without a version', { agreement: 'tom' }, 'Agreements with released versions: test.'],
    ['a way out of the folder', { agreement: '../test' }, 'cannot be the name of an agreement'],
    ['a reason of blanks', { reason: '  ' }, '--reason: must not be empty'],
    ['a reason of two lines', { reason: 'Ein\nGrund' }, '--reason: must be one line'],
    ['a reason with a hidden character', { reason: 'Gru\u200Bnd' }, 'hidden, look-alike or not in NFC'],
    ['a reason with a Cyrillic letter', { reason: 'Vertr\u0430g' }, 'hidden, look-alike or not in NFC'],
    ['a reason that is not in NFC', { reason: 'Lo\u0308schung' }, 'hidden, look-alike or not in NFC'],
  ])('refuses %s', (_what, more, message) => {
    const content = publishedContent(TWO_VERSIONS);
    const request = { agreement: 'test', version: '1.1', reason: REASON, day: '2025-06-01', ...more };
    expect(() => withdrawalPlan(content, request)).toThrow(message);
    expect(() => withdrawalPlan(content, request)).toThrow('Nothing was written.');
  });

  it('says which version is offered then, or that none is', () => {
    const content = publishedContent(TWO_VERSIONS);
    const offered = (version: string, day: string) =>
      withdrawalPlan(content, { agreement: 'test', version, reason: REASON, day }).offered;
    expect(offered('1.0', '2025-06-01')).toBe('1.1');
    expect(offered('1.1', '2025-06-01')).toBe('1.0');
    expect(offered('1.0', '2025-02-15')).toBeNull();
    expect(() => offered('1.0', '2024-12-31')).not.toThrow();
    const { code, stderr } = withdraw(emptyContent(), 'test', '1.0', '--reason', REASON, '--yes');
    expect([code, stderr]).toEqual([1, expect.stringContaining('Agreements with released versions: none.')]);
  });
});
