import { existsSync, readFileSync } from 'node:fs';
import { createServer, type ServerResponse } from 'node:http';
import type { AddressInfo } from 'node:net';
import { join } from 'node:path';
import sirv from 'sirv';
import { headersOf, isHidden } from './headerRules.ts';

/** A site that is being served on this machine. */
export interface ServedSite {
  /** `http://localhost:4321` */
  readonly origin: string;
  readonly close: () => void;
}

/**
 * Serves a built site on this machine, for looking at it and for tests, with the headers that a host must send. It reads
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
    setHeaders: (response, pathname) => setHeaders(response, pathname.slice(1)),
  });
  const notFound = join(dist, '404.html');
  const server = createServer((request, response) => {
    const refuse = (): void => {
      setHeaders(response, '404.html');
      response.writeHead(404);
      response.end(existsSync(notFound) ? readFileSync(notFound) : '');
    };
    if (isHidden((request.url ?? '').slice(1))) refuse();
    else files(request, response, refuse);
  });
  await new Promise<void>((ready, refused) => {
    server.once('error', refused);
    server.listen(port, 'localhost', ready);
  });
  return { origin: `http://localhost:${(server.address() as AddressInfo).port}`, close: () => server.close() };
}

/**
 * But for caching: the sites of several contents are looked at under one address of this machine, one after the other, so
 * that what can never change elsewhere can do so here.
 */
function setHeaders(response: ServerResponse, address: string): void {
  const headers = { ...headersOf(address), 'Cache-Control': headersOf('')['Cache-Control'] ?? '' };
  for (const [name, value] of Object.entries(headers)) response.setHeader(name, value);
}
