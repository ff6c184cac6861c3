import { cpSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterEach, beforeAll, describe, expect, it } from 'vitest';
import { filesBelow } from '../../src/verification/verifySite.mjs';
import { sharedSite } from '../support/exampleSite.ts';
import { freshFolder, publishedContent, TWO_VERSIONS } from '../support/smallContent.ts';
import { forgedContent } from './forgery/forgedContent.ts';
import { type Answer, faultyHost, type Host } from './live/faultyHost.ts';
import { HOST_FAULTS } from './live/hostFaults.ts';
import { verifyCommand } from './live/verifyCommand.ts';

/** Content and site of a history of three versions, and of its first two. */
let [content, dist, olderContent, olderDist] = ['', '', '', ''];
let host: Host | undefined;

beforeAll(async () => {
  [content, olderContent] = [forgedContent(), forgedContent(2)];
  dist = await sharedSite('forged', () => forgedContent());
  olderDist = await sharedSite('forged-older', () => forgedContent(2));
});

afterEach(async () => {
  await host?.close();
  host = undefined;
});

const copyOf = (folder: string): string => {
  const copy = freshFolder();
  cpSync(folder, copy, { recursive: true });
  return copy;
};

/** Address of a host that serves a folder. */
async function served(folder: string, answer?: Answer): Promise<string> {
  host = await faultyHost(() => folder, answer);
  return host.origin;
}

/** Verifies and expects one complaint that names all parts. */
async function refused(args: readonly string[], named: readonly string[], of = content, seconds?: number) {
  const { code, stderr } = await verifyCommand(of, args, seconds);
  const fits = stderr.split('\n').some((line) => named.every((part) => line.includes(part)));
  expect([code, fits ? '' : stderr]).toEqual([1, '']);
  expect(stderr).not.toMatch(/^\s+at /m);
}

describe('npm run verify -- --against a live site [D4] [D5] [D8] [E3]', () => {
  it('accepts a healthy site that shows the same', async () => {
    const { code, stdout, stderr } = await verifyCommand(content, ['--against', await served(dist)]);
    expect([code, stderr]).toEqual([0, '']);
    expect(stdout).toMatch(/\b3[0-9] files and pages of http/);
  });

  it.each(HOST_FAULTS.map((fault) => [fault.name, fault] as const))('refuses: %s', async (_name, fault) => {
    const origin = await served(dist, fault.answer);
    await refused(['--against', origin], fault.named, content, fault.named.includes('did not answer within') ? 2 : 60);
  });

  it('refuses an address that is not protected, and one that does not exist', async () => {
    for (const where of ['http://test.example', 'http://localhost:80@test.example/', 'HTTP://127.0.0.1.test.example'])
      await refused(['--against', where], [where, 'Write https://']);
    const origin = await served(dist);
    await host?.close();
    await refused(['--against', origin], [`${origin}/ledger.jsonl`, 'ECONNREFUSED']);
  });
});

describe('npm run verify before and after a deployment [D1] [D2] [D4]', () => {
  it('accepts a live site that shows a beginning of the history, unless it is to show all of it', async () => {
    const origin = await served(olderDist);
    const { code, stderr } = await verifyCommand(content, ['--dist', dist, '--against', origin]);
    expect([code, stderr]).toEqual([0, '']);
    await refused(['--dist', dist, '--against', origin, '--deployed'], [origin, 'shows 3 of 4 lines', 'older state']);
  });

  it('accepts a live site that serves what was built', async () => {
    const origin = await served(dist);
    const { code, stdout, stderr } = await verifyCommand(content, ['--dist', dist, '--against', origin, '--deployed']);
    expect([code, stderr]).toEqual([0, '']);
    const [, counted] = /(\d+) files and pages of http/.exec(stdout) ?? [];
    expect(Number(counted)).toBeGreaterThan(filesBelow(dist).length);
  });

  it.each(['index.html', 'sitemap.xml', 'en/test/1.1/index.html', 'test/1.0/test-1.0.pdf', 'test/feed.xml'])(
    'refuses a deployment that left %s out, or as it was',
    async (name) => {
      const live = copyOf(dist);
      const shown = name.replace(/index\.html$/, '');
      rmSync(join(live, name));
      await refused(['--dist', dist, '--against', await served(live), '--deployed'], [`/${shown} is missing`]);
      writeFileSync(join(live, name), `${readFileSync(join(dist, name), 'latin1')} `);
      const args = ['--dist', dist, '--against', host?.origin ?? '', '--deployed'];
      await refused(args, [`/${shown} is not the published file`]);
    },
  );

  it('refuses a new ledger over old files', async () => {
    const live = copyOf(olderDist);
    cpSync(join(dist, 'ledger.jsonl'), join(live, 'ledger.jsonl'));
    await refused(['--against', await served(live)], ['test/1.1/test-1.1.txt is missing']);
  });

  it('refuses what would take history back', async () => {
    const origin = await served(dist);
    await refused(['--against', origin], [origin, 'does not continue', 'from line 4 on'], olderContent);
  });

  it('refuses another history', async () => {
    const origin = await served(publishedContent(TWO_VERSIONS));
    await refused(['--against', origin], [origin, 'does not continue', 'from line 2 on']);
  });

  it('refuses a site that lacks an address of the live one, and a live one that names none', async () => {
    const fewer = copyOf(dist);
    rmSync(join(fewer, 'suche'), { recursive: true });
    const origin = await served(dist);
    await refused(['--dist', fewer, '--against', origin], ['https://test.example/suche/ would no longer answer']);
    const nameless = await served(dist, (name, response) => {
      if (name === 'sitemap.xml') return response.writeHead(200).end() && true;
      return undefined;
    });
    await refused(['--dist', dist, '--against', nameless], ['/sitemap.xml names no address']);
  });
});

describe('npm run verify -- --genesis [D4] [E6]', () => {
  it('accepts a host on which nothing was ever published, and says how much it asked', async () => {
    const origin = await served(freshFolder());
    const { code, stdout } = await verifyCommand(content, ['--against', origin, '--genesis']);
    expect([code, stdout]).toEqual([0, expect.stringContaining('3 addresses of')]);
  });

  it('refuses a host that has a ledger, or published pages without one', async () => {
    const origin = await served(dist);
    await refused(['--against', origin, '--genesis'], [origin, 'Leave --genesis out']);
    await host?.close();
    const live = copyOf(dist);
    rmSync(join(live, 'ledger.jsonl'));
    const lost = await served(live);
    await refused(['--against', lost, '--genesis'], [`${lost}/test/1.0/ answers without a ledger`]);
  });

  it('refuses a host that fails', async () => {
    const origin = await served(dist, (_name, response) => response.writeHead(503).end() && true);
    await refused(['--against', origin, '--genesis'], ['status 503']);
  });
});
