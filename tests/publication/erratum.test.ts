import { describe, expect, it } from 'vitest';
import { errataOf } from '../../src/ledger/event.ts';
import { changeHistory } from '../../src/publication/changeHistory.ts';
import { type ErratumRequest, erratumPlan } from '../../src/publication/erratumPlan.ts';
import { readLedgerFile } from '../../src/publication/ledgerFile.ts';
import { verifyContent } from '../../src/verification/verifyContent.mjs';
import { runScript } from '../support/runScript.ts';
import { publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { treeOf } from '../support/treeOf.ts';

const NOTE = 'Statt „72 Stunden“ muss es „24 Stunden“ heißen.';
const DAY = '2025-06-01';

const erratum = (content: string, ...args: readonly string[]) =>
  runScript('erratum', content, { args: ['test', ...args] });

const planned = (content: string, more: Partial<ErratumRequest>) =>
  erratumPlan(content, { agreement: 'test', version: '1.0', state: 'noted', note: NOTE, day: DAY, ...more });

const noted = (content: string, more: Partial<ErratumRequest> = {}) => {
  const { plan, event } = planned(content, more);
  changeHistory(content, plan, [], false);
  return event;
};

const standing = (content: string) => errataOf(readLedgerFile(content).events, { agreement: 'test', version: '1.0' });

describe('npm run erratum [P6]', () => {
  it('notes a slip outside of the text, and later that another version corrects it', () => {
    const content = publishedContent(TWO_VERSIONS);
    const first = erratum(content, '1.0', '--clause', '1.1', '--note', NOTE, '--yes');
    expect([first.code, first.stdout]).toEqual([
      0,
      expect.stringContaining('Erratum 1 of version 1.0 of test, noted: one line'),
    ]);
    const second = erratum(content, '1.0', '--number', '1', '--state', 'corrected', '--in', '1.1', '--yes');
    expect([second.code, second.stdout]).toEqual([0, expect.stringContaining('corrected in version 1.1: one line')]);
    expect(standing(content)).toMatchObject([
      { number: 1, state: 'corrected', clause: '1.1', note: NOTE, correctedIn: '1.1' },
    ]);
    expect(verifyContent(content).complaints).toEqual([]);
  });

  it('numbers further errata, and dismisses one with words of its own', () => {
    const content = publishedContent(TWO_VERSIONS);
    expect(noted(content).number).toBe(1);
    expect(noted(content, { clause: '1' }).number).toBe(2);
    expect(noted(content, { number: 1, state: 'dismissed', note: 'Die Frist ist richtig.' }).number).toBe(1);
    expect(standing(content)).toMatchObject([
      { number: 1, state: 'dismissed', clause: null, note: 'Die Frist ist richtig.' },
      { number: 2, state: 'noted', clause: '1' },
    ]);
  });

  it('is done already where the same words stand in the ledger, and is noted anew where they do not', () => {
    const content = publishedContent(TWO_VERSIONS);
    noted(content, { clause: '1.1' });
    expect(planned(content, { clause: '1.1' }).plan).toMatchObject({ events: [], written: [{ number: 1 }] });
    expect(planned(content, { clause: '1.1', number: 1 }).plan.events).toEqual([]);
    expect(planned(content, { clause: '1' }).plan.events).toHaveLength(1);
    noted(content, { number: 1, state: 'dismissed' });
    expect(planned(content, { clause: '1.1' }).event.number, 'a dismissed one is noted anew').toBe(2);
    const before = treeOf(content);
    const again = erratum(content, '1.0', '--number', '1', '--state', 'dismissed', '--yes');
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('stands in the ledger already')]);
    expect(treeOf(content)).toEqual(before);
  });

  it.each<[string, Partial<ErratumRequest>, string]>([
    ['a clause that the version does not have', { clause: '1.2' }, 'version 1.0 of test has no such clause'],
    ['a clause by its title', { clause: 'Gegenstand' }, 'no such clause'],
    ['a version that was never released', { version: '2.0' }, 'Released versions of test: 1.0, 1.1.'],
    ['an erratum without a note', { note: undefined }, '--note "…" says what is wrong'],
    ['a note with a hidden character', { note: 'a\u200Bb' }, '--note: holds a character'],
    ['the number of an erratum that is not there', { number: 1 }, 'has no erratum 1; there is: none'],
    ['a correction that does not say where', { state: 'corrected' }, 'needs --in VERSION'],
    ['a version where nothing is corrected', { correctedIn: '1.1' }, 'goes with --state corrected alone'],
  ])('refuses %s', (_what, more, message) => {
    const content = publishedContent(TWO_VERSIONS);
    expect(() => planned(content, more)).toThrow(message);
    expect(() => planned(content, more)).toThrow('Nothing was written.');
  });

  it.each([
    ['an earlier version', '1.1', '1.0'],
    ['a version that was never released', '1.0', '1.2'],
    ['the version itself', '1.1', '1.1'],
  ])('lets nothing be corrected in %s', (_what, version, correctedIn) => {
    const content = publishedContent(TWO_VERSIONS);
    expect(() => noted(content, { version, state: 'corrected', correctedIn })).toThrow('corrects nothing');
    expect(standing(content)).toEqual([]);
  });

  it('writes nothing in a dry run and where it is called wrongly, and names the clauses there are', () => {
    const content = publishedContent(TWO_VERSIONS);
    const before = treeOf(content);
    expect(erratum(content, '1.0', '--note', NOTE, '--dry-run').stdout).toContain('Dry run: nothing was written.');
    expect(erratum(content).stdout).toContain('npm run erratum --');
    expect(erratum(content, '1.0', '--note', NOTE, '--state', 'wrong').stderr).toContain('noted, corrected, dismissed');
    expect(erratum(content, '1.0', '--note', NOTE, '--number', '0').stderr).toContain('such as 1');
    const { code, stderr } = erratum(content, '1.0', '--note', NOTE, '--clause', '1.9', '--yes');
    expect([code, stderr]).toEqual([1, expect.stringContaining('such as 1, 1.1')]);
    expect(treeOf(content)).toEqual(before);
  });
});
