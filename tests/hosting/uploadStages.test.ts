import { describe, expect, it } from 'vitest';
import { headersOf, isHidden } from '../../src/hosting/headerRules.ts';
import { uploadStages } from '../../src/hosting/uploadStages.ts';
import { filesBelow } from '../../src/verification/verifySite.mjs';
import { exampleSite } from '../support/exampleSite.ts';

describe('the stages of an upload [D1]', () => {
  it('hold every file that is served once, with the type and caching of the rules', async () => {
    const names = filesBelow(await exampleSite());
    const groups = uploadStages(names).flatMap(({ groups }) => groups);
    const expected = names.filter((name) => !isHidden(name));
    expect(groups.flatMap(({ names }) => names).toSorted()).toEqual(expected.toSorted());
    for (const { headers, names } of groups) {
      for (const name of names) expect(headersOf(name), name).toMatchObject(headers);
      expect(Object.keys(headers)).toEqual(['Content-Type', 'Cache-Control']);
    }
  });

  it('begin with what never changes and end with the ledger and its signature', () => {
    const stages = uploadStages([
      'ledger.note',
      'ledger.jsonl',
      'index.html',
      'assets.txt',
      'avv/index.html',
      'en/avv/1.4/index.html',
      'avv/1.4/vergleich/1.3/index.html',
      'avv/1.4/avv-1.4.docx',
      'avv/1.4/avv-1.4.txt',
      '_astro/a.js',
      '_headers',
      '.built-by-fassung',
    ]);
    const shown = stages.map(({ groups }) => groups.flatMap(({ names }) => names).toSorted());
    expect(shown).toEqual([
      ['_astro/a.js', 'avv/1.4/avv-1.4.txt'],
      ['avv/1.4/avv-1.4.docx', 'avv/1.4/vergleich/1.3/index.html', 'en/avv/1.4/index.html'],
      ['assets.txt', 'avv/index.html', 'index.html'],
      ['ledger.jsonl'],
      ['ledger.note'],
    ]);
    expect(stages.map(({ groups }) => groups.every(({ isImmutable }) => isImmutable))).toEqual([
      true,
      false,
      false,
      false,
      false,
    ]);
  });
});
