import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/hosting/headerRules.ts';
import type { ServedSite } from '../../src/hosting/serveSite.ts';
import { served } from '../support/builtSite.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { siteAddresses } from './siteAddresses.ts';
import { ask } from './webServers.ts';

describe('the site on this machine', () => {
  let dist = '';
  let site: ServedSite;
  beforeAll(async () => {
    dist = await exampleSite();
    site = await served(dist);
  });
  afterAll(() => site?.close());

  it('is served with the headers that a host must send, but kept by no cache', async () => {
    for (const { address } of siteAddresses(dist)) {
      const { status, headers } = await ask(site.origin, `/${address}`);
      expect(status, address).toBe(200);
      const expected = { ...headersOf(address), 'Cache-Control': 'no-cache, no-transform' };
      for (const [name, value] of Object.entries(expected)) expect(headers[name.toLowerCase()], address).toBe(value);
    }
  });

  it('answers 404 with the page for it, and hides what a host hides', async () => {
    for (const path of ['/nichts', '/avv/9.9/avv-9.9.txt', '/_headers', '/.git/config', '/../package.json']) {
      const { status, headers, body } = await ask(site.origin, path);
      expect(status, path).toBe(404);
      expect(headers['content-security-policy'], path).toBe(headersOf('404.html')['Content-Security-Policy']);
      expect(body.toString(), path).toContain('<h1');
    }
  });
});
