import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { headersOf } from '../../src/hosting/headerRules.ts';
import { headersFile } from '../../src/hosting/headersFile.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { cloudflare, fileRules, type HeadersFileHost, netlify } from './headersFileHosts.ts';
import { siteAddresses } from './siteAddresses.ts';

const HOSTS: readonly (readonly [string, HeadersFileHost])[] = [
  ['Netlify', netlify],
  ['Cloudflare', cloudflare],
];

/** The host knows the type of a page; of everything else the file says it. */
function expected(address: string): Readonly<Record<string, string>> {
  const isPage = address === '' || address.endsWith('/');
  const headers = Object.entries(headersOf(address)).filter(([name]) => !isPage || name !== 'Content-Type');
  return Object.fromEntries(headers.map(([name, value]) => [name.toLowerCase(), value]));
}

describe('the file _headers of the built site', () => {
  it.each(HOSTS)('says the same as the rules for every address, as %s reads it', async (_, host) => {
    const dist = await exampleSite();
    const text = readFileSync(join(dist, '_headers'), 'utf8');
    const addresses = siteAddresses(dist);
    expect(addresses.length).toBeGreaterThan(500);
    for (const { address } of addresses) expect(host(text, address), address).toEqual(expected(address));
  });

  it.each(HOSTS)('says the same for a site below a path, as %s reads it', (_, host) => {
    const text = headersFile(['avv', 'avv-tom'], '/vertraege/');
    for (const address of ['', 'avv/2025-09-01/avv-2025-09-01.en.txt', 'avv-tom/1/avv-tom-1.pdf', '_astro/a.js']) {
      expect(host(text, `vertraege/${address}`), address).toEqual(expected(address));
      expect(host(text, address)).toEqual({});
    }
  });

  it('stays within what the hosts read: a hundred rules of one asterisk, lines of 2,000 characters', async () => {
    const rules = fileRules(readFileSync(join(await exampleSite(), '_headers'), 'utf8'));
    expect(rules.length).toBeGreaterThan(20);
    expect(rules.length).toBeLessThanOrEqual(100);
    expect(rules.filter(({ path }) => path.split('*').length > 2)).toEqual([]);
    const text = headersFile(['a'], '/');
    expect(Math.max(...text.split('\n').map((line) => line.length))).toBeLessThanOrEqual(2000);
  });
});
