import { existsSync, readFileSync } from 'node:fs';
import { createServer } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { CONTENT_POLICY } from './contentPolicy.ts';

/** A site that is being served on this machine. */
export interface ServedSite {
  /** `http://localhost:4321` */
  readonly origin: string;
  readonly close: () => void;
}

/** Types of the files of a site that hold text: without the character set, browsers guess and umlauts break. */
const TEXT_TYPES: Readonly<Record<string, string>> = {
  css: 'text/css; charset=utf-8',
  html: 'text/html; charset=utf-8',
  ics: 'text/calendar; charset=utf-8',
  js: 'text/javascript; charset=utf-8',
  json: 'application/json; charset=utf-8',
  jsonl: 'application/jsonl; charset=utf-8',
  md: 'text/markdown; charset=utf-8',
  mdx: 'text/mdx; charset=utf-8',
  svg: 'image/svg+xml; charset=utf-8',
  txt: 'text/plain; charset=utf-8',
  xml: 'application/xml; charset=utf-8',
};

/** Endings of files that hold pages, and programs, which bring the policy of their workers. */
const UNDER_POLICY = /\.(html|js)$/;

/**
 * Serves a built site on this machine, for looking at it and for tests, under the strictest policy that it keeps. It reads
 * every file anew at each request.
 *
 * @param dist folder of the built site
 * @param port port, or 0 for any free one
 * @throws Error where the port is taken
 */
export async function serveSite(dist: string, port: number): Promise<ServedSite> {
  const files = sirv(dist, {
    dev: true,
    extensions: ['html'],
    setHeaders: (response, pathname) => {
      const name = pathname.endsWith('/') ? 'index.html' : pathname;
      const type = TEXT_TYPES[name.slice(name.lastIndexOf('.') + 1)];
      if (type !== undefined) response.setHeader('Content-Type', type);
      if (UNDER_POLICY.test(name)) response.setHeader('Content-Security-Policy', CONTENT_POLICY);
    },
  });
  const notFound = join(dist, '404.html');
  const server = createServer((request, response) =>
    files(request, response, () => {
      response.writeHead(404, { 'Content-Type': TEXT_TYPES['html'], 'Content-Security-Policy': CONTENT_POLICY });
      response.end(existsSync(notFound) ? readFileSync(notFound) : '');
    }),
  );
  await new Promise<void>((ready, refused) => {
    server.once('error', refused);
    server.listen(port, 'localhost', ready);
  });
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}
