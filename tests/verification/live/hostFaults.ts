import type { ServerResponse } from 'node:http';
import { gzipSync } from 'node:zlib';
import type { Answer, Healthy } from './faultyHost.ts';

/** Something that goes wrong on a host, and what the message about it must name. */
export interface HostFault {
  readonly name: string;
  readonly answer: Answer;
  /** Parts of one complaint: address and reason. */
  readonly named: readonly string[];
}

const HTML = { 'content-type': 'text/html; charset=utf-8' };
const LOGIN = '<!DOCTYPE html><html><head><meta charset="utf-8"></head><body><form>Passwort</form></body></html>';

/** A fault of one file or page of the site. */
const at =
  (of: string, write: (response: ServerResponse, healthy: Healthy & { readonly bytes: Buffer }) => void): Answer =>
  (name, response, { bytes, type }) => {
    if (name !== of || bytes === null) return;
    write(response, { bytes, type });
    return true;
  };

const everywhere =
  (write: (response: ServerResponse, healthy: Healthy) => void): Answer =>
  (_name, response, healthy) => {
    write(response, healthy);
    return true;
  };

const LEDGER = 'ledger.jsonl';
const TEXT = 'test/1.0/test-1.0.txt';
const PAGE = 'test/1.0/index.html';
const ADDRESS = 'test/1.0/ ';

const status = (code: number, headers: Record<string, string> = {}) =>
  everywhere((response) => response.writeHead(code, { ...HTML, ...headers }).end(LOGIN));

/** A page that a host has changed on its way. */
const changedPage = (change: (page: string) => string): Answer =>
  at(PAGE, (response, { bytes }) => response.writeHead(200, HTML).end(change(bytes.toString('utf8'))));

/** Faults of answers as such. */
export const HOST_FAULTS: readonly HostFault[] = [
  { name: 'everything gone: 404', answer: status(404), named: ['/ledger.jsonl does not exist', '--genesis'] },
  { name: 'everything gone: 410', answer: status(410), named: ['/ledger.jsonl does not exist'] },
  { name: 'forbidden: 403', answer: status(403), named: ['/ledger.jsonl', 'status 403'] },
  { name: 'a failure of the host: 500', answer: status(500), named: ['/ledger.jsonl', 'status 500'] },
  { name: 'too many requests: 429', answer: status(429), named: ['/ledger.jsonl', 'status 429'] },
  { name: 'an empty answer: 204', answer: everywhere((r) => r.writeHead(204).end()), named: ['status 204'] },
  {
    name: 'redirected for ever: 301',
    answer: status(301, { location: '/start/' }),
    named: ['/ledger.jsonl', 'status 301'],
  },
  {
    name: 'redirected to a login: 302',
    answer: status(302, { location: 'https://login.example/' }),
    named: ['status 302'],
  },
  { name: 'a login page instead of everything', answer: status(200), named: ['/ledger.jsonl is no ledger'] },
  {
    name: 'one page for everything that is not there (soft 404)',
    answer: (_name, response, { bytes }) => {
      if (bytes !== null) return;
      response.writeHead(200, HTML).end(LOGIN);
      return true;
    },
    named: ['/never-published-', 'though there is nothing'],
  },
  {
    name: 'a page redirected',
    answer: at(PAGE, (response) => response.writeHead(301, { location: '/test/' }).end()),
    named: [ADDRESS, 'status 301'],
  },
  { name: 'a page gone', answer: at(PAGE, (r) => r.writeHead(404).end()), named: [ADDRESS, 'is missing'] },
  { name: 'a file gone', answer: at(TEXT, (r) => r.writeHead(404).end()), named: [TEXT, 'is missing'] },
  { name: 'a page for a file', answer: at(TEXT, (r) => r.writeHead(200, HTML).end(LOGIN)), named: [TEXT, 'text/html'] },
  {
    name: 'an answer shorter than it says',
    answer: at(TEXT, (response, { bytes, type }) => {
      response.writeHead(200, { 'content-type': type, 'content-length': bytes.length });
      response.write(bytes.subarray(0, 20), () => response.destroy());
    }),
    named: [TEXT, 'cannot be read'],
  },
  {
    name: 'an answer in pieces, the last one missing',
    answer: at(TEXT, (response, { bytes, type }) => {
      response.writeHead(200, { 'content-type': type, 'transfer-encoding': 'chunked' });
      response.write(bytes.subarray(0, 20), () => response.destroy());
    }),
    named: [TEXT, 'cannot be read'],
  },
  {
    name: 'a shortened file',
    answer: at(TEXT, (response, { bytes, type }) =>
      response.writeHead(200, { 'content-type': type }).end(bytes.subarray(0, -1)),
    ),
    named: [TEXT, 'is not the published file'],
  },
  {
    name: 'compressed bytes that are cut off',
    answer: at(TEXT, (response, { bytes, type }) =>
      response
        .writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' })
        .end(gzipSync(bytes).subarray(0, 60)),
    ),
    named: [TEXT, 'is not the published file'],
  },
  {
    name: 'compressed bytes that are broken',
    answer: at(TEXT, (response, { bytes, type }) => {
      const broken = gzipSync(bytes).fill(0xff, 20, 60);
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(broken);
    }),
    named: [TEXT, 'cannot be read'],
  },
  {
    name: 'bytes that are called compressed and are not',
    answer: at(TEXT, (response, { bytes, type }) =>
      response.writeHead(200, { 'content-type': type, 'content-encoding': 'gzip' }).end(bytes),
    ),
    named: [TEXT, 'cannot be read'],
  },
  {
    name: 'compressed bytes that are not called so',
    answer: at(TEXT, (response, { bytes, type }) =>
      response.writeHead(200, { 'content-type': type }).end(gzipSync(bytes)),
    ),
    named: [TEXT, 'is not the published file'],
  },
  {
    name: 'another character set',
    answer: at(TEXT, (response, { bytes }) =>
      response.writeHead(200, { 'content-type': 'text/plain; charset=iso-8859-1' }).end(bytes),
    ),
    named: [TEXT, 'iso-8859-1', 'charset=utf-8'],
  },
  {
    name: 'no character set',
    answer: at(PAGE, (response, { bytes }) => response.writeHead(200, { 'content-type': 'text/html' }).end(bytes)),
    named: [ADDRESS, '"text/html"', 'charset=utf-8'],
  },
  {
    name: 'no type',
    answer: at(TEXT, (response, { bytes }) => response.writeHead(200).end(bytes)),
    named: [TEXT, 'is served as ""'],
  },
  {
    name: 'a text to be downloaded',
    answer: at(TEXT, (response, { bytes }) =>
      response.writeHead(200, { 'content-type': 'application/octet-stream' }).end(bytes),
    ),
    named: [TEXT, 'application/octet-stream'],
  },
  {
    name: 'a script put into pages',
    answer: changedPage((page) =>
      page.replace('</body>', '<script src="https://cdn.example/rocket.js"></script></body>'),
    ),
    named: [ADDRESS, 'rocket.js', 'not of the site'],
  },
  {
    name: 'mail addresses obfuscated',
    answer: changedPage((page) =>
      page
        .replace(
          /<a href="mailto:[^"]*">[^<]*<\/a>/,
          '<a href="/cdn-cgi/l/email-protection#1a">[email&#160;protected]</a>',
        )
        .replace('</body>', '<script>decode()</script></body>'),
    ),
    named: [ADDRESS, '<script>', 'not of the site'],
  },
  {
    name: 'pages made smaller',
    answer: changedPage((page) => page.replace(/\n/g, '').replace(/"([\w.#]+)"/g, '$1')),
    named: [ADDRESS, 'does not show the published text'],
  },
  {
    name: 'quotation marks made pretty',
    answer: changedPage((page) => page.replace(/„/g, '“')),
    named: [ADDRESS, 'does not show the published text'],
  },
  {
    name: 'a page that is hidden until a program shows it',
    answer: changedPage((page) => page.replace('<div class="contract"', '<div hidden class="contract"')),
    named: [ADDRESS, 'hides'],
  },
  {
    name: 'a byte order mark before files',
    answer: at(TEXT, (response, { bytes, type }) =>
      response.writeHead(200, { 'content-type': type }).end(Buffer.concat([Buffer.from('\uFEFF'), bytes])),
    ),
    named: [TEXT, 'is not the published file'],
  },
  {
    name: 'a byte order mark before the ledger',
    answer: at(LEDGER, (response, { bytes }) =>
      response.writeHead(200).end(Buffer.concat([Buffer.from('\uFEFF'), bytes])),
    ),
    named: ['/ledger.jsonl is no ledger'],
  },
  {
    name: 'line ends converted in the ledger',
    answer: at(LEDGER, (response, { bytes }) =>
      response.writeHead(200).end(bytes.toString('utf8').replace(/\n/g, '\r\n')),
    ),
    named: ['/ledger.jsonl is no ledger', 'Windows'],
  },
  {
    name: 'one byte changed',
    answer: at(TEXT, (response, { bytes, type }) => {
      bytes[40] = (bytes[40] ?? 0) ^ 1;
      response.writeHead(200, { 'content-type': type }).end(bytes);
    }),
    named: [TEXT, 'is not the published file'],
  },
  {
    name: 'a space more',
    answer: at(TEXT, (response, { bytes, type }) => response.writeHead(200, { 'content-type': type }).end(`${bytes} `)),
    named: [TEXT, 'is not the published file'],
  },
  { name: 'an empty ledger', answer: at(LEDGER, (r) => r.writeHead(200).end()), named: ['/ledger.jsonl is empty'] },
  {
    name: 'a ledger cut off',
    answer: at(LEDGER, (response, { bytes }) => response.writeHead(200).end(bytes.subarray(0, -20))),
    named: ['/ledger.jsonl is no ledger', 'cut off'],
  },
  { name: 'no answer', answer: everywhere(() => {}), named: ['/ledger.jsonl', 'did not answer within'] },
  {
    name: 'an answer that never ends, drop by drop',
    answer: at(LEDGER, (response) => {
      const drops = setInterval(() => response.write(' '), 20);
      response.on('close', () => clearInterval(drops));
    }),
    named: ['/ledger.jsonl', 'did not answer within'],
  },
  {
    name: 'an answer that never ends, as fast as can be',
    answer: at(LEDGER, (response) => {
      const flood = Buffer.alloc(1 << 20, 0x20);
      const pour = (): void => {
        if (!response.destroyed) response.write(flood, pour);
      };
      pour();
    }),
    named: ['/ledger.jsonl', 'more bytes'],
  },
  { name: 'the connection cut', answer: everywhere((r) => r.destroy()), named: ['/ledger.jsonl', 'cannot be read'] },
];
