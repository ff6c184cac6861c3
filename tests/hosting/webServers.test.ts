import { mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { gunzipSync } from 'node:zlib';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { headersOf } from '../../src/hosting/headerRules.ts';
import { exampleSite } from '../support/exampleSite.ts';
import { freshFolder } from '../support/smallContent.ts';
import { frozenAddresses, siteAddresses } from './siteAddresses.ts';
import { type Answer, ask, type RunningServer, WEB_SERVERS } from './webServers.ts';

const GZIP = { 'accept-encoding': 'gzip' };

/** The headers of an answer that the rules speak of, by the names that the rules give them. */
const ruled = (answer: Answer, address: string): Readonly<Record<string, unknown>> =>
  Object.fromEntries(Object.keys(headersOf(address)).map((name) => [name, answer.headers[name.toLowerCase()]]));

describe.each(WEB_SERVERS)('$name with the generated configuration [S7]', ({ isThere, serve }) => {
  let dist = '';
  let server: RunningServer | undefined;
  const get = (path: string, headers = {}): Promise<Answer> => ask(server?.origin ?? '', path, headers);
  beforeAll(async () => {
    dist = await exampleSite();
    if (isThere) server = await serve(dist, 'https://avv.example.org');
  });
  afterAll(() => server?.end());

  it.skipIf(!isThere)(
    'answers every address with its bytes, without a redirect, with the headers of the rules',
    async () => {
      const addresses = siteAddresses(dist);
      expect(addresses.length).toBeGreaterThan(500);
      for (const { address, file } of addresses) {
        const answer = await get(`/${address}`);
        expect(answer.status, address).toBe(200);
        expect(answer.body.equals(readFileSync(file)), address).toBe(true);
        expect(ruled(answer, address), address).toEqual(headersOf(address));
        const open = headersOf(address)['Access-Control-Allow-Origin'];
        expect(answer.headers['access-control-allow-origin'], address).toBe(open);
      }
    },
  );

  it.skipIf(!isThere)('compresses text without changing a byte, and leaves packed files alone', async () => {
    for (const { address, file } of siteAddresses(dist)) {
      const answer = await get(`/${address}`, GZIP);
      const bytes = readFileSync(file);
      const isText = /charset/.test(headersOf(address)['Content-Type'] ?? '');
      if (bytes.length > 512) expect(answer.headers['content-encoding'], address).toBe(isText ? 'gzip' : undefined);
      const unpacked = answer.headers['content-encoding'] === 'gzip' ? gunzipSync(answer.body) : answer.body;
      expect(unpacked.equals(bytes), address).toBe(true);
      expect(ruled(answer, address), address).toEqual(headersOf(address));
    }
  });

  it.skipIf(!isThere)('answers a repeated question without sending the file again', async () => {
    for (const address of ['ledger.jsonl', 'avv/1.4/', ...frozenAddresses(dist).slice(0, 3)]) {
      const { headers } = await get(`/${address}`, GZIP);
      expect(headers.etag, address).toBeTruthy();
      const again = await get(`/${address}`, { ...GZIP, 'if-none-match': headers.etag ?? '' });
      expect([again.status, again.body.length], address).toEqual([304, 0]);
      expect(again.headers['cache-control'], address).toBe(headersOf(address)['Cache-Control']);
    }
  });

  it.skipIf(!isThere)(
    'says with status 404 and the page for it that there is nothing, and lets no cache keep that',
    async () => {
      for (const address of ['nichts/', 'avv/9.9/', 'avv/9.9/avv-9.9.txt', 'avv/1.4/nichts.json', '_astro/alt.js']) {
        const answer = await get(`/${address}`);
        expect(answer.status, address).toBe(404);
        expect(answer.body.equals(readFileSync(join(dist, '404.html'))), address).toBe(true);
        expect(ruled(answer, '404.html'), address).toEqual(headersOf('404.html'));
        expect(answer.headers['access-control-allow-origin'], address).toBeUndefined();
      }
    },
  );

  it.skipIf(!isThere)('leads from the address without its last slash to the one with it, on any host', async () => {
    const answer = await get('/avv/1.4');
    expect([301, 308]).toContain(answer.status);
    expect(answer.headers.location).toBe('/avv/1.4/');
  });

  it.skipIf(!isThere)('sends a part of a PDF to a reader that asks for it', async () => {
    const [pdf = ''] = frozenAddresses(dist).filter((address) => address.endsWith('.pdf'));
    const answer = await get(`/${pdf}`, { range: 'bytes=0-4' });
    expect([answer.status, answer.body.toString('latin1')]).toEqual([206, '%PDF-']);
  });
});

describe.each(WEB_SERVERS)('$name with a site below a path', ({ isThere, serve }) => {
  let server: RunningServer | undefined;
  const get = (path: string): Promise<Answer> => ask(server?.origin ?? '', path);
  beforeAll(async () => {
    const outer = freshFolder();
    const site = join(outer, 'die Seiten');
    const files = {
      'index.html': 'Start',
      '404.html': 'Nichts',
      'avv/1.4/index.html': 'Fassung',
      'avv/1.4/avv-1.4.txt': 'Text',
      '.built-by-fassung': 'geheim',
      '.git/config': 'geheim',
      'avv/.env': 'geheim',
      _headers: 'geheim',
      '.well-known/security.txt': 'Contact',
      '../ausserhalb.txt': 'geheim',
    };
    for (const [name, text] of Object.entries(files)) {
      mkdirSync(join(site, name, '..'), { recursive: true });
      writeFileSync(join(site, name), text);
    }
    if (isThere) server = await serve(site, 'https://example.org/vertraege');
  });
  afterAll(() => server?.end());

  it.skipIf(!isThere)('serves it there, with the same headers', async () => {
    for (const [address, text] of [
      ['', 'Start'],
      ['avv/1.4/', 'Fassung'],
      ['avv/1.4/avv-1.4.txt', 'Text'],
      ['.well-known/security.txt', 'Contact'],
    ] as const) {
      const answer = await get(`/vertraege/${address}`);
      expect([answer.status, answer.body.toString()], address).toEqual([200, text]);
      expect(ruled(answer, address), address).toEqual(headersOf(address));
    }
    const nothing = await get('/vertraege/nichts.txt');
    expect([nothing.status, nothing.body.toString()]).toEqual([404, 'Nichts']);
    expect(ruled(nothing, '404.html')).toEqual(headersOf('404.html'));
  });

  it.skipIf(!isThere)('gives away nothing else', async () => {
    for (const path of [
      '.built-by-fassung',
      '.git/config',
      '.git/',
      'avv/.env',
      '_headers',
      '../ausserhalb.txt',
      '..%2fausserhalb.txt',
      '%2e%2e/ausserhalb.txt',
      'avv/1.4/../../../ausserhalb.txt',
      'avv/..;/..;/ausserhalb.txt',
      '.%67it/config',
      'avv/%2eenv',
      '%5fheaders',
    ]) {
      const answer = await get(`/vertraege/${path}`);
      expect([400, 404], path).toContain(answer.status);
      expect(answer.body.toString(), path).not.toContain('geheim');
    }
  });
});
