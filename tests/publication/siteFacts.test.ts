import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { readSiteFacts } from '../../src/publication/siteFacts.ts';
import { freshFolder, SITE } from '../support/smallContent.ts';

/** A content folder with a `site.yaml` of these lines more. */
function siteWith(...lines: readonly string[]): string {
  const content = freshFolder();
  writeFileSync(join(content, 'site.yaml'), `${SITE}${lines.map((line) => `${line}\n`).join('')}`);
  return content;
}

describe('preparedComparisons of site.yaml', () => {
  it.each([
    [[], 20],
    [['preparedComparisons: 0'], 0],
    [['preparedComparisons: 100'], 100],
  ] as const)('with the lines %j is %i', (lines, prepared) => {
    expect(readSiteFacts(siteWith(...lines)).preparedComparisons).toBe(prepared);
  });

  it.each(['-1', '1.5', '1001', 'alle', '"20"'])('refuses %s and names the entry', (value) => {
    expect(() => readSiteFacts(siteWith(`preparedComparisons: ${value}`))).toThrow('entry "preparedComparisons"');
  });
});

describe('the federal state of the publisher in site.yaml', () => {
  const inState = (state: string): string => {
    const content = siteWith();
    writeFileSync(join(content, 'site.yaml'), SITE.replace('  city: Berlin\n', `  city: Berlin\n  state: ${state}\n`));
    return content;
  };

  it('is one of sixteen, or absent', () => {
    expect(readSiteFacts(siteWith()).publisher.state).toBeUndefined();
    expect(readSiteFacts(inState('BE')).publisher.state).toBe('BE');
  });

  it.each(['Berlin', 'be', 'BUND', 'XX'])('is not %s', (state) => {
    expect(() => readSiteFacts(inState(state))).toThrow('entry "publisher.state"');
  });
});
