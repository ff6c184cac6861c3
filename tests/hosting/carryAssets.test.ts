import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { assetsOf, listText, readAssetList } from '../../src/hosting/assetList.ts';
import { carryAssets } from '../../src/hosting/carryAssets.ts';
import { serveSite } from '../../src/hosting/serveSite.ts';
import { verifyReceipt } from '../../src/verification/verifySite.mjs';
import { exampleSite } from '../support/exampleSite.ts';
import { runScript } from '../support/runScript.ts';
import { treeOf } from '../support/treeOf.ts';
import { dropReceipt, FIRST, SECOND, writtenSite } from './smallSite.ts';

const HASH = 'a'.repeat(64);

let ends: (() => void)[] = [];
afterEach(() => {
  for (const end of ends) end();
  ends = [];
});

async function served(dist: string): Promise<string> {
  const { origin, close } = await serveSite(dist, 0);
  ends.push(close);
  return origin;
}

/** A host that answers every question in its own way. */
async function answering(listener: Parameters<typeof createServer>[1]): Promise<string> {
  const server: Server = createServer(listener ?? (() => {}));
  await new Promise<void>((ready) => server.listen(0, '127.0.0.1', ready));
  ends.push(() => server.close());
  return `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
}

/** The assets that a page asks for. */
const needed = (page: string): readonly string[] =>
  [...page.matchAll(/"\/(_astro\/[^"]+)"/g)].map(([, name = '']) => name);

describe('assets of earlier builds [D2]', () => {
  it('are carried from the live site, so that old pages keep theirs; list and receipt name them', async () => {
    const [live, dist] = [writtenSite(FIRST), writtenSite(SECOND)];
    const carried = await carryAssets({ dist, from: await served(live), genesis: false });
    expect(carried).toEqual(['_astro/Page.aaaa1111.css']);
    const pages = [...Object.values(FIRST), ...Object.values(SECOND)];
    const all = pages.flatMap(needed);
    expect(all.length).toBeGreaterThan(3);
    for (const name of all) expect(existsSync(join(dist, name)), name).toBe(true);
    expect(verifyReceipt(dist).complaints).toEqual([]);
    expect(readFileSync(join(dist, 'assets.txt'), 'utf8')).toBe(listText(assetsOf(dist)));
    expect(readFileSync(`${dist}.receipt`, 'utf8')).toContain('  _astro/Page.aaaa1111.css\n');
  });

  it('are carried on from build to build, also from a folder, and once only', async () => {
    const dist = writtenSite(SECOND);
    await carryAssets({ dist, from: writtenSite(FIRST), genesis: false });
    const third = writtenSite({ ...SECOND, '_astro/Page.bbbb1111.css': '', '_astro/Page.cccc1111.css': 'third style' });
    const carried = await carryAssets({ dist: third, from: dist, genesis: false });
    expect(carried.toSorted()).toEqual(['_astro/Page.aaaa1111.css', '_astro/Page.bbbb1111.css']);
    const before = treeOf(third);
    expect(await carryAssets({ dist: third, from: dist, genesis: false })).toEqual([]);
    expect(treeOf(third)).toEqual(before);
  });

  it('are listed by the build, all of them', async () => {
    const dist = await exampleSite();
    const list = readAssetList(readFileSync(join(dist, 'assets.txt'), 'utf8'));
    expect(list).toEqual(assetsOf(dist));
    expect(list?.size).toBeGreaterThan(30);
  });

  it('are none at the first deployment, which must be said', async () => {
    const [empty, dist] = [writtenSite({ 'index.html': 'soon', 'assets.txt': 'x' }), writtenSite(SECOND)];
    const nothing = await answering((_, response) => response.writeHead(404).end());
    const before = treeOf(dist);
    await expect(carryAssets({ dist, from: nothing, genesis: false })).rejects.toThrow('say so with --genesis');
    expect(await carryAssets({ dist, from: nothing, genesis: true })).toEqual([]);
    await expect(carryAssets({ dist, from: empty, genesis: true })).rejects.toThrow('leave out --genesis');
    expect(treeOf(dist)).toEqual(before);
  });

  it.each<[string, string, RegExp]>([
    ['a page instead of a list', '<!doctype html>', /is no list of assets/],
    ['a list that is cut off', `${HASH}  _astro/a.js`, /is no list of assets/],
    ['a name outside the folder', `${HASH}  _astro/../../evil.js\n`, /is no list of assets/],
    ['a name with a backslash', `${HASH}  _astro/..\\evil.js\n`, /is no list of assets/],
    ['an absolute name', `${HASH}  /etc/passwd.js\n`, /is no list of assets/],
    ['a page among the assets', `${HASH}  _astro/a.html\n`, /is no list of assets/],
    ['a hidden file', `${HASH}  _astro/.a.js\n`, /is no list of assets/],
    ['a name that comes twice', `${HASH}  _astro/a.js\n${HASH}  _astro/a.js\n`, /is no list of assets/],
    ['a name that is not there', `${HASH}  _astro/lost.js\n`, /lost\.js is listed and does not exist/],
    ['other bytes than listed', `${HASH}  _astro/Page.aaaa1111.css\n`, /aaaa1111\.css is not what is listed/],
    ['other bytes under a name of the new site', `${HASH}  _astro/Page.bbbb1111.css\n`, /serves other bytes/],
  ])('are refused, all of them, when the live site shows %s', async (_, list, complaint) => {
    const [live, dist] = [writtenSite(FIRST), writtenSite(SECOND)];
    writeFileSync(join(live, 'assets.txt'), list);
    const [tree, receipt] = [treeOf(dist), readFileSync(`${dist}.receipt`, 'utf8')];
    await expect(carryAssets({ dist, from: await served(live), genesis: false })).rejects.toThrow(complaint);
    expect([treeOf(dist), readFileSync(`${dist}.receipt`, 'utf8')]).toEqual([tree, receipt]);
  });

  it('are refused when the live site does not answer as it must', async () => {
    const dist = writtenSite(SECOND);
    const broken = await answering((_, response) => response.writeHead(500).end());
    const elsewhere = await answering((_, response) => response.writeHead(302, { location: '/login' }).end());
    for (const from of [broken, elsewhere, 'http://127.0.0.1:9']) {
      await expect(carryAssets({ dist, from, genesis: false }), from).rejects.toThrow('Nothing was carried.');
      await expect(carryAssets({ dist, from, genesis: true }), from).rejects.toThrow('Nothing was carried.');
    }
  });

  it('are carried into nothing but a site that is as it was built', async () => {
    const dist = writtenSite(SECOND);
    dropReceipt(dist);
    await expect(carryAssets({ dist, from: writtenSite(FIRST), genesis: false })).rejects.toThrow(/receipt is missing/);
    expect(existsSync(join(dist, '_astro/Page.aaaa1111.css'))).toBe(false);
  });
});

describe('npm run carry-assets', () => {
  it('says what it carried', () => {
    const args = ['--dist', writtenSite(SECOND), '--from', writtenSite(FIRST)];
    const { code, stdout } = runScript('carry-assets', '', { args });
    expect([code, stdout]).toEqual([
      0,
      expect.stringMatching(/^Carried 1 asset\(s\) .*\n_astro\/Page\.aaaa1111\.css\n$/),
    ]);
    const again = runScript('carry-assets', '', { args });
    expect([again.code, again.stdout]).toEqual([0, expect.stringContaining('Nothing was carried.')]);
  });

  it('asks for both places', () => {
    const { code, stderr } = runScript('carry-assets', '', { args: ['--dist', 'dist'] });
    expect([code, stderr]).toEqual([1, expect.stringContaining('Name --dist and --from.')]);
  });
});
