import { describe, expect, it } from 'vitest';
import { contentTypeOf } from '../../src/hosting/contentTypes.ts';
import { headersOf, isHidden } from '../../src/hosting/headerRules.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { frozenAddresses, siteAddresses } from './siteAddresses.ts';

const IMMUTABLE = 'public, max-age=31536000, immutable, no-transform';
const ASKED = 'no-cache, no-transform';

describe('what a host must send [S7] [D2]', () => {
  it('lets caches keep what can never change, and nothing else', async () => {
    const dist = await exampleSite();
    const kept = siteAddresses(dist).filter(({ address }) => headersOf(address)['Cache-Control'] === IMMUTABLE);
    const byHash = siteAddresses(dist).filter(({ address }) => /^_astro\/|^suche\/klauseln-/.test(address));
    expect(byHash.length).toBeGreaterThan(30);
    const expected = [...frozenAddresses(dist), ...byHash.map(({ address }) => address)];
    expect(kept.map(({ address }) => address).toSorted()).toEqual(expected.toSorted());
    const others = siteAddresses(dist).filter(({ address }) => !expected.includes(address));
    expect(new Set(others.map(({ address }) => headersOf(address)['Cache-Control']))).toEqual(new Set([ASKED]));
  });

  it.each([
    'ledger.jsonl',
    'avv/versionen.json',
    'avv/1.4/',
    'avv/1.4/index.html',
    'avv/1.4/avv-1.4.docx',
    'avv/1.4/avv-1.4.md',
    'avv/1.4/vergleich/1.3/avv-1.3-1.4.json',
    'avv/1.4/vergleich/1.3/avv-1.3-1.4.pdf',
    'en/avv/1.4/',
    'en/avv/seit.json',
  ])('has %s asked for anew: it is no frozen file', (address) => {
    expect(headersOf(address)['Cache-Control']).toBe(ASKED);
  });

  it('knows the type of every file of the site, and says the character set of every text', async () => {
    const addresses = siteAddresses(await exampleSite());
    expect(addresses.length).toBeGreaterThan(500);
    for (const { address } of addresses) {
      const type = headersOf(address)['Content-Type'] ?? 'none';
      expect(type, address).toMatch(/; charset=utf-8$|^application\/(pdf|vnd\.openxml[a-z.-]+)$|^image\/png$/);
    }
    expect(contentTypeOf('exe')).toBeUndefined();
    expect(contentTypeOf('toString')).toBeUndefined();
  });

  it('forbids inline code wherever there can be any, and frames everywhere', async () => {
    for (const { address } of siteAddresses(await exampleSite())) {
      const policy = headersOf(address)['Content-Security-Policy'] ?? '';
      expect(policy, address).toContain("frame-ancestors 'none'");
      expect(policy, address).not.toContain('unsafe');
      if (/(^|\/|\.(html|js|svg|xml))$/.test(address)) expect(policy, address).toContain("default-src 'none'");
    }
  });

  it('lets others fetch what is needed for checking, and no page or program of the site', () => {
    const open = (address: string): boolean => headersOf(address)['Access-Control-Allow-Origin'] === '*';
    expect(['ledger.jsonl', 'avv/1.4/avv-1.4.html', 'avv/1.4/avv-1.4.txt', 'feed.xml'].filter(open)).toHaveLength(4);
    expect(['', 'avv/1.4/', '_astro/a.js', '_astro/a.css', '404.html'].filter(open)).toEqual([]);
  });

  it('hides notes of programs, but not what the web keeps below a dot', () => {
    const hidden = ['.git/config', 'avv/.git/HEAD', '.built-by-fassung', '.env', '_headers', 'a/.x'];
    expect(hidden.filter((address) => !isHidden(address))).toEqual([]);
    const shown = ['.well-known/security.txt', 'avv/1.4/', 'avv/1.4/avv-1.4.txt', '_astro/a.b.js', '', '404.html'];
    expect(shown.filter(isHidden)).toEqual([]);
  });
});
