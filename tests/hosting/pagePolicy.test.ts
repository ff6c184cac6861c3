import { readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { CONTENT_POLICY, PAGE_POLICY } from '../../src/hosting/contentPolicy.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { frozenAddresses, siteAddresses } from './siteAddresses.ts';

/** The pages of the site: all files of HTML but the frozen ones, which are shown as parts of a page. */
async function pages(): Promise<readonly { readonly address: string; readonly html: string }[]> {
  const dist = await exampleSite();
  const frozen = frozenAddresses(dist);
  return siteAddresses(dist)
    .filter(({ file, address }) => file.endsWith('.html') && !frozen.includes(address))
    .map(({ file, address }) => ({ address, html: readFileSync(file, 'utf8') }));
}

describe('the policy that a page says of itself [S3]', () => {
  it('stands before anything that could be loaded, once, on every page', async () => {
    const all = await pages();
    expect(all.length).toBeGreaterThan(500);
    const head = `<head><meta charset="utf-8"><meta http-equiv="Content-Security-Policy" content="${PAGE_POLICY}">`;
    for (const { address, html } of all) {
      expect(html.split(head).length, address).toBe(2);
      expect(html.split('http-equiv="Content-Security-Policy"').length, address).toBe(2);
      expect(html.slice(0, html.indexOf(head)), address).not.toMatch(/<(?!!DOCTYPE|html)/);
    }
  });

  it('comes after the character set, which browsers look for in the first 1,024 bytes', async () => {
    for (const { address, html } of await pages()) {
      expect(Buffer.from(html).indexOf('<meta charset="utf-8">'), address).toBeLessThan(1000);
    }
  });

  it('is that of the header, but for what a browser refuses to read in a page', () => {
    const directives = CONTENT_POLICY.split('; ');
    const inPage = directives.filter(
      (directive) => !/^(frame-ancestors|report-uri|report-to|sandbox)\b/.test(directive),
    );
    expect(PAGE_POLICY.split('; ')).toEqual(inPage);
    expect(PAGE_POLICY).not.toMatch(/unsafe|http|\*/);
  });
});
