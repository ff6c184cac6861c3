import { describe, expect, it } from 'vitest';
import { htmlFaults } from '../../support/htmlFaults.ts';
import { sitePages } from '../sitePages.ts';
import { levelDists } from './levelSites.ts';

describe('kinds of pages that the example has not', () => {
  it('are valid HTML, in both languages', async () => {
    const [, dist = ''] = await levelDists();
    const faults: string[] = [];
    for (const { address, html } of sitePages(dist)) {
      faults.push(...(await htmlFaults(html)).map((fault) => `${address}: ${fault}`));
    }
    expect(faults.slice(0, 10)).toEqual([]);
  });
});
