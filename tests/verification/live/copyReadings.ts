import { mkdirSync, symlinkSync, writeFileSync } from 'node:fs';
import { createServer, type IncomingMessage, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import type { folderCopy, gitCopy, liveCopy, OlderCopy } from '../../../src/verification/olderCopy.mjs';
import { freshFolder } from '../../support/smallContent.ts';
import { git } from '../witness/gitFixture.ts';

/** The three ways in which the verifier reads an older copy. */
export interface CopyReaders {
  readonly folderCopy: typeof folderCopy;
  readonly gitCopy: typeof gitCopy;
  readonly liveCopy: typeof liveCopy;
}

/** Something that is read from a copy, and what must come of it: text, null, or the end of a sentence. */
export interface CopyReading {
  readonly name: string;
  readonly read: (readers: CopyReaders) => Promise<unknown>;
  readonly expected: unknown;
}

/** Seconds that a reader waits for a host in these readings. */
export const PATIENCE_OF_READINGS = '1.5';

const answered = async ({ read }: OlderCopy, name: string): Promise<unknown> =>
  read(name).then(
    (bytes) => (bytes === null ? null : Buffer.from(bytes).toString('utf8')),
    (error: Error) => `! ${error.message}`,
  );

function folder(): string {
  const path = freshFolder();
  mkdirSync(join(path, 'test', '1.0'), { recursive: true });
  writeFileSync(join(path, 'index.html'), 'start');
  writeFileSync(join(path, 'test', 'index.html'), 'test');
  writeFileSync(join(path, 'test', '1.0', 'a b.txt'), 'Text');
  symlinkSync('a b.txt', join(path, 'test', '1.0', 'link.txt'));
  return path;
}

const inFolder = (name: string, expected: unknown): CopyReading => ({
  name: `folder: ${name}`,
  read: ({ folderCopy }) => answered(folderCopy(folder()), name),
  expected,
});

const about = (copy: OlderCopy): readonly unknown[] => [copy.named.replace(/\/tmp\/\S*|:\d+/, '…'), copy.isSite];

const FOLDER_READINGS: readonly CopyReading[] = [
  inFolder('', 'start'),
  inFolder('test/', 'test'),
  inFolder('test/1.0/a b.txt', 'Text'),
  inFolder('test/1.0/', null),
  inFolder('test/1.0/c.txt', null),
  inFolder('test/1.0/link.txt', '! is not a file of its own'),
  inFolder('test/1.0', '! is not a file of its own'),
  {
    name: 'folder: whether it is a site',
    read: async ({ folderCopy }) => {
      const [plain, site] = [folder(), folder()];
      writeFileSync(join(site, 'sitemap.xml'), '');
      return [folderCopy(plain).named === plain, folderCopy(plain).isSite, folderCopy(site).isSite];
    },
    expected: [true, false, true],
  },
];

/** A repository whose second commit changes what the first one holds. */
function repository(): string {
  const path = folder();
  git(path, 'init', '--quiet');
  git(path, 'add', '--all');
  git(path, 'commit', '--quiet', '--message', 'a');
  git(path, 'tag', 'v1');
  writeFileSync(join(path, 'test', '1.0', 'a b.txt'), 'Anderer Text');
  git(path, 'commit', '--quiet', '--all', '--message', 'b');
  git(path, 'replace', git(path, 'rev-parse', 'v1:test/1.0/a b.txt'), git(path, 'rev-parse', 'HEAD:test/1.0/a b.txt'));
  return path;
}

const inGit = (name: string, expected: unknown): CopyReading => ({
  name: `git: ${name}`,
  read: ({ gitCopy }) => answered(gitCopy(join(repository(), 'test'), 'v1'), name),
  expected,
});

const GIT_READINGS: readonly CopyReading[] = [
  inGit('1.0/a b.txt', 'Text'),
  inGit('1.0/c.txt', null),
  inGit('1.0', '! cannot be read from git'),
  {
    name: 'git: its name',
    read: async ({ gitCopy }) => about(gitCopy(repository(), 'v1')),
    expected: ['git v1', false],
  },
  {
    name: 'git: no commit',
    read: async ({ gitCopy }) => {
      try {
        return gitCopy(repository(), '--all');
      } catch (error) {
        return (error as Error).message;
      }
    },
    expected:
      '"--all" is no folder, no address, no head and no commit that git knows here. In a shallow clone, fetch the whole history first.',
  },
];

type Reply = (response: ServerResponse, request: IncomingMessage) => void;

const reply =
  (type: string, body: string | Buffer = 'Text', status = 200): Reply =>
  (response) =>
    response.writeHead(status, { 'content-type': type, location: '/b' }).end(body);

/** Reads a name from a host that gives one reply, whatever it is asked. */
async function readFrom({ liveCopy }: CopyReaders, give: Reply, name: string, slashes = ''): Promise<unknown> {
  const server = createServer((request, response) => give(response, request));
  await new Promise<void>((listening) => server.listen(0, '127.0.0.1', listening));
  try {
    const { port } = server.address() as AddressInfo;
    const said = await answered(liveCopy(`http://127.0.0.1:${port}${slashes}`), name);
    return typeof said === 'string' && said.length > 999 ? said.length : said;
  } finally {
    server.closeAllConnections();
    await new Promise((closed) => server.close(closed));
  }
}

const live = (name: string, give: Reply, expected: unknown, slashes = ''): CopyReading => ({
  name: `live: ${name} → ${String(expected).slice(0, 60)}`,
  read: (readers) => readFrom(readers, give, name, slashes),
  expected,
});

const HTML = 'text/html; charset=utf-8';
const LARGEST = 64 * 1024 * 1024;
const servedAs = (type: string, expected: string): string =>
  `! is served as "${type}" instead of ${expected} with charset=utf-8`;

/** Names with a type that is right for them. */
const RIGHT_TYPES: readonly (readonly [name: string, type: string])[] = [
  ['a/', HTML],
  ['', HTML],
  ['a.html', 'text/html;charset=UTF-8'],
  ['a.html', 'text/html;  charset="utf-8" ; a=b'],
  ['a.txt', 'text/plain; charset=utf-8'],
  ['a.mdx', 'text/plain; charset=utf-8'],
  ['a.mdx', 'text/markdown; charset=utf-8'],
  ['a.mdx', 'application/octet-stream'],
  ['a.json', 'application/json'],
  ['a.html.pdf', 'application/pdf'],
  ['a/b', 'application/octet-stream'],
  ['a.txt.gz', 'application/gzip'],
];

/** Names with a type that browsers would read as something else, and what is expected. */
const WRONG_TYPES: readonly (readonly [name: string, type: string, expected: string])[] = [
  ['a/', 'text/html', 'text/html'],
  ['', 'text/plain; charset=utf-8', 'text/html'],
  ['a.html', 'application/xhtml+xml; charset=utf-8', 'text/html'],
  ['a.html', 'text/html; charset=utf-8x', 'text/html'],
  ['a.html', 'text/html; charset=iso-8859-1', 'text/html'],
  ['a.html', 'text/html charset=utf-8', 'text/html'],
  ['a.txt', HTML, 'text/plain'],
  ['a.txt', 'application/octet-stream', 'text/plain'],
  ['a.mdx', 'text/plain', 'text/'],
  ['a.mdx', 'text/plain; xcharset=utf-8', 'text/'],
];

const LIVE_READINGS: readonly CopyReading[] = [
  ...RIGHT_TYPES.map(([name, type]) => live(name, reply(type), 'Text')),
  ...WRONG_TYPES.map(([name, type, expected]) => live(name, reply(type), servedAs(type, expected))),
  live('a.html', (response) => response.writeHead(200).end('Text'), servedAs('', 'text/html')),
  live('a.json', (response) => response.writeHead(200).end('Text'), 'Text'),
  ...[404, 410].map((status) => live('a/', reply(HTML, 'Text', status), null)),
  ...[201, 204, 206, 301, 302, 401, 403, 500].map((status) =>
    live('a/', reply(HTML, status === 204 ? '' : 'Text', status), `! answers with status ${status} instead of 200`),
  ),
  live('a.json', reply('application/json', Buffer.alloc(LARGEST)), LARGEST),
  live(
    'a.json',
    reply('application/json', Buffer.alloc(LARGEST + 1)),
    '! answers with more bytes than any file of the site has',
  ),
  live('a.json', reply('application/json', ''), ''),
  live('a/', () => undefined, `! did not answer within ${PATIENCE_OF_READINGS} seconds`),
  live(
    'a/',
    (response) => response.writeHead(200, { 'content-type': HTML }).write('Text'),
    `! did not answer within ${PATIENCE_OF_READINGS} seconds`,
  ),
  live('a/', (response) => response.destroy(), '! cannot be read (UND_ERR_SOCKET)'),
  live(
    'a b/ä.txt',
    (response, { url = '', headers }) => {
      const asked = [url.replace(/\?[0-9a-f]{12}$/, '?…'), headers['cache-control'], headers.pragma];
      response.writeHead(200, { 'content-type': 'text/plain; charset=utf-8' }).end(asked.join());
    },
    '/x/a%20b/%C3%A4.txt?…,no-cache,no-cache',
    '/x//',
  ),
  {
    name: 'live: a scheme that cannot be read',
    read: ({ liveCopy }) => answered(liveCopy('unknown://x'), 'a'),
    expected: '! cannot be read (unknown scheme)',
  },
  {
    name: 'live: its name',
    read: async ({ liveCopy }) => about(liveCopy('https://test.example')),
    expected: ['https://test.example', true],
  },
];

/** Everything that may come of reading a file from a copy. */
export const COPY_READINGS: readonly CopyReading[] = [...FOLDER_READINGS, ...GIT_READINGS, ...LIVE_READINGS];
