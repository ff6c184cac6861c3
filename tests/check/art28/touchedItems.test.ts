import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readWordingJson } from '../../../src/agreement/wordingJson.ts';
import { type Art28Item, art28Coverage } from '../../../src/check/art28/art28Coverage.ts';
import { ART28_ITEMS } from '../../../src/check/art28/art28Items.ts';
import { touchedItems } from '../../../src/check/art28/touchedItems.ts';
import { redline } from '../../../src/redline/redline.ts';
import { sampleRedline, side, step } from '../../redline/sampleRedline.ts';
import { EXAMPLE_CONTENT } from '../../support/exampleContent.ts';

const covered = (item: string, ...clauses: readonly string[]): Art28Item => ({
  item,
  clauses,
  confidence: 1,
  evidence: [],
});

const REDLINE = sampleRedline([
  step(1, side('5'), side('6'), { layers: ['text'] }),
  step(2, side('5.a'), side('6.a'), { layers: ['text'] }),
  step(3, side('5.1'), side('6.1'), { layers: ['text'] }),
  step(4, side('7'), side('8'), { kind: 'same', layers: ['number'] }),
  step(5, side('9'), null),
  step(6, null, side('10')),
  step(null, side('11'), side('12'), { kind: 'same' }),
]);

/** Numbers of the changes that touch one item. */
function touched(old: readonly string[], recent: readonly string[]): readonly (number | null)[] | 'none' {
  const [found] = touchedItems(REDLINE, [covered('3.2.d', ...old)], [covered('3.2.d', ...recent)], ['3.2.d']);
  return found === undefined ? 'none' : found.changes.map(({ number }) => number);
}

describe('the items of Art. 28 DSGVO that a redline touches', () => {
  it('are those whose clauses it changes, with the literas of these and without their sub-clauses', () => {
    expect(touched(['5'], ['6'])).toEqual([1, 2]);
    expect(touched(['5.1'], ['6.1'])).toEqual([3]);
  });

  it('are told by the old clauses, by the new ones, and by clauses that came or went', () => {
    expect(touched(['5'], ['12'])).toEqual([1, 2]);
    expect(touched(['11'], ['6.a'])).toEqual([2]);
    expect(touched(['9'], ['12'])).toEqual([5]);
    expect(touched(['11'], ['10'])).toEqual([6]);
  });

  it('are not those whose clauses stayed or got another number only', () => {
    expect(touched(['7'], ['8'])).toBe('none');
    expect(touched(['11'], ['12'])).toBe('none');
    expect(touched([], [])).toBe('none');
  });

  it('are told as lost where only the old version has a clause of them', () => {
    const lost = (old: readonly string[], recent: readonly string[]): readonly boolean[] =>
      touchedItems(REDLINE, [covered('4.duties', ...old)], [covered('4.duties', ...recent)], ['4.duties']).map(
        ({ isLost }) => isLost,
      );
    expect(lost(['9'], [])).toEqual([true]);
    expect(lost(['11'], [])).toEqual([true]);
    expect(lost([], ['10'])).toEqual([false]);
    expect(lost(['9'], ['10'])).toEqual([false]);
  });

  it('are only those the agreement must cover, in the order of the law', () => {
    const coverage = [covered('3.2.a', '5'), covered('3.2.d', '5'), covered('9', '5')];
    const names = touchedItems(REDLINE, coverage, coverage, ['3.2.d', '9']).map(({ item }) => item);
    expect(names).toEqual(['3.2.d', '9']);
  });

  it('follow no more clauses than a reader is shown', () => {
    expect(touched(['1', '2', '3', '5'], ['1', '2', '3', '6'])).toBe('none');
  });

  it('are in the example those of the clauses that changed', () => {
    const wording = (version: string) =>
      readWordingJson(readFileSync(join(EXAMPLE_CONTENT, 'avv', version, `avv-${version}.json`), 'utf8'));
    const [old, recent] = [wording('1.3'), wording('1.4')];
    const all = ART28_ITEMS.map(({ item }) => item);
    const found = touchedItems(redline(old, recent), art28Coverage(old), art28Coverage(recent), all);
    expect(found.map(({ item, isLost }) => [item, isLost])).toEqual([
      ['3.1.data', false],
      ['3.1.persons', false],
    ]);
    expect(touchedItems(redline(old, old), art28Coverage(old), art28Coverage(old), all)).toEqual([]);
  });
});
